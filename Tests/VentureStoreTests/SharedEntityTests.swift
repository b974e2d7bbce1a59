import Foundation
import TestSupport
import Testing
import VentureFiles
import VentureModel

@testable import VentureStore

/// Several documents speak of the same entities and sources, in versions that come and go.
@Suite struct SharedEntityTests {
  @Test func whatTwoDocumentsSayIsKeptApart() throws {
    try Fixture.withSnapshot { path in
      try importAll(
        ["a.yaml": entity("country: US, tags: [robots]"), "b.yaml": entity("founded: 2015")], path)
      try importAll(["a.yaml": entity("tags: [rockets]")], path)
      var rocket = try #require(try organization("rocket", path))
      #expect(rocket.country == nil)
      #expect(rocket.tags.map(\.text) == ["rockets"])
      #expect(rocket.founded.count == 1)
      try importAll(["a.yaml": "venturegraph: 1\n"], path)
      rocket = try #require(try organization("rocket", path))
      #expect(rocket.tags.isEmpty)
      #expect(rocket.founded.count == 1)
      try importAll(["b.yaml": "venturegraph: 1\n"], path)
      #expect(try organization("rocket", path) == nil)
      #expect(try Snapshot(path).search("rocket", limit: 3).isEmpty)
    }
  }

  @Test func whoStandsForSomethingElseIsRefused() throws {
    try Fixture.withSnapshot { path in
      try importAll(["a.yaml": entity("country: US")], path)
      let other = "venturegraph: 1\nentities:\n  rocket: { organization: company, names: Moon }\n"
      let error = #expect(throws: SnapshotError.self) { try importAll(["b.yaml": other], path) }
      #expect(error?.kind == .conflict)
      #expect(try organization("rocket", path)?.country == "US")
    }
  }

  @Test func aSourceStaysUntilNobodyDeclaresOrCitesIt() throws {
    func sources(_ title: String) -> String {
      "venturegraph: 1\nsources:\n  paper: { title: \(title) }\n"
    }
    let citing = """
      venturegraph: 1
      entities:
        ada: { person: , names: Ada, cite: paper p. 3 }
      """
    try Fixture.withSnapshot { path in
      try importAll(["a.yaml": sources("Paper"), "b.yaml": sources("Paper")], path)
      let error = #expect(throws: SnapshotError.self) {
        try importAll(["a.yaml": sources("Other")], path)
      }
      #expect(error?.kind == .conflict)
      try importAll(["a.yaml": "venturegraph: 1\n"], path)
      try importAll(["b.yaml": sources("Other")], path)
      #expect(try Snapshot(path).everything().sources.map(\.title) == ["Other"])
      try importAll(["c.yaml": citing], path)
      try importAll(["b.yaml": "venturegraph: 1\n"], path)
      #expect(try Snapshot(path).everything().sources.count == 1)
      try importAll(["c.yaml": "venturegraph: 1\n"], path)
      try importAll(["b.yaml": sources("Other")], path)
      try importAll(["b.yaml": "venturegraph: 1\n"], path)
      #expect(try Snapshot(path).everything().sources.isEmpty)
    }
  }

  @Test func aRoundWithoutANameIsAsSureAsTheBestOfItsInvestments() throws {
    func investment(_ status: String) -> String {
      """
      venturegraph: 1
      entities:
        ada: { organization: firm, names: Ada }
        rocket: { organization: company, names: Rocket }
      facts:
        - ada invested in rocket: { date: 2020, status: \(status) }
      """
    }
    func status(_ path: String) throws -> DealStatus? {
      try Snapshot(path).everything().facts.first { $0.kind == .raised }?.status
    }
    try Fixture.withSnapshot { path in
      try importAll(["a.yaml": investment("completed"), "b.yaml": investment("planned")], path)
      #expect(try status(path) == .completed)
      #expect(try tieStatuses(path) == [.completed, .completed, .planned])
      try importAll(["a.yaml": "venturegraph: 1\n"], path)
      #expect(try status(path) == .planned)
      #expect(try tieStatuses(path) == [.planned, .planned])
      try importAll(["b.yaml": "venturegraph: 1\n"], path)
      #expect(try Snapshot(path).everything().entities.isEmpty)
    }
  }

  /// Whatever versions there were: the snapshot is what the last versions alone make.
  @Test(arguments: 0..<25) func onlyTheLastVersionsCount(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let names = ["a.yaml", "b.yaml", "c.yaml"]
    try Fixture.withSnapshot { path in
      var last: [String: String] = [:]
      for name in names {
        last[name] = RandomDocument.text(&random)
        try importAll([name: last[name] ?? ""], path)
      }
      for _ in 0..<6 {
        let name = random.pick(names)
        last[name] = RandomDocument.text(&random)
        try importAll([name: last[name] ?? ""], path)
      }
      try Snapshot(path).check()
      let history = try Snapshot(path).everything()
      let fresh = try Fixture.withSnapshot { path in
        try importAll(last, path)
        return try Snapshot(path).everything()
      }
      #expect(history.entities == fresh.entities)
      #expect(history.sources == fresh.sources)
      // Of investments that are equally sure, the round that no source names has the date of the
      // one that was imported first.
      #expect(stated(history) == stated(fresh))
    }
  }

  // MARK: - Documents

  private func entity(_ fields: String) -> String {
    """
    venturegraph: 1
    entities:
      rocket: { organization: company, names: Rocket, \(fields) }
    """
  }

  private func stated(_ graph: VentureGraph) -> Set<Fact> {
    Set(graph.facts.filter { $0.kind != .raised })
  }

  private func importAll(_ documents: [String: String], _ path: String) throws {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    let outcome = try SnapshotImport.run(
      into: path,
      documents: documents.sorted { $0.key < $1.key }.map {
        (name: folder.appendingPathComponent($0.key).path, bytes: Data($0.value.utf8))
      }, harvests: [])
    #expect(outcome.diagnostics.filter { $0.severity == .error } == [])
  }

  private func organization(_ id: EntityID, _ path: String) throws -> Organization? {
    guard case .organization(let found) = try Snapshot(path).everything()[id] else { return nil }
    return found
  }

  /// The statuses of all ties in the arrays.
  private func tieStatuses(_ path: String) throws -> [DealStatus] {
    let index = try Snapshot(path).index()
    return index.classes.map { index.classTable[Int($0)].status }
      .sorted { $0.rawValue < $1.rawValue }
  }
}

/// A small document about some of six entities, two sources and who founded and backed what.
private enum RandomDocument {
  static func text(_ random: inout SeededGenerator) -> String {
    let people = ["ada", "bob", "cyd"].filter { _ in random.below(3) > 0 }
    let companies = ["moon", "mars", "venus"].filter { _ in random.below(3) > 0 }
    var lines = ["venturegraph: 1", "sources:", "  own: { title: Own }"]
    if random.below(2) == 0 { lines.append("  wire: { title: Wire }") }
    lines.append("entities:")
    for person in people {
      let born = random.below(2) == 0 ? ", born: \(1960 + random.below(3)), cite: own p. 1" : ""
      lines.append("  \(person): { person: , names: \(person)\(born) }")
    }
    for company in companies {
      let kind = random.pick(["company", "firm", "fund"])
      let alias = random.below(2) == 0 ? ", aliases: [\(company) \(random.below(3))]" : ""
      let country = random.below(2) == 0 ? ", country: \(random.pick(["US", "CN"]))" : ""
      lines.append("  \(company): { organization: \(kind), names: \(company)\(alias)\(country) }")
    }
    lines.append("facts:")
    for person in people {
      for company in companies where random.below(2) == 0 {
        let verb = random.pick(["founded", "invested in"])
        let year = 2000 + random.below(3)
        lines.append("  - \(person) \(verb) \(company): { date: \(year), cite: own p. 2 }")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
