import TestSupport
import Testing
import VentureAnalysis
import VentureModel

/// Why two entities are tied: all that counts, and nothing else.
@Suite struct ReasonTests {
  @Test(arguments: 0..<30)
  func `a step rests on all that ties its ends`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: 6_000 + seed)
    for _ in 0..<20 {
      let network = try RandomNetwork(&generator, facts: 20)
      let search = try network.search(&generator)
      for step in network.graph.connections(search).connections.flatMap(\.steps) {
        let expected = NaiveReasons(graph: network.graph, search: search)
        let found = step.reasons.map { Grounds(facts: Set($0.facts), constraint: $0.constraint) }
        #expect(Set(found) == expected.grounds(step.from, step.to), "\(search)")
      }
    }
  }

  @Test func `a round is what its own entry says, whatever else is said of it`() throws {
    let graph = try Stories.graph(
      """
      entities:
        fund: { organization: firm }
        kite: { organization: company }
        zero: { organization: company }
      rounds:
        one: { company: kite, investors: { fund: } }
      facts:
        - kite raised one: { status: planned }
        - zero raised one: { status: planned }

      """)
    let answer = graph.answer("fund", "kite")
    #expect(answer.connections.map(\.nodes) == [["fund", "kite"]])
    let reasons = answer.connections.flatMap(\.steps).flatMap(\.reasons)
    #expect(reasons.flatMap(\.facts).map(\.status) == [.completed, .completed])
    #expect(graph.ways("fund", "zero") == [])
    #expect(
      graph.ways("fund", "kite") { $0.selection.statuses = [.planned] } == [],
      "the investment is completed")
    let pairs = CoInvestment(graph.index(), selection: Selection(statuses: [.planned]))
    #expect(pairs.isEmpty)
    let kite = try #require(graph.position(of: "kite"))
    #expect(NetworkInfo(graph.index()).mostFunded.map(\.vertex) == [kite])
  }

  @Test(arguments: [0, 1, 2, Int.max])
  func `any limit is one`(limit: Int) throws {
    let graph = try Stories.graph(
      """
      entities:
        a: { person: }
        b: { organization: company }
        c: { organization: company }
        d: { person: }
      facts:
        - a, d founded b
        - a, d founded c

      """)
    let answer = graph.answer("a", "d") { $0.limit = limit }
    #expect(answer.length == 2)
    #expect(answer.connections.count == min(limit, 2))
    #expect(answer.isCut == (limit < 2))
  }

  @Test func `of the nearest misses the first in the order of ids is told`() throws {
    let graph = try Stories.graph(
      """
      entities: { a: { person: }, b: { person: }, c: { person: }, d: { person: }, z: { person: } }
      facts:
        - a acquainted with d
        - d acquainted with z
        - a acquainted with b
        - c acquainted with z
        - b acquainted with z
        - a acquainted with c

      """)
    let miss = graph.answer("a", "z").nearestMiss
    #expect(miss?.connection.nodes == ["a", "b", "z"])
    #expect(miss?.missingSteps == [0, 1])
  }
}

/// What a reason rests on.
struct Grounds: Hashable {
  let facts: Set<Fact>
  let constraint: Constraint?
}

/// The grounds on which two nodes are tied, by the words of the definition.
struct NaiveReasons {
  let graph: VentureGraph
  let search: ConnectionSearch

  private var selection: Selection { search.selection }

  func grounds(_ a: EntityID, _ b: EntityID) -> Set<Grounds> {
    let ends: Set<EntityID> = [a, b]
    var grounds: Set<Grounds> = []
    for fact in graph.facts where selection.includes(fact, in: graph) != .no {
      guard let subject = fact.subject.entity, let object = fact.object.entity else { continue }
      if ends == [subject, object] { grounds.insert(Grounds(facts: [fact], constraint: nil)) }
      guard let round = graph.round(object), fact.kind == .invested, isPassed(object),
        ends == [subject, round.company], selection.certainties.contains(round.certainty),
        selection.statuses.contains(round.status)
      else { continue }
      let raised = graph.facts(of: object).filter { $0.kind == .raised }.suffix(1)
      grounds.insert(
        Grounds(facts: Set([fact] + (round.isPlaceholder ? [] : raised)), constraint: nil))
    }
    if search.view == .contracted {
      for investor in ends { grounds.formUnion(memberships(of: investor, in: ends)) }
      grounds.formUnion(meetings(a, b))
    }
    return grounds
  }

  private func memberships(of investor: EntityID, in ends: Set<EntityID>) -> [Grounds] {
    guard selection.kinds.contains(.invested), selection.statuses.contains(.completed) else {
      return []
    }
    return graph.memberships(of: investor).compactMap { company, constraint in
      guard case .membership(let membership) = constraint.form, ends == [investor, company],
        selection.certainties.contains(constraint.certainty)
      else { return nil }
      let verdict = selection.asOf.map { graph.holds(membership, asOf: $0) } ?? .yes
      guard verdict == .yes || (verdict == .cannotTell && selection.keepsUndated) else {
        return nil
      }
      return Grounds(facts: [], constraint: constraint)
    }
  }

  private func meetings(_ a: EntityID, _ b: EntityID) -> [Grounds] {
    guard selection.kinds.contains(.met), graph[a]?.kind == .person, graph[b]?.kind == .person
    else { return [] }
    var presence = selection
    presence.kinds = [.attended, .organised]
    let counted = graph.facts.filter { presence.includes($0, in: graph) != .no }
    return counted.flatMap { one in
      counted.compactMap { other in
        guard one.subject == .named(a), other.subject == .named(b), one.object == other.object,
          one.object.entity.map({ isPassed($0) }) == true
        else { return nil }
        return Grounds(facts: [one, other], constraint: nil)
      }
    }
  }

  /// Whether paths go through a round or an event without stopping there.
  private func isPassed(_ id: EntityID) -> Bool {
    search.view == .contracted && id != search.from && id != search.to
      && !selection.avoided.contains(id)
  }
}
