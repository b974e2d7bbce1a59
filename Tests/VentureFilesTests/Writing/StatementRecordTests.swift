import Foundation
import TestSupport
import Testing
import VentureFiles
import VentureModel

/// What is written as a record is read back as the same statement.
@Suite struct StatementRecordTests {
  @Test func `records of random graphs, put together, are the same graphs`() throws {
    for seed in 0..<150 as Range<UInt64> {
      let graph = RandomVentureGraph.make(seed: seed)
      let document = Self.document(of: graph)
      let loading = GraphDocuments.load([("records", Data(document.utf8))])
      guard let read = loading.graph else {
        Issue.record("seed \(seed): \(loading.diagnostics.prefix(3)) in\n\(document)")
        return
      }
      expectEqual(read, graph, "seed \(seed)")
    }
  }

  @Test(arguments: ["minimax.yaml", "example.yaml"])
  func `records of a story, put together, are the story`(file: String) throws {
    let graph = try #require(GraphDocuments.load([(file, try graphFile(file))]).graph)
    let document = Self.document(of: graph)
    let loading = GraphDocuments.load([("records", Data(document.utf8))])
    #expect(loading.diagnostics == [])
    expectEqual(try #require(loading.graph), graph, file)
  }

  @Test func `every citation names its source`() throws {
    let graph = try #require(
      GraphDocuments.load([("example.yaml", try graphFile("example.yaml"))]).graph)
    let john = try #require(graph["john-roe"])
    #expect(
      StatementRecord.entity(john).text
        == #"{"person": null, "names": "John Roe", "cite": "gazette p3"}"#)
  }

  @Test func `a record stands in one line and is JSON`() throws {
    let names = Names([.init("a\n\u{85}\u{2028}\u{0}\u{FEFF}\"\\&\t📈", in: .english)])
    let person = Entity.person(Person(profile: Profile(id: "x", names: names)))
    let text = StatementRecord.entity(person).text
    #expect(
      text == #"{"person": null, "names": "a\n\u0085\u2028\u0000\uFEFF\"\\\u0026\t📈"}"#)
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    #expect(object?["names"] as? String == names.entries[0].text)
  }

  @Test func `a record may cite a source that is declared elsewhere`() throws {
    let citation = Citation(SourceID("gazette"), "p1")
    let source = Source(
      id: SourceID("copy"), translationOf: .source(SourceID("gazette")),
      derivedFrom: SourceID("gazette"))
    let fact = Fact(
      .founded, from: "a", to: "b", terms: .founding(Founding()), citations: [citation])
    let document = StatementRecord.document(
      sources: [(source.id, StatementRecord.source(source).text)],
      facts: [StatementRecord.fact(fact).text])
    #expect(
      !GraphDocuments.read([("records", Data(document.utf8))]).diagnostics.isEmpty)
    var reading = GraphDocuments.read(
      [("records", Data(document.utf8))], knownSources: [SourceID("gazette")])
    #expect(reading.diagnostics == [])
    reading.draft.add(Source(id: SourceID("gazette")))
    reading.draft.add(.person(Person(profile: Profile(id: "a"))))
    reading.draft.add(.organization(Organization(profile: Profile(id: "b"))))
    let graph = try #require(reading.validate().graph)
    #expect(graph.facts == [fact])
    #expect(graph[SourceID("copy")] == source)
  }

  @Test func `what is added to a reading is checked with it`() {
    var reading = GraphDocuments.read([
      ("a.yaml", Data("venturegraph: 1\nentities:\n  a: { person: , cite: x }\n".utf8))
    ])
    reading.draft.add(Fact(.met, from: "a", to: "b"))
    let loading = reading.validate()
    #expect(loading.graph == nil)
    #expect(loading.diagnostics.count == reading.diagnostics.count + 1)
    #expect(loading.diagnostics.first?.sourceLine == "  a: { person: , cite: x }")
    #expect(loading.diagnostics.last?.message == "`b` is not declared")
  }

  /// The document of all records of a graph, as a store would put them together.
  private static func document(of graph: VentureGraph) -> String {
    let entities = graph.entities.filter { graph.round($0.id)?.isPlaceholder != true }
      .map { (id: $0.id, text: StatementRecord.entity($0).text) }
    // What is derived comes from validation again; investments without a round come first, since
    // others may speak of the rounds that they make.
    let facts = graph.facts.indices.filter { !graph.isDerived(at: $0) }.map {
      (graph.facts[$0], graph.asWritten(graph.facts[$0]))
    }
    let ordered = facts.filter { $0.0 != $0.1 } + facts.filter { $0.0 == $0.1 }
    return StatementRecord.document(
      title: graph.title,
      sources: graph.sources.map { ($0.id, StatementRecord.source($0).text) },
      entities: entities.filter { graph.round($0.id) == nil },
      rounds: entities.filter { graph.round($0.id) != nil },
      facts: ordered.map { StatementRecord.fact($0.1).text },
      constraints: graph.constraints.map { StatementRecord.constraint($0).text },
      remarks: graph.remarks.map { StatementRecord.remark($0).text })
  }
}
