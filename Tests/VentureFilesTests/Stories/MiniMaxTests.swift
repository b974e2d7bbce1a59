import Testing
import VentureFiles
import VentureModel

/// What the story of MiniMax settles, after the inconsistencies that were found in the article.
@Suite struct MiniMaxTests {
  private let graph: VentureGraph
  private static let loading = Result {
    GraphDocuments.load([("minimax.yaml", try graphFile("minimax.yaml"))])
  }

  init() throws {
    let loading = try Self.loading.get()
    #expect(loading.diagnostics == [])
    graph = try #require(loading.graph)
  }

  /// The rounds of MiniMax in which an investor certainly, possibly or certainly not took part.
  private func rounds(of investor: EntityID, _ wanted: Participation) -> [String] {
    let answer = graph.participation(of: investor, in: "minimax")
    return graph.rounds(of: "minimax").map(\.profile.id).filter { answer[$0] == wanted }
      .map { String($0.slug.dropFirst("minimax-".count)) }
  }

  @Test func `rounds in order of time, the cornerstone tranche before the offering`() {
    #expect(
      graph.rounds(of: "minimax").filter { !$0.isPlaceholder }.map(\.profile.id.slug)
        == (1...7).map { "minimax-\($0)" } + ["minimax-cornerstone", "minimax-ipo"])
    #expect(graph.rounds(of: "minimax").count(where: { $0.ordinal != nil }) == 7)
  }

  @Test func `Mingshi was not in round 1, was in round 2, and perhaps in any later one`() {
    #expect(rounds(of: "mingshi", .excluded) == ["1"])
    #expect(rounds(of: "mingshi", .certain) == ["2"])
    #expect(rounds(of: "mingshi", .possible) == ["3", "4", "5", "6", "7", "cornerstone"])
    #expect(rounds(of: "mingshi", .unstated) == ["ipo"])
  }

  @Test func `Bairui was in round 4 or in round 5`() {
    #expect(rounds(of: "bairui", .possible) == ["4", "5"])
    #expect(rounds(of: "bairui", .certain) == [])
    #expect(graph.roles(of: "bairui") == [.investor])
  }

  @Test func `China Life was in round 5 for the first time, and in round 6 or 7`() {
    #expect(rounds(of: "china-life", .excluded) == ["1", "2", "3", "4"])
    #expect(rounds(of: "china-life", .certain) == ["5"])
    #expect(rounds(of: "china-life", .possible) == ["6", "7"])
  }

  @Test func `HongShan came in with round 4, and was in two later ones at least`() {
    #expect(rounds(of: "hongshan", .excluded) == ["1", "2", "3"])
    #expect(rounds(of: "hongshan", .certain) == ["4"])
    #expect(rounds(of: "hongshan", .possible) == ["5", "6", "7", "cornerstone"])
  }

  @Test func `Hillhouse was in rounds 1 and 4`() {
    #expect(rounds(of: "hillhouse", .certain) == ["1", "4"])
    #expect(rounds(of: "hillhouse", .possible) == ["2", "3", "5", "6", "7", "cornerstone"])
  }

  @Test func `roles follow from completed deals`() {
    #expect(graph.roles(of: "bytedance") == [], "its offers were withdrawn")
    #expect(graph.roles(of: "alibaba") == [.investor])
    #expect(graph.roles(of: "minimax") == [.portfolioCompany])
    #expect(graph.roles(of: "yan-junjie") == [.founder, .alumnus])
    #expect(graph.roles(of: "wang-huiwen") == [.founder, .investor])
    #expect(graph.roles(of: "pacific-century") == [.investor])
  }

  @Test func `the market value stands as printed, beside its correction`() throws {
    let listing = try #require(graph.facts(of: "minimax").first { $0.kind == .listed })
    guard case .listing(let terms) = listing.terms else { return }
    #expect(terms.marketValue.map(\.value.description) == ["898B HKD", "89.8B HKD"])
    #expect(terms.marketValue.map(\.certainty) == [.disputed, .derived])
    #expect(terms.prices.map(\.moment) == ["midday"])
  }

  @Test(arguments: [
    "Yan Junjie", "闫俊杰", "閆俊傑", "閻俊傑", "阎俊杰", "yan junjie", "Yán Jùnjié", "yan2 jun4 jie2",
  ])
  func `the founder by any spelling`(name: String) {
    guard case .one(let entity) = graph.lookup(name) else {
      Issue.record("\(name) is not found, or not alone")
      return
    }
    #expect(entity.id == "yan-junjie")
  }

  @Test func `rounds by their labels`() {
    for (text, id) in [
      "MiniMax A+": "minimax-4", "minimax round 4": "minimax-4", "MiniMax Angel": "minimax-1",
    ] {
      guard case .one(let entity) = graph.lookup(text) else {
        Issue.record("\(text) is not found, or not alone")
        continue
      }
      #expect(entity.id.slug == id)
    }
  }
}
