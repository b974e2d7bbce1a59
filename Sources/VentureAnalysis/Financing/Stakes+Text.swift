import VentureModel

extension Stakes {
  /// The stakes as rows, a holder each, and a row for each further statement: `holder`, `stated`,
  /// `date`, `basis`, `estimate`, `certain purchases`, `compared`. Computed figures carry a `*`.
  public func table(in graph: VentureGraph) -> Table {
    let narrator = Narrator(graph)
    var table = Table(columns: [
      "holder", "stated", "date", "basis", "estimate", "certain purchases", "compared",
    ])
    for stake in stakes {
      let name = narrator.name(stake.holder)
      if stake.statements.isEmpty {
        table.append([name, "", "", ""] + cells(stake.estimate) + [""])
      }
      for statement in stake.statements {
        table.append(
          [
            name, statement.share.marked + (statement.isTimely == .yes ? "" : " ?"),
            statement.fact.date?.description ?? "", statement.moment.basis?.rawValue ?? "",
          ] + cells(statement.estimate) + [statement.comparison])
      }
    }
    return table
  }

  private func cells(_ estimate: StakeEstimate?) -> [String] {
    func cell(_ share: Figure?) -> String {
      share.map { $0.description.isEmpty ? "unknown" : $0.marked } ?? ""
    }
    return [cell(estimate?.share), cell(estimate?.certainShare)]
  }

  /// The answer for a terminal: a table, what follows for single holders, and what the estimates
  /// assume; with reasons, also each purchase that an estimate counts.
  public func text(
    in graph: VentureGraph, givesReasons: Bool = false, _ style: TextStyle = .plain
  ) -> String {
    let narrator = Narrator(graph)
    let name = narrator.name(company)
    guard !stakes.isEmpty else { return style.strong("No stake in \(name) is known.") + "\n" }
    let when =
      moment.day.map { " as of \($0.phrase)" } ?? ""
    var text = style.strong("Stakes in \(name)\(when)") + "\n\n"
    text += table(in: graph).withoutEmptyColumns.text(style)
    let lines =
      stakes.flatMap { $0.statements.flatMap { narrator.consequences(of: $0) } }
      + [narrator.sum(of: self)].compactMap(\.self)
    if !lines.isEmpty { text += "\n" + lines.map { $0 + ".\n" }.joined() }
    if givesReasons { text += reasons(narrator, style) }
    let figures = stakes.flatMap(\.figures)
    if figures.contains(where: \.isDerived) {
      text += "\n" + style.strong("The estimates assume") + "\n"
      text += assumptions.map { "  \($0.sentence).\n" }.joined()
    }
    let isDoubtful = stakes.contains { $0.statements.contains { $0.isTimely != .yes } }
    return text + Figure.legend(figures, undated: isDoubtful, style)
  }

  private func reasons(_ narrator: Narrator, _ style: TextStyle) -> String {
    stakes.compactMap { stake -> String? in
      guard let estimate = stake.statements.last?.estimate ?? stake.estimate else { return nil }
      let purchases = estimate.purchases.map { narrator.sentence($0) + "\n" }
      let sources = estimate.share.citations.phrase(in: narrator.graph)
      return "\n" + style.strong(narrator.name(stake.holder)) + "\n"
        + purchases.map { "  \($0)" }.joined() + "  " + style.faint(sources) + "\n"
    }.joined()
  }
}

extension Stakes.Statement {
  /// What came of comparing the statement with the estimate.
  var comparison: String {
    guard estimate != nil else { return "" }
    guard fits == .yes else { return "contradicts" }
    if let together { return "fits, together \(together)" }
    return needsOtherPurchases == .yes ? "fits with other purchases" : "fits"
  }
}

extension Stakes.Stake {
  /// Every figure that the answer shows of the stake.
  var figures: [Figure] {
    let estimates = statements.isEmpty ? [estimate] : statements.map(\.estimate)
    return statements.map(\.share)
      + estimates.compactMap(\.self).flatMap { [$0.share, $0.certainShare].compactMap(\.self) }
  }
}
