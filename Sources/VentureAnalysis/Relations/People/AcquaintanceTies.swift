import VentureModel

/// From where two people know each other, as far as it was before a day.
struct AcquaintanceTies {
  private let graph: VentureGraph
  private let selection: Selection
  /// The moment by which they knew each other; nil if nothing tells when it was.
  private let limit: EDTF?

  init(_ graph: VentureGraph, selection: Selection, before limit: EDTF?) {
    self.graph = graph
    self.selection = selection
    self.limit = limit
  }

  /// Meetings, events, employers and schools that two people have in common.
  ///
  /// - Complexity: O(*k*²) in the facts of both
  func grounds(_ one: EntityID, _ other: EntityID) -> [RelatedPair.Ground] {
    let meetings = facts(of: one, [.met]).filter { $0.other(than: one) == other }.compactMap {
      ground(.meeting, through: nil, [$0], overlap: .yes)
    }
    let together = facts(of: one, [.together]).compactMap { fact -> RelatedPair.Ground? in
      guard fact.other(than: one) == other, case .together(let terms) = fact.terms else {
        return nil
      }
      let isSchool = graph[terms.place]?.kind == .school
      return ground(isSchool ? .school : .employer, through: terms.place, [fact], overlap: .yes)
    }
    let places =
      shared(one, other, [.attended, .organised], as: .event)
      + shared(one, other, [.employed], as: .employer)
      + shared(one, other, [.studied], as: .school)
    // The source's own word decides, whatever the dates of posts and studies.
    let decided = Set(together.map(\.through))
    return meetings + together + places.filter { !decided.contains($0.through) }
  }

  /// A source's word that somebody knows a person or the people of an organization.
  func words(_ one: EntityID, _ other: EntityID) -> [RelatedPair.Ground] {
    facts(of: one, [.acquainted]).filter { $0.other(than: one) == other }.compactMap {
      ground(.acquaintance, through: nil, [$0], overlap: .yes)
    }
  }

  private func shared(
    _ one: EntityID, _ other: EntityID, _ kinds: Set<TieKind>,
    as basis: RelatedPair.Ground.Basis
  ) -> [RelatedPair.Ground] {
    func places(_ id: EntityID) -> [EntityID: [Fact]] {
      let own = facts(of: id, kinds).filter { $0.subject.entity == id && $0.object.entity != nil }
      return Dictionary(grouping: own) { $0.object.entity ?? id }
    }
    let (mine, theirs) = (places(one), places(other))
    return mine.keys.filter { theirs[$0] != nil }.sorted().compactMap { place in
      let (left, right) = (mine[place] ?? [], theirs[place] ?? [])
      let overlap = basis == .event ? Verdict.yes : left.overlap(right)
      return ground(basis, through: place, left + right, overlap: overlap)
    }
  }

  /// A ground, unless both were certainly not there at one time, or not before the day.
  private func ground(
    _ basis: RelatedPair.Ground.Basis, through place: EntityID?, _ facts: [Fact], overlap: Verdict
  ) -> RelatedPair.Ground? {
    let holds = overlap && facts.reduce(.yes) { $0 && hadBegun($1) }
    guard holds.isPossible else { return nil }
    return RelatedPair.Ground(basis, through: place, holds: holds, facts: facts)
  }

  /// Whether a fact had begun before the day.
  private func hadBegun(_ fact: Fact) -> Verdict {
    guard let limit, let date = fact.lastingOrDate(in: graph) else { return .cannotTell }
    guard case .period(let period) = date else { return date.isBefore(limit) }
    switch period.start {
    case .open: return .yes
    case .date(let start): return EDTF.date(start).isBefore(limit)
    // It ended some time; what is over before the day had begun before it.
    case .unknown: return date.isBefore(limit) == .yes ? .yes : .cannotTell
    }
  }

  private func facts(of id: EntityID, _ kinds: Set<TieKind>) -> [Fact] {
    var wanted = selection
    wanted.kinds = kinds
    return graph.facts(of: id).filter {
      wanted.includes($0, in: graph) != .no
        && selection.avoided.isDisjoint(with: [$0.subject, $0.object].compactMap(\.entity))
    }
  }
}

extension Fact {
  /// The time of a post or a study, else the moment of what happened.
  fileprivate func lastingOrDate(in graph: VentureGraph) -> EDTF? {
    switch kind {
    case .employed, .studied: lasting
    default: graph.effectiveDate(of: self)
    }
  }
}
