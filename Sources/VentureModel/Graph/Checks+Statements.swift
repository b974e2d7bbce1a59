// What sources, entities, facts, constraints and remarks may refer to.

extension Checks {
  mutating func checkSources() {
    for id in sources.keys.sorted() {
      guard let entry = sources[id] else { continue }
      var references: [SourceID] = []
      if case .source(let original) = entry.element.translationOf { references.append(original) }
      if let original = entry.element.derivedFrom { references.append(original) }
      check(references.map { Citation($0) }, at: entry.location)
    }
  }

  mutating func checkEntity(_ id: EntityID) {
    guard let entry = entities[id] else { return }
    let location = entry.location
    check(entry.element.profile.citations, at: location)
    switch entry.element {
    case .person(let person):
      check(person.born, at: location)
    case .organization(let organization):
      check(organization.founded, at: location)
      check(organization.ended, at: location)
      for tag in organization.tags { check(tag.citations, at: location) }
    case .school:
      break
    case .product(let product):
      check(product.released, at: location)
    case .event(let event):
      check(event.date, at: location)
    case .round(let round):
      require(round.company, [.organization], as: "the company of a round", at: location)
      check(round.date, at: location)
      check(round.closed, at: location)
      for amounts in [
        round.raised, round.preMoney, round.postMoney, round.valuation, round.pricePerShare,
      ] { check(amounts, at: location) }
      for date in round.date + round.closed { checkMoment(date.value, of: "round", at: location) }
      if let ordinal = round.ordinal, ordinal < 1 {
        report(at: location, "round `\(id)` has ordinal \(ordinal)", expected: "1 or more")
      }
    }
  }

  mutating func checkFact(_ entry: VentureGraph.Draft.Entry<Fact>) {
    var fact = entry.element
    let location = entry.location
    check(fact.citations, at: location)
    for change in fact.history { check(change.citations, at: location) }
    checkTerms(fact.terms, at: location)
    if let date = fact.date, fact.kind.isMoment {
      checkMoment(date, of: "`\(fact.kind.rawValue)`", at: location)
    }
    if fact.status != .completed || !fact.history.isEmpty, !fact.kind.isDeal {
      report(
        at: location, "`\(fact.kind.rawValue)` is no deal and has no status",
        advice: "only investments, rounds and acquisitions have one")
    }
    if fact.subject.entity == nil && fact.object.entity == nil {
      report(at: location, "both parties of the fact are unnamed", advice: "write a remark")
      return
    }
    if fact.subject.entity != nil, fact.subject == fact.object {
      report(at: location, "`\(fact.kind.rawValue)` ties an entity to itself")
    }
    if let id = fact.subject.entity {
      require(id, fact.kind.subjects, as: "the subject of `\(fact.kind.rawValue)`", at: location)
    }
    if let id = fact.object.entity {
      if fact.kind == .invested, case .organization = entities[id]?.element {
        fact.object = .named(placeholder(for: fact, in: id, at: location))
      } else {
        require(id, fact.kind.objects, as: "the object of `\(fact.kind.rawValue)`", at: location)
      }
    }
    facts.append(fact)
  }

  /// The round that stands for one that the source does not name, one per investor and company.
  private mutating func placeholder(
    for fact: Fact, in company: EntityID, at location: SourceLocation?
  ) -> EntityID {
    let investor = fact.subject.entity?.slug ?? "unnamed"
    let id = EntityID("\(company).\(investor)")
    if entities[id] == nil {
      let round = Round(profile: Profile(id: id), company: company, kind: .placeholder)
      entities[id] = VentureGraph.Draft.Entry(element: .round(round), location: location)
      entityIDs.append(id)
    }
    return id
  }

  mutating func checkMoment(_ date: EDTF, of what: String, at location: SourceLocation?) {
    guard case .period = date else { return }
    report(
      at: location, "the date of \(what) is the period \(date), but it happened at a moment",
      expected: "a date, or a set for a moment that lies between two dates",
      advice: "write \"[\(date.description.replacing("/", with: ".."))]\" for a moment in between")
  }

  private mutating func checkTerms(_ terms: Terms, at location: SourceLocation?) {
    switch terms {
    case .investment(let investment):
      if let via = investment.via { require(via, [.person], as: "in charge", at: location) }
    case .together(let together):
      require(together.place, [.organization, .school], as: "where they were", at: location)
    case .right(let right):
      for case .round(let id) in [right.from, right.until].compactMap(\.self) {
        require(id, [.round], as: "the limit of a right", at: location)
      }
    case .contact(let contact):
      if let event = contact.event { require(event, [.event], as: "the event", at: location) }
    case .listing(let listing):
      check(listing.issuePrice + listing.prices + listing.marketValue, at: location)
      check(listing.rise, at: location)
    default:
      break
    }
  }

  mutating func checkConstraint(_ entry: VentureGraph.Draft.Entry<Constraint>) {
    let location = entry.location
    check(entry.element.citations, at: location)
    func rounds(_ ids: [EntityID], _ checks: inout Checks) {
      for id in ids { checks.require(id, [.round], as: "a round of the constraint", at: location) }
    }
    switch entry.element.form {
    case .membership(let membership):
      for id in membership.investors {
        require(id, [.person, .organization], as: "an investor", at: location)
      }
      for id in membership.targets {
        require(id, [.round, .organization], as: "a target of a membership", at: location)
      }
    case .total(let total):
      require(total.company, [.organization], as: "the company of a total", at: location)
      rounds(total.rounds, &self)
    case .count(let tally):
      if let company = tally.company {
        require(company, [.organization], as: "the company of a count", at: location)
      }
      if let round = tally.round { rounds([round], &self) }
      if tally.company == nil && tally.round == nil {
        report(at: location, "the count belongs to nothing", expected: "`company` or `round`")
      }
    case .bound(let bound):
      rounds([bound.round] + bound.others, &self)
    case .ranking(let ranking):
      require(ranking.investor, [.person, .organization], as: "who is ranked", at: location)
      require(ranking.company, [.organization], as: "the company of a ranking", at: location)
    }
  }

  mutating func checkRemark(_ entry: VentureGraph.Draft.Entry<Remark>) {
    check(entry.element.citations, at: entry.location)
    check(entry.element.speaker, at: entry.location)
    for id in entry.element.about {
      require(id, Set(Entity.Kind.allCases), as: "what a remark is about", at: entry.location)
    }
  }

  /// The `raised` tie of every round, known as well as the round itself; that of a placeholder is
  /// known as well as the best of the investments that it stands for.
  func raisedFacts() -> [Fact] {
    var investments: [EntityID: Fact] = [:]
    for fact in facts where fact.kind == .invested {
      guard let id = fact.object.entity else { continue }
      if let best = investments[id], best.strength <= fact.strength { continue }
      investments[id] = fact
    }
    return entities.values.compactMap { entry in
      guard case .round(let round) = entry.element else { return nil }
      let best = round.isPlaceholder ? investments[round.profile.id] : nil
      return Fact(
        .raised, from: round.company, to: round.profile.id,
        date: round.date.preferred()?.value ?? best?.date, status: best?.status ?? round.status,
        certainty: best?.certainty ?? round.certainty,
        citations: best?.citations ?? round.profile.citations)
    }
  }
}

extension Fact {
  /// How much the fact counts against another of its kind, the less the better.
  fileprivate var strength: Int { (status == .completed ? 0 : 10) + certainty.rank }
}
