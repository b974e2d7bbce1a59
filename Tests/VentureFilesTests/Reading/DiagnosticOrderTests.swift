import Foundation
import Testing
import VentureFiles
import VentureModel

@Suite struct DiagnosticOrderTests {
  private let broken =
    head + """
      rounds:
        r: { company: exampel, date: 2024-13 }
      facts:
        - jane founded exmple: { dat: 2024, certainty: stated }
        - john studied at school: { date: 2015 }
        - jane invested in r: { amount: 5 USDollar }
      remarks:
        - { about: [jane, jon], text: Hm }

      """

  @Test func `one run tells all errors, in the order of their places`() {
    let loading = load(broken)
    #expect(loading.graph == nil)
    let places = loading.diagnostics.compactMap(\.location)
    #expect(places.map(\.line) == [14, 14, 16, 16, 18, 20])
    #expect(places == places.sorted())
    #expect(loading.diagnostics.allSatisfy { $0.sourceLine != nil })
  }

  @Test func `what refers to a broken entry is no error of its own`() {
    let loading = load(
      head + """
        rounds:
          r: { ordinal: 1 }
        facts:
          - jane invested in r
          - jane founded r
          - jane founded nobody

        """)
    #expect(loading.graph == nil)
    #expect(loading.diagnostics.compactMap(\.location?.line) == [14, 18])
  }

  @Test func `file by file, as the user named them`() {
    let loading = load(["z.yaml": broken, "a.yaml": "venturegraph: 1\nfacts: 3\n"])
    let files = loading.diagnostics.compactMap(\.location?.file)
    #expect(Set(files) == ["a.yaml", "z.yaml"])
    #expect(files.last == "a.yaml" && files.first == "z.yaml")
    #expect(files == files.sorted().reversed())
  }

  @Test func `warnings stand among the errors and let the graph be built`() throws {
    let loading = load(
      head
        + "rounds:\n  a: { company: example, ordinal: 1 }\n  b: { company: example, ordinal: 1 }\n")
    #expect(loading.graph != nil)
    #expect(loading.diagnostics.map(\.severity) == [.warning])
    #expect(
      loading.diagnostics[0].description.hasPrefix(
        "a.yaml:15:3: warning: `a` and `b` are both round 1"))
  }

  @Test(arguments: [0, 1, 2, 3])
  func `documents load in any order as one graph`(rotation: Int) throws {
    let files: [(name: String, bytes: Data)] = [
      ("a.yaml", Data(head.utf8)),
      (
        "b.yaml",
        Data(
          """
          venturegraph: 1
          sources: { other: { title: Other } }
          entities: { jane: { person: , names: { en: [Jane Doe, Janey] } } }
          facts: [ jane founded example: { cite: other p1 } ]
          """.utf8)
      ),
      (
        "c.yaml",
        Data(
          """
          venturegraph: 1
          entities: { jane: { person: , names: { en: Jane Doe, de: Johanna }, aliases: [JD] } }
          facts: [ jane founded example: { cite: gazette p2, date: 2022 } ]
          """.utf8)
      ),
      (
        "d.yaml",
        Data(
          "venturegraph: 1\nentities: { jane: { person: , names: Jane Doe, note: an angel } }".utf8)
      ),
    ]
    let first = try #require(GraphDocuments.load(files).graph)
    let other = try #require(
      GraphDocuments.load(Array(files[rotation...] + files[..<rotation])).graph)
    #expect(first.entities == other.entities)
    #expect(first.facts == other.facts)
    let jane = try #require(other["jane"])
    #expect(jane.names.all == ["Jane Doe", "Johanna", "Janey", "JD"])
    #expect(jane.profile.note == "an angel")
    #expect(
      other.facts(of: "jane").map { $0.citations.first?.source.slug } == ["other", "gazette"])
  }

  @Test func `a file that does not exist`() {
    #expect(throws: FileError(path: "/nowhere/a.yaml", reason: "there is no such file")) {
      try GraphDocuments.load(["/nowhere/a.yaml"])
    }
  }
}
