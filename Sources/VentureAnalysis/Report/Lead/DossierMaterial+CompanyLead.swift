import VentureModel

// The first sentences on an organization, and on what it raised.

extension DossierMaterial {
  /// What an organization is, when and by whom it was founded: the first sentence.
  func identity(of organization: Organization) -> Prose {
    // A table does not tell what an investor is, and a company is what nobody calls otherwise.
    let isOnlyInvestor =
      organization.kinds == [.company] && namedRounds.isEmpty && !amounts.deals.isEmpty
    let kind = isOnlyInvestor ? "an investor" : organization.description
    var words = Prose("\(name)\(otherNames) is \(kind)")
    if !organization.tags.isEmpty {
      let tags = organization.tags.map { tag in
        let article = Narrator.withArticle(tag.text).dropLast(tag.text.count)
        return "\(article)“\(tag.text)”"
      }
      words = (words + ", called \(tags.joined(separator: " and ")),")
        .citing(organization.tags.flatMap(\.citations))
    }
    return words + founding(of: organization) + ending(of: organization) + "."
  }

  private func founding(of organization: Organization) -> Prose {
    let facts = graph.facts(of: subject).filter {
      $0.kind == .founded && $0.object.entity == subject && Certainty.usual.contains($0.certainty)
    }
    let date = organization.founded.preferred()
    let own = facts.compactMap { fact in fact.date.map { (fact, $0) } }.first
    let when =
      date.map { Prose(" \($0.value.phrase)").marked($0.certainty).citing($0.citations) }
      ?? own.map { Prose(" \($0.1.phrase)").marked($0.0.certainty) } ?? Prose()
    var founders = facts.compactMap { fact -> Prose? in
      guard let id = fact.subject.entity else { return nil }
      return Prose(narrator.name(id)).marked(fact.certainty).citing(fact.citations)
    }
    var seen: Set<String> = []
    founders = founders.filter { seen.insert($0.text).inserted }
    if when.isEmpty && founders.isEmpty { return Prose() }
    return " founded" + when + (founders.isEmpty ? Prose() : " by " + founders.listed(limit: 4))
  }

  private func ending(of organization: Organization) -> Prose {
    organization.ended.preferred().map {
      Prose("; it ended \($0.value.phrase)").marked($0.certainty).citing($0.citations)
    } ?? Prose()
  }

  /// What a company raised, who led, how its value grew, who put in and holds the most.
  var companyLead: [Prose] {
    guard !namedRounds.isEmpty else { return listing }
    return [raisedInAll, leads].compactMap(\.self) + [growth, largest].compactMap(\.self) + listing
  }

  /// "It raised 1.5 billion US dollars in 7 rounds": what is stated of all, else the sum of what is
  /// known.
  private var raisedInAll: Prose? {
    let counted = namedRounds.filter { $0.round.kind != .ipo && $0.round.kind != .cornerstone }
    guard !counted.isEmpty else { return nil }
    let number = counted.count == 1 ? "1 round" : "\(EnglishNumber.grouped(counted.count)) rounds"
    let total = rounds.financing.totals.max { $0.rounds.count < $1.rounds.count }
    if let total, Certainty.usual.contains(total.constraint.certainty), total.rounds.count > 1 {
      let rounds = "\(total.rounds.count) rounds\(span(of: total.rounds))"
      return Prose("It raised \(total.total.phrase) in \(rounds)")
        .sentence(citing: total.constraint.citations)
    }
    let all = counted.map(\.round.profile.id)
    let known = counted.compactMap(\.raised.sound)
    let sums = Dictionary(grouping: known, by: \.unit).sorted { $0.key.code < $1.key.code }
      .compactMap { Figure.sum($0.value) }
    guard !sums.isEmpty else {
      return Prose("It raised money in \(number)\(span(of: all)); how much is not known")
        .sentence(citing: sources(counted))
    }
    let isOpen = known.count < counted.count
    let amount = sums.map { sum in
      isOpen
        ? Figure(derived: sum.interval + .notNegative, sum.unit, from: [sum]).phrase : sum.phrase
    }.joined(separator: " and ")
    return Prose("It raised \(amount) in \(number)\(span(of: all))").sentence(
      citing: sources(counted))
  }

  private func sources(_ rounds: [RoundFigures]) -> [Citation] {
    rounds.map(\.round.profile.citations).summary
  }

  /// From when to when some rounds were: ", from January 2022 to March 2024"; only the first date if
  /// that of the last round is not known.
  private func span(of rounds: [EntityID]) -> String {
    let dates = rounds.map { graph.round($0)?.date.preferred()?.value }
    guard let first = dates.first ?? nil else { return "" }
    guard let last = dates.last ?? nil else { return ", the first \(first.phrase)" }
    return first == last ? ", \(first.phrase)" : ", from \(first.cell) to \(last.cell)"
  }

  /// Who led which rounds.
  private var leads: Prose? {
    var led: [EntityID: [Round]] = [:]
    var citations: [EntityID: [Citation]] = [:]
    for part in namedRounds.flatMap(\.parts) where part.fact.investment.isLead {
      guard let lead = part.fact.subject.entity,
        let round = part.fact.object.entity.flatMap({ graph.round($0) })
      else { continue }
      led[lead, default: []].append(round)
      citations[lead, default: []] += part.fact.citations
    }
    guard !led.isEmpty else { return nil }
    let ranked = led.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
    let parts = ranked.enumerated().map { place, entry in
      let (lead, rounds) = entry
      let verb = place == 0 ? " led" : ""
      return Prose("\(narrator.name(lead))\(verb) \(narrator.rounds(rounds.map(\.profile.id)))")
        .citing(citations[lead] ?? [])
    }
    return parts.listed(limit: 4) + "."
  }

  /// How the value grew from the first round with a value to the last.
  private var growth: Prose? {
    let valued = namedRounds.filter { $0.postMoney.sound != nil }
    guard let first = valued.first, let last = valued.last, let value = first.postMoney else {
      return nil
    }
    func told(_ figure: Figure, _ figures: RoundFigures) -> String {
      let doubt = figure.certainty == .implied ? ["implied"] : []
      let date = figures.round.date.preferred().map { [$0.value.cell] } ?? []
      let marks = doubt + date
      return "\(figure.phrase) in \(narrator.rounds([figures.round.profile.id]))"
        + (marks.isEmpty ? "" : " (\(marks.joined(separator: ", ")))")
    }
    guard first.round != last.round, let final = last.postMoney else {
      return Prose("Its post-money value was \(told(value, first))")
        .sentence(citing: value.citations)
    }
    return Prose("Its post-money value went from \(told(value, first)) to \(told(final, last))")
      .sentence(citing: (value.citations + final.citations).withoutRepetitions)
  }

  /// The largest amount of one investor, and the largest stated stake.
  private var largest: Prose? {
    let amounts = namedRounds.flatMap(\.parts).compactMap { part in
      part.amount.map { (amount: $0, part: part) }
    }
    let isComparable = Set(amounts.map(\.amount.unit)).count == 1
    let most = isComparable ? amounts.max { $0.amount.least < $1.amount.least } : nil
    let amount = most.map { most in
      let round = narrator.rounds([most.part.fact.object.entity].compactMap(\.self))
      let words = "the \(most.amount.phrase) that \(narrator.name(most.part.fact.subject)) put into"
      return Prose("the largest amount that is known of one investor is \(words) \(round)")
        .citing(most.part.fact.citations)
    }
    let stake = stakes.stakes.first.flatMap { stake in
      stake.statements.last.map { statement in
        let holder = narrator.possessive(narrator.name(stake.holder))
        return Prose("the largest stated stake is \(holder), \(statement.share.phrase)")
          .citing(statement.fact.citations)
      }
    }
    let parts = [amount, stake].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: "; ").withCapital + "."
  }

  /// That it went public, where its shares are listed.
  private var listing: [Prose] {
    graph.facts(of: subject).filter {
      $0.kind == .listed && $0.subject.entity == subject && Certainty.usual.contains($0.certainty)
    }.prefix(1).map { fact in
      Prose("It \(predicate(fact, of: subject))").sentence(citing: fact.citations)
    }
  }

  /// What one would look for and does not find about a company that raised money.
  var companyGaps: [Prose] {
    let counted = namedRounds.filter { $0.round.ordinal != nil || $0.round.kind != .ipo }
      .filter { $0.round.kind != .cornerstone && $0.round.kind != .ipo }
    guard !counted.isEmpty else { return [] }
    func rounds(_ isWanted: (RoundFigures) -> Bool) -> Prose? {
      let found = counted.filter(isWanted)
      guard !found.isEmpty else { return nil }
      if found.count == counted.count, found.count > 1 { return "any round" }
      guard found.count <= 8 else {
        return found.count == 1 ? "one of the rounds" : "\(found.count) of the rounds"
      }
      return Prose(narrator.rounds(found.map(\.round.profile.id)))
    }
    func isStated(_ figure: Figure?) -> Bool { figure.map { !$0.isDerived } ?? false }
    let values = counted.filter { $0.postMoney != nil || $0.preMoney != nil || $0.valuation != nil }
    let raised = rounds { !isStated($0.raised) }
    let dates = rounds { $0.round.date.preferred() == nil }
    let leads = rounds { !$0.parts.contains { $0.fact.investment.isLead } }
    var gaps: [Prose] = []
    if let raised { gaps.append("what \(raised) raised") }
    if let dates { gaps.append("when \(dates) took place") }
    if values.isEmpty { gaps.append("what the company was worth in any round") }
    if let leads { gaps.append("who led \(leads)") }
    return gaps + [unnamedInvestors].compactMap(\.self)
  }

  /// How many investors nobody names, where their number is stated.
  private var unnamedInvestors: Prose? {
    let stated = graph.constraints.compactMap { constraint -> Quantity<Count>? in
      guard case .count(let tally) = constraint.form, tally.company == subject,
        tally.subject == .investors, Certainty.usual.contains(constraint.certainty),
        request.asOf == nil || constraint.date != nil
      else { return nil }
      return tally.value
    }
    let named = backers.count
    guard let all = stated.first, let least = all.lower?.value.number, least > named else {
      return nil
    }
    let rest = least - named
    return all.value == nil
      ? "who at least \(rest) more of its investors are"
      : "who \(rest) of its \(all.phrase) investors are"
  }
}

extension Organization {
  /// What it is by its nature, with an article: "a company and corporate investor".
  var description: String {
    let words = kinds.map { kind in
      switch kind {
      case .firm: "investment firm"
      case .other: "organization"
      default: kind.rawValue.replacing("-", with: " ")
      }
    }
    return Narrator.withArticle(words.isEmpty ? "organization" : words.joined(separator: " and "))
      + (country.map { " (\($0))" } ?? "")
  }
}
