import TestSupport
import Testing
import VentureModel

@testable import VentureAnalysis

@Suite struct GraphDifferenceTests {
  private func difference(_ old: String, _ new: String) throws -> GraphDifference {
    GraphDifference(
      from: try Stories.graph(Self.sources + old), to: try Stories.graph(Self.sources + new))
  }

  private static let sources = """
    sources:
      a: { title: A }
      b: { title: B }
    source: a

    """
  private static let entities = """
    entities:
      ann: { person: , names: Ann }
      firm: { organization: firm, names: Firm }
      shop: { organization: company, names: Shop }

    """

  private func facts(_ old: String, _ new: String) throws -> [GraphDifference.Change] {
    try difference(Self.entities + "facts:\n" + old, Self.entities + "facts:\n" + new).changes
  }

  @Test func `a fact that only one version states`() throws {
    let new = try facts("", "  - ann founded shop: { cite: P1 }")
    #expect(new.map(\.kind) == [.new])
    #expect(new[0].now?.sentence == "Ann founded Shop" && new[0].before == nil)
    #expect(new[0].now?.cited == "a P1")
    let gone = try facts("  - ann founded shop", "")
    #expect(gone.map(\.kind) == [.gone])
    #expect(gone[0].before?.sentence == "Ann founded Shop" && gone[0].now == nil)
  }

  @Test func `a fact that is stated otherwise`() throws {
    let changes = try facts(
      "  - ann founded shop: { date: 2020 }", "  - ann founded shop: { date: 2021, note: late }")
    #expect(changes.map(\.kind) == [.corrected])
    #expect(changes[0].fields == ["date", "note"])
    #expect(changes[0].before?.sentence == "Ann founded Shop in 2020")
    #expect(changes[0].now?.sentence == "Ann founded Shop in 2021")
  }

  @Test func `a job that now has an end`() throws {
    let changes = try facts(
      "  - ann employed by firm: { date: 2020/.. }", "  - ann employed by firm: { date: 2020/2023 }"
    )
    #expect(changes.map(\.kind) == [.ended])
    #expect(changes[0].now?.sentence == "Ann worked at Firm from 2020 to 2023")
  }

  @Test func `the same from another source`() throws {
    let changes = try facts(
      "  - ann founded shop: { cite: a }", "  - ann founded shop: { cite: [a, b] }")
    #expect(changes.map(\.kind) == [.cited])
    #expect(changes[0].fields == ["sources"])
  }

  @Test func `a second job is new, and the first stays`() throws {
    let changes = try facts(
      "  - ann employed by firm: { date: 2020/2021 }",
      "  - ann employed by firm: { date: 2020/2021 }\n  - ann employed by firm: { date: 2023/.. }")
    #expect(changes.map(\.kind) == [.new])
  }

  @Test func `a round that becomes known corrects the one without a name`() throws {
    let old = Self.entities + "facts:\n  - firm invested in shop: { amount: 1M USD }"
    let new =
      Self.entities + """
        rounds:
          shop-1: { company: shop, ordinal: 1, investors: { firm: { amount: 1M USD } } }
        """
    let changes = try difference(old, new).changes
    #expect(changes.map(\.kind) == [.new, .corrected])
    #expect(changes[0].subject == "entity" && changes[1].subject == "fact")
    #expect(changes[1].fields == ["ends"])
    #expect(changes[1].before?.sentence == "Firm invested 1 million US dollars in Shop")
    #expect(changes[1].now?.sentence == "Firm invested 1 million US dollars in Shop’s round 1")
  }

  @Test func `what is said of an entity itself`() throws {
    let old = """
      entities:
        shop: { organization: company, names: Shop, tags: [{ tag: x }] }
      rounds:
        shop-1: { company: shop, raised: 5M USD, date: 2020 }
      """
    let new = """
      entities:
        shop: { organization: company, names: Shop, ended: 2024 }
      rounds:
        shop-1: { company: shop, raised: 6M USD, date: 2020 }
      """
    let changes = try difference(old, new).changes
    #expect(changes.map(\.kind) == [.ended, .corrected, .gone])
    #expect(changes[0].now?.sentence == "Shop: ended in 2024")
    #expect(changes[1].now?.sentence.hasSuffix("raised 6 million US dollars") == true)
    #expect(changes[1].before?.sentence.hasSuffix("raised 5 million US dollars") == true)
    #expect(changes[2].before?.sentence == "Shop: tag “x”")
  }

  @Test func `constraints, remarks and sources`() throws {
    func story(_ number: Int, _ remark: String, _ title: String) -> String {
      """
      sources: { a: { title: \(title) } }
      entities: { shop: { organization: company, names: Shop } }
      constraints:
        - count: { of: rounds, is: \(number), company: shop, cite: a }
      remarks:
        - { about: shop, text: \(remark), cite: a }
      """
    }
    let difference = GraphDifference(
      from: try Stories.graph(story(3, "grows", "A")),
      to: try Stories.graph(story(4, "shrinks", "AA")))
    #expect(difference.changes(.corrected).map(\.subject) == ["constraint", "source"])
    #expect(difference.changes(.corrected)[0].now?.sentence == "Shop had 4 rounds")
    #expect(difference.changes(.new).map(\.now?.sentence) == ["shrinks"])
    #expect(difference.changes(.gone).map(\.before?.sentence) == ["grows"])
  }

  @Test(arguments: 0..<80)
  func `a graph does not differ from itself, and does from one that states more`(_ seed: UInt64) {
    let graph = RandomVentureGraph.make(seed: seed)
    #expect(GraphDifference(from: graph, to: graph).changes.isEmpty)
    let other = RandomVentureGraph.make(seed: seed + 1)
    let there = GraphDifference(from: graph, to: other)
    let back = GraphDifference(from: other, to: graph)
    #expect(!there.changes.isEmpty)
    #expect(there.changes(.gone).count == back.changes.count { $0.before == nil })
    #expect(there.changes.count == back.changes.count)
  }

  @Test(arguments: 0..<40)
  func `two entities that differ, differ in an attribute`(_ seed: UInt64) {
    let entities = RandomVentureGraph.make(seed: seed).entities
    var others: [EntityID: Entity] = [:]
    for entity in RandomVentureGraph.make(seed: seed + 1_000).entities {
      others[entity.id] = entity
    }
    for entity in entities {
      guard let other = others[entity.id], other.kind == entity.kind else { continue }
      #expect((entity == other) == (entity.attributes == other.attributes), "\(entity.id)")
    }
  }
}

@Suite struct StatementMatchingTests {
  @Test(arguments: 0..<200)
  func `the difference makes the new version of the old, with as many corrections as there can be`(
    _ seed: UInt64
  ) {
    var random = SeededGenerator(seed: seed)
    let old = (0..<random.below(20)).map { _ in random.below(30) }
    let new = (0..<random.below(20)).map { _ in random.below(30) }
    let matching = StatementMatching(
      from: old, to: new, about: { $0 / 6 }, likeness: { -abs($0 - $1) })

    var made = old
    for statement in matching.gone + matching.corrected.map(\.old) {
      guard let place = made.firstIndex(of: statement) else {
        Issue.record("\(statement) was not there")
        return
      }
      made.remove(at: place)
    }
    made += matching.added + matching.corrected.map(\.new)
    #expect(made.sorted() == new.sorted())

    #expect(matching.corrected.allSatisfy { $0.old != $0.new && $0.old / 6 == $0.new / 6 })
    // What is left on both sides has nothing in common.
    #expect(Set(matching.gone.map { $0 / 6 }).isDisjoint(with: matching.added.map { $0 / 6 }))
  }

  @Test func `the most alike correct each other`() {
    let matching = StatementMatching(
      from: [10, 14], to: [15, 11, 18], about: { $0 / 10 }, likeness: { -abs($0 - $1) })
    #expect(matching.corrected.map(\.old) == [14, 10])
    #expect(matching.corrected.map(\.new) == [15, 11])
    #expect(matching.added == [18])
  }
}
