import VentureModel

// Whom statements name, so that it can be told of whom something is left.

extension Constraint {
  /// The entities that the constraint names.
  var entities: [EntityID] {
    switch form {
    case .membership(let membership): membership.investors + membership.targets
    case .total(let total): [total.company] + total.rounds
    case .count(let tally): [tally.company, tally.round].compactMap(\.self)
    case .bound(let bound): [bound.round] + bound.others
    case .ranking(let ranking): [ranking.investor, ranking.company]
    }
  }
}

extension Fact {
  /// The entities at its ends.
  var entities: [EntityID] { [subject.entity, object.entity].compactMap(\.self) }
}
