import VentureModel

/// An investment with a date of its own was made while its round was open.
///
/// - SeeAlso: MODEL.md: a round has a start and a close; the seed case C1, where a printed ordinal and a
///   printed date cannot both hold.
struct InvestmentDateRule: AuditRule {
  let name = "investment-date"
  let severity = AuditSeverity.high
  let title = "an investment falls into the time of its round"
  let explanation = """
    Where a source dates an investment and another statement dates the round, the date must lie between
    the round's start and its close; a round without a stated close has its own date only. Disputed
    investments are looked at too: that is where a wrong round shows. The rounds of the company whose
    dates would fit are named.
    """

  func findings(in audited: AuditedGraph) -> [Finding] {
    audited.graph.facts.compactMap { fact in
      guard fact.kind == .invested, fact.status == .completed, let date = fact.date,
        let investor = fact.subject.entity,
        let round = fact.object.entity.flatMap({ audited.graph.round($0) }), !round.isPlaceholder,
        round.kind != .secondary, let verdict = round.isOpen(date)
      else { return nil }
      let fitting = audited.graph.rounds(of: round.company).filter {
        !$0.isPlaceholder && $0.isOpen(date)?.isPossible == true
      }
      return finding(fact, by: investor, date, round, verdict, fitting, audited)
    }
  }

  private func finding(
    _ fact: Fact, by investor: EntityID, _ date: EDTF, _ round: Round, _ verdict: Verdict,
    _ fitting: [Round], _ audited: AuditedGraph
  ) -> Finding {
    let narrator = audited.narrator
    let known = round.date.preferred()?.value.phrase ?? ""
    let disputed = fact.certainty == .disputed ? " (disputed)" : ""
    let words =
      "\(narrator.possessive(narrator.name(investor))) investment in "
      + "\(narrator.name(round)) is dated \(date.phrase)\(disputed)"
    let sentence: String
    if verdict == .no {
      let others = fitting.map { other in
        "\(narrator.title(other)) \(other.date.preferred()?.value.phrase ?? "")"
      }
      let better = others.isEmpty ? "no round fits" : "the date fits \(listed(others, "or"))"
      sentence = "\(words), but the round was \(known); \(better)."
    } else {
      sentence = "\(words), which agrees with the round \(known)."
    }
    return finding(
      verdict == .no ? .fails : .passes, sentence,
      about: [investor, round.profile.id] + (verdict == .no ? fitting.map(\.profile.id) : []),
      citing: fact.citations + (round.date.preferred()?.citations ?? []) + round.profile.citations)
  }
}

extension Round {
  /// Whether a date falls into the time of the round; nil if the round is undated.
  fileprivate func isOpen(_ moment: EDTF) -> Verdict? {
    guard let start = date.preferred()?.value else { return nil }
    let end = closed.preferred()?.value ?? start
    return !moment.isBefore(start) && !end.isBefore(moment)
  }
}
