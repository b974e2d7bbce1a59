import Testing
import VentureAnalysis
import VentureModel

/// What is said of a connection as a whole, and the cost of people who missed each other.
@Suite struct WarningTests {
  private let graph: VentureGraph

  init() throws {
    graph = try Stories.graph(
      """
      sources:
        paper: { title: Paper }
        reprint: { title: Reprint, derived-from: paper }
        filing: { title: Filing }
      entities:
        ann: { person: }
        bob: { person: }
        cat: { person: }
        dan: { person: }
        lab: { organization: lab }
        shop: { organization: company }
      facts:
        - ann employed by lab: { date: 2010/2012, cite: [paper, reprint] }
        - bob employed by lab: { date: 2014/2016, cite: [paper, filing] }
        - cat employed by lab: { date: 2012/2015, cite: filing }
        - dan employed by lab: { cite: filing }
        - dan founded shop: { date: 2020, cite: filing, certainty: implied }
        - dan founded shop: { date: 2020, cite: paper, certainty: implied }

      """)
  }

  private func warnings(_ from: EntityID, _ to: EntityID) throws -> ConnectionWarnings {
    try #require(graph.answer(from, to).connections.first).warnings(in: graph)
  }

  @Test func `ties that never held at the same time, surely or not`() throws {
    #expect(try warnings("ann", "bob").heldAtOnce == .no)
    #expect(try warnings("ann", "bob").apart == [0, 1])
    #expect(try warnings("ann", "cat").heldAtOnce == .cannotTell, "2012 is not a day")
    #expect(try warnings("ann", "dan").heldAtOnce == .cannotTell)
    #expect(
      graph.answer("ann", "bob").text(in: graph).contains(
        "! It has ties that never held at the same time: ann – lab and lab – bob.\n"))
    #expect(!graph.answer("ann", "dan").text(in: graph).contains("same time"))
  }

  @Test func `sources without which it breaks`() throws {
    // A reprint is no support beside its original, and two sources of one step are enough.
    #expect(try warnings("ann", "bob").breakingSources.map(\.slug) == ["paper"])
    #expect(try warnings("bob", "cat").breakingSources.map(\.slug) == ["filing"])
    #expect(try warnings("ann", "cat").breakingSources.map(\.slug) == ["filing", "paper"])
    #expect(try warnings("dan", "shop").breakingSources.map(\.slug) == [])
  }

  @Test func `steps that are not stated outright`() throws {
    #expect(try warnings("dan", "shop").weakSteps == [0])
    #expect(try warnings("ann", "shop").weakSteps == [2])
    #expect(try warnings("ann", "bob").weakSteps == [])
  }

  @Test(arguments: [("bob", 8, Verdict.no), ("cat", 4, .cannotTell), ("dan", 4, .cannotTell)])
  func `people who missed each other cost more`(other: String, points: Int, overlap: Verdict)
    throws
  {
    let answer = graph.answer("ann", EntityID(other)) { $0.ranking = .strongest }
    let stop = try #require(answer.connections.first?.cost?.stops.first)
    #expect(stop.overlap == overlap && stop.overlapPoints == points)
    #expect(stop.neighbors == 4 && stop.sizePoints == 4)
  }

  @Test func `together is together, whatever the dates`() throws {
    let graph = try Stories.graph(
      """
      entities: { a: { person: }, b: { person: }, lab: { organization: lab } }
      facts:
        - a employed by lab
        - b employed by lab
        - a together with b: { at: lab }

      """)
    let answer = graph.answer("a", "b") { $0.ranking = .strongest }
    #expect(answer.connections.first?.cost?.stops.map(\.overlap) == [.yes])
    #expect(answer.connections.first?.cost?.total == 15 + 2 + 15)
  }
}
