import Testing

@testable import VentureModel

@Suite struct RoundOrderTests {
  private func order(_ rounds: [Entity], _ facts: [Fact] = []) throws -> [String] {
    var orders: Set<[String]> = []
    // Whatever the order of declaration.
    for offset in rounds.indices {
      let rotated = Array(rounds[offset...] + rounds[..<offset])
      let graph = try graph([try company("c"), try company("fund")] + rotated, facts)
      orders.insert(graph.rounds(of: "c").map(\.profile.id.slug))
    }
    #expect(orders.count == 1)
    return orders.first ?? []
  }

  @Test func `by date, whatever the ids`() throws {
    #expect(
      try order([
        try round("z", of: "c", 1, date: "2021"), try round("a", of: "c", 2, date: "2022-03"),
        try round("m", of: "c", date: "2021-07", kind: .convertible),
      ]) == ["z", "m", "a"])
  }

  @Test func `an undated round of the count takes the date of the one before`() throws {
    #expect(
      try order([
        try round("one", of: "c", 1, date: "2021"), try round("two", of: "c", 2),
        try round("three", of: "c", 3), try round("four", of: "c", 4, date: "2023"),
        try round("note", of: "c", date: "2022", kind: .convertible),
      ]) == ["one", "two", "three", "note", "four"])
  }

  @Test func `undated rounds at the head of the count come first, outside of it last`() throws {
    #expect(
      try order([
        try round("one", of: "c", 1), try round("two", of: "c", 2, date: "2022"),
        try round("note", of: "c", kind: .convertible),
      ]) == ["one", "two", "note"])
  }

  @Test(arguments: [nil, "2026-01", "2025-12", "[2025-12..2026-01-09]"])
  func `the cornerstone tranche precedes the offering`(date: String?) throws {
    #expect(
      try order([
        try round("a-ipo", of: "c", date: "2026-01-09", kind: .ipo),
        try round("b-stone", of: "c", date: date, kind: .cornerstone),
        try round("seven", of: "c", 7),
      ]) == ["seven", "b-stone", "a-ipo"])
  }

  @Test func `of one day, the counted rounds come first, then the offering`() throws {
    #expect(
      try order([
        try round("a", of: "c", date: "2026", kind: .ipo), try round("b", of: "c", date: "2026"),
        try round("c2", of: "c", 2, date: "2026"), try round("c1", of: "c", 1, date: "2026"),
      ]) == ["c1", "c2", "b", "a"])
  }

  @Test func `placeholders come last, also dated ones`() throws {
    #expect(
      try order(
        [try round("one", of: "c", 1, date: "2023"), try round("undated", of: "c")],
        [try investment("fund", "c", date: "2020")]) == ["one", "undated", "c.fund"])
  }
}
