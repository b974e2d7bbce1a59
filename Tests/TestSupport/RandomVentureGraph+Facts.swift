import VentureModel

extension RandomVentureGraph {
  mutating func addFacts() {
    // A fact may speak of a round without a name only once the investment in it is stated.
    for _ in 0..<generator.below(5) { addInvestmentInOrganization() }
    for _ in 0..<generator.below(36) { addFact(pick(TieKind.allCases)) }
  }

  private mutating func addInvestmentInOrganization() {
    let company = pick(organizations)
    let investors = (people + organizations).filter { $0 != company }
    let investor = chance(4) ? unnamed() : .named(pick(investors))
    draft.add(deal(.invested, from: investor, to: .named(company)))
    let id = EntityID("\(company).\(investor.entity?.slug ?? "unnamed")")
    if !placeholders.contains(id) { placeholders.append(id) }
  }

  private mutating func addFact(_ kind: TieKind) {
    let subjects = entities(of: kind.subjects)
    let subject = pick(subjects)
    let objects = entities(of: kind.objects).filter { $0 != subject }
    guard !objects.isEmpty else { return }
    var ends: (Party, Party) = (.named(subject), .named(pick(objects)))
    switch generator.below(12) {
    case 0, 1: ends.0 = unnamed()
    case 2 where kind != .raised: ends.1 = unnamed()
    default: break
    }
    if kind.isDeal {
      draft.add(deal(kind, from: ends.0, to: ends.1))
      return
    }
    draft.add(
      Fact(
        kind, from: ends.0, to: ends.1,
        date: sometimes { kind.isMoment ? $0.moment() : $0.date() }, certainty: certainty(),
        terms: terms(of: kind), citations: citations(), note: sometimes { $0.text() }))
  }

  private func entities(of kinds: Set<Entity.Kind>) -> [EntityID] {
    let all: [(Entity.Kind, [EntityID])] = [
      (.person, people), (.organization, organizations), (.school, schools), (.round, rounds),
      (.product, products), (.event, events),
    ]
    return all.filter { kinds.contains($0.0) }.flatMap(\.1)
  }

  private mutating func deal(_ kind: TieKind, from subject: Party, to object: Party) -> Fact {
    var fact = Fact(kind, from: subject, to: object)
    fact.date = sometimes { $0.moment() }
    fact.status = status()
    fact.certainty = certainty()
    fact.citations = citations()
    fact.note = sometimes { $0.text() }
    if kind == .acquired {
      fact.terms = .acquisition(
        Acquisition(amount: sometimes { $0.amount() }, share: sometimes { $0.share() }))
    }
    if kind == .invested {
      fact.terms = .investment(
        Investment(
          role: chance(2) ? pick(Investment.Role.allCases) : .participant,
          entry: sometimes { $0.pick(Investment.Entry.allCases) },
          amount: sometimes { $0.amount() }, share: sometimes { $0.share() },
          via: sometimes { $0.pick($0.people) }))
    }
    if kind != .raised { fact.history = history() }
    return fact
  }

  /// Steps as documents give them: each status once, those with a date in the order of time.
  private mutating func history() -> [StatusChange] {
    guard chance(3) else { return [] }
    var steps: [StatusChange] = []
    for status in DealStatus.allCases.shuffled(using: &generator).prefix(generator.below(4)) {
      steps.append(
        StatusChange(
          status, date: sometimes { $0.date() }, amount: sometimes { $0.amount() },
          share: sometimes { $0.share() }, certainty: certainty(), citations: citations(),
          note: sometimes { $0.text() }))
    }
    let dated = steps.indices.filter { steps[$0].date?.earliest != nil }
    let inTime = dated.sorted {
      (steps[$0].date?.earliest?.number ?? 0, $0) < (steps[$1].date?.earliest?.number ?? 0, $1)
    }.map { steps[$0] }
    for (index, step) in zip(dated, inTime) { steps[index] = step }
    return steps
  }

  private mutating func unnamed() -> Party {
    .unnamed(
      Party.Unnamed(count: sometimes { $0.count() }, description: sometimes { $0.text() }))
  }

  private mutating func terms(of kind: TieKind) -> Terms {
    switch kind {
    case .founded:
      return .founding(Founding(role: sometimes { $0.text() }))
    case .employed:
      return .employment(
        Employment(
          titles: several { $0.text() }, role: sometimes { $0.pick(Employment.Role.allCases) }))
    case .studied:
      return .study(Study(degree: sometimes { $0.text() }, field: sometimes { $0.text() }))
    case .director:
      return .directorship(Directorship(title: sometimes { $0.text() }))
    case .holds:
      return .holding(
        Holding(
          share: sometimes { $0.share() }, basis: sometimes { $0.pick(Holding.Basis.allCases) },
          role: chance(2) ? .shareholder : pick(Holding.Role.allCases)))
    case .attended, .organised:
      return .attendance(Attendance(role: sometimes { $0.text() }))
    case .met:
      return .meeting(
        Meeting(place: sometimes { $0.text() }, occasion: sometimes { $0.text() }))
    case .listed:
      return .listing(
        Listing(
          code: sometimes { $0.text() }, issuePrice: several { $0.stated { $0.amount() } },
          prices: several { $0.stated { $0.amount() } },
          marketValue: several { $0.stated { $0.amount() } },
          rise: several { $0.stated { $0.percentage() } }))
    case .together:
      return .together(Together(at: pick(organizations + schools)))
    case .right:
      return .right(
        Right(
          name: sometimes { $0.text() }, from: sometimes { $0.limit() },
          until: sometimes { $0.limit() }, rounds: sometimes { $0.count() }))
    case .interviewed, .presentedTo, .commentedOn, .contacted, .negotiated, .acquainted:
      return .contact(
        Contact(
          topic: sometimes { $0.text() }, place: sometimes { $0.text() },
          event: sometimes { $0.pick($0.events) }))
    case .raised, .invested, .acquired, .parent, .released, .developed:
      return .none
    }
  }

  private mutating func limit() -> Right.Limit {
    let all = rounds + placeholders
    return all.isEmpty || chance(2) ? .date(date()) : .round(pick(all))
  }
}
