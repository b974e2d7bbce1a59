import VentureModel

/// A network as it was on a date.
public struct EarlierState: Sendable {
  /// The date.
  public let date: PartialDate
  /// What held then.
  public let graph: VentureGraph
  /// The number of facts that held then for certain.
  public let heldCount: Int
  /// The number of facts of which one cannot tell.
  public let doubtfulCount: Int
  /// Whether those are kept.
  public let keepsUndated: Bool

  /// A note on what counts in doubt: for whoever sees an answer from this graph.
  public var note: String {
    let doubt =
      doubtfulCount == 0
      ? ""
      : "; of \(doubtfulCount) one cannot tell, and they are \(keepsUndated ? "kept" : "left out")"
    return "as of \(date): \(heldCount) \(heldCount == 1 ? "fact" : "facts") held\(doubt)"
  }
}

extension VentureGraph {
  /// What held as of a date: the facts that had begun and not ended.
  ///
  /// Rounds and events that had not begun are left out with all that is said of them, and so are
  /// constraints and remarks of a later date. Everybody else of whom something is left stays, with
  /// what is said of themselves.
  ///
  /// - Parameters:
  ///   - date: The date; it means its last day.
  ///   - keepsUndated: Whether facts are kept of which one cannot tell.
  /// - Returns: The graph of what held, and how many facts did.
  /// - Complexity: O(*n* log *n*) in the statements.
  public func held(asOf date: PartialDate, keepsUndated: Bool = true) -> EarlierState {
    let absent = absentEntities(asOf: date)
    func isPresent(_ ids: [EntityID]) -> Bool { absent.isDisjoint(with: ids) }
    func mayCount(_ verdict: Verdict) -> Bool {
      verdict == .yes || (verdict == .cannotTell && keepsUndated)
    }
    var state = Draft(title: title)
    var spokenOf: Set<EntityID> = []
    var counts: [Verdict: Int] = [:]
    for source in sources { state.add(source) }
    for place in facts.indices where !isDerived(at: place) {
      let fact = facts[place]
      spokenOf.formUnion(fact.entities)
      let verdict = isPresent(fact.entities) ? holds(fact, asOf: date) : .no
      counts[verdict, default: 0] += 1
      if mayCount(verdict) { state.add(asWritten(fact)) }
    }
    for constraint in constraints where isPresent(constraint.entities) {
      spokenOf.formUnion(constraint.entities)
      if mayCount(holds(constraint, asOf: date)) { state.add(constraint) }
    }
    for remark in remarks where isPresent(remark.about) {
      spokenOf.formUnion(remark.about)
      if remark.date.map({ mayCount($0.hasBegun(by: date)) }) ?? true { state.add(remark) }
    }
    var others = Draft()
    for entity in entities {
      // A round or an event is there by its own date, whoever speaks of it.
      let isPlaceholder = round(entity.id)?.isPlaceholder == true
      let isThere =
        [.round, .event].contains(entity.kind)
        ? !absent.contains(entity.id) : !spokenOf.contains(entity.id)
      if isThere, !isPlaceholder { state.add(entity) } else { others.add(entity) }
    }
    return EarlierState(
      date: date, graph: state.completed(from: others), heldCount: counts[.yes] ?? 0,
      doubtfulCount: counts[.cannotTell] ?? 0, keepsUndated: keepsUndated)
  }

  /// The rounds and events that had not begun, by their own date or by that of a round before them.
  private func absentEntities(asOf date: PartialDate) -> Set<EntityID> {
    let dated = entities.filter { $0.hasBegun(by: date) == .no }
    let rounds = dated.compactMap { round($0.id) }
    let first = rounds.reduce(into: [EntityID: Int]()) { first, round in
      if let ordinal = round.ordinal {
        first[round.company] = Swift.min(first[round.company] ?? .max, ordinal)
      }
    }
    let following = entities.filter { entity in
      guard let round = round(entity.id), round.date.isEmpty, let ordinal = round.ordinal else {
        return false
      }
      return first[round.company].map { $0 < ordinal } ?? false
    }
    return Set((dated + following).map(\.id))
  }

  private func holds(_ constraint: Constraint, asOf date: PartialDate) -> Verdict {
    if let own = constraint.date { return own.hasBegun(by: date) }
    guard case .membership(let membership) = constraint.form else { return .yes }
    return holds(membership, asOf: date)
  }
}

extension Entity {
  /// Whether a round or an event had begun by a date; everybody else is there at any time.
  fileprivate func hasBegun(by date: PartialDate) -> Verdict {
    switch self {
    case .round(let round): round.date.preferred()?.value.hasBegun(by: date) ?? .cannotTell
    case .event(let event): event.date.preferred()?.value.hasBegun(by: date) ?? .cannotTell
    case .person, .organization, .school, .product: .yes
    }
  }
}
