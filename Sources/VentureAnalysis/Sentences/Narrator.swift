import VentureModel

/// Tells facts as English sentences.
public struct Narrator: Sendable {
  /// The graph that the facts belong to.
  public let graph: VentureGraph
  /// The languages in which names are wanted, best first.
  public let languages: [LanguageTag]

  /// Creates a narrator.
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

  /// A round in words: "MiniMax’s round 4 (A+)", "MiniMax’s IPO", or the name that it has of its own.
  public func name(_ round: Round) -> String {
    ownName(round) ?? "\(possessive(name(round.company))) \(title(round))"
  }

  /// The name of a round that neither its number nor its kind tells apart from others.
  private func ownName(_ round: Round) -> String? {
    guard round.ordinal == nil, round.label == nil, round.kind == .series || round.kind == .other
    else { return nil }
    return round.profile.names.display(in: languages)
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
    case .founders: return "founders’ capital"
    case .series, .other, .placeholder: return ownName(round) ?? "round “\(round.profile.id)”"
    case .seed, .angel, .convertible, .secondary: return "\(round.kind.rawValue) round"
    }
  }

  /// A party in words: events in quotation marks, an entity that has only a description with an
  /// article.
  func name(_ party: Party) -> String {
    switch party {
    case .named(let id):
      switch graph[id] {
      case .event: "“\(name(id))”"
      case let entity? where entity.profile.identification == .unnamed:
        Self.withArticle(name(id))
      default: name(id)
      }
    case .unnamed(let unnamed):
      unnamed.description ?? unnamed.count.map { "\($0.phrase) unnamed" } ?? "somebody unnamed"
    }
  }

  /// The name of a school or an exchange with the article that it takes: "the Institute of
  /// Automation".
  static func definite(_ name: String) -> String {
    let heads = ["Institute of ", "University of ", "Academy of ", "School of ", "College of "]
    return heads.contains(where: name.hasPrefix) || name.hasSuffix(" Exchange")
      ? "the \(name)" : name
  }

  /// "1 round", "at least 2 rounds".
  static func number(_ quantity: Quantity<Count>, _ one: String) -> String {
    "\(quantity.phrase) \(one)\(quantity.value == 1 ? "" : "s")"
  }

  /// A post after "was" or "as": "a partner", "managing partner", "CEO".
  static func post(_ title: String) -> String {
    let unique = ["chair", "chairman", "chairwoman", "president", "dean", "treasurer"]
    if title == Employment.Role.staff.rawValue { return "a member of staff" }
    let isCommon = title.allSatisfy { $0.isLetter && $0.isLowercase } && !unique.contains(title)
    return isCommon ? withArticle(title) : title
  }

  /// "an unnamed authority", "a partner".
  static func withArticle(_ noun: String) -> String {
    let isVowel = noun.first.map { "aeiou".contains($0.lowercased()) } ?? false
    return (isVowel ? "an " : "a ") + noun
  }

  func possessive(_ name: String) -> String {
    name.hasSuffix("s") ? "\(name)’" : "\(name)’s"
  }
}

extension Narrator {
  /// A fact as a sentence, with its date and amount, without a final stop.
  public func sentence(_ fact: Fact) -> String {
    let subject = subject(of: fact)
    let date = (fact.date ?? graph.effectiveDate(of: fact))?.phrase
    switch fact.terms {
    case .investment(let terms):
      return investment(fact, terms, date)
    case .employment(let terms):
      return employment(fact, terms)
    case .study(let terms):
      let degree = [terms.degree, terms.field.map { "in \($0)" }].compactMap(\.self)
      let detail = degree.isEmpty ? "" : " (\(degree.joined(separator: " ")))"
      return phrase("\(subject) studied at \(Self.definite(name(fact.object)))\(detail)", date)
    case .directorship(let terms):
      let seat = terms.title.map { "was \($0)" } ?? "had a seat on the board"
      return phrase("\(subject) \(seat) of \(name(fact.object))", date)
    case .holding(let terms):
      return holding(fact, terms)
    case .acquisition(let terms):
      let price = terms.amount.map { " for \($0.phrase)" } ?? ""
      let share = terms.share.map { "\($0.phrase) of " } ?? ""
      let verb = Self.dealVerbs(
        fact.status, done: "acquired", wanted: "acquire", doing: "acquiring")
      return phrase("\(subject) \(verb) \(share)\(name(fact.object))\(price)", date)
    case .meeting(let terms):
      let place = terms.place.map { " in \($0)" } ?? ""
      let occasion = terms.occasion.map { " (\($0))" } ?? ""
      return phrase("\(subject) met \(name(fact.object))\(place)", date) + occasion
    case .together(let terms):
      return phrase(
        "\(subject) and \(name(fact.object)) were at \(name(terms.place)) together", date)
    case .right(let terms):
      let rounds = terms.rounds.map { " for \(Self.number($0, "round"))" } ?? ""
      let right = Self.withArticle(terms.name ?? "contractual") + " right"
      return phrase("\(subject) had \(right) at \(name(fact.object))\(rounds)", date)
    case .listing(let terms):
      let price = terms.issuePrice.preferred().map { " at \($0.value.phrase) a share" } ?? ""
      return phrase("\(subject) was listed on \(Self.definite(name(fact.object)))\(price)", date)
    case .contact(let terms):
      let topic = terms.topic.map { " about \($0)" } ?? ""
      return phrase("\(subject) \(fact.kind.verb) \(name(fact.object))", date) + topic
    case .attendance(let terms):
      guard fact.kind == .attended, let role = terms.role else {
        return phrase("\(subject) \(fact.kind.verb) \(name(fact.object))", date)
      }
      return phrase("\(subject) took part as \(Self.post(role)) in \(name(fact.object))", date)
    case .founding, .none:
      if fact.kind == .raised { return raising(fact, date) }
      if fact.kind == .parent { return parenthood(fact) }
      return phrase("\(subject) \(fact.kind.verb) \(name(fact.object))", date)
    }
  }

  /// The subject at the head of a sentence: a description begins with a capital letter, a name is
  /// written as it is ("miHoYo").
  private func subject(of fact: Fact) -> String {
    let words = name(fact.subject)
    guard fact.subject.entity == nil else { return words }
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  private func parenthood(_ fact: Fact) -> String {
    let words = "\(subject(of: fact)) \(fact.date == nil ? "is" : "was") the parent of"
    guard case .period(let period) = fact.date, period.end == .open, let start = period.start.date
    else { return phrase("\(words) \(name(fact.object))", fact.date?.phrase) }
    return "\(subject(of: fact)) has been the parent of \(name(fact.object)) since \(start.phrase)"
  }

  /// A membership as a sentence: "MingShi invested in 6 of 8 rounds of MiniMax (1, 2, …)".
  public func sentence(_ membership: Membership) -> String {
    let who = list(membership.investors)
    if membership.investors.count > 1 {
      if membership.targets.count == 1, let target = membership.targets.first {
        return "Of \(who), \(membership.count.phrase) invested in \(name(target))"
      }
      return "\(who) made \(membership.count.phrase) investments in \(list(membership.targets))"
    }
    let companies = Set(membership.targets.map { graph.round($0)?.company ?? $0 })
    let rounds = membership.targets.contains { graph.round($0) != nil }
    if rounds, companies.count == 1, let company = companies.first {
      let some = membership.targets.compactMap { graph.round($0) }.map { shortTitle($0) }
      if some.count == 1 {
        return "\(who) made \(membership.count.phrase) investments in \(list(membership.targets))"
      }
      return "\(who) invested in \(membership.count.phrase) of \(membership.targets.count) rounds "
        + "of \(name(company)) (\(some.joined(separator: ", ")))"
    }
    return "\(who) invested in \(membership.count.phrase) of \(list(membership.targets))"
  }

  /// Names in a row: "Alibaba, Tencent and SF".
  func list(_ ids: [EntityID]) -> String {
    let names = ids.map { name($0) }
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
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

  private func investment(_ fact: Fact, _ terms: Investment, _ date: String?) -> String {
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
  private static func dealVerbs(
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

  private func employment(_ fact: Fact, _ terms: Employment) -> String {
    let subject = name(fact.subject)
    let place = name(fact.object)
    let posts = terms.titles.isEmpty ? [terms.role?.rawValue].compactMap(\.self) : terms.titles
    let post = posts.isEmpty ? nil : posts.map(Self.post).joined(separator: ", then ")
    let asPost = post.map { " as \($0)" } ?? ""
    switch fact.date {
    case .period(let period) where period.end == .open:
      return phrase(
        "\(subject) has been at \(place)\(asPost)", period.start.date.map { "since \($0.phrase)" })
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
