import VentureModel

/// What a share that somebody wanted, or offered to buy, would have cost.
///
/// - SeeAlso: MODEL.md, *Status*: a wish is a step in the history of a deal, and no range of what was
///   bought; the seed case R12.
struct StakeSoughtRule: AuditRule {
  let name = "stake-sought"
  let severity = AuditSeverity.low
  let title = "what a share that was sought would have cost"
  let explanation = """
    At the post-money value of the round the share is a part of it. If the pre-money value is kept
    instead, the buyer's own money raises the whole: an amount x with x / (pre + x) = share. Where either
    is more than the round raised, another and larger deal was meant.
    """

  func findings(in audited: AuditedGraph) -> [Finding] {
    let deals = audited.graph.facts.compactMap { fact in
      let wishes = fact.kind == .invested ? wishes(fact) : []
      return wishes.isEmpty ? nil : (fact: fact, wishes: wishes)
    }
    guard !deals.isEmpty else { return [] }
    let rounds = Dictionary(
      uniqueKeysWithValues: audited.rounds.map { ($0.round.profile.id, $0) })
    return deals.flatMap { fact, wishes -> [Finding] in
      guard let round = fact.object.entity.flatMap({ rounds[$0] }) else { return [] }
      return wishes.compactMap { finding($0, by: fact, in: round, audited) }
    }
  }

  private struct Wish {
    var status: DealStatus
    var share: Quantity<Share>
    var citations: [Citation]
  }

  private func wishes(_ fact: Fact) -> [Wish] {
    guard fact.status != .completed || !fact.history.isEmpty else { return [] }
    let own = fact.investment.share.map {
      Wish(status: fact.status, share: $0, citations: fact.citations)
    }
    let steps = fact.history.compactMap { step in
      step.share.map { Wish(status: step.status, share: $0, citations: step.citations) }
    }
    return ([own].compactMap(\.self) + steps).filter { $0.status != .completed }
  }

  private func finding(
    _ wish: Wish, by fact: Fact, in figures: RoundFigures, _ audited: AuditedGraph
  ) -> Finding? {
    guard let post = figures.postMoney.sound, let pre = figures.preMoney.sound else { return nil }
    let share = Interval(wish.share)
    let atPost = share * post.interval
    var numbers = [
      AuditNumber("share", share, .share, isApproximate: wish.share.isApproximate),
      AuditNumber("at the post-money value", atPost, like: post),
    ]
    // The share stands once in the quotient, which keeps the range as narrow as it is.
    let atPre = (Interval(1) / share).flatMap { pre.interval / ($0 - Interval(1)) }
    if let atPre { numbers.append(AuditNumber("at the pre-money value", atPre, like: pre)) }
    let raised = figures.raised.sound.map { AuditNumber("raised by the round", $0) }
    let isLarger = figures.raised.sound.map { $0.interval.isLess(than: atPost) }
    let ending =
      switch (isLarger, raised) {
      case (.yes?, let raised?): ", more than the whole round (\(raised.text))"
      case (.no?, let raised?): ", within the round (\(raised.text))"
      case (.cannotTell?, let raised?): ", which the round (\(raised.text)) may have allowed"
      default: ""
      }
    let investor = audited.narrator.name(fact.subject)
    let kept = atPre == nil ? "" : ", or \(numbers[2].text) on top of the pre-money value"
    return finding(
      .derived,
      "The \(numbers[0].text) of \(audited.name(figures.round.company)) (\(wish.status.rawValue)) "
        + "would have cost \(investor) \(numbers[1].text) in "
        + "\(audited.narrator.title(figures.round))\(kept)\(ending).",
      about: [fact.subject.entity, figures.round.company, figures.round.profile.id]
        .compactMap(\.self),
      numbers + [raised].compactMap(\.self),
      citing: wish.citations + post.citations + pre.citations)
  }
}
