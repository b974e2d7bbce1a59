import Foundation
import VentureModel

/// Two rounds of one company on one day may be one round.
///
/// - SeeAlso: MODEL.md: a round is an entity with participants; tables that list a round once for each
///   source split its investors. Equal amounts alone never make two rounds one (the seed case R19).
struct TwinRoundsRule: AuditRule {
  let name = "twin-rounds"
  let severity = AuditSeverity.low
  let title = "two rounds of one company on one day"
  let explanation = """
    Two rounds of a company that are dated to the same day are often one round that two sources tell
    differently, or tranches of one; those with investors in common stand first, then the larger ones.
    Nothing is merged. Offerings and their cornerstone tranches fall on
    one day by nature and are left alone, and so are rounds with different ordinals.
    """

  func findings(in audited: AuditedGraph) -> [Finding] {
    let found = audited.financings.flatMap { twins(among: $0.rounds) }
    // The sort is stable: those that are equal stay in the order of their companies.
    return found.sorted { one, other in
      if one.shared.count != other.shared.count { return one.shared.count > other.shared.count }
      return one.amount > other.amount
    }.map { finding($0, audited) }
  }

  private func twins(among rounds: [RoundFigures]) -> [Twins] {
    let dated = rounds.filter { !$0.round.isPlaceholder && $0.round.day != nil }
    return zip(dated, dated.dropFirst()).compactMap { first, second in
      guard first.round.day == second.round.day, !isApart(first.round, second.round) else {
        return nil
      }
      return Twins(first, second)
    }
  }

  private struct Twins {
    let first: Round
    let second: Round
    /// Who is named in both, in the order of ids.
    let shared: [EntityID]
    /// The larger of the amounts, whatever its currency: an order and no sum.
    let amount: Decimal

    init(_ first: RoundFigures, _ second: RoundFigures) {
      self.first = first.round
      self.second = second.round
      let others = Set(second.parts.compactMap(\.fact.subject.entity))
      shared = Set(first.parts.compactMap(\.fact.subject.entity)).intersection(others).sorted()
      amount = [first, second].compactMap { $0.raised?.interval.lower?.value }.max() ?? 0
    }
  }

  private func isApart(_ first: Round, _ second: Round) -> Bool {
    if let one = first.ordinal, let other = second.ordinal, one != other { return true }
    let besideOthers: Set<Round.Kind> = [.ipo, .cornerstone, .secondary]
    return first.kind != second.kind && !besideOthers.isDisjoint(with: [first.kind, second.kind])
  }

  private func finding(_ twins: Twins, _ audited: AuditedGraph) -> Finding {
    let (company, rounds) = (twins.first.company, [twins.first, twins.second])
    let amounts = rounds.map { $0.raised.preferred()?.value.phrase ?? "an unknown amount" }
    let date = twins.first.date.preferred()?.value.phrase ?? ""
    var named = twins.shared.prefix(3).map { audited.name($0) }
    if twins.shared.count > named.count { named.append("\(twins.shared.count - 3) more") }
    let shared = named.isEmpty ? "" : ", with \(listed(named)) in both"
    let numbers = rounds.compactMap { round -> AuditNumber? in
      guard let raised = round.raised.preferred()?.value, let currency = raised.currency else {
        return nil
      }
      return AuditNumber(
        "raised", Interval(raised), .money(currency), isApproximate: raised.isApproximate)
    }
    return finding(
      .cannotTell,
      "\(audited.name(company)) has two rounds \(date), of \(listed(amounts))\(shared); they may be "
        + "one.",
      about: [company] + rounds.map(\.profile.id) + twins.shared, numbers,
      citing: rounds.flatMap(\.profile.citations))
  }
}

extension Round {
  /// The day of the round, if its date is one.
  fileprivate var day: Day? {
    guard let date = date.preferred()?.value, let day = date.earliest, day == date.latest else {
      return nil
    }
    return day
  }
}
