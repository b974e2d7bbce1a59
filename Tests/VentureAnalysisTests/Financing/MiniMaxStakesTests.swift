import Testing
import VentureAnalysis
import VentureModel

/// Stakes in MiniMax against figures that were reckoned by hand from the article.
@Suite struct MiniMaxStakesTests {
  let graph: VentureGraph
  let stakes: Stakes

  init() throws {
    graph = try Stories.miniMax()
    stakes = Stakes("minimax", in: graph)
  }

  private func stake(_ holder: EntityID) throws -> Stakes.Stake {
    try #require(stakes.stakes.first { $0.holder == holder })
  }

  private func statement(_ holder: EntityID) throws -> Stakes.Statement {
    try #require(try stake(holder).statements.first)
  }

  @Test func `stated shares come first, the largest at the top`() {
    #expect(stakes.stakes.prefix(3).map(\.holder) == ["alibaba", "hillhouse", "hongshan"])
    #expect(
      stakes.stakes.dropFirst(3).allSatisfy { $0.statements.allSatisfy { $0.fact.date != nil } })
    #expect(stakes.statedTogether?.share.phrase == "more than 23.95 %")
  }

  /// 400 of 2,550; rounds 6 and 7 raised at most 555, and leave at least 2,550 / 3,105 of it.
  @Test func `an estimate is the purchase times what later rounds leave`() throws {
    let alibaba = try statement("alibaba")
    let estimate = try #require(alibaba.estimate)
    #expect(estimate.purchases.map(\.bought.description) == ["15.69 %"])
    #expect(estimate.purchases.map(\.kept.description) == [">82.12 %"])
    #expect(estimate.share.marked == "12.88..15.69 %*")
    #expect(alibaba.fits == .yes)
    #expect(alibaba.together?.description == "13..15.69 %")
    #expect(alibaba.needsOtherPurchases == .cannotTell)
    #expect(estimate.dilution(leaving: alibaba.share)?.description == "<17.13 %")
  }

  /// 50 of 1,600, times 1,896 of 2,550.
  @Test func `a stake beyond what its round sold was bought elsewhere too`() throws {
    let hongShan = try statement("hongshan")
    #expect(hongShan.estimate?.certainShare?.description == "<2.33 %")
    #expect(hongShan.needsOtherPurchases == .yes)
    #expect(hongShan.fits == .yes)
  }

  /// The whole angel round: 15.5 % x 897 / 1,157 x 1,550 / 1,600 x 1,896 / 2,550.
  @Test func `the angel round leaves no more than 8.66 percent to anybody`() throws {
    let estimate = try #require(try stake("hillhouse").statements.first?.estimate)
    #expect(estimate.purchases.first?.left.description == "<8.66 %")
    #expect(try stake("idg-capital").estimate?.share.description == "<8.66 %")
    #expect(try statement("hillhouse").fits == .yes)
  }

  /// Bairui was in round 4 or 5, China Life in 5 and one of 6 and 7.
  @Test func `of purchases that exclude each other the larger counts`() throws {
    let bairui = try #require(try stake("bairui").estimate)
    #expect(bairui.purchases.map(\.left.description) == ["<2.33 %", "<9.97 %"])
    #expect(bairui.share.description == "<9.97 %")
    #expect(try stake("china-life").estimate?.share.description == "<27.84 %")
    #expect(try stake("china-life").estimate?.certainShare?.description == "<9.97 %")
  }

  @Test func `without a rising value only the upper ends remain`() throws {
    let wide = Stakes("minimax", in: graph, allowsDownRounds: true)
    let alibaba = try #require(wide.stakes.first { $0.holder == "alibaba" })
    #expect(alibaba.estimate?.share.description == "<15.69 %")
    #expect(!wide.assumptions.contains(.noDownRounds))
    #expect(stakes.assumptions == StakeAssumption.allCases)
  }

  @Test func `as of a day later purchases do not count, nor do later statements`() throws {
    let early = Stakes("minimax", in: graph, asOf: try PartialDate("2023-08"))
    let tencent = try #require(early.stakes.first { $0.holder == "tencent" })
    #expect(tencent.estimate?.share.description == "4.19 %")
    #expect(!early.stakes.contains { $0.holder == "alibaba" })
    #expect(early.stakes.flatMap(\.statements).isEmpty)
    #expect(early.moment.day?.description == "2023-08")
  }

  @Test func `the text sets statements, estimates and assumptions side by side`() {
    let text = stakes.text(in: graph, givesReasons: true)
    for part in [
      "fits, together 13..15.69 %", "fits with other purchases",
      "HongShan’s 3.81 % is more than round 4 can have left it, less than 2.33 %",
      "later rounds diluted it by less than 17.13 %",
      "Together the stated shares are more than 23.95 %.", "The estimates assume",
      "round 5: 15.69 % bought, later rounds left more than 82.12 % of it, 12.88 to 15.69 %",
    ] {
      #expect(text.contains(part), "\(part)")
    }
    #expect(Stakes("anthropic", in: graph).text(in: graph) == "No stake in Anthropic is known.\n")
  }

  @Test func `without a value or a statement there is nothing to tell`() throws {
    let graph = try Stories.graph(
      """
      entities: { co: { organization: }, a: { organization: } }
      rounds: { r: { company: co, ordinal: 1, raised: 10M USD, investors: { a: } } }
      """)
    #expect(Stakes("co", in: graph).stakes.isEmpty)
  }

  @Test func `a share that no purchase allows is said to contradict`() throws {
    let graph = try Stories.graph(
      """
      entities: { co: { organization: }, a: { organization: } }
      rounds:
        r: { company: co, ordinal: 1, raised: 10M USD, post-money: 100M USD,
             investors: { a: { amount: 10M USD } } }
      facts: [a holds co: { share: 20% }]
      """)
    let stake = try #require(Stakes("co", in: graph).stakes.first?.statements.first)
    #expect(stake.fits == .no)
    #expect(Stakes("co", in: graph).text(in: graph).contains("an assumption fails"))
  }
}
