import VentureModel

/// What single rounds raised, against what is stated of them together.
///
/// - SeeAlso: MODEL.md: total over rounds against the stated total; the seed cases R7 and R8.
struct RoundsTotalRule: AuditRule {
  let name = "rounds-total"
  let severity = AuditSeverity.high
  let title = "the sum of rounds against the stated total"
  let explanation = """
    The known amounts of the rounds that a total covers may not exceed it, and must equal it once all are
    known; a total may be rounded in its last digit that is not zero (1.5 billion for 1.45 to 1.55). What
    is left belongs to the rounds without an amount: for all of them, and for those of which no bound
    between rounds says anything.
    """

  func findings(in audited: AuditedGraph) -> [Finding] {
    audited.financings.flatMap { financing -> [Finding] in
      let found = financing.totals.flatMap { findings($0, of: financing, audited) }
      guard !financing.isConsistent, !found.isEmpty,
        !found.contains(where: { $0.outcome == .fails })
      else { return found }
      let company = audited.narrator.possessive(audited.name(financing.company))
      return found + [
        finding(
          .fails,
          "What is stated of several of \(company) rounds together cannot all be true, even with "
            + "rounded totals.",
          about: [financing.company] + financing.totals.flatMap(\.rounds),
          financing.totals.map { AuditNumber("stated total", $0.total) },
          citing: financing.totals.flatMap(\.constraint.citations))
      ]
    }
  }

  private func findings(
    _ total: TotalFigures, of financing: CompanyFinancing, _ audited: AuditedGraph
  ) -> [Finding] {
    guard let known = total.known else { return [] }
    let stated = AuditNumber("stated total", total.total)
    let sum = AuditNumber("stated of single rounds", known)
    let company = financing.company
    let rounds = titles(total.knownRounds, audited)
    let isComplete = total.open.isEmpty
    let verdict =
      isComplete
      ? known.interval.isWithin(total.total.interval.beforeRounding) : total.fits
    let outcome: Finding.Outcome =
      verdict == .no ? .fails : verdict == .yes ? .passes : .cannotTell
    let relation =
      switch outcome {
      case .fails: "which contradicts"
      case .cannotTell: "which may fit into"
      default: isComplete ? "which makes" : "which fits into"
      }
    let check = finding(
      outcome,
      "\(audited.narrator.possessive(audited.name(company))) \(rounds) raised \(sum.text), "
        + "\(relation) the stated total of \(stated.text) over \(total.rounds.count) rounds.",
      about: [company] + total.knownRounds, [sum, stated],
      citing: known.citations
        + total.constraint.citations)
    guard outcome != .fails, financing.isConsistent else { return [check] }
    return [check] + total.open.map { finding(of: $0, in: total, company, audited) }
  }

  private func finding(
    of open: TotalFigures.OpenSum, in total: TotalFigures, _ company: EntityID,
    _ audited: AuditedGraph
  ) -> Finding {
    let amount = AuditNumber("left for them", open.amount)
    let rounded = AuditNumber("left if the total is rounded", open.roundedAmount)
    let isRounded = open.roundedAmount.interval != open.amount.interval
    return finding(
      .bound,
      "\(audited.narrator.possessive(audited.name(company))) \(titles(open.rounds, audited)) raised "
        + "\(amount.text)\(open.rounds.count > 1 ? " together" : "")"
        + (isRounded ? ", or \(rounded.text) if the total is rounded" : "") + ".",
      about: [company] + open.rounds, [amount] + (isRounded ? [rounded] : []),
      citing: open.amount.citations)
  }

  private func titles(_ rounds: [EntityID], _ audited: AuditedGraph) -> String {
    let titles = rounds.compactMap { audited.graph.round($0) }.map {
      audited.narrator.shortTitle($0)
    }
    return (titles.count == 1 ? "round " : "rounds ") + listed(titles)
  }
}
