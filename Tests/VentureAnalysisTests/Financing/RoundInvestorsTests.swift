import Testing
import VentureAnalysis
import VentureModel

@Suite struct RoundInvestorsTests {
  private func standing(of investor: String, in round: EntityID, _ rest: String) throws -> String? {
    let graph = try Stories.graph(
      """
      entities: { co: { organization: }, a: { organization: }, b: { organization: } }
      rounds:
        r1: { company: co, ordinal: 1, investors: { b: } }
        r2: { company: co, ordinal: 2, investors: { a: { role: lead }, b: } }
        r3: { company: co, ordinal: 3, investors: { a: , b: { entry: new } } }
      \(rest)
      """)
    let figures = try #require(CompanyFinancing("co", in: graph)[round])
    let found = RoundInvestors(of: figures, in: graph).investors.first {
      $0.party.entity?.slug == investor
    }
    return found.map { $0.standing.rawValue + ($0.isDerived ? "*" : "") }
  }

  @Test(
    arguments: [
      ("a", "r2", "new*"), ("a", "r3", "existing*"), ("b", "r1", "new*"), ("b", "r2", "existing*"),
      ("b", "r3", "new"),
    ] as [(String, EntityID, String)])
  func `who was in an earlier round held shares, unless a source says otherwise`(
    _ investor: String, _ round: EntityID, _ expected: String
  ) throws {
    #expect(try standing(of: investor, in: round, "") == expected)
  }

  @Test func `a membership that may mean an earlier round leaves it open`() throws {
    let open = "constraints: [{ membership: { investor: a, count: 2..3, of: [r1, r2, r3] } }]"
    #expect(try standing(of: "a", in: "r2", open) == "unknown*")
    let all = "constraints: [{ membership: { investor: a, count: 3, of: [r1, r2, r3] } }]"
    #expect(try standing(of: "a", in: "r2", all) == "existing*")
    let done = "constraints: [{ membership: { investor: a, count: 2, of: [r1, r2, r3] } }]"
    #expect(try standing(of: "a", in: "r2", done) == "new*")
  }

  @Test func `an investment in a round that no source names leaves it open`() throws {
    #expect(try standing(of: "a", in: "r2", "facts: [a invested in co]") == "unknown*")
    #expect(try standing(of: "a", in: "r3", "facts: [a invested in co]") == "existing*")
  }

  @Test func `leads come first`() throws {
    let graph = try Stories.miniMax()
    let figures = try #require(CompanyFinancing("minimax", in: graph)["minimax-4"])
    let investors = RoundInvestors(of: figures, in: graph).investors
    #expect(investors.map(\.isLead) == [true, false])
    #expect(investors.map(\.standing) == [.new, .existing])
  }
}
