import VentureModel

/// The number of investments that a membership states, against those that are known or possible.
///
/// - SeeAlso: MODEL.md, "Uncertain membership"; ``VentureModel/Participation``.
struct MembershipRule: AuditRule {
  let name = "membership"
  let severity = AuditSeverity.high
  let title = "“six of these eight rounds” against the rounds that are known"
  let explanation = """
    A membership says how many of some pairs of investor and round, or company, are investments. Pairs
    are certain (stated, implied or forced), excluded (the investor came new in a later round) or
    open. The statement is met if the certain pairs are enough and no more can come, broken if they are
    too many or the open ones too few, and else leaves a number of the open pairs: a bound.
    """

  func findings(in audited: AuditedGraph) -> [Finding] {
    audited.graph.constraints.compactMap { constraint in
      guard case .membership(let membership) = constraint.form else { return nil }
      return finding(membership, constraint, audited)
    }
  }

  private struct Pairs {
    var certain: [String] = []
    var excluded: [String] = []
    var open: [String] = []
  }

  private func finding(
    _ membership: Membership, _ constraint: Constraint, _ audited: AuditedGraph
  ) -> Finding {
    let pairs = pairs(of: membership, audited)
    let (least, most) = membership.count.whole
    let (known, open) = (pairs.certain.count, pairs.open.count)
    let missing = max(0, least - known)
    let room = max(0, min(open, most == .max ? open : most - known))
    var sentence = audited.narrator.sentence(membership)
    let outcome: Finding.Outcome
    if known > most || known + open < least {
      outcome = .fails
      sentence +=
        known > most
        ? ", but \(known) are known" : ", but at most \(known + open) are possible"
    } else if missing == 0 && room == open {
      outcome = .passes
      sentence += ": \(known) \(known == 1 ? "is" : "are") known (\(listed(pairs.certain)))"
    } else {
      outcome = .bound
      let number =
        missing == room
        ? "exactly \(room)"
        : room == open
          ? "at least \(missing)" : "\(missing) to \(room)"
      let settled = [
        known > 0 ? "known \(listed(pairs.certain))" : nil,
        pairs.excluded.isEmpty ? nil : "excluded \(listed(pairs.excluded))",
      ].compactMap(\.self)
      sentence +=
        settled.isEmpty
        ? "; which is not told"
        : ": \(settled.joined(separator: ", ")), so \(number) of the \(open) open "
          + "(\(listed(pairs.open)))"
      if membership.investors.count == 1, missing == room, room > 1, open > room {
        let absent = open - room
        sentence +=
          "; \(absent == 1 ? "only one is missing" : "\(absent) are missing"), so any "
          + "\(absent + 1) of them have at least one"
      }
    }
    return finding(
      outcome, sentence + beyondCount(membership, audited) + ".",
      about: membership.investors + membership.targets,
      [
        AuditNumber("stated", Interval(membership.count), .count),
        AuditNumber("certain", count: known), AuditNumber("excluded", count: pairs.excluded.count),
        AuditNumber("open", count: open),
      ], citing: constraint.citations)
  }

  /// What is said when the targets are all counted rounds of a company and some beside them.
  private func beyondCount(_ membership: Membership, _ audited: AuditedGraph) -> String {
    let rounds = membership.targets.compactMap { audited.graph.round($0) }
    guard rounds.count == membership.targets.count, Set(rounds.map(\.company)).count == 1,
      let company = rounds.first?.company
    else { return "" }
    let counted = audited.graph.rounds(of: company).count { $0.ordinal != nil }
    let inside = rounds.count { $0.ordinal != nil }
    guard inside == counted, rounds.count > inside else { return "" }
    let beside = rounds.filter { $0.ordinal == nil }.map { audited.narrator.title($0) }
    return "; the \(rounds.count) are the \(counted) counted rounds and the \(listed(beside))"
  }

  private func pairs(of membership: Membership, _ audited: AuditedGraph) -> Pairs {
    var pairs = Pairs()
    let graph = audited.graph
    for investor in membership.investors {
      var participations: [EntityID: [EntityID: Participation]] = [:]
      let owner = membership.investors.count > 1 ? audited.name(investor) : nil
      for target in membership.targets {
        let words: String
        let participation: Participation
        if let round = graph.round(target) {
          let known =
            participations[round.company]
            ?? graph.participation(of: investor, in: round.company)
          participations[round.company] = known
          participation = known[target] ?? .unstated
          words = audited.narrator.shortTitle(round)
        } else {
          participation = hasInvested(investor, in: target, audited) ? .certain : .unstated
          words = audited.name(target)
        }
        let pair = owner.map { "\($0) in \(words)" } ?? words
        switch participation {
        case .certain: pairs.certain.append(pair)
        case .excluded: pairs.excluded.append(pair)
        case .possible, .unstated: pairs.open.append(pair)
        }
      }
    }
    return pairs
  }

  /// Whether it is certain that an investor was in some round of a company.
  private func hasInvested(
    _ investor: EntityID, in company: EntityID, _ audited: AuditedGraph
  ) -> Bool {
    let graph = audited.graph
    return graph.facts(of: investor).contains { fact in
      fact.subject.entity == investor && audited.round(of: fact)?.company == company
    } || graph.memberships(of: investor).contains { $0.company == company }
  }
}

extension Quantity<Count> {
  /// The least and the most whole numbers that the count allows; "more than 2" is at least 3.
  var whole: (least: Int, most: Int) {
    let least = lower.map { $0.isInclusive ? $0.value.number : min($0.value.number, .max - 1) + 1 }
    let most = upper.map { $0.isInclusive ? $0.value.number : $0.value.number - 1 }
    return (least ?? 0, most ?? .max)
  }
}
