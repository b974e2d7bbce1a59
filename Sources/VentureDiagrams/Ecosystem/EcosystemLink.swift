import VentureAnalysis
import VentureModel

/// All that ties an investor or an owner to a company, in one line.
struct EcosystemLink {
  /// What the line is, the weightiest of its facts.
  enum Kind: String {
    case ownership
    case investment
    case board
  }

  /// Whose money or control it is.
  let tail: EntityID
  /// The company.
  let head: EntityID
  /// The facts, best known first; none if only a membership ties the two.
  let facts: [Fact]
  /// The membership, where only the round is uncertain.
  let constraint: Constraint?

  var kind: Kind {
    let kinds = Set(facts.map(\.kind))
    if !kinds.isDisjoint(with: [.acquired, .parent]) { return .ownership }
    return facts.isEmpty || !kinds.isDisjoint(with: [.invested, .holds]) ? .investment : .board
  }

  /// Where the deal ended: what took place counts before what did not.
  var status: DealStatus {
    facts.contains { $0.status == .completed } ? .completed : facts.first?.status ?? .completed
  }

  /// How the tie is known: as the best of its facts.
  var certainty: Certainty {
    let all = facts.map(\.certainty) + (constraint.map { [$0.certainty] } ?? [])
    return all.min { $0.rank < $1.rank } ?? .stated
  }

  var citations: [Citation] { facts.flatMap(\.citations) + (constraint?.citations ?? []) }

  /// The ties that start from an entity, one for each company, in the order of their ids.
  ///
  /// - Complexity: O(*k* log *k*) in its facts, and O(*c*) in the constraints.
  static func links(from tail: EntityID, in graph: VentureGraph) -> [EcosystemLink] {
    var facts: [EntityID: [Fact]] = [:]
    for fact in graph.facts(of: tail) where fact.subject.entity == tail && isShown(fact) {
      guard let object = fact.object.entity else { continue }
      let head = graph.round(object)?.company ?? object
      if head != tail { facts[head, default: []].append(fact) }
    }
    var constraints: [EntityID: Constraint] = [:]
    for (company, constraint) in graph.memberships(of: tail) where facts[company] == nil {
      constraints[company] = constraints[company] ?? constraint
    }
    return Set(facts.keys).union(constraints.keys).sorted().map { head in
      let own = facts[head] ?? []
      let done = own.filter { $0.status == .completed }
      return EcosystemLink(
        tail: tail, head: head, facts: done.isEmpty ? own : done, constraint: constraints[head])
    }
  }

  /// Completed ties that are stated or implied; of deals also those that came to nothing.
  private static func isShown(_ fact: Fact) -> Bool {
    guard Certainty.usual.contains(fact.certainty) else { return false }
    switch fact.kind {
    case .invested: return [.completed, .withdrawn].contains(fact.status)
    case .acquired: return [.completed, .withdrawn, .considered].contains(fact.status)
    case .holds, .parent, .director: return true
    default: return false
    }
  }
}
