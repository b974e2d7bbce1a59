import Foundation
import TestSupport
import Testing
import VentureModel

@testable import VentureAnalysis
@testable import VentureFiles

@Suite struct AliasDocumentTests {
  private func candidate(_ id: String, _ name: String, _ ties: Int) -> DuplicateNames.Candidate {
    DuplicateNames.Candidate(EntityID(id), name, tieCount: ties)
  }

  private func graph(_ document: AliasDocument) throws -> VentureGraph {
    let loading = GraphDocuments.load([(name: "aliases.yaml", bytes: Data(document.yaml.utf8))])
    return try #require(loading.graph, "\(loading.diagnostics)")
  }

  @Test func `one organization with the other names as aliases`() throws {
    let found = DuplicateNames([
      candidate("foo", "Foo", 9), candidate("foo-inc", "Foo, Inc.", 2),
      candidate("foo-1a2b3c", "FOO", 1), candidate("greylock", "Greylock", 5),
      candidate("graylock", "Graylock", 1),
    ])
    let graph = try graph(AliasDocument(found.pairs))
    #expect(graph.entities.map(\.id.slug).sorted() == ["foo", "greylock"])
    #expect(graph[EntityID("foo")]?.names.display() == "Foo")
    #expect(graph[EntityID("foo")]?.names.aliases.sorted() == ["FOO", "Foo, Inc."])
    #expect(graph[EntityID("greylock")]?.names.aliases == ["Graylock"])
  }

  @Test func `less sure reasons can be left out`() throws {
    let found = DuplicateNames([
      candidate("greylock", "Greylock", 5), candidate("graylock", "Graylock", 1),
    ])
    #expect(found.pairs.count == 1)
    #expect(try graph(AliasDocument(found.pairs, leastSure: .legalForm)).entities.isEmpty)
  }

  @Test func `pairs that share an organization are one group`() throws {
    let a = candidate("a", "Alpha Beta", 5)
    let b = candidate("b", "Alpha-Beta", 4)
    let c = candidate("c", "Alpha Beta Inc", 3)
    let pairs = [
      DuplicateNames.Pair(kept: b, other: c, reason: .legalForm),
      DuplicateNames.Pair(kept: a, other: b, reason: .spelling),
    ]
    let graph = try graph(AliasDocument(pairs))
    #expect(graph.entities.map(\.id.slug) == ["a"])
    #expect(graph[EntityID("a")]?.names.aliases.sorted() == ["Alpha Beta Inc", "Alpha-Beta"])
  }

  /// Each pair joins all before it to one more: copied or followed one by one, they would take minutes.
  @Test(.timeLimit(.minutes(1))) func `a long chain of pairs is one group`() throws {
    let names = (0...20_000).map { candidate("n\($0)", "Name \($0)", $0) }
    let pairs = zip(names.dropFirst(), names).map {
      DuplicateNames.Pair(kept: $0, other: $1, reason: .spelling)
    }
    let yaml = AliasDocument(pairs).yaml
    #expect(yaml.contains("\n    names: \"Name 20000\"\n    aliases:\n      - \"Name 19999\""))
    #expect(yaml.split(separator: "\n").count == 4 + 4 + 20_000)
  }

  @Test func `each name stands once, and the reason of each alias beside it`() {
    let found = DuplicateNames([candidate("foo", "Foo", 9), candidate("foo-inc", "Foo Inc", 2)])
    let yaml = AliasDocument(found.pairs).yaml
    #expect(yaml.contains("- \"Foo Inc\"  # \(DuplicateNames.Reason.legalForm)"))
  }

  @Test func `names of any characters can be read back`() throws {
    var generator = SeededGenerator(seed: 3)
    let words = ["#", ": ", "\"", "'", "- ", "null", "\n", "公司", "\u{85}", "&a", "*b", "~", "x y"]
    for _ in 0..<200 {
      let name = (0..<(1 + generator.below(4))).map { _ in generator.pick(words) }.joined() + "z"
      let pair = DuplicateNames.Pair(
        kept: candidate("q", name, 2), other: candidate("r", name + " Inc", 1), reason: .legalForm)
      let graph = try graph(AliasDocument([pair]))
      #expect(graph[EntityID("q")]?.names.all == [name, name + " Inc"])
    }
  }
}
