import Testing

@testable import VentureModel

@Suite struct AsOfTests {
  private let entities: [Entity]

  init() throws {
    entities = [
      person("jane"), person("john"), try company("fund"),
      try company("example", founded: "2021-06"),
      try round("example-1", of: "example", 1, date: "2022-03"),
      try round("example-2", of: "example", 2, date: "2024"),
      try round("example-3", of: "example", 3), school("school"),
      try event("trip", date: "2022-11"),
      product("kite"),
    ]
  }

  private func verdicts(
    _ fact: Fact, among facts: [Fact] = [], _ dates: [String]
  ) throws -> [Verdict] {
    let graph = try graph(entities, facts)
    return try dates.map { graph.holds(fact, asOf: try PartialDate($0)) }
  }

  @Test func `a founding takes the company's date unless it has its own`() throws {
    let dates = ["2021-05", "2021-06", "2021", "2026"]
    #expect(try verdicts(try fact("jane", .founded, "example"), dates) == [.no, .yes, .yes, .yes])
    #expect(
      try verdicts(try fact("jane", .founded, "example", date: "2021-09"), dates)
        == [.no, .no, .yes, .yes])
  }

  @Test func `an investment takes the round's date unless it has its own`() throws {
    let dates = ["2022-02", "2022-03-15", "2022-03", "2022", "2030"]
    #expect(
      try verdicts(try investment("fund", "example-1"), dates)
        == [.no, .cannotTell, .yes, .yes, .yes])
    #expect(
      try verdicts(try investment("fund", "example-1", date: "2022-04-01"), dates)
        == [.no, .no, .no, .yes, .yes])
  }

  @Test func `what has no date cannot be told`() throws {
    #expect(
      try verdicts(try investment("fund", "example-3"), ["1900", "2100"]) == [
        .cannotTell, .cannotTell,
      ])
    #expect(try verdicts(try fact("jane", .studied, "school"), ["1900"]) == [.cannotTell])
    #expect(try verdicts(try fact("fund", .holds, "example"), ["1900"]) == [.cannotTell])
  }

  @Test func `a job holds from its first day to its last`() throws {
    let job = try fact("jane", .employed, "example", date: "2022-02-01/2023-06-30")
    #expect(
      try verdicts(job, ["2022-01-31", "2022-02-01", "2023-06-30", "2023-07-01", "2023"])
        == [.no, .yes, .yes, .no, .no])
    let current = try fact("jane", .employed, "example", date: "2023/..")
    #expect(
      try verdicts(current, ["2022", "2023-05", "2023", "2050"]) == [.no, .cannotTell, .yes, .yes])
    let former = try fact("jane", .employed, "example", date: "/2022")
    #expect(try verdicts(former, ["2021", "2023"]) == [.cannotTell, .no])
  }

  @Test func `studies and acquisitions hold from their date on`() throws {
    #expect(
      try verdicts(try fact("jane", .studied, "school", date: "2015"), ["2014", "2015", "2050"])
        == [.no, .yes, .yes])
    #expect(
      try verdicts(try fact("fund", .acquired, "example", date: "[2017..]"), ["2016", "2020"])
        == [.no, .cannotTell])
  }

  @Test func `a stake begins with the first dated completed investment`() throws {
    let stake = try fact("fund", .holds, "example", date: "2026-01")
    let first = try investment("fund", "example-1")
    let later = try investment("fund", "example-2")
    let dates = ["2022-02", "2022-03", "2024", "2026"]
    #expect(try verdicts(stake, among: [stake, later, first], dates) == [.no, .yes, .yes, .yes])
    #expect(try verdicts(stake, among: [stake, later], dates) == [.no, .no, .yes, .yes])
    #expect(try verdicts(stake, among: [stake], dates) == [.no, .no, .no, .yes])
  }

  @Test func `neither offers nor doubtful or foreign investments begin a stake`() throws {
    let stake = try fact("fund", .holds, "example", date: "2026-01")
    let others = [
      try investment("fund", "example-1", status: .withdrawn),
      try investment("fund", "example-1", certainty: .disputed),
      try investment("jane", "example-1"),
      try investment("fund", "example-3"),
    ]
    #expect(try verdicts(stake, among: [stake] + others, ["2023", "2026"]) == [.no, .yes])
  }

  @Test func `who came to an event came on its date`() throws {
    let attendance = try fact("jane", .attended, "trip")
    #expect(try verdicts(attendance, ["2022-10", "2022-11", "2023"]) == [.no, .yes, .yes])
    var talk = try fact("jane", .presentedTo, "john")
    talk.terms = .contact(Contact(event: "trip"))
    #expect(try verdicts(talk, ["2022-10", "2022-11"]) == [.no, .yes])
    #expect(try verdicts(try fact("jane", .met, "john"), ["2050"]) == [.cannotTell])
  }

  @Test func `a membership holds once enough of its rounds have begun`() throws {
    let graph = try graph(entities)
    func verdicts(_ count: Quantity<Count>, of targets: EntityID...) throws -> [Verdict] {
      let membership = Membership(of: ["fund"], count: count, targets: targets)
      return try ["2021", "2023", "2024", "2025"].map {
        graph.holds(membership, asOf: try PartialDate($0))
      }
    }
    let either = try verdicts(.exact(1), of: "example-1", "example-2")
    #expect(either == [.no, .cannotTell, .yes, .yes])
    let both = try verdicts(.atLeast(2), of: "example-1", "example-2")
    #expect(both == [.no, .yes, .yes, .yes])
    // Round 3 has no date, and still cannot have been before round 2.
    let last = try verdicts(.exact(1), of: "example-3")
    #expect(last == [.no, .no, .cannotTell, .cannotTell])
  }
}
