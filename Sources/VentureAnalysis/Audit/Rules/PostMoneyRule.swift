import Foundation
import VentureModel

/// Post-money is pre-money and what was raised.
///
/// - SeeAlso: MODEL.md, "Ownership and arithmetic checks". Metrick & Yasuda 2021, *Venture Capital and
///   the Finance of Innovation*, chapter 8: the new money's share is raised over post-money.
struct PostMoneyRule: AuditRule {
  let name = "post-money"
  let severity = AuditSeverity.high
  let title = "post-money = pre-money + raised"
  let explanation = """
    Where a round states all three, they must add up. Where it states two, the third is derived, and with
    it the share that the new money bought. If only a least amount is known, the others are bounds. Plans
    and replaced terms are reckoned by themselves and never mixed with what came true. The rule holds as
    long as only new shares are sold and options are counted on both sides.
    """

  func findings(in audited: AuditedGraph) -> [Finding] {
    audited.rounds.flatMap { figures -> [Finding] in
      let actual = finding(
        Terms(
          raised: figures.raised, pre: figures.preMoney, post: figures.postMoney,
          share: figures.newMoneyShare), of: figures.round, "", audited)
      return ([actual] + [.planned, .superseded].map { terms(of: figures.round, $0, audited) })
        .compactMap(\.self)
    }
  }

  private struct Terms {
    var raised: Figure?
    var pre: Figure?
    var post: Figure?
    var share: Figure?
  }

  /// What follows from terms that did not come true.
  private func terms(
    of round: Round, _ status: DealStatus, _ audited: AuditedGraph
  ) -> Finding? {
    func figure(_ statements: [Stated<Quantity<Money>>]) -> Figure? {
      statements.first { $0.status == status }.map {
        Figure($0.value, certainty: $0.certainty, citations: $0.citations)
      }
    }
    let value = RoundValue(
      raised: figure(round.raised), preMoney: figure(round.preMoney),
      postMoney: figure(round.postMoney), amounts: [], bound: nil)
    return finding(
      Terms(
        raised: value.raised, pre: value.preMoney, post: value.postMoney,
        share: value.newMoneyShare), of: round, ", as \(status.rawValue)", audited)
  }

  private func finding(
    _ terms: Terms, of round: Round, _ manner: String, _ audited: AuditedGraph
  ) -> Finding? {
    guard let raised = terms.raised.sound, let pre = terms.pre.sound, let post = terms.post.sound,
      let sum = pre.adding(raised), sum.unit == post.unit
    else { return nil }
    let numbers = [
      AuditNumber("pre-money", pre), AuditNumber("raised", raised), AuditNumber("post-money", post),
    ]
    let bought = terms.share.map { AuditNumber("share of the new money", $0) }
    let isStated = ![pre, raised, post].contains(where: \.isDerived)
    let outcome: Finding.Outcome =
      isStated
      ? audited.agreement(sum, post) : sum.interval.value == nil ? .bound : .derived
    let owner = audited.narrator.name(round)
    let words: String
    if isStated {
      let verdict =
        switch outcome {
        case .passes: "as stated"
        case .fails: "and not the \(numbers[2].text) that is stated"
        default: "which may be the \(numbers[2].text) that is stated"
        }
      words =
        "\(numbers[0].text) pre-money and \(numbers[1].text) raised make "
        + "\(AuditNumber("", sum).text), \(verdict)"
    } else if post.isDerived {
      words =
        "\(numbers[0].text) pre-money and \(numbers[1].text) raised make "
        + "\(numbers[2].text) post-money"
    } else if pre.isDerived {
      words =
        "\(numbers[2].text) post-money less \(numbers[1].text) raised leaves "
        + "\(numbers[0].text) pre-money"
    } else {
      words =
        "\(numbers[2].text) post-money less \(numbers[0].text) pre-money leaves "
        + "\(numbers[1].text) raised"
    }
    let share = bought.map { "; the new money bought \($0.text)" } ?? ""
    return finding(
      outcome, "\(owner)\(manner): \(words)\(share).", about: [round.company, round.profile.id],
      numbers + [bought].compactMap(\.self),
      citing: [pre, raised, post].flatMap(\.citations))
  }
}

extension AuditedGraph {
  /// Whether two figures are one, as far as they are known; "about" may be off by a tenth.
  func agreement(_ one: Figure, _ other: Figure) -> Finding.Outcome {
    if one.interval.isEqual(to: other.interval) == .yes { return .passes }
    let isApproximate = one.isApproximate || other.isApproximate
    let common =
      isApproximate
      ? one.interval.widened.intersection(other.interval.widened)
      : one.interval.intersection(other.interval)
    return common == nil ? .fails : .cannotTell
  }
}

extension Interval {
  /// The same with a tenth added at each end.
  fileprivate var widened: Interval {
    Interval(
      from: lower.map { Bound($0.value * 9 / 10, isInclusive: $0.isInclusive) },
      to: upper.map { Bound($0.value * 11 / 10, isInclusive: $0.isInclusive) }) ?? self
  }
}
