import VentureModel

/// How the value of a company changed between its rounds.
///
/// - SeeAlso: MODEL.md: post-money of one round against pre-money of the next (up, flat, down); the seed
///   case R6.
struct ValuationStepRule: AuditRule {
  let name = "valuation-step"
  let severity = AuditSeverity.medium
  let title = "from post-money to the next pre-money"
  let explanation = """
    The step from the post-money value of one round to the pre-money value of the next tells what the
    market thought of the time between: up, flat or down. It is given only for rounds that follow each
    other; where another lies between, only the growth from post-money to post-money is. A down round is
    no failure, and is worth a look.
    """

  func findings(in audited: AuditedGraph) -> [Finding] {
    audited.financings.flatMap { financing in
      financing.steps.compactMap { finding($0, of: financing, audited) }
        + [financing.growth.flatMap { overall($0, of: financing, audited) }].compactMap(\.self)
    }
  }

  private func finding(
    _ step: CompanyFinancing.Step, of financing: CompanyFinancing, _ audited: AuditedGraph
  ) -> Finding? {
    guard let main = step.stepUp ?? step.growth else { return nil }
    let numbers = numbers(step)
    let words = numbers.map { "\($0.label) \($0.text)" }
    return finding(
      .derived,
      "\(path(step, of: financing, audited)): \(listed(words)), \(direction(main)).",
      about: [financing.company, step.from, step.to], numbers,
      citing: [step.stepUp, step.growth].compactMap(\.self).flatMap(\.citations))
  }

  private func overall(
    _ step: CompanyFinancing.Step, of financing: CompanyFinancing, _ audited: AuditedGraph
  ) -> Finding? {
    guard let growth = step.growth else { return nil }
    let directions = financing.steps.compactMap { ($0.stepUp ?? $0.growth).map(direction) }
    let isSteady = Set(directions).count == 1
    let course = isSteady ? "\(directions[0]) throughout" : listed(directions)
    let number = AuditNumber("post to post", growth)
    return finding(
      .derived,
      "\(path(step, of: financing, audited)), the first to the last known: "
        + "\(number.label) \(number.text), \(course).",
      about: [financing.company, step.from, step.to], [number], citing: growth.citations)
  }

  private func numbers(_ step: CompanyFinancing.Step) -> [AuditNumber] {
    [
      step.stepUp.map { AuditNumber("post to next pre", $0) },
      step.growth.map { AuditNumber("post to post", $0) },
    ].compactMap(\.self)
  }

  private func path(
    _ step: CompanyFinancing.Step, of financing: CompanyFinancing, _ audited: AuditedGraph
  ) -> String {
    let ends = [step.from, step.to].compactMap { audited.graph.round($0) }.map {
      audited.narrator.title($0)
    }
    return "\(audited.name(financing.company)) from \(ends.joined(separator: " to "))"
  }

  private func direction(_ step: Figure) -> String {
    let one = Interval(1)
    if one.isLess(than: step.interval) == .yes { return "up" }
    if step.interval.isLess(than: one) == .yes { return "down" }
    return step.interval.isEqual(to: one) == .yes ? "flat" : "up or down"
  }
}
