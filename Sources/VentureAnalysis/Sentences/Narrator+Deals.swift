import VentureModel

// What money does: rounds, investments, acquisitions and stakes in words.

extension Narrator {
  func raising(_ fact: Fact, _ date: String?) -> String {
    guard let round = fact.object.entity.flatMap({ graph.round($0) }) else {
      return phrase("\(name(fact.subject)) raised \(name(fact.object))", date)
    }
    let company = name(fact.subject)
    guard fact.status == .completed else {
      let fate = fact.status == .passed ? "passed on" : fact.status.rawValue
      return phrase("\(name(round)) was \(fate)", date)
    }
    let title = ownName(round) ?? "its \(title(round))"
    if let amount = round.raised.preferred() {
      return phrase("\(company) raised \(amount.value.phrase) in \(title)", date)
    }
    if round.isPlaceholder { return phrase("\(company) raised a round that is not named", date) }
    if round.kind == .ipo, round.label == nil, round.ordinal == nil {
      return phrase("\(company) went public", date)
    }
    return phrase(
      "\(company) \(round.kind == .founders ? "got" : "raised money in") \(title)", date)
  }

  func investment(_ fact: Fact, _ terms: Investment, _ date: String?) -> String {
    let subject = subject(of: fact)
    guard let round = fact.object.entity.flatMap({ graph.round($0) }) else { return subject }
    let target = round.isPlaceholder ? name(round.company) : name(round)
    let amount = terms.amount.map { "\($0.phrase) " } ?? ""
    let entry = terms.entry == .new ? " as a new shareholder" : ""
    if fact.status == .completed {
      if terms.isLead {
        let lead = terms.role == .coLead ? "co-led" : "led"
        let money = terms.amount.map { " with \($0.phrase)" } ?? ""
        return phrase("\(subject) \(lead) \(target)\(money)\(entry)", date)
      }
      return phrase("\(subject) invested \(amount)in \(target)\(entry)", date)
    }
    let share = terms.share.map { " (\($0.phrase) of the company)" } ?? ""
    let verb = Self.dealVerbs(
      fact.status, done: "invested", wanted: "invest", doing: "investing")
    let sum = fact.status == .passed || fact.status == .declined ? "" : amount
    let steps = fact.history.filter { $0.status != fact.status }.map { change in
      phrase(change.status.rawValue, change.date?.phrase)
    }
    let history = steps.isEmpty ? "" : " (first \(steps.joined(separator: ", then ")))"
    let last = fact.history.last { $0.status == fact.status }?.date?.phrase
    return phrase("\(subject) \(verb) \(sum)in \(target)\(share)", last ?? date) + history
  }

  /// The verb of a deal that did not, or not yet, take place.
  static func dealVerbs(
    _ status: DealStatus, done: String, wanted: String, doing: String
  ) -> String {
    switch status {
    case .completed: done
    case .offered: "offered to \(wanted)"
    case .intended: "intended to \(wanted)"
    case .sought: "sought to \(wanted)"
    case .withdrawn: "withdrew an offer to \(wanted)"
    case .declined: "was refused when offering to \(wanted)"
    case .passed: "passed on \(doing)"
    case .considered: "considered \(doing)"
    case .superseded: "first agreed to \(wanted)"
    case .planned: "planned to \(wanted)"
    }
  }

  func holding(_ fact: Fact, _ terms: Holding) -> String {
    let subject = name(fact.subject)
    let object = name(fact.object)
    let comma = fact.date == nil ? "" : ","
    let basis = terms.basis.map {
      $0 == .beforeOffering ? " before the offering\(comma)" : " after the offering\(comma)"
    }
    if let share = terms.share {
      return phrase("\(subject) held \(share.phrase) of \(object)\(basis ?? "")", fact.date?.phrase)
    }
    let isNow = fact.date == nil
    switch terms.role {
    case .shareholder:
      return phrase(
        "\(subject) \(isNow ? "is" : "was") a shareholder of \(object)", fact.date?.phrase)
    case .owner:
      return phrase("\(subject) \(isNow ? "owns" : "owned") \(object)", fact.date?.phrase)
    case .soleBacker:
      return phrase(
        "\(subject) \(isNow ? "is" : "was") the only backer of \(object)", fact.date?.phrase)
    }
  }

  func parenthood(_ fact: Fact) -> String {
    let words = "\(subject(of: fact)) \(fact.date == nil ? "is" : "was") the parent of"
    guard case .period(let period) = fact.date, period.end == .open, let start = period.start.date
    else { return phrase("\(words) \(name(fact.object))", fact.date?.phrase) }
    return "\(subject(of: fact)) has been the parent of \(name(fact.object)) since \(start.phrase)"
  }
}
