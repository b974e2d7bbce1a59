import Testing

@testable import VentureModel

@Suite struct PlaceholderTests {
  private let entities: [Entity]

  init() throws {
    entities = [
      person("jane"), try company("fund"), try company("bank"), try company("example"),
      try company("other"), try round("example-1", of: "example", 1),
    ]
  }

  private func placeholders(_ graph: VentureGraph) -> [Round] {
    graph.entities.compactMap { graph.round($0.id) }.filter(\.isPlaceholder)
  }

  @Test func `one round for each investor and company`() throws {
    let graph = try graph(
      entities,
      [
        try investment("fund", "example", date: "2021"),
        try investment("fund", "example", date: "2023"),
        try investment("fund", "other"), try investment("bank", "example"),
      ])
    #expect(
      placeholders(graph).map(\.profile.id) == ["example.bank", "example.fund", "other.fund"])
    #expect(graph.investments(in: "example.fund").count == 2)
    #expect(placeholders(graph).allSatisfy { $0.ordinal == nil })
    #expect(
      graph.rounds(of: "example").map(\.profile.id) == [
        "example-1", "example.bank", "example.fund",
      ])
  }

  @Test func `an investment in a named round needs none`() throws {
    let graph = try graph(entities, [try investment("fund", "example-1")])
    #expect(placeholders(graph).isEmpty)
  }

  @Test func `it is as well known as the best of its investments`() throws {
    let graph = try graph(
      entities,
      [
        try investment("fund", "example", status: .withdrawn, date: "2021"),
        try investment("fund", "example", certainty: .derived, date: "2022"),
        try investment("fund", "example", certainty: .implied, date: "2023"),
        try investment("bank", "example", status: .withdrawn),
      ])
    let raised = graph.facts(of: "example").filter { $0.kind == .raised }
    let fund = try #require(raised.first { $0.object.entity == "example.fund" })
    #expect(fund.status == .completed && fund.certainty == .implied)
    #expect(fund.date?.description == "2023")
    let bank = try #require(raised.first { $0.object.entity == "example.bank" })
    #expect(bank.status == .withdrawn)
  }

  @Test func `every round has its raised tie, as well known as the round`() throws {
    var implied = Round(profile: Profile(id: "example-2"), company: "example", ordinal: 2)
    implied.certainty = .implied
    implied.status = .planned
    implied.date = [Stated(try EDTF("2024"))]
    let graph = try graph(entities + [.round(implied)])
    let raised = graph.facts(of: "example").filter { $0.kind == .raised }
    #expect(raised.map(\.object.entity) == ["example-1", "example-2"])
    #expect(raised.map(\.certainty) == [.stated, .implied])
    #expect(raised.map(\.status) == [.completed, .planned])
    #expect(raised.map { $0.date?.description } == [nil, "2024"])
  }
}
