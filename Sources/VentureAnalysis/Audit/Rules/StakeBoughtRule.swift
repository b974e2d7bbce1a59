import VentureModel

/// The share of a company that an amount bought.
///
/// - SeeAlso: MODEL.md: implied new-money stake = raised / post; the seed cases R9, R10 and R15.
struct StakeBoughtRule: AuditRule {
  let name = "stake-bought"
  let severity = AuditSeverity.high
  let title = "the share that an investor's amount bought"
  let explanation = """
    An amount over the post-money value is the share that it bought. A share that is stated must agree
    with it, and be no more than all the new money bought. If the round raised at least so much, the
    share is at most what it would have been with no other investor.
    """

  func findings(in audited: AuditedGraph) -> [Finding] {
    audited.rounds.flatMap { figures in
      figures.parts.compactMap { finding($0, in: figures, audited) }
    }
  }

  private func finding(
    _ part: RoundFigures.Part, in figures: RoundFigures, _ audited: AuditedGraph
  ) -> Finding? {
    // Most investments of a table state neither.
    guard part.amount != nil || part.fact.investment.share != nil else { return nil }
    let investor = audited.narrator.name(part.fact.subject)
    let round = audited.narrator.name(figures.round)
    let bought = part.amount.sound.flatMap { amount in
      figures.postMoney.sound.flatMap { amount.part(of: $0) }
    }
    let stated = part.fact.investment.share.map {
      Figure($0, certainty: part.fact.certainty, citations: part.fact.citations)
    }
    let number = bought.map { AuditNumber("bought", $0) }
    let entities = [part.fact.subject.entity, figures.round.company, figures.round.profile.id]
      .compactMap(\.self)
    guard let stated else {
      guard let number, let amount = part.amount, let post = figures.postMoney else { return nil }
      let whole = AuditNumber("post-money", post)
      let isAlone = figures.raised?.interval.upper == nil
      return finding(
        isAlone ? .bound : .derived,
        "\(investor) put \(AuditNumber("", amount).text) into \(round), post-money \(whole.text): "
          + "\(number.text) of the company" + (isAlone ? ", less if others joined." : "."),
        about: entities, [AuditNumber("amount", amount), whole, number],
        citing: amount.citations + post.citations)
    }
    let claim = AuditNumber("stated share", stated)
    let sold = figures.newMoneyShare.sound
    if let sold, sold.interval.isLess(than: stated.interval) == .yes {
      let all = AuditNumber("share of the new money", sold)
      return finding(
        .fails,
        "\(investor) is said to have bought \(claim.text) in \(round), which sold \(all.text).",
        about: entities, [claim, all], citing: stated.citations + sold.citations)
    }
    guard let bought, let number else { return nil }
    let outcome = audited.agreement(stated, bought)
    let verb =
      outcome == .passes ? "which is" : outcome == .fails ? "which is not" : "which may be"
    return finding(
      outcome,
      "The amount of \(investor) in \(round) bought \(number.text), \(verb) the stated "
        + "\(claim.text).", about: entities, [claim, number],
      citing: stated.citations + bought.citations)
  }
}
