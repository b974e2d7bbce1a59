import VentureModel

extension Narrator {
  /// A constraint as a sentence, without a final stop.
  public func sentence(_ constraint: Constraint) -> String {
    let words = undated(constraint.form)
    if case .count = constraint.form, let date = constraint.date?.date {
      return "\(words) as of \(date.phrase)"
    }
    return constraint.date.map { "\(words) \($0.phrase)" } ?? words
  }

  private func undated(_ form: Constraint.Form) -> String {
    switch form {
    case .membership(let membership):
      return sentence(membership)
    case .total(let total):
      let rounds = total.rounds.isEmpty ? "all its rounds" : "\(total.rounds.count) rounds"
      return "\(name(total.company)) raised \(total.raised.phrase) in \(rounds) together"
    case .count(let tally):
      let one = tally.subject.rawValue.replacing("-", with: " ").dropLast()
      let owner = tally.company.map { name($0) } ?? tally.round.map { name($0) } ?? ""
      return "\(owner) had \(Self.number(tally.value, String(one)))"
    case .bound(let bound):
      let together = bound.others.count > 1 ? " together" : ""
      return "\(name(bound.round)) raised \(bound.factor.phrase) times as much as "
        + "\(list(bound.others))\(together)"
    case .ranking(let ranking):
      let among = ranking.among ?? "investors"
      return "\(name(ranking.investor)) ranked \(ranking.rank.place) by \(ranking.measure.phrase) "
        + "among \(among) of \(name(ranking.company))"
    }
  }
}

extension Quantity<Count> {
  /// The number as a place: "first", "among the first 3", "second or lower".
  fileprivate var place: String {
    switch self {
    case .exact(let count): count.place
    case .about(let count): "about \(count.place)"
    case .atMost(let count): "among the first \(count.phrase)"
    case .atLeast(let count): "\(count.place) or lower"
    case .moreThan(let count): "lower than \(count.place)"
    case .lessThan(let count): "higher than \(count.place)"
    case .between(let best, let worst, _): "\(best.place) to \(worst.place)"
    }
  }
}

extension Count {
  fileprivate var place: String {
    let words = [
      "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
    ]
    return words.indices.contains(number - 1) ? words[number - 1] : "number \(phrase)"
  }
}

extension Ranking.Measure {
  fileprivate var phrase: String {
    switch self {
    case .amount: "amount"
    case .share: "share"
    case .rounds: "number of rounds"
    case .entry: "time of entry"
    }
  }
}

extension Constraint {
  /// Whether the constraint speaks of an entity, or of a round of it.
  ///
  /// - Complexity: O(*k*) in the entities that it names.
  public func concerns(_ id: EntityID, in graph: VentureGraph) -> Bool {
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
