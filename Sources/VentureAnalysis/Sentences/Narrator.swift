import VentureModel

/// Tells facts as English sentences.
public struct Narrator: Sendable {
  /// The graph that the facts belong to.
  public let graph: VentureGraph
  /// The languages in which names are wanted, best first.
  public let languages: [LanguageTag]

  public init(_ graph: VentureGraph, languages: [LanguageTag] = [.english]) {
    self.graph = graph
    self.languages = languages
  }

  /// The name of an entity; of a round, what it is called as a part of its company.
  public func name(_ id: EntityID) -> String {
    guard let entity = graph[id] else { return id.slug }
    if case .round(let round) = entity { return name(round) }
    return entity.names.display(in: languages) ?? id.slug
  }

  /// A round in words: "MiniMax's round 4 (A+)", "MiniMax's IPO".
  public func name(_ round: Round) -> String {
    "\(possessive(name(round.company))) \(title(round))"
  }

  /// A round without its company: "round 4 (A+)", "cornerstone tranche", "a round not named".
  public func title(_ round: Round) -> String {
    if round.isPlaceholder { return "round (not named)" }
    if let ordinal = round.ordinal {
      let label = round.label ?? (round.kind == .series ? nil : round.kind.rawValue)
      return "round \(ordinal)" + (label.map { " (\($0))" } ?? "")
    }
    if let label = round.label { return "\(label) round" }
    switch round.kind {
    case .ipo: return "IPO"
    case .cornerstone: return "cornerstone tranche"
    case .founders: return "founders' capital"
    case .series, .other, .placeholder:
      return round.profile.names.display(in: languages) ?? "round “\(round.profile.id)”"
    case .seed, .angel, .convertible, .secondary: return "\(round.kind.rawValue) round"
    }
  }

  /// A party in words.
  func name(_ party: Party) -> String {
    switch party {
    case .named(let id): name(id)
    case .unnamed(let unnamed): unnamed.description ?? "somebody unnamed"
    }
  }

  func possessive(_ name: String) -> String {
    name.hasSuffix("s") ? "\(name)’" : "\(name)’s"
  }
}

extension Narrator {
  /// A fact as a sentence, with its date and amount, without a final stop.
  public func sentence(_ fact: Fact) -> String {
    let subject = name(fact.subject)
    let date = (fact.date ?? graph.effectiveDate(of: fact))?.phrase
    switch fact.terms {
    case .investment(let terms):
      return investment(fact, terms, date)
    case .employment(let terms):
      return employment(fact, terms)
    case .study(let terms):
      let degree = [terms.degree, terms.field.map { "in \($0)" }].compactMap(\.self)
      let detail = degree.isEmpty ? "" : " (\(degree.joined(separator: " ")))"
      return phrase("\(subject) studied at \(name(fact.object))\(detail)", date)
    case .directorship(let terms):
      let seat = terms.title.map { "was \($0)" } ?? "had a seat on the board"
      return phrase("\(subject) \(seat) of \(name(fact.object))", date)
    case .holding(let terms):
      return holding(fact, terms)
    case .acquisition(let terms):
      let price = terms.amount.map { " for \($0.phrase)" } ?? ""
      let share = terms.share.map { "\($0.phrase) of " } ?? ""
      let verb = Self.dealVerbs(fact.status, done: "acquired", wanted: "acquire", doing: "acquiring")
      return phrase("\(subject) \(verb) \(share)\(name(fact.object))\(price)", date)
    case .meeting(let terms):
      let place = terms.place.map { " in \($0)" } ?? ""
      let occasion = terms.occasion.map { " (\($0))" } ?? ""
      return phrase("\(subject) met \(name(fact.object))\(place)", date) + occasion
    case .together(let terms):
      return phrase("\(subject) and \(name(fact.object)) were at \(name(terms.place)) together", date)
    case .right(let terms):
      let rounds = terms.rounds.map { " for \($0.phrase) rounds" } ?? ""
      return phrase(
        "\(subject) had a \(terms.name ?? "contractual") right at \(name(fact.object))\(rounds)", date)
    case .listing(let terms):
      let price = terms.issuePrice.preferred().map { " at \($0.value.phrase) a share" } ?? ""
      return phrase("\(subject) was listed on \(name(fact.object))\(price)", date)
    case .contact(let terms):
      let topic = terms.topic.map { " about \($0)" } ?? ""
      return phrase("\(subject) \(fact.kind.verb) \(name(fact.object))\(topic)", date)
    case .founding, .attendance, .none:
      if fact.kind == .raised { return raising(fact, date) }
      return phrase("\(subject) \(fact.kind.verb) \(name(fact.object))", date)
    }
  }

  /// A membership as a sentence: "Mingshi was in 6 of 8 rounds of MiniMax".
  public func sentence(_ membership: Membership) -> String {
    let who = membership.investors.map { name($0) }.joined(separator: ", ")
    let companies = Set(membership.targets.map { graph.round($0)?.company ?? $0 })
    let rounds = membership.targets.contains { graph.round($0) != nil }
    if rounds, companies.count == 1, let company = companies.first {
      let some = membership.targets.compactMap { graph.round($0) }.map { shortTitle($0) }
      let list = some.joined(separator: ", ")
      return "\(who) invested in \(membership.count.phrase) of \(membership.targets.count) rounds "
        + "of \(name(company)) (\(list))"
    }
    let targets = membership.targets.map { name($0) }.joined(separator: ", ")
    return "\(who) invested in \(membership.count.phrase) of \(targets)"
  }

  /// A round in one or two words: "4", "cornerstone".
  public func shortTitle(_ round: Round) -> String {
    round.ordinal.map(String.init) ?? (round.kind == .series ? title(round) : round.kind.rawValue)
  }

  private func phrase(_ words: String, _ date: String?) -> String {
    date.map { "\(words) \($0)" } ?? words
  }

  private func raising(_ fact: Fact, _ date: String?) -> String {
    guard let round = fact.object.entity.flatMap({ graph.round($0) }) else {
      return phrase("\(name(fact.subject)) raised \(name(fact.object))", date)
    }
    let amount = round.raised.preferred().map { "\($0.value.phrase) in " } ?? ""
    return phrase("\(name(fact.subject)) raised \(amount)its \(title(round))", date)
  }

  private func investment(_ fact: Fact, _ terms: Investment, _ date: String?) -> String {
    let subject = name(fact.subject)
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
    let steps = fact.history.filter { $0.status != fact.status }.map { change in
      phrase(change.status.rawValue, change.date?.phrase)
    }
    let history = steps.isEmpty ? "" : " (first \(steps.joined(separator: ", then ")))"
    let last = fact.history.last { $0.status == fact.status }?.date?.phrase
    return phrase("\(subject) \(verb) \(amount)in \(target)\(share)", last ?? date) + history
  }

  /// The verb of a deal that did not, or not yet, take place.
  private static func dealVerbs(
    _ status: DealStatus, done: String, wanted: String, doing: String
  ) -> String {
    switch status {
    case .completed: done
    case .offered: "offered to \(wanted)"
    case .intended: "intended to \(wanted)"
    case .sought: "sought to \(wanted)"
    case .withdrawn: "withdrew its offer to \(wanted)"
    case .declined: "was declined when it wanted to \(wanted)"
    case .passed: "passed on \(doing)"
    case .considered: "considered \(doing)"
    case .superseded: "first agreed to \(wanted)"
    case .planned: "planned to \(wanted)"
    }
  }

  private func employment(_ fact: Fact, _ terms: Employment) -> String {
    let subject = name(fact.subject)
    let place = name(fact.object)
    let post = terms.titles.isEmpty ? terms.role?.rawValue : terms.titles.joined(separator: ", then ")
    let asPost = post.map { " as \($0)" } ?? ""
    switch fact.date {
    case .period(let period) where period.end == .open:
      return phrase("\(subject) has been at \(place)\(asPost)", period.start.date.map { "since \($0.phrase)" })
    case .period:
      return phrase("\(subject) worked at \(place)\(asPost)", fact.date?.phrase)
    case .date:
      return phrase("\(subject) joined \(place)\(asPost)", fact.date?.phrase)
    case nil where post != nil:
      return "\(subject) was \(post ?? "") at \(place)"
    default:
      return phrase("\(subject) was at \(place)\(asPost)", fact.date?.phrase)
    }
  }

  private func holding(_ fact: Fact, _ terms: Holding) -> String {
    let subject = name(fact.subject)
    let object = name(fact.object)
    let basis = terms.basis.map { $0 == .beforeOffering ? " before the offering" : " after the offering" }
    if let share = terms.share {
      return phrase("\(subject) held \(share.phrase) of \(object)\(basis ?? "")", fact.date?.phrase)
    }
    switch terms.role {
    case .shareholder: return phrase("\(subject) is a shareholder of \(object)", fact.date?.phrase)
    case .owner: return phrase("\(subject) owns \(object)", fact.date?.phrase)
    case .soleBacker: return phrase("\(subject) is the only backer of \(object)", fact.date?.phrase)
    }
  }
}

extension TieKind {
  /// The kind as a verb in the past.
  public var verb: String {
    switch self {
    case .parent: "is the parent of"
    case .attended: "took part in"
    case .director: "was a director of"
    case .holds: "held shares of"
    case .listed: "was listed on"
    case .right: "had a right at"
    case .together: "was together with"
    case .studied: "studied at"
    case .employed: "was at"
    case .presentedTo: "presented to"
    case .commentedOn: "commented on"
    case .negotiated: "negotiated with"
    case .acquainted: "is acquainted with"
    case .founded, .raised, .invested, .acquired, .released, .developed, .organised, .met,
      .interviewed, .contacted:
      rawValue
    }
  }
}
