import VentureModel

/// A stated number of rounds or investors, against those that the graph names.
///
/// - SeeAlso: MODEL.md: a stated number is a statement of its own, checked against the graph.
struct CountRule: AuditRule {
  let name = "count"
  let severity = AuditSeverity.high
  let title = "“seven rounds”, “30 investors” against those that are named"
  let explanation = """
    Rounds are those with an ordinal; as of a date, those that had begun by then. Investors are those
    whose relation with the company is certain, whichever the round. A graph names whom its sources
    name: fewer than stated leave a number without names, more than stated fail.
    """

  func findings(in audited: AuditedGraph) -> [Finding] {
    audited.graph.constraints.compactMap { constraint in
      guard case .count(let tally) = constraint.form else { return nil }
      return finding(tally, constraint, audited)
    }
  }

  private func finding(
    _ tally: Tally, _ constraint: Constraint, _ audited: AuditedGraph
  ) -> Finding? {
    guard let known = known(tally, asOf: constraint.date?.date, audited) else { return nil }
    let (least, most) = tally.value.whole
    let (certain, possible) = known
    let outcome: Finding.Outcome
    var sentence = audited.narrator.sentence(constraint)
    if certain > most {
      outcome = .fails
      sentence += ", but the graph names \(certain)"
    } else if certain >= least {
      outcome = possible > most ? .cannotTell : .passes
      sentence +=
        outcome == .passes
        ? "; the graph names as many" : "; the graph names \(certain), and perhaps \(possible)"
    } else {
      outcome = .bound
      sentence +=
        "; the graph names \(certain), so that "
        + (least == most ? "" : "at least ") + "\(least - certain) are not named"
    }
    return finding(
      outcome, sentence + ".", about: [tally.company, tally.round].compactMap(\.self),
      [
        AuditNumber("stated", Interval(tally.value), .count), AuditNumber("named", count: certain),
        AuditNumber("not named", count: max(0, least - certain)),
      ], citing: constraint.citations)
  }

  /// How many the graph has for certain, and at the most of those it knows of.
  private func known(
    _ tally: Tally, asOf date: PartialDate?, _ audited: AuditedGraph
  ) -> (certain: Int, possible: Int)? {
    let graph = audited.graph
    switch (tally.subject, tally.company, tally.round) {
    case (.rounds, let company?, _):
      let counted = graph.rounds(of: company).filter {
        $0.ordinal != nil && $0.status == .completed
      }
      guard let date else { return (counted.count, counted.count) }
      let verdicts = counted.map { round in
        let isTooEarly = counted.contains { other in
          (other.ordinal ?? 0) < (round.ordinal ?? 0)
            && other.date.preferred()?.value.hasBegun(by: date) == .no
        }
        return isTooEarly ? .no : round.date.preferred()?.value.hasBegun(by: date) ?? .cannotTell
      }
      return (verdicts.count { $0 == .yes }, verdicts.count { $0 != .no })
    case (.rounds, nil, _):
      return nil
    case (.newInvestors, _, let round?):
      let count = audited.investors(in: round) { $0.entry == .new }
      return (count, count)
    case (_, _, let round?):
      let count = audited.investors(in: round) { _ in true }
      return (count, count)
    case (.newInvestors, _, nil), (_, nil, nil):
      return nil
    case (_, let company?, nil):
      let count = audited.investors(of: company).count
      return (count, count)
    }
  }
}

extension AuditedGraph {
  /// How many named investors a round has of which something holds.
  fileprivate func investors(in round: EntityID, where holds: (Investment) -> Bool) -> Int {
    let named = graph.facts(of: round).filter { self.round(of: $0) != nil && holds($0.investment) }
    return Set(named.compactMap(\.subject.entity)).count
  }

  /// Those whose relation with a company is certain: an investment in any of its rounds, a stake, a
  /// membership; in the order of ids.
  func investors(of company: EntityID) -> [EntityID] {
    var investors: Set<EntityID> = []
    for round in graph.rounds(of: company) {
      for fact in graph.facts(of: round.profile.id) where self.round(of: fact) != nil {
        if let investor = fact.subject.entity { investors.insert(investor) }
      }
    }
    for fact in graph.facts(of: company)
    where fact.kind == .holds && fact.object.entity == company
      && Certainty.usual.contains(fact.certainty)
    {
      if let holder = fact.subject.entity { investors.insert(holder) }
    }
    for constraint in graph.constraints where graph.company(of: constraint) == company {
      if case .membership(let membership) = constraint.form {
        investors.formUnion(membership.investors)
      }
    }
    return investors.sorted()
  }
}
