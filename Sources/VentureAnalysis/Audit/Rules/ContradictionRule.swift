import VentureModel

/// Statements of one thing that cannot all be true.
///
/// - SeeAlso: MODEL.md: contradictions are reported, not overwritten; ``VentureModel/Quantity``'s
///   `isEqual(to:)`: two statements contradict each other where the answer is no.
struct ContradictionRule: AuditRule {
  let name = "contradiction"
  let severity = AuditSeverity.high
  let title = "statements of one thing that contradict each other"
  let explanation = """
    Dates and amounts that are stated more than once are compared: foundings and ends, births, releases,
    rounds, prices at one moment, stakes at one date, and facts that two statements make. Dates contradict
    each other when they have no day in common, amounts of one currency when no value fits both; "about"
    may be off by a tenth. Plans and values that were replaced contradict nothing. Market values have a
    rule of their own.
    """

  func findings(in audited: AuditedGraph) -> [Finding] {
    audited.graph.entities.flatMap { attributes(of: $0, audited) } + facts(audited)
  }

  // MARK: - Attributes

  private func attributes(of entity: Entity, _ audited: AuditedGraph) -> [Finding] {
    let id = entity.id
    switch entity {
    case .person(let person):
      return [dates("birth", person.born, id, audited)].compactMap(\.self)
    case .organization(let organization):
      return [
        dates("founding", organization.founded + foundings(of: id, audited.graph), id, audited),
        dates("end", organization.ended, id, audited),
      ].compactMap(\.self)
    case .product(let product):
      return [dates("release", product.released, id, audited)].compactMap(\.self)
    case .event(let event):
      return [dates("date", event.date, id, audited)].compactMap(\.self)
    case .round(let round):
      return [
        dates("date", round.date, id, audited), dates("close", round.closed, id, audited),
        amounts("amount raised", round.raised, id, audited),
        amounts("pre-money valuation", round.preMoney, id, audited),
        amounts("post-money valuation", round.postMoney, id, audited),
        amounts("price of a share", round.pricePerShare, id, audited),
      ].compactMap(\.self)
    case .school:
      return []
    }
  }

  /// When founders are said to have founded an organization that has a date of its own.
  private func foundings(of id: EntityID, _ graph: VentureGraph) -> [Stated<EDTF>] {
    graph.facts(of: id).compactMap { fact in
      guard fact.kind == .founded, fact.object.entity == id, let date = fact.date else {
        return nil
      }
      return Stated(date, certainty: fact.certainty, citations: fact.citations)
    }
  }

  private func dates(
    _ what: String, _ statements: [Stated<EDTF>], _ id: EntityID, _ audited: AuditedGraph
  ) -> Finding? {
    compared(what, statements, [id], audited, \.phrase) { one, other in
      !one.isBefore(other) && !other.isBefore(one)
    }
  }

  private func amounts(
    _ what: String, _ statements: [Stated<Quantity<Money>>], _ id: EntityID,
    _ audited: AuditedGraph
  ) -> Finding? {
    compared(what, statements, [id], audited, \.phrase) { $0.agrees(with: $1) }
  }

  // MARK: - Facts

  private func facts(_ audited: AuditedGraph) -> [Finding] {
    var findings: [Finding] = []
    let facts = audited.graph.facts
    var start = 0
    while start < facts.count {
      var end = start + 1
      // Statements of one tie stand beside each other.
      while end < facts.count, facts[end].isSameTie(as: facts[start]) { end += 1 }
      if end - start > 1 || facts[start].kind == .listed {
        findings += statements(Array(facts[start..<end]), audited)
      }
      start = end
    }
    return findings
  }

  private func statements(_ facts: [Fact], _ audited: AuditedGraph) -> [Finding] {
    let ends = [facts[0].subject.entity, facts[0].object.entity].compactMap(\.self)
    guard ends.count == 2, facts[0].kind != .raised else { return [] }
    let done = facts.filter { $0.status == .completed }
    var findings: [Finding?] = []
    if facts[0].kind.isMoment, facts[0].kind != .founded {
      let dates = done.compactMap { fact in
        fact.date.map { Stated($0, certainty: fact.certainty, citations: fact.citations) }
      }
      findings.append(
        compared("date of what tied them", dates, ends, audited, \.phrase) { one, other in
          !one.isBefore(other) && !other.isBefore(one)
        })
    }
    let amounts = done.compactMap { fact in
      fact.amount.map { Stated($0, certainty: fact.certainty, citations: fact.citations) }
    }
    findings.append(
      compared("amount", amounts, ends, audited, \.phrase) { $0.agrees(with: $1) })
    let stakes = Dictionary(grouping: done.compactMap(\.stake), by: \.occasion)
    for occasion in stakes.keys.sorted() {
      let shares = (stakes[occasion] ?? []).map(\.share)
      findings.append(
        compared("share", shares, ends, audited, \.phrase) { one, other in
          Interval(one, tolerance: 0.1).intersection(Interval(other, tolerance: 0.1)) == nil
            ? .no : one.isEqual(to: other)
        })
    }
    for case .listing(let listing) in facts.map(\.terms) {
      let moments = Dictionary(grouping: listing.prices) {
        "\($0.date?.description ?? "") \($0.moment ?? "")"
      }
      for moment in moments.keys.sorted() {
        findings.append(
          compared("price of a share", moments[moment] ?? [], ends, audited, \.phrase) {
            $0.agrees(with: $1)
          })
      }
    }
    return findings.compactMap(\.self)
  }

  // MARK: - Comparison

  private func compared<Value>(
    _ what: String, _ all: [Stated<Value>], _ entities: [EntityID], _ audited: AuditedGraph,
    _ phrase: (Value) -> String, _ agree: (Value, Value) -> Verdict
  ) -> Finding? {
    let statements = all.filter { $0.status == .completed }
    guard statements.count > 1 else { return nil }
    let isContradicted = statements.indices.contains { first in
      statements.indices.contains {
        $0 > first && agree(statements[first].value, statements[$0].value) == .no
      }
    }
    let owner = entities.map { audited.name($0) }
    let subject =
      owner.count == 1
      ? "The \(what) of \(owner[0])" : "For \(listed(owner)), the \(what)"
    var seen: Set<String> = []
    let values = statements.map { statement in
      let doubt = statement.certainty == .stated ? "" : " (\(statement.certainty.rawValue))"
      return phrase(statement.value) + doubt
    }.filter { seen.insert($0).inserted }
    return finding(
      isContradicted ? .fails : .passes,
      "\(subject) is told \(statements.count) times: \(listed(values)); "
        + (isContradicted ? "they cannot all be true." : "they can all be true."),
      about: entities, [AuditNumber("statements", count: statements.count)],
      citing: statements.flatMap(\.citations))
  }
}

extension Quantity<Money> {
  /// Whether two amounts can be one; amounts of two currencies decide nothing.
  fileprivate func agrees(with other: Self) -> Verdict {
    guard currency == other.currency else { return .cannotTell }
    let isApart =
      Interval(self, tolerance: 0.1).intersection(Interval(other, tolerance: 0.1)) == nil
    return isApart ? .no : isEqual(to: other) == .yes ? .yes : .cannotTell
  }
}

extension Fact {
  fileprivate func isSameTie(as other: Fact) -> Bool {
    kind == other.kind && subject == other.subject && object == other.object
  }

  fileprivate var amount: Quantity<Money>? {
    switch terms {
    case .investment(let investment): investment.amount
    case .acquisition(let acquisition): acquisition.amount
    default: nil
    }
  }

  /// A stated share with the occasion on which it was counted.
  fileprivate var stake: (occasion: String, share: Stated<Quantity<Share>>)? {
    guard case .holding(let holding) = terms, let share = holding.share else { return nil }
    return (
      "\(date?.description ?? "") \(holding.basis?.rawValue ?? "")",
      Stated(share, certainty: certainty, citations: citations)
    )
  }
}
