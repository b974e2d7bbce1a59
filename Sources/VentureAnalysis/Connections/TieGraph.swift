import VentureModel

/// The ties that count in a view, as an undirected graph: parallel ties are one link with several
/// reasons.
struct TieGraph {
  /// For each entity, by its position in the graph, the positions of its neighbours, ascending.
  private(set) var neighbors: [[Int]]
  private var reasons: [Pair: [Connection.Reason]] = [:]

  /// Two positions, the lower first.
  struct Pair: Hashable {
    let low: Int
    let high: Int

    init(_ a: Int, _ b: Int) {
      low = min(a, b)
      high = max(a, b)
    }
  }

  /// Takes the ties of a graph; the `ends` are nodes in any view, even if they are rounds or events.
  ///
  /// - Complexity: O(*n* + *m* log *m*) in entities and facts.
  init(
    _ graph: VentureGraph, view: ConnectionView, selection: Selection, ends: Set<EntityID> = []
  ) {
    neighbors = Array(repeating: [], count: graph.entities.count)
    let builder = TieCollector(graph: graph, view: view, selection: selection, ends: ends)
    for (a, b, reason) in builder.ties() {
      guard let first = graph.position(of: a), let second = graph.position(of: b), first != second
      else { continue }
      let pair = Pair(first, second)
      if reasons[pair] == nil {
        neighbors[first].append(second)
        neighbors[second].append(first)
      }
      reasons[pair, default: []].append(reason)
    }
    for position in neighbors.indices { neighbors[position].sort() }
  }

  /// Whether two entities are linked.
  func hasLink(_ a: Int, _ b: Int) -> Bool { reasons[Pair(a, b)] != nil }

  /// Why two entities are linked, the best known first.
  func reasons(_ a: Int, _ b: Int) -> [Connection.Reason] {
    (reasons[Pair(a, b)] ?? []).enumerated().sorted {
      ($0.element.certainty.rank, $0.offset) < ($1.element.certainty.rank, $1.offset)
    }.map(\.element)
  }
}

/// Finds the ties of a view, each with its reason.
private struct TieCollector {
  let graph: VentureGraph
  let view: ConnectionView
  let selection: Selection
  let ends: Set<EntityID>

  typealias Tie = (EntityID, EntityID, Connection.Reason)

  func ties() -> [Tie] {
    switch view {
    case .raw: directTies()
    case .contracted: directTies() + investments() + memberships() + commonEvents()
    }
  }

  /// Facts that tie two nodes of the view without anything in between.
  private func directTies() -> [Tie] {
    graph.facts.compactMap { fact in
      guard let subject = fact.subject.entity, let object = fact.object.entity,
        isNode(subject), isNode(object)
      else { return nil }
      let verdict = selection.includes(fact, in: graph)
      guard verdict != .no else { return nil }
      return (subject, object, Connection.Reason([fact], isUndated: verdict == .cannotTell))
    }
  }

  /// Investor and company through a round that is no node of its own.
  private func investments() -> [Tie] {
    graph.facts.compactMap { fact in
      guard fact.kind == .invested, let investor = fact.subject.entity,
        let id = fact.object.entity, !isNode(id), let round = graph.round(id),
        isNode(investor), isNode(round.company), !selection.avoided.contains(id)
      else { return nil }
      let verdict = selection.includes(fact, in: graph)
      guard verdict != .no, selection.certainties.contains(round.certainty),
        selection.statuses.contains(round.status)
      else { return nil }
      let raised = graph.facts(of: id).first { $0.kind == .raised }
      let facts = round.isPlaceholder ? [fact] : [fact] + (raised.map { [$0] } ?? [])
      return (
        investor, round.company, Connection.Reason(facts, isUndated: verdict == .cannotTell)
      )
    }
  }

  /// Investor and company where only the round is uncertain.
  private func memberships() -> [Tie] {
    guard selection.kinds.contains(.invested), selection.statuses.contains(.completed) else {
      return []
    }
    return graph.constraints.compactMap { constraint in
      guard case .membership(let membership) = constraint.form,
        selection.certainties.contains(constraint.certainty),
        let investor = membership.investors.first, let company = graph.company(of: constraint),
        isNode(investor), isNode(company)
      else { return nil }
      let verdict = selection.asOf.map { graph.holds(membership, asOf: $0) } ?? .yes
      guard verdict == .yes || (verdict == .cannotTell && selection.keepsUndated) else {
        return nil
      }
      return (
        investor, company,
        Connection.Reason([], constraint: constraint, isUndated: verdict == .cannotTell)
      )
    }
  }

  /// Two people at one event, where meetings count.
  private func commonEvents() -> [Tie] {
    guard selection.kinds.contains(.met) else { return [] }
    var attendance = selection
    attendance.kinds = [.attended, .organised]
    return graph.entities.flatMap { entity -> [Tie] in
      guard entity.kind == .event, !isNode(entity.id), !selection.avoided.contains(entity.id)
      else { return [] }
      let present = graph.facts(of: entity.id).filter {
        ($0.kind == .attended || $0.kind == .organised)
          && attendance.includes($0, in: graph) != .no
          && $0.subject.entity.flatMap { graph[$0] }?.kind == .person
      }
      return present.indices.flatMap { i -> [Tie] in
        present[(i + 1)...].compactMap { other in
          guard let a = present[i].subject.entity, let b = other.subject.entity, isNode(a),
            isNode(b)
          else { return nil }
          let isUndated = [present[i], other].contains {
            attendance.includes($0, in: graph) == .cannotTell
          }
          return (a, b, Connection.Reason([present[i], other], isUndated: isUndated))
        }
      }
    }
  }

  private func isNode(_ id: EntityID) -> Bool {
    if selection.avoided.contains(id) { return false }
    guard view == .contracted, !ends.contains(id), let kind = graph[id]?.kind else { return true }
    return kind != .round && kind != .event
  }
}
