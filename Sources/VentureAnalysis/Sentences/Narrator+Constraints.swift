import VentureModel

extension Narrator {
  /// A constraint as a sentence, without a final stop.
  public func sentence(_ constraint: Constraint) -> String {
    switch constraint.form {
    case .membership(let membership):
      return sentence(membership)
    case .total(let total):
      let rounds = total.rounds.isEmpty ? "its rounds" : "\(total.rounds.count) rounds"
      return "\(name(total.company)) raised \(total.raised.phrase) in \(rounds) together"
    case .count(let tally):
      let what = tally.subject.rawValue.replacing("-", with: " ")
      let owner = tally.company.map { name($0) } ?? tally.round.map { name($0) } ?? ""
      return "\(owner) had \(tally.value.phrase) \(what)"
    case .bound(let bound):
      let others = bound.others.map { name($0) }.joined(separator: " and ")
      return "\(name(bound.round)) raised \(bound.factor.phrase) times as much as \(others) together"
    case .ranking(let ranking):
      let among = ranking.among.map { " among \($0)" } ?? ""
      return "\(name(ranking.investor)) ranked \(ranking.rank.phrase) by \(ranking.measure.rawValue)"
        + "\(among) of \(name(ranking.company))"
    }
  }
}

extension Constraint {
  /// Whether the constraint speaks of an entity, or of a round of it.
  func concerns(_ id: EntityID, in graph: VentureGraph) -> Bool {
    switch form {
    case .membership(let membership):
      membership.investors.contains(id) || membership.targets.contains(id)
        || membership.targets.contains { graph.round($0)?.company == id }
    case .total(let total): total.company == id || total.rounds.contains(id)
    case .count(let tally):
      tally.company == id || tally.round == id
        || tally.round.flatMap { graph.round($0) }?.company == id
    case .bound(let bound):
      ([bound.round] + bound.others).contains { $0 == id || graph.round($0)?.company == id }
    case .ranking(let ranking): ranking.investor == id || ranking.company == id
    }
  }
}
