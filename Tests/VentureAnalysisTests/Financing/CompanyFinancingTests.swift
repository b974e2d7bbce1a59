import Testing
import VentureAnalysis
import VentureModel

@Suite struct CompanyFinancingTests {
  private func financing(
    _ rounds: String, constraints: String = "[]", asOf: String? = nil
  ) throws -> CompanyFinancing {
    let graph = try Stories.graph(
      """
      entities: { co: { organization: } }
      rounds:
      \(rounds)
      constraints: \(constraints)
      """)
    return CompanyFinancing("co", in: graph, asOf: try asOf.map { try PartialDate($0) })
  }

  @Test func `a step is not told across a round between`() throws {
    let financing = try financing(
      """
        a: { company: co, ordinal: 1, raised: 10M USD, post-money: 40M USD }
        b: { company: co, ordinal: 2, raised: 10M USD }
        c: { company: co, ordinal: 3, raised: 20M USD, post-money: 100M USD }
        d: { company: co, ordinal: 4, raised: 25M USD, post-money: 75M USD }
      """)
    #expect(financing.steps.map(\.to) == ["c", "d"])
    #expect(financing.steps.map { $0.stepUp?.description } == [nil, "×0.5"])
    #expect(financing.steps.map { $0.growth?.description } == ["×2.5", "×0.75"])
    #expect(financing.growth?.growth?.marked == "×1.88*")
  }

  @Test func `rounds are compared only where one is certainly the earlier`() throws {
    let financing = try financing(
      """
        a: { company: co, date: 2020, post-money: 40M USD, raised: 10M USD }
        b: { company: co, date: 2020-05, post-money: 80M USD, raised: 10M USD }
      """)
    #expect(financing.steps.isEmpty)
  }

  @Test func `rounds that did not take place are left out`() throws {
    let financing = try financing(
      """
        a: { company: co, ordinal: 1 }
        b: { company: co, ordinal: 2, status: planned }
        c: { company: co, ordinal: 3, certainty: disputed }
      """)
    #expect(financing.rounds.map(\.round.profile.id) == ["a"])
  }

  @Test func `as of a day later rounds are gone, and undated ones are marked`() throws {
    let rounds = """
        a: { company: co, ordinal: 1, date: 2020, raised: 10M USD }
        b: { company: co, ordinal: 2 }
        c: { company: co, ordinal: 3, date: 2022, raised: 10M USD }
        d: { company: co, ordinal: 4 }
        e: { company: co, date: 2021 }
      """
    let total = "[{ total: { company: co, raised: 50M USD, of: [a, b, c, d] } }]"
    let before = try financing(rounds, constraints: total, asOf: "2021-06")
    #expect(before.rounds.map(\.round.profile.id) == ["a", "b", "e"])
    #expect(before.undatedRounds == ["b", "e"])
    #expect(before.totals.isEmpty)
    let after = try financing(rounds, constraints: total, asOf: "2022")
    #expect(after.undatedRounds == ["d"])
    #expect(after.totals.map { $0.open.first?.amount.description } == ["30M USD"])
  }

  @Test func `a total without rounds covers those that are counted`() throws {
    let financing = try financing(
      """
        a: { company: co, ordinal: 1, raised: 10M USD }
        b: { company: co, ordinal: 2 }
        c: { company: co, kind: ipo, raised: 70M USD }
      """, constraints: "[{ total: { company: co, raised: 25M USD } }]")
    #expect(financing["b"]?.raised?.marked == "15M USD*")
    #expect(financing.totals.first?.open.first?.roundedAmount.description == "14.5M..15.5M USD")
  }

  @Test(arguments: [
    ("99M USD", Verdict.no), ("100M USD", .cannotTell), ("104.4M USD", .yes),
    ("104.5M USD", .no), ("~104M USD", .cannotTell), (">=90M USD", .cannotTell),
  ])
  func `known amounts are the total, or only if it is rounded, or not`(
    _ total: String, _ fits: Verdict
  ) throws {
    let financing = try financing(
      """
        a: { company: co, ordinal: 1, raised: 52.2M USD }
        b: { company: co, ordinal: 2, raised: 52.2M USD }
      """, constraints: "[{ total: { company: co, raised: \"\(total)\", of: [a, b] } }]")
    #expect(financing.totals.map(\.fits) == [fits])
    #expect(financing.isConsistent == (fits != .no))
  }

  @Test(arguments: [
    ("99M USD", Verdict.no), ("100M USD", .cannotTell), ("104.5M USD", .yes),
  ])
  func `known amounts leave something of the total, or cannot`(
    _ total: String, _ fits: Verdict
  ) throws {
    let financing = try financing(
      """
        a: { company: co, ordinal: 1, raised: 104.4M USD }
        b: { company: co, ordinal: 2 }
      """, constraints: "[{ total: { company: co, raised: \"\(total)\", of: [a, b] } }]")
    #expect(financing.totals.map(\.fits) == [fits])
  }

  @Test func `a total in another currency is kept and says nothing`() throws {
    let financing = try financing(
      """
        a: { company: co, ordinal: 1, raised: 10M USD }
        b: { company: co, ordinal: 2 }
      """, constraints: "[{ total: { company: co, raised: 25M CNY, of: [a, b] } }]")
    #expect(financing["b"]?.raised == nil)
    #expect(financing.totals.count == 1)
    #expect(financing.totals.first?.known == nil)
    #expect(financing.totals.first?.open.isEmpty == true)
  }

  @Test func `a chain of multiples bounds every link`() throws {
    let financing = try financing(
      """
        a: { company: co, ordinal: 1 }
        b: { company: co, ordinal: 2 }
        c: { company: co, ordinal: 3, raised: 90M USD }
      """,
      constraints: """
        [{ bound: { raised: c, is: ">=3", times: [b] } }, { bound: { raised: b, is: 2, times: [a] } }]
        """)
    #expect(financing["b"]?.raised?.marked == "<=30M USD*")
    #expect(financing["a"]?.raised?.marked == "<=15M USD*")
  }
}
