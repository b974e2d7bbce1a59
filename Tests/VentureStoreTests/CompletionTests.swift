import Foundation
import Testing
import VentureFiles
import VentureModel

@testable import VentureStore

/// A later table says more of what is known, or something else.
@Suite struct CompletionTests {
  private let first = """
    investor,company,date,round,raised,currency
    Ada Capital,Rocket,2020-05-01,A,5000000,USD
    Ada Capital,Moon,2021-01-01,Seed,1000000,USD
    """
  private let second = """
    investor,company,date,round,raised,currency,country,post_money
    Bolt Ventures,Rocket,2020-05-01,A,5000000,USD,FR,20000000
    """

  @Test func emptyColumnsAreFilledAndCited() throws {
    try Fixture.withSnapshot { path in
      try importTable("first.csv", first, path)
      try importTable("second.csv", second, path)
      let graph = try Snapshot(path).everything()
      let rocket = try #require(organization(in: graph))
      #expect(rocket.country == "FR")
      #expect(rocket.profile.citations.map(\.source.slug) == ["first", "second"])
      let round = try #require(graph.rounds(of: "rocket").first)
      #expect(round.postMoney.first?.value.description == "20M USD")
      #expect(round.profile.citations.map(\.locator) == ["row 2", "row 2"])
      #expect(graph.rounds(of: "rocket").count == 1)
      #expect(try !importTable("second.csv", second, path).isChanged)
      #expect(try !importTable("first.csv", first, path).isChanged)
    }
  }

  @Test func contradictionsAreToldAndLeftOut() throws {
    let third = second.replacingOccurrences(of: ",FR,20000000", with: ",DE,25000000")
    try Fixture.withSnapshot { path in
      try importTable("first.csv", first, path)
      try importTable("second.csv", second, path)
      let outcome = try importTable("third.csv", third, path)
      let report = try #require(outcome.reports.first)
      #expect(report.count(.contradiction) == 2)
      #expect(
        report.entries[.contradiction]?.examples.map(\.text) == [
          "“Rocket”: country DE, but FR in the snapshot",
          "round `rocket.2020-05-01.a.5000000-usd`: value after the round 25M USD, but 20M USD in "
            + "the snapshot",
        ])
      #expect(try organization(in: Snapshot(path).everything())?.country == "FR")
    }
  }

  @Test func strictMeansAgainstTheSnapshotToo() throws {
    let third = second.replacingOccurrences(of: ",FR,", with: ",DE,")
    try Fixture.withSnapshot { path in
      try importTable("second.csv", second, path)
      let before = try Data(contentsOf: URL(fileURLWithPath: path))
      let outcome = try importTable("third.csv", third, path, isStrict: true)
      #expect(!outcome.isDone)
      #expect(outcome.reports.first?.count(.contradiction) == 1)
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    }
  }

  @Test(arguments: [true, false])
  func aDocumentAndATableAddToEachOther(documentFirst: Bool) throws {
    let document = """
      venturegraph: 1
      entities:
        rocket: { organization: firm, names: { en: Rocket, zh: 火箭 }, founded: 2015 }
      """
    let empty = "venturegraph: 1\n"
    try Fixture.withSnapshot { path in
      if documentFirst { try importDocument(document, path) }
      try importTable("second.csv", second, path)
      if !documentFirst { try importDocument(document, path) }
      var rocket = try #require(try organization(in: Snapshot(path).everything()))
      #expect(rocket.country == "FR")
      #expect(rocket.founded.count == 1)
      #expect(rocket.profile.names.all.contains("火箭"))
      #expect(rocket.kinds == [.firm])
      try Snapshot(path).check()
      #expect(try !importTable("second.csv", second, path).isChanged)
      try importDocument(document.replacingOccurrences(of: "2015", with: "2016"), path)
      rocket = try #require(try organization(in: Snapshot(path).everything()))
      #expect(rocket.founded.first?.value.description == "2016")
      #expect(rocket.country == "FR")
      try importDocument(empty, path)
      rocket = try #require(try organization(in: Snapshot(path).everything()))
      #expect(rocket.founded.isEmpty)
      #expect(rocket.country == "FR")
    }
  }

  @Test func aTableCompletesARoundOfADocument() throws {
    let document = """
      venturegraph: 1
      entities:
        rocket: { organization: company, names: Rocket }
      rounds:
        rocket.2020-05-01.a.5000000-usd:
          { company: rocket, label: A, date: 2020-05-01, raised: 5M USD }
      """
    try Fixture.withSnapshot { path in
      try importDocument(document, path)
      try importTable("second.csv", second, path)
      let round = try #require(try Snapshot(path).everything().rounds(of: "rocket").first)
      #expect(round.postMoney.first?.value.description == "20M USD")
      #expect(round.postMoney.first?.citations.map(\.source.slug) == ["second"])
      #expect(try !importTable("second.csv", second, path).isChanged)
    }
  }

  @Test func tablesOfOneNameInTwoFoldersAreTwoSources() throws {
    let other = first.replacingOccurrences(of: "Moon", with: "Mars")
    try Fixture.withSnapshot { path in
      try importTable("2020/deals.csv", first, path)
      try importTable("2021/deals.csv", other, path)
      let graph = try Snapshot(path).everything()
      #expect(graph.sources.map(\.id.slug) == ["deals", "deals-2"])
      #expect(try !importTable("2021/deals.csv", other, path).isChanged)
      #expect(try !importTable("2020/deals.csv", first, path).isChanged)
    }
  }

  @Test func aTableIsNoArticleOfTheSameName() throws {
    let document = "venturegraph: 1\nsources:\n  deals: { title: On deals }\n"
    try Fixture.withSnapshot { path in
      try importDocument(document, path)
      try importTable("deals.csv", first, path)
      let graph = try Snapshot(path).everything()
      #expect(graph.sources.map(\.title) == ["On deals", "deals.csv"])
      #expect(graph.facts.allSatisfy { $0.citations.map(\.source.slug) == ["deals-2"] })
      #expect(try !importTable("deals.csv", first, path).isChanged)
    }
  }

  @Test func aTableThatWasMovedIsTheSame() throws {
    try Fixture.withSnapshot { path in
      try importTable("2020/deals.csv", first, path)
      #expect(try !importTable("archive/deals.csv", first, path).isChanged)
    }
  }

  @Test func largeAmountsAreKeptToTheLastDigit() throws {
    let table = """
      investor,company,date,raised,currency
      Ada,Rocket,2020,123456789012345678,VND
      Ada,Moon,2020,1234567890123.45,EUR
      Ada,Mars,2020,12345678901234.567,EUR
      """
    try Fixture.withSnapshot { path in
      let outcome = try importTable("deals.csv", table, path)
      #expect(outcome.reports.first?.entries[.unreadable]?.examples.map(\.row) == [4])
      let amounts = try Snapshot(path).everything().entities.compactMap { entity -> Decimal? in
        guard case .round(let round) = entity else { return nil }
        return round.raised.first?.value.value?.amount
      }
      #expect(
        Set(amounts.map { "\($0)" }) == ["123456789012345678", "1234567890123.45"])
      #expect(try !importTable("deals.csv", table, path).isChanged)
    }
  }

  // MARK: - Files

  @discardableResult
  private func importTable(
    _ name: String, _ text: String, _ path: String, isStrict: Bool = false
  ) throws -> SnapshotImport.Outcome {
    let file = URL(fileURLWithPath: path).deletingLastPathComponent().appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    return try SnapshotImport.run(
      into: path, documents: [],
      harvests: try TableImport.harvest([file.path], today: Day(number: 20_000)),
      isStrict: isStrict)
  }

  private func importDocument(_ text: String, _ path: String) throws {
    let outcome = try SnapshotImport.run(
      into: path, documents: [(name: "story.yaml", bytes: Data(text.utf8))], harvests: [])
    #expect(outcome.diagnostics.filter { $0.severity == .error } == [])
  }

  private func organization(in graph: VentureGraph) -> Organization? {
    guard case .organization(let found) = graph["rocket"] else { return nil }
    return found
  }
}
