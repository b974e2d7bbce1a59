import VentureModel

extension Narrator {
  /// A step as a relative clause that goes on from its start: "who founded MiniMax around early 2022", "which
  /// Tencent backed around early 2023".
  ///
  /// Of several reasons it tells the best known, and among those the first in the order of kinds.
  func clause(_ step: Connection.Step) -> String {
    let reason = step.reasons.enumerated().min {
      ($0.element.certainty.rank, $0.element.kind, $0.offset)
        < ($1.element.certainty.rank, $1.element.kind, $1.offset)
    }?.element
    guard let reason else { return "who is tied to \(name(step.to))" }
    let other = name(step.to)
    guard let fact = reason.facts.first else {
      let isInvestor = reason.constraint?.investor == step.from
      return isInvestor ? "\(pronoun(step.from)) backed \(other)" : "which \(other) backed"
    }
    if reason.facts.count == 2, fact.kind != .invested {
      return phrase(
        "who was at \(name(fact.object)) with \(other)", graph.effectiveDate(of: fact)?.phrase)
    }
    return fact.subject.entity == step.from
      ? forward(fact, step, other) : backward(fact, step, other)
  }

  private func pronoun(_ id: EntityID) -> String { graph[id]?.kind == .person ? "who" : "which" }

  /// What the start of a step did.
  private func forward(_ fact: Fact, _ step: Connection.Step, _ other: String) -> String {
    let who = pronoun(step.from)
    let date = graph.effectiveDate(of: fact)?.phrase
    switch fact.kind {
    case .founded: return phrase("\(who) founded \(other)", date)
    case .invested: return phrase("\(who) backed \(other)", date)
    case .employed: return "\(who) \(stay(fact)) \(other)\(time(of: fact))"
    case .studied: return phrase("\(who) studied at \(Self.definite(other))", date)
    case .director: return phrase("\(who) had a seat on the board of \(other)", date)
    case .holds: return "\(who) holds shares of \(other)"
    case .acquired: return phrase("\(who) acquired \(other)", date)
    case .parent: return "\(who) is the parent of \(other)"
    case .raised: return "\(who) raised \(other)"
    case .met: return phrase("\(who) met \(other)", date)
    default: return "as \(sentence(fact))"
    }
  }

  /// What the end of a step did.
  private func backward(_ fact: Fact, _ step: Connection.Step, _ other: String) -> String {
    let date = graph.effectiveDate(of: fact)?.phrase
    switch fact.kind {
    case .founded: return phrase("which \(other) founded", date)
    case .invested: return phrase("which \(other) backed", date)
    case .employed: return "where \(other) \(stay(fact, atEnd: true))\(time(of: fact))"
    case .studied: return phrase("where \(other) studied", date)
    case .director: return phrase("on whose board \(other) had a seat", date)
    case .holds: return "of which \(other) holds shares"
    case .acquired: return phrase("which \(other) acquired", date)
    case .parent: return "whose parent is \(other)"
    case .raised: return "which \(other) raised"
    case .met: return phrase("who met \(other)", date)
    default: return "as \(sentence(fact))"
    }
  }

  /// How somebody was at a place: "has been at", "joined", "was at", and without the place at the end.
  private func stay(_ fact: Fact, atEnd: Bool = false) -> String {
    switch fact.date {
    case .period(let period) where period.end == .open: atEnd ? "has been" : "has been at"
    case .date: atEnd ? "started" : "joined"
    default: atEnd ? "was" : "was at"
    }
  }

  private func time(of fact: Fact) -> String { fact.date.map { " \($0.phrase)" } ?? "" }
}

extension Connection.Reason {
  /// The kind of tie that the reason is.
  fileprivate var kind: TieKind { facts.first?.kind ?? .invested }
}

extension Constraint {
  /// The investor of a membership of one.
  fileprivate var investor: EntityID? {
    guard case .membership(let membership) = form else { return nil }
    return membership.investors.first
  }
}
