import Testing
import VentureAnalysis
import VentureModel

/// Who went from an investor to a company that it funds, or back.
@Suite struct MoveTests {
  private func moves(_ facts: String, _ selection: Selection = Selection()) throws -> [String] {
    let graph = try Stories.graph(
      """
      entities:
        ann: { person: , names: { en: Ann } }
        alpha: { organization: firm, names: { en: Alpha } }
        kite: { organization: company, names: { en: Kite }, founded: 2015 }
        leaf: { organization: company, names: { en: Leaf } }
      rounds:
        kite-1: { company: kite, date: 2016, investors: { alpha: } }
      facts:
      \(facts)

      """)
    return try graph.moves(selection).answer.pairs.map { pair in
      "\(pair.first) \(pair.second) \(pair.grounds[0].holds)"
    }
  }

  @Test(arguments: [
    ("2010/2014", "2015/..", ["alpha kite yes"]), ("2015/..", "2010/2014", ["kite alpha yes"]),
    ("/2014", "2014/..", ["alpha kite yes"]), ("2010/2016", "2015/..", []),
    ("2010/2015-06", "2015/..", ["alpha kite cannot tell"]),
    ("2010/..", "2005/..", []), ("2010/2014", "2012/2013", []),
    ("2010/", "2015/..", ["alpha kite cannot tell"]),
  ])
  func `one post had ended when the other began`(
    _ atInvestor: String, _ atCompany: String, _ expected: [String]
  ) throws {
    let found = try moves(
      """
        - ann employed by alpha: { date: \(atInvestor) }
        - ann employed by kite: { date: \(atCompany) }
      """)
    #expect(found == expected)
  }

  @Test func `a founder left the investor before`() throws {
    #expect(
      try moves(
        """
          - ann employed by alpha: { date: 2010/2014 }
          - ann founded kite
        """) == ["alpha kite yes"])
  }

  @Test func `only companies that the investor funds count`() throws {
    let facts = """
        - ann employed by alpha: { date: 2010/2014 }
        - ann employed by leaf: { date: 2015/.. }
        - alpha invested in leaf: { status: withdrawn }
      """
    #expect(try moves(facts) == [])
    #expect(
      try moves(facts, Selection(statuses: [.completed, .withdrawn]))
        == ["alpha leaf yes"])
  }
}
