extension VentureGraph {
  /// Whether a fact held as of a date: it had begun and not ended.
  ///
  /// Founding, investment, acquisition and study hold from their date on; a round without a stated
  /// close counts from its start; a stake begins with the holder's first dated completed investment
  /// in the organisation, else with its own date. A fact without any date cannot be compared.
  ///
  /// - Complexity: O(1); O(*k*) in the facts of the holder for a stake.
  public func holds(_ fact: Fact, asOf date: PartialDate) -> Verdict {
    guard let own = effectiveDate(of: fact) else { return .cannotTell }
    return own.holds(asOf: date)
  }

  /// Whether an investor was in at least one of the rounds of a membership as of a date.
  ///
  /// It was not if none of them had begun, and it was if so many had begun that the others are too
  /// few for the stated number. An undated counted round begins after those before it.
  ///
  /// - Complexity: O(*t* · *r*) for *t* targets among *r* rounds of a company.
  public func holds(_ membership: Membership, asOf date: PartialDate) -> Verdict {
    let verdicts = membership.targets.map { hasBegun($0, by: date) }
    if verdicts.allSatisfy({ $0 == .no }) { return .no }
    let open = Count(exactly: verdicts.count { $0 != .yes })
    return open.map { membership.count.isMoreThan($0) } == .yes ? .yes : .cannotTell
  }

  /// Whether a round had begun, by its own date or by those of the rounds before it.
  private func hasBegun(_ id: EntityID, by date: PartialDate) -> Verdict {
    guard let round = round(id) else { return .cannotTell }
    if let own = round.date.preferred()?.value { return own.hasBegun(by: date) }
    guard let ordinal = round.ordinal else { return .cannotTell }
    let isTooEarly = rounds(of: round.company).contains { other in
      guard let before = other.ordinal, before < ordinal else { return false }
      return other.date.preferred()?.value.hasBegun(by: date) == .no
    }
    return isTooEarly ? .no : .cannotTell
  }

  /// The date of a fact, or the one that it takes over: from its round, its first investment, its
  /// event, or the founding or release of its object.
  public func effectiveDate(of fact: Fact) -> EDTF? {
    switch fact.kind {
    case .invested:
      return fact.date ?? fact.object.entity.flatMap { round($0) }?.date.preferred()?.value
    case .founded:
      guard fact.date == nil, let id = fact.object.entity else { return fact.date }
      return organization(id)?.founded.preferred()?.value
    case .holds:
      return firstInvestmentDate(of: fact) ?? fact.date
    case .attended, .organised:
      return fact.date ?? fact.object.entity.flatMap { date(ofEvent: $0) }
    case .released:
      guard case .product(let product) = fact.object.entity.flatMap({ self[$0] }) else {
        return fact.date
      }
      return fact.date ?? product.released.preferred()?.value
    default:
      guard case .contact(let contact) = fact.terms else { return fact.date }
      return fact.date ?? contact.event.flatMap { date(ofEvent: $0) }
    }
  }

  private func date(ofEvent id: EntityID) -> EDTF? {
    if case .event(let event) = self[id] { event.date.preferred()?.value } else { nil }
  }

  private func firstInvestmentDate(of stake: Fact) -> EDTF? {
    guard let holder = stake.subject.entity, let organization = stake.object.entity else {
      return nil
    }
    let dates = facts(of: holder).compactMap { fact -> EDTF? in
      guard fact.kind == .invested, fact.status == .completed, fact.subject.entity == holder,
        Certainty.usual.contains(fact.certainty),
        let round = fact.object.entity.flatMap({ self.round($0) }), round.company == organization
      else { return nil }
      return effectiveDate(of: fact)
    }
    return dates.filter { $0.earliest != nil }.min {
      ($0.earliest?.number ?? .max, $0.description) < ($1.earliest?.number ?? .max, $1.description)
    }
  }
}
