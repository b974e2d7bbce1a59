import VentureModel

/// Rounds stand in the order of their dates as in that of their ordinals, and no two have one ordinal.
///
/// - SeeAlso: MODEL.md, "Ownership and arithmetic checks": rounds in date order with ordinals.
struct RoundOrderRule: AuditRule {
  let name = "round-order"
  let severity = AuditSeverity.high
  let title = "the rounds of a company are in the order of their dates"
  let explanation = """
    Ordinals count the rounds of a company in time: a round may not be dated after one with a higher
    ordinal, and no two have the same. Dates are compared with their whole uncertainty; rounds of
    which the dates do not decide are told as such. Undated rounds are only counted.
    """

  func findings(in audited: AuditedGraph) -> [Finding] {
    audited.financings.compactMap { finding(of: $0.company, in: audited) }
  }

  private func finding(of company: EntityID, in audited: AuditedGraph) -> Finding? {
    let counted = audited.graph.rounds(of: company).filter { $0.ordinal != nil }
      .sorted { ($0.ordinal ?? 0, $0.profile.id) < ($1.ordinal ?? 0, $1.profile.id) }
    let dated = counted.filter { $0.date.preferred() != nil }
    guard counted.count > 1 else { return nil }
    var wrong: [String] = []
    var open: [String] = []
    for (place, round) in counted.enumerated() {
      for next in counted.dropFirst(place + 1) where next.ordinal == round.ordinal {
        wrong.append("two rounds have ordinal \(round.ordinal ?? 0)")
      }
    }
    for (place, round) in dated.enumerated() {
      for next in dated.dropFirst(place + 1) {
        guard let first = round.date.preferred()?.value, let second = next.date.preferred()?.value
        else { continue }
        let pair =
          "\(audited.narrator.title(round)) \(first.phrase) and "
          + "\(audited.narrator.title(next)) \(second.phrase)"
        if second.isBefore(first) == .yes {
          wrong.append(pair)
        } else if first.isBefore(second) == .cannotTell {
          open.append(pair)
        }
      }
    }
    guard dated.count > 1 || !wrong.isEmpty else { return nil }
    let outcome: Finding.Outcome = wrong.isEmpty ? (open.isEmpty ? .passes : .cannotTell) : .fails
    let owner = audited.narrator.possessive(audited.name(company))
    let sentence =
      switch outcome {
      case .fails: "\(owner) rounds are not in order: \(listed(wrong))."
      case .cannotTell: "Of \(owner) rounds the dates do not tell the order: \(listed(open))."
      default: "\(owner) \(dated.count) dated rounds are in the order of their ordinals."
      }
    return finding(
      outcome, sentence, about: [company] + dated.map(\.profile.id),
      [
        AuditNumber("rounds with an ordinal", count: counted.count),
        AuditNumber("of them dated", count: dated.count),
      ], citing: dated.flatMap { $0.date.preferred()?.citations ?? $0.profile.citations })
  }
}
