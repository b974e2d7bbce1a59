import VentureModel

/// A stake, against what the rounds that its holder was in can have sold it.
///
/// - SeeAlso: MODEL.md, "Ownership and arithmetic checks"; the seed cases R11, R13 and R14.
struct StakeOriginRule: AuditRule {
  let name = "stake-origin"
  let severity = AuditSeverity.medium
  let title = "a stake against what its holder can have bought"
  let explanation = """
    In each round that the holder certainly joined it bought its own amount over the post-money value,
    or, where its amount is not stated, at most all that the new money bought. Every later round before
    the date of the stake leaves pre-money over post-money of that; rounds without a valuation only
    dilute further. A stake beyond the sum was bought at another time: that passes if sources say so,
    and cannot be told if not. Pools of options, secondary sales and notes are not known and left out.
    """

  func findings(in audited: AuditedGraph) -> [Finding] {
    audited.financings.flatMap { financing in
      audited.graph.facts(of: financing.company).compactMap { fact in
        guard case .holding(let holding) = fact.terms, let share = holding.share,
          fact.object.entity == financing.company, let holder = fact.subject.entity,
          Certainty.usual.contains(fact.certainty)
        else { return nil }
        let stake = Figure(share, certainty: fact.certainty, citations: fact.citations)
        return finding(stake, of: holder, fact, in: financing, audited)
      }
    }
  }

  /// What a holder bought in one round, and what later rounds left of it.
  private struct Purchase {
    let round: Round
    let bought: Figure
    let left: Figure
    let diluting: [Round]
  }

  private func finding(
    _ stake: Figure, of holder: EntityID, _ fact: Fact, in financing: CompanyFinancing,
    _ audited: AuditedGraph
  ) -> Finding? {
    let joined = financing.rounds.filter { figures in
      figures.parts.contains { $0.fact.subject.entity == holder }
    }
    let purchases = joined.compactMap { purchase(by: holder, in: $0, of: financing, fact.date) }
    guard !purchases.isEmpty, purchases.count == joined.count(where: { !$0.round.isPlaceholder }),
      let sum = Figure.sum(purchases.map(\.left))
    else { return nil }
    let claim = AuditNumber("stake", stake)
    let reach = AuditNumber("bought in rounds it is known to have joined", sum)
    let isBeyond = sum.interval.isLess(than: stake.interval) == .yes
    let isToldToHaveBoughtMore = buysAgain(holder, joined, in: financing.company, audited)
    let parts = purchases.map { words($0, audited) }
    var sentence =
      "\(audited.narrator.possessive(audited.name(holder))) \(claim.text) of "
      + "\(audited.name(financing.company)): \(parts.joined(separator: "; "))"
    var numbers = [claim]
    for purchase in purchases {
      let title = audited.narrator.title(purchase.round)
      numbers.append(AuditNumber("bought in \(title)", purchase.bought))
      if !purchase.diluting.isEmpty {
        numbers.append(AuditNumber("left of \(title)", purchase.left))
      }
    }
    if purchases.count > 1 { numbers.append(reach) }
    if isBeyond {
      sentence += "; the rest was bought at another time"
      sentence += isToldToHaveBoughtMore ? ", as is told" : ", of which nothing is told"
    } else if isToldToHaveBoughtMore {
      sentence += "; that it bought again is told"
    } else if purchases.count == 1, let dilution = dilution(from: purchases[0].bought, to: stake) {
      numbers.append(dilution)
      sentence += "; without further purchases, rounds since have diluted it by \(dilution.text)"
    }
    return finding(
      isBeyond && !isToldToHaveBoughtMore ? .cannotTell : .passes, sentence + ".",
      about: [holder, financing.company] + purchases.map(\.round.profile.id), numbers,
      citing: stake.citations + sum.citations)
  }

  private func purchase(
    by holder: EntityID, in figures: RoundFigures, of financing: CompanyFinancing, _ date: EDTF?
  ) -> Purchase? {
    guard let part = figures.parts.first(where: { $0.fact.subject.entity == holder }),
      let bought = part.shareOfCompany.sound ?? figures.newMoneyShare.sound.map(atMost)
    else { return nil }
    let later = financing.rounds.filter { other in
      figures.round.isKnown(toPrecede: other.round) && !other.round.isPlaceholder
        && other.round.kind != .secondary
        // A round after the stake was counted has not diluted it yet.
        && (other.round.ordinal != nil || isBefore(other.round, date))
    }
    let diluting = later.filter { ($0.newMoneyShare.sound?.interval.lower?.value ?? 0) > 0 }
    var left = bought.interval
    var behind = [bought]
    for figures in diluting {
      guard let share = figures.newMoneyShare.sound else { continue }
      left = left * (Interval(1) - share.interval)
      behind.append(share)
    }
    // Of the others it is only known that they leave no more.
    if diluting.count < later.count, let upper = left.upper {
      left = Interval(from: .init(0), to: upper) ?? left
    }
    return Purchase(
      round: figures.round, bought: bought, left: Figure(derived: left, .share, from: behind),
      diluting: diluting.map(\.round))
  }

  private func isBefore(_ round: Round, _ date: EDTF?) -> Bool {
    guard let date, let own = round.date.preferred()?.value else { return false }
    return own.isBefore(date) == .yes
  }

  private func atMost(_ share: Figure) -> Figure {
    Figure(
      derived: Interval(from: .init(0), to: share.interval.upper) ?? share.interval, .share,
      from: [share])
  }

  private func words(_ purchase: Purchase, _ audited: AuditedGraph) -> String {
    let title = audited.narrator.title(purchase.round)
    let bought = AuditNumber("", purchase.bought).text
    guard !purchase.diluting.isEmpty else { return "\(title) sold it \(bought)" }
    let rounds = purchase.diluting.map { audited.narrator.shortTitle($0) }
    let left = AuditNumber("", purchase.left).text
    return "\(title) sold it \(bought), \(left) after "
      + "round\(rounds.count == 1 ? "" : "s") \(listed(rounds))"
  }

  /// Whether sources say that a holder was in more rounds than those it is known to have joined.
  private func buysAgain(
    _ holder: EntityID, _ joined: [RoundFigures], in company: EntityID, _ audited: AuditedGraph
  ) -> Bool {
    let known = Set(joined.map(\.round.profile.id))
    return joined.contains(where: \.round.isPlaceholder)
      || audited.graph.memberships(of: holder).contains { member in
        guard member.company == company, case .membership(let membership) = member.constraint.form
        else { return false }
        return membership.count.whole.least > membership.targets.count(where: known.contains)
      }
  }

  private func dilution(from bought: Figure, to stake: Figure) -> AuditNumber? {
    guard (bought.interval.lower?.value ?? 0) > 0,
      let left = stake.interval / bought.interval,
      let lost = (Interval(1) - left).intersection(.notNegative)
    else { return nil }
    return AuditNumber("dilution since", lost, .share, isApproximate: stake.isApproximate)
  }
}
