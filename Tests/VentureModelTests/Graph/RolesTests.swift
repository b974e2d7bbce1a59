import TestSupport
import Testing

@testable import VentureModel

@Suite struct RolesTests {
  private let entities: [Entity]

  init() throws {
    entities = [
      person("jane"), try company("fund"), try company("example"), school("school"),
      try round("example-1", of: "example", 1), try round("example-2", of: "example", 2),
    ]
  }

  private func roles(of id: EntityID, _ facts: [Fact], _ constraints: [Constraint] = []) throws
    -> [Role]
  {
    try graph(entities, facts, constraints).roles(of: id)
  }

  @Test func `roles follow from ties, in the order of their declaration`() throws {
    let facts = [
      try fact("jane", .studied, "school"), try investment("jane", "example-1"),
      try fact("jane", .founded, "example"), try investment("fund", "example-1"),
    ]
    #expect(try roles(of: "jane", facts) == [.founder, .investor, .alumnus])
    #expect(try roles(of: "example", facts) == [.portfolioCompany])
    #expect(try roles(of: "school", facts) == [])
    let graph = try graph(entities, facts)
    let investors = zip(graph.entities, graph.rolesOfAll()).filter { $1.contains(.investor) }
    #expect(investors.map(\.0.id) == ["fund", "jane"])
  }

  @Test(arguments: DealStatus.allCases)
  func `only completed deals make an investor`(status: DealStatus) throws {
    let roles = try roles(of: "fund", [try investment("fund", "example", status: status)])
    #expect(roles == (status == .completed ? [.investor] : []))
  }

  @Test(arguments: Certainty.allCases)
  func `only what is stated or implied makes an investor`(certainty: Certainty) throws {
    let roles = try roles(of: "fund", [try investment("fund", "example-1", certainty: certainty)])
    #expect(roles == (Certainty.usual.contains(certainty) ? [.investor] : []))
  }

  @Test func `a holder of shares is an investor`() throws {
    #expect(try roles(of: "fund", [try fact("fund", .holds, "example")]) == [.investor])
  }

  @Test func `a company whose only round fell through has raised nothing`() throws {
    let facts = [try investment("fund", "school-maker", status: .withdrawn)]
    let graph = try graph(entities + [try company("school-maker")], facts)
    #expect(graph.roles(of: "school-maker") == [])
  }

  @Test func `where only the round is uncertain, the investor is certain`() throws {
    func roles(_ count: Quantity<Count>, _ targets: [EntityID], _ certainty: Certainty = .stated)
      throws -> [Role]
    {
      let membership = Membership(of: ["fund"], count: count, targets: targets)
      return try self.roles(
        of: "fund", [], [Constraint(.membership(membership), certainty: certainty)])
    }
    #expect(try roles(.exact(1), ["example-1", "example-2"]) == [.investor])
    #expect(try roles(.atLeast(1), ["example-1", "example-2"]) == [.investor])
    #expect(try roles(.atMost(1), ["example-1", "example-2"]) == [])
    #expect(try roles(.moreThan(0), ["example-1", "example-2"]) == [.investor])
    #expect(try roles(.exact(0), ["example-1"]) == [])
    #expect(try roles(.atLeast(1), ["example-1", "example-2"], .disputed) == [])
    // Two companies: the relation to neither of them is certain.
    #expect(try roles(.exact(1), ["example-1", "fund"]) == [])
  }

  @Test(arguments: 0..<30)
  func `the roles of all are the roles of each`(seed: UInt64) {
    let graph = RandomVentureGraph.make(seed: seed)
    #expect(
      graph.rolesOfAll().map { $0.sorted() } == graph.entities.map { graph.roles(of: $0.id) })
  }
}
