import VentureModel

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
  func subject(of fact: Fact) -> String {
    let words = name(fact.subject)
    guard fact.subject.entity == nil else { return words }
    return words.prefix(1).uppercased() + words.dropFirst()
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

  func phrase(_ words: String, _ date: String?) -> String {
    date.map { "\(words) \($0)" } ?? words
  }

  func employment(_ fact: Fact, _ terms: Employment) -> String {
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
}
