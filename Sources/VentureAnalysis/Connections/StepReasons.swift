import VentureModel

/// Why two entities are tied, from the statements about them.
struct StepReasons {
  private let graph: VentureGraph
  private let view: ConnectionView
  private let selection: Selection
  private let ends: Set<EntityID>

  init(
    _ graph: VentureGraph, view: ConnectionView, selection: Selection, ends: Set<EntityID>
  ) {
    self.graph = graph
    self.view = view
    self.selection = selection
    self.ends = ends
  }

  /// All reasons, the best known first.
  ///
  /// - Complexity: O(*k* log *k*) in the facts of both, and O(*c*) in the constraints.
  func reasons(_ a: EntityID, _ b: EntityID) -> [Connection.Reason] {
    var reasons = directFacts(a, b)
    if view == .contracted {
      reasons += investments(by: min(a, b), in: max(a, b))
      reasons += investments(by: max(a, b), in: min(a, b))
      reasons += memberships(a, b)
      reasons += commonEvents(a, b)
    }
    return reasons.enumerated().sorted {
      ($0.element.certainty.rank, $0.offset) < ($1.element.certainty.rank, $1.offset)
    }.map(\.element)
  }

  /// Facts that tie the two without anything in between.
  private func directFacts(_ a: EntityID, _ b: EntityID) -> [Connection.Reason] {
    graph.facts(of: a).compactMap { fact in
      guard fact.other(than: a) == b else { return nil }
      let verdict = selection.includes(fact, in: graph)
      guard verdict != .no else { return nil }
      return Connection.Reason([fact], isUndated: verdict == .cannotTell)
    }
  }

  /// Investor and company through a round that is no node of its own.
  private func investments(by investor: EntityID, in company: EntityID) -> [Connection.Reason] {
    graph.facts(of: investor).compactMap { fact in
      guard fact.kind == .invested, fact.subject.entity == investor,
        let id = fact.object.entity, !isNode(id), let round = graph.round(id),
        round.company == company, !selection.avoided.contains(id)
      else { return nil }
      let verdict = selection.includes(fact, in: graph)
      guard verdict != .no, selection.certainties.contains(round.certainty),
        selection.statuses.contains(round.status)
      else { return nil }
      // The last is the one that follows from the round itself.
      let raised = graph.facts(of: id).last {
        $0.kind == .raised && $0.subject.entity == round.company
      }
      let facts = round.isPlaceholder ? [fact] : [fact] + (raised.map { [$0] } ?? [])
      return Connection.Reason(facts, isUndated: verdict == .cannotTell)
    }
  }

  /// Investor and company where only the round is uncertain.
  private func memberships(_ a: EntityID, _ b: EntityID) -> [Connection.Reason] {
    guard selection.kinds.contains(.invested), selection.statuses.contains(.completed) else {
      return []
    }
    return graph.constraints.compactMap { constraint in
      guard case .membership(let membership) = constraint.form,
        let investor = membership.investors.first, [a, b].contains(investor),
        selection.certainties.contains(constraint.certainty),
        graph.company(of: constraint) == (investor == a ? b : a)
      else { return nil }
      let verdict = selection.asOf.map { graph.holds(membership, asOf: $0) } ?? .yes
      guard verdict == .yes || (verdict == .cannotTell && selection.keepsUndated) else {
        return nil
      }
      return Connection.Reason(
        [], constraint: constraint, isUndated: verdict == .cannotTell)
    }
  }

  /// Two people at one event, where meetings count.
  private func commonEvents(_ a: EntityID, _ b: EntityID) -> [Connection.Reason] {
    guard selection.kinds.contains(.met), graph[a]?.kind == .person, graph[b]?.kind == .person
    else { return [] }
    var attendance = selection
    attendance.kinds = [.attended, .organised]
    func attended(_ id: EntityID) -> [Fact] {
      graph.facts(of: id).filter {
        attendance.kinds.contains($0.kind) && attendance.includes($0, in: graph) != .no
      }
    }
    let (mine, theirs) = (attended(min(a, b)), attended(max(a, b)))
    return Set(mine.compactMap(\.object.entity)).sorted().flatMap {
      event -> [Connection.Reason] in
      guard !isNode(event), !selection.avoided.contains(event) else { return [] }
      return mine.filter { $0.object.entity == event }.flatMap { one in
        theirs.filter { $0.object.entity == event }.map { other in
          let isUndated = [one, other].contains {
            attendance.includes($0, in: graph) == .cannotTell
          }
          return Connection.Reason([one, other], isUndated: isUndated)
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
