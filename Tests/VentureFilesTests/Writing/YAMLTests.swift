import Foundation
import TestSupport
import Testing
import VentureFiles
import VentureModel

/// A graph that is written as a document is read back as the same graph.
@Suite struct YAMLTests {
  @Test func `documents of random graphs are the same graphs`() {
    for seed in 0..<150 as Range<UInt64> {
      let graph = RandomVentureGraph.make(seed: seed)
      let document = GraphDocuments.yaml(of: graph)
      let loading = GraphDocuments.load([("graph.yaml", Data(document.utf8))])
      guard let read = loading.graph else {
        Issue.record("seed \(seed): \(loading.diagnostics.prefix(3)) in\n\(document)")
        return
      }
      expectEqual(read, graph, "seed \(seed)")
      #expect(GraphDocuments.yaml(of: read) == document, "seed \(seed)")
    }
  }

  @Test(arguments: ["minimax.yaml", "example.yaml"])
  func `the document of a story is the story`(file: String) throws {
    let graph = try #require(GraphDocuments.load([(file, try graphFile(file))]).graph)
    let document = GraphDocuments.yaml(of: graph)
    let loading = GraphDocuments.load([(file, Data(document.utf8))])
    #expect(loading.diagnostics == [])
    expectEqual(try #require(loading.graph), graph, file)
  }

  @Test func `a document as people would write it`() throws {
    let graph = try #require(
      GraphDocuments.load([("example.yaml", try graphFile("example.yaml"))]).graph)
    let expected = """
      venturegraph: 1
      title: How Example Corp learned to fly kites

      sources:
        gazette:
          { title: Kites for everybody, author: Max Muster, publisher: The Gazette, date: 2024-05-02 }

      entities:
        example-corp: { organization: company, names: { en: Example Corp, ja: エグザンプル社 }, cite: p1 }
        investor-a: { organization: firm, names: Investor A, cite: p2 }
        investor-b: { organization: firm, names: Investor B, cite: p2 }
        investor-c: { organization: family-office, names: Investor C, cite: p3 }
        jane-doe: { person: , names: Jane Doe, cite: p1 }
        john-roe: { person: , names: John Roe, cite: p3 }

      rounds:
        example-1:
          company: example-corp
          kind: seed
          ordinal: 1
          date: 2022-03
          raised: 1M USD
          cite: p2
          investors:
            investor-a: { role: lead }
            investor-b:

        example-2:
          company: example-corp
          ordinal: 2
          date: 2024-04
          raised: 5M USD
          cite: p3
          investors:
            investor-c: { role: lead, entry: new }

      facts:
        - jane-doe founded example-corp: { date: 2021, cite: p1 }
        - john-roe employed by investor-a: { title: analyst, date: 2020/2023, cite: p3 }
        - john-roe employed by investor-c: { title: partner, date: 2023/.., cite: p3 }

      """
    #expect(GraphDocuments.yaml(of: graph) == expected)
  }

  @Test(arguments: [
    ("Example Corp", "Example Corp"), ("闫俊杰", "闫俊杰"), ("it's", "it's"), ("a, b", #""a, b""#),
    ("key: value", #""key: value""#), ("a # b", #""a # b""#), ("a#b", "a#b"), ("", #""""#),
    ("yes", #""yes""#), ("Null", #""Null""#), ("1e3", #""1e3""#), ("7 rounds", "7 rounds"),
    (#"say "hi""#, #"say "hi""#), (#""hi" all"#, #"'"hi" all'"#), (#""it's""#, #""\"it's\"""#),
    ("two\nlines", #""two\nlines""#),
    ("why? because", #""why? because""#), ("📈", "📈"), ("\u{2028}", #""\u2028""#), (" x", #"" x""#),
    ("- x", #""- x""#), ("-x", "-x"),
  ])
  func `quotes stand only where YAML needs them`(name: String, written: String) throws {
    let names = Names([.init(name, in: .japanese)])
    let document = try Self.document(of: [.person(Person(profile: Profile(id: "x", names: names)))])
    #expect(document.contains("  x: { person: , names: { ja: \(written) } }\n"))
  }

  @Test func `long texts are broken into lines at their spaces`() throws {
    let note = String(repeating: "word ", count: 40) + "end"
    let document = try Self.document(of: [.person(Person(profile: Profile(id: "x", note: note)))])
    let lines = document.split(separator: "\n")
    #expect(lines.contains("    note: >-"))
    #expect(lines.allSatisfy { $0.count <= 100 })
    #expect(graphOf(document)?["x"]?.profile.note == note)
  }

  @Test func `texts that look like aliases do not keep a document from being read`() throws {
    let note = "[1]: *see R&D*: above"
    let document = try Self.document(of: [.person(Person(profile: Profile(id: "x", note: note)))])
    #expect(graphOf(document)?["x"]?.profile.note == note)
  }

  @Test func `what stands twice among the ties of a round stays in order`() throws {
    let text =
      head + """
        rounds:
          r:
            company: example
            investors:
              fund: [{ role: lead, note: first }, {}, { note: third }]
              unnamed: [{ note: some }, { note: others }]
        facts:
          - unnamed invested in r: { unnamed: one, note: of whom more is known }
          - unnamed invested in r: { unnamed: another }

        """
    let graph = try graph(text)
    let read = try #require(graphOf(GraphDocuments.yaml(of: graph)))
    expectEqual(read, graph, "the order")
  }

  @Test func `what is written has the form that the schema asks for`() throws {
    let schema = try JSONSchema(root: try PlainValue(yaml: GraphDocuments.schema))
    for seed in 0..<60 as Range<UInt64> {
      let graph = RandomVentureGraph.make(seed: seed)
      // The reader takes any text for the id of a source; the schema wants a word.
      guard graph.sources.allSatisfy({ $0.id.slug.contains(/^[^\s,]+$/) }) else { continue }
      let document = GraphDocuments.yaml(of: graph)
      #expect(try schema.problems(PlainValue(yaml: document)) == [], "seed \(seed):\n\(document)")
    }
  }

  private static func document(of entities: [Entity]) throws -> String {
    var draft = VentureGraph.Draft()
    for entity in entities { draft.add(entity) }
    return GraphDocuments.yaml(of: try #require(draft.validate().graph))
  }

  private func graphOf(_ document: String) -> VentureGraph? {
    GraphDocuments.load([("graph.yaml", Data(document.utf8))]).graph
  }
}
