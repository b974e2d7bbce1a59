import VentureModel

/// How the terms of a round changed from those that were planned or asked for.
///
/// - SeeAlso: MODEL.md, *Status*: `planned`, `superseded`; the seed case R15, a price that rose by two
///   thirds when one investor came.
struct ReplacedTermsRule: AuditRule {
  let name = "replaced-terms"
  let severity = AuditSeverity.low
  let title = "terms that came true against those planned"
  let explanation = """
    An amount or a valuation that was planned, or replaced by a later one, is compared with the one that
    came true. Both stay as they are stated; the change is derived.
    """

  func findings(in audited: AuditedGraph) -> [Finding] {
    audited.rounds.flatMap { figures in
      let round = figures.round
      return [
        ("amount raised", round.raised), ("pre-money valuation", round.preMoney),
        ("post-money valuation", round.postMoney), ("valuation", round.valuation),
      ].flatMap { findings($0, $1, of: round, audited) }
    }
  }

  private func findings(
    _ what: String, _ statements: [Stated<Quantity<Money>>], of round: Round,
    _ audited: AuditedGraph
  ) -> [Finding] {
    guard statements.count > 1, let final = statements.preferred() else { return [] }
    return statements.filter { $0.status != .completed }.compactMap { earlier in
      guard let currency = final.value.currency, earlier.value.currency == currency,
        let ratio = Interval(final.value) / Interval(earlier.value)
      else { return nil }
      let isApproximate = final.value.isApproximate || earlier.value.isApproximate
      let change = AuditNumber(
        "change", ratio - Interval(1), .growth, isApproximate: isApproximate)
      let numbers = [
        AuditNumber(earlier.status.rawValue, earlier.value), AuditNumber(what, final.value),
      ]
      return finding(
        .derived,
        "The \(what) of \(audited.narrator.name(round)) was \(numbers[1].text), and "
          + "\(numbers[0].text) as \(earlier.status.rawValue): \(change.text).",
        about: [round.company, round.profile.id], numbers + [change],
        citing: earlier.citations + final.citations)
    }
  }
}
