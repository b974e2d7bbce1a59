import Foundation
import GRDB
import Testing
import VentureAnalysis
import VentureFiles
import VentureModel

@testable import VentureStore

@Suite struct HarvestTests {
  private let deals = """
    investor,company,date,round,amount,currency
    Ada Capital,Rocket,2020-05-01,A,5000000,USD
    Ada Capital,Rocket,2020-05-01,A,5000000,USD
    Bolt Ventures,Rocket,2020-05-01,A,,
    Rocket,Moon GmbH,2021,,1.5,EUR
    Ada Capital,"Foo Inc",2019-01-01,,,
    Ada Capital,"Foo, Inc.",2019-01-01,,,
    """

  @Test func aTableOfDealsBecomesEntitiesRoundsAndFacts() throws {
    try Fixture.withSnapshot { path in
      try importDeals(deals, into: path)
      let lost = try Snapshot(path).read { database in
        try Int.fetchAll(database, sql: "SELECT line FROM diagnostics")
      }
      #expect(lost == [3])
      let graph = try Snapshot(path).everything()
      #expect(
        graph.entities.filter { $0.kind == .organization }.map(\.id.slug) == [
          "ada-capital", "bolt-ventures", "foo-inc", "foo-inc-295317", "moon-gmbh", "rocket",
        ])
      #expect(graph.roles(of: "rocket") == [.investor, .portfolioCompany])
      let round = try #require(graph.rounds(of: "rocket").first)
      #expect(round.label == "A")
      #expect(
        graph.investments(in: round.profile.id).map { $0.subject.entity } == [
          "ada-capital", "bolt-ventures",
        ])
      let ada = try #require(graph.investments(in: round.profile.id).first)
      #expect(ada.investment.amount?.description == "5M USD")
      #expect(ada.citations == [Citation(SourceID("deals"), "row 2")])
      let moon = try #require(graph.rounds(of: "moon-gmbh").first)
      #expect(graph.investments(in: moon.profile.id)[0].investment.amount?.description == "1.5 EUR")
    }
  }

  @Test func rowsInAnyOrderGiveTheSameIds() throws {
    let lines = deals.split(separator: "\n").map(String.init)
    let shuffled = ([lines[0]] + lines.dropFirst().reversed()).joined(separator: "\n")
    let graphs = try [deals, shuffled].map { text in
      try Fixture.withSnapshot { path in
        try importDeals(text, into: path)
        return try Snapshot(path).everything()
      }
    }
    #expect(graphs[0].entities.map(\.id) == graphs[1].entities.map(\.id))
    #expect(graphs[0].facts.map(\.subject) == graphs[1].facts.map(\.subject))
  }

  @Test func moreRowsExtendASnapshotAndTheSameChangeNothing() throws {
    try Fixture.withSnapshot { path in
      try importDeals(deals, into: path)
      let before = try Snapshot(path).everything()
      #expect(try !importDeals(deals, into: path).isChanged)
      let more = deals + "\nCedar Fund,Rocket,2020-05-01,A,,\nAda Capital,Newco,2022-02-02,,,\n"
      #expect(try importDeals(more, into: path).isChanged)
      let after = try Snapshot(path).everything()
      #expect(after.facts.count - before.facts.count == 3)
      #expect(Set(before.entities.map(\.id)).isSubset(of: after.entities.map(\.id)))
      #expect(after.entities.count == before.entities.count + 3)
    }
  }

  @Test func aNameThatIsAnAliasMeansTheEntityThatHasIt() throws {
    let aliases = """
      venturegraph: 1
      entities:
        foo-inc: { organization: company, names: Foo Inc, aliases: ["Foo, Inc."] }
      """
    try Fixture.withSnapshot { path in
      let outcome = try SnapshotImport.run(
        into: path, documents: [(name: "aliases.yaml", bytes: Data(aliases.utf8))],
        harvests: try Fixture.harvests(deals))
      #expect(outcome.isDone)
      let graph = try Snapshot(path).everything()
      #expect(
        graph.entities.filter { $0.id.slug.hasPrefix("foo-inc") && $0.kind != .round }.count == 1)
    }
  }

  @Test func aNewVersionOfADocumentTakesThePlaceOfTheOld() throws {
    func document(_ facts: String) -> (name: String, bytes: Data) {
      (
        name: "story.yaml",
        bytes: Data(
          """
          venturegraph: 1
          entities:
            ada: { person: , names: Ada }
            rocket: { organization: company, names: Rocket }
            \(facts.contains("moon") ? "moon: { organization: company, names: Moon }" : "")
          facts:
            - \(facts)
          """.utf8)
      )
    }
    try Fixture.withSnapshot { path in
      _ = try SnapshotImport.run(
        into: path, documents: [document("ada founded moon")], harvests: [])
      _ = try SnapshotImport.run(
        into: path, documents: [document("ada employed at rocket")], harvests: [])
      let graph = try Snapshot(path).everything()
      #expect(graph.facts.map(\.kind) == [.employed])
      #expect(graph["moon"] == nil)
      #expect(try Snapshot(path).search("moon", limit: 5).isEmpty)
    }
  }

  @Test func aNameThatIsTakenBackIsNotFoundAnyMore() throws {
    func document(_ names: [String]) -> (name: String, bytes: Data) {
      let entries = names.map { "  \($0.lowercased()): { organization: company, names: \($0) }\n" }
      let text = "venturegraph: 1\nentities:\n" + entries.joined()
      return (name: "story.yaml", bytes: Data(text.utf8))
    }
    try Fixture.withSnapshot { path in
      // The third version puts a name where the second has taken one away.
      for names in [["Star", "Sun"], ["Star"], ["Star", "Comet"]] {
        _ = try SnapshotImport.run(into: path, documents: [document(names)], harvests: [])
      }
      let snapshot = try Snapshot(path)
      #expect(try snapshot.search("comet", limit: 5).map(\.name) == ["Comet"])
      #expect(try snapshot.search("sun", limit: 5).isEmpty)
    }
  }

  @Test func aDocumentMayReferToWhatTheSnapshotHas() throws {
    let story = """
      venturegraph: 1
      entities:
        grace: { person: , names: Grace }
      facts:
        - grace founded rocket
      """
    try Fixture.withSnapshot { path in
      try importDeals(deals, into: path)
      let outcome = try SnapshotImport.run(
        into: path, documents: [(name: "story.yaml", bytes: Data(story.utf8))], harvests: [])
      #expect(outcome.isDone)
      let network = try Snapshot(path)
      let (answer, _) = try network.connections(
        ConnectionSearch(from: "grace", to: "bolt-ventures"))
      #expect(answer.length == 2)
    }
  }

  @discardableResult
  private func importDeals(_ text: String, into path: String) throws -> SnapshotImport.Outcome {
    try SnapshotImport.run(into: path, documents: [], harvests: try Fixture.harvests(text))
  }
}

@Suite struct ReimportTests {
  @Test func amountsWithDecimalsAreKnownAgain() throws {
    let rows = (1...300).map { "Fund \($0),Company,2020-01-01,\($0).\($0 * 37 % 100),EUR" }
    let table = (["investor,company,date,amount,currency"] + rows).joined(separator: "\n")
    try Fixture.withSnapshot { path in
      _ = try SnapshotImport.run(
        into: path, documents: [], harvests: try Fixture.harvests(table))
      let again = try SnapshotImport.run(
        into: path, documents: [], harvests: try Fixture.harvests(table))
      #expect(!again.isChanged)
    }
  }

  @Test func factsThatDifferInCurrencyAloneAreBothKept() throws {
    let first = "investor,company,date\nAda,Rocket,2020-01-01\n"
    let second = """
      investor,company,date,amount,currency
      Ada,Rocket,2021-01-01,5,USD
      Ada,Rocket,2021-01-01,5,EUR
      """
    try Fixture.withSnapshot { path in
      for table in [first, second] {
        _ = try SnapshotImport.run(
          into: path, documents: [], harvests: try Fixture.harvests(table))
      }
      let facts = try Snapshot(path).everything().facts.filter { $0.kind == .invested }
      #expect(facts.count == 3)
    }
  }

  @Test func aSourceMayChangeItsTitle() throws {
    func document(_ title: String) -> (name: String, bytes: Data) {
      (
        name: "story.yaml",
        bytes: Data(
          """
          venturegraph: 1
          sources:
            paper: { title: \(title) }
          entities:
            ada: { person: , names: Ada, cite: p1 }
            rocket: { organization: company, names: Rocket }
          facts:
            - ada founded rocket: { cite: p2 }
          """.utf8)
      )
    }
    try Fixture.withSnapshot { path in
      for title in ["Old", "New"] {
        let outcome = try SnapshotImport.run(
          into: path, documents: [document(title)], harvests: [])
        #expect(outcome.isDone)
      }
      #expect(try Snapshot(path).everything().sources.map(\.title) == ["New"])
    }
  }

  @Test func twoDocumentsMayNotCallTwoThingsOneSource() throws {
    func document(_ name: String, _ title: String) -> (name: String, bytes: Data) {
      let text = "venturegraph: 1\nsources:\n  paper: { title: \(title) }\n"
      return (name: name, bytes: Data(text.utf8))
    }
    try Fixture.withSnapshot { path in
      _ = try SnapshotImport.run(into: path, documents: [document("a.yaml", "One")], harvests: [])
      let error = #expect(throws: SnapshotError.self) {
        try SnapshotImport.run(into: path, documents: [document("b.yaml", "Two")], harvests: [])
      }
      #expect(error?.kind == .conflict)
      #expect(error?.message.contains("`paper`") == true)
      #expect(try Snapshot(path).everything().sources.map(\.title) == ["One"])
    }
  }

  @Test func theFileKeepsItsPermissions() throws {
    let table = "investor,company,date\nAda,Rocket,2020-01-01\n"
    try Fixture.withSnapshot { path in
      _ = try SnapshotImport.run(
        into: path, documents: [], harvests: try Fixture.harvests(table))
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
      _ = try SnapshotImport.run(
        into: path, documents: [],
        harvests: try Fixture.harvests(table + "Bolt,Rocket,2020-01-01\n"))
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      #expect(attributes[.posixPermissions] as? Int == 0o600)
    }
  }
}
