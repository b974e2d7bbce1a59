import Testing
import VentureAnalysis
import VentureModel

/// The relations in the story of MiniMax, counted by hand from the article.
@Suite struct MiniMaxRelationTests {
  private let graph: VentureGraph

  init() throws { graph = try Stories.miniMax() }

  private func coInvestment(_ by: SharedDeals) throws -> CoInvestment {
    CoInvestment(graph.index(), by: by, open: try OpenDeals(in: graph, by: by), keepsShared: true)
  }

  private func count(
    _ one: EntityID, _ other: EntityID, _ relation: CoInvestment
  ) throws -> ClosedRange<Int>? {
    let first = try #require(graph.position(of: one))
    let second = try #require(graph.position(of: other))
    return relation.position(of: first, second).map { place in
      relation[place].least...relation[place].most
    }
  }

  private func pairs(_ answer: RelationAnswer) -> [String] {
    answer.pairs.map { "\($0.first) \($0.second) \($0.count)" }
  }

  @Test func `rounds in common: what is certain, and what memberships force`() throws {
    let relation = try coInvestment(.round)
    // 6 pairs of the four in round 1, 10 of the five in round 3, 1 in round 4, 3 in round 5; and
    // MingShi with HongShan, Hillhouse and China Life, whichever round it missed.
    #expect(relation.positions(of: nil, minimum: 1).count == 6 + 10 + 1 + 3 + 3)
    #expect(relation.count == 80)
    #expect(try count("mingshi", "hongshan", relation) == 2...5)
    #expect(try count("mingshi", "hillhouse", relation) == 1...6)
    #expect(try count("mingshi", "china-life", relation) == 1...2)
    #expect(try count("mingshi", "alibaba", relation) == 0...1)
    #expect(try count("hillhouse", "hongshan", relation) == 1...5)
    #expect(try count("bairui", "alibaba", relation) == 0...1)
    #expect(try count("mingshi", "bytedance", relation) == nil)
  }

  @Test func `companies in common: the sixteen of MiniMax, and who may back others too`() throws {
    let relation = try coInvestment(.company)
    // 120 pairs of 16 investors, and HongShan with Wang Huiwen in Light Year.
    #expect(relation.positions(of: nil, minimum: 1).count == 16 * 15 / 2 + 1)
    #expect(relation.count == 121 + 3)
    #expect(try count("alibaba", "hongshan", relation) == 2...3)
    #expect(try count("sf", "tencent", relation) == 1...6)
    #expect(try count("tencent", "wang-huiwen", relation) == 0...1)
    #expect(try count("bairui", "china-life", relation) == 1...1)
    // 30 investors are stated of MiniMax, so that each pair has a weight of one in 29.
    let bairui = try #require(graph.position(of: "bairui"))
    let chinaLife = try #require(graph.position(of: "china-life"))
    let place = try #require(relation.position(of: bairui, chinaLife))
    #expect(relation.weight(at: place, by: .newman) == RelatedPair.Weight(1.0 / 29))
  }

  @Test func `a status that is asked for counts, and the answer says so`() throws {
    let selection = Selection(statuses: [.completed, .withdrawn])
    let relation = CoInvestment(graph.index(), selection: selection)
    #expect(try count("bytedance", "hongshan", relation) == 2...2)
    #expect(selection.note() == "Counted are deals that are completed or withdrawn.")
  }

  @Test func `reinvestment: four for certain, MingShi in six rounds`() throws {
    let found = Reinvestment(graph.index(), open: try OpenDeals(in: graph, by: .round))
    let answer = try found.explained(in: graph).answer
    #expect(
      pairs(answer) == [
        "mingshi minimax 6...6", "hillhouse minimax 3...8", "hongshan minimax 3...5",
        "china-life minimax 2...2", "pacific-century minimax 1...6", "idg-capital minimax 1...2",
        "mihoyo minimax 1...2", "yunqi minimax 1...2",
      ])
    #expect(answer.certainCount == 4 && answer.openCount == 4)
  }

  @Test func `syndicates of the two that led`() throws {
    let answer = try graph.syndicates().answer
    #expect(
      pairs(answer) == [
        "hillhouse idg-capital 1...1", "hillhouse mihoyo 1...1", "hillhouse yunqi 1...1",
        "hongshan hillhouse 1...1", "hongshan bairui 0...1", "hongshan mingshi 0...1",
        "hongshan pacific-century 0...1",
      ])
  }

  @Test func `competing bets on large models`() throws {
    let bets = try CompetingBets.find(in: graph, tag: "large-model start-up").answer.bets
    #expect(
      bets.map { "\($0.investor) \($0.count)" } == [
        "alibaba 5...6", "hongshan 4...4", "sf 2...6", "tencent 2...6",
      ])
  }

  @Test func `alumni, colleagues, co-founders and boards`() throws {
    let alumni = graph.alumni()
    #expect(pairs(alumni) == ["chen-yu yun-yeyi 1...1"])
    #expect(alumni.pairs[0].overlap == .cannotTell && alumni.pairs[0].grade == 1...4)
    let colleagues = graph.colleagues().pairs
    #expect(colleagues.count == 4)
    #expect(
      colleagues.filter { $0.overlap == .yes }.map { [$0.first, $0.second] }
        == [["yan-junjie", "yun-yeyi"]])
    #expect(colleagues.count { $0.overlap == .cannotTell } == 3)
    #expect(
      pairs(graph.coFounders()) == [
        "cai-haoyu liu-wei 1...1", "cai-haoyu luo-yuhao 1...1", "liu-wei luo-yuhao 1...1",
        "yan-junjie yun-yeyi 1...1",
      ])
    #expect(pairs(graph.boards()) == ["megvii sensetime 1...1"])
    #expect(graph.boards().pairs[0].overlap == .cannotTell)
  }

  @Test func `one went from an investor to MiniMax`() throws {
    let (answer, excerpt) = try graph.moves()
    #expect(
      answer.text(in: excerpt) == """
        1 pair of investor and company between which somebody went.

        from       to       people  who
        Hillhouse  MiniMax  1       Xue Zizhao

        """)
  }

  @Test func `four knew MiniMax's people before their firms invested, ten may have`() throws {
    let answer = try graph.acquaintance(Acquaintance(of: "minimax")).answer
    #expect(answer.certainCount == 4 && answer.openCount == 10)
    #expect(
      Set(answer.pairs.prefix(4).map { [$0.first, $0.second, $0.side] }) == [
        ["chen-yu", "yan-junjie", "yunqi"], ["chen-yu", "yun-yeyi", "yunqi"],
        ["li-ping", "yan-junjie", "bairui"], ["niu-kuiguang", "yun-yeyi", "idg-capital"],
      ])
    #expect(answer.pairs.contains { $0.first == "liu-wei" && $0.second == "minimax" })
    let early = Acquaintance(of: "minimax", before: try PartialDate("2022"))
    #expect(try graph.acquaintance(early).answer.certainCount == 3, "Li Ping met Yan in 2023")
  }

  @Test func `all of it rests on one article`() throws {
    for pair in graph.coFounders().pairs + graph.colleagues().pairs {
      #expect(pair.sources(in: graph) == [SourceID("latepost")])
    }
  }
}
