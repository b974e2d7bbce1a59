import VentureModel

/// What investors put into a round is no more than the round raised.
///
/// - SeeAlso: MODEL.md: stated parts ≤ total; the seed cases R9 and R10.
struct RoundPartsRule: AuditRule {
  let name = "round-parts"
  let severity = AuditSeverity.high
  let title = "the amounts of investors against their round"
  let explanation = """
    The stated amounts of the investors are added and held against what the round raised: more fails,
    less leaves the rest to the others. If nobody states what the round raised, the sum is the least that
    it did.
    """

  func findings(in audited: AuditedGraph) -> [Finding] {
    audited.rounds.compactMap { finding($0, audited) }
  }

  private func finding(_ figures: RoundFigures, _ audited: AuditedGraph) -> Finding? {
    let parts = figures.parts.filter { $0.amount.sound != nil }
    guard let sum = Figure.sum(parts.compactMap(\.amount)), !figures.round.isPlaceholder else {
      return nil
    }
    let round = audited.narrator.name(figures.round)
    var numbers: [AuditNumber] = []
    var words: [String] = []
    for part in parts {
      guard let amount = part.amount else { continue }
      let investor = audited.narrator.name(part.fact.subject)
      let number = AuditNumber("\(investor)’s part", amount)
      numbers.append(number)
      let share = part.shareOfRound.map { AuditNumber("\(investor)’s share of the round", $0) }
      if let share, figures.raised?.isDerived == false {
        numbers.append(share)
        words.append("\(investor) brought \(number.text) (\(share.text))")
      } else {
        words.append("\(investor) brought \(number.text)")
      }
    }
    let entities =
      [figures.round.company, figures.round.profile.id]
      + parts.compactMap(\.fact.subject.entity)
    guard let raised = figures.raised.sound, !raised.isDerived, raised.unit == sum.unit else {
      let least = AuditNumber("raised", sum.interval + .notNegative, like: sum)
      return finding(
        .bound, "In \(round), \(listed(words)); the round raised \(least.text).", about: entities,
        numbers + [least], citing: sum.citations)
    }
    let verdict = sum.interval.isAtMost(raised.interval)
    let outcome: Finding.Outcome =
      verdict == .yes ? .passes : verdict == .no ? .fails : .cannotTell
    let total = AuditNumber("raised", raised)
    numbers.append(total)
    var ending = ""
    if outcome == .fails {
      ending = ", more than the round"
    } else if let rest = figures.rest {
      let others = AuditNumber("brought by the others", rest)
      numbers.append(others)
      ending = ", so that \(others.text) came from the others"
    }
    return finding(
      outcome, "In \(round), \(listed(words)) of \(total.text)\(ending).", about: entities, numbers,
      citing: sum.citations + raised.citations)
  }
}
