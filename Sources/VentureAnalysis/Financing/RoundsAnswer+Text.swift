import VentureModel

extension RoundsAnswer {
  /// The rounds as rows, with all that is known of each: `round`, `date`, `raised`, `pre-money`,
  /// `post-money`, `step-up`, `new money`, `lead`, `new investors`, `earlier investors`, `other
  /// investors`. Computed figures carry a `*`.
  public var table: Table {
    var table = Table(columns: Self.figureColumns + Self.investorColumns)
    for (round, investors) in zip(financing.rounds, investors) {
      table.append(cells(round) + cells(investors))
    }
    return table
  }

  private static let figureColumns = [
    "round", "date", "raised", "pre-money", "post-money", "step-up", "new money",
  ]
  private static let investorColumns = [
    "lead", "new investors", "earlier investors", "other investors",
  ]

  /// The answer for a terminal: a table of figures, one of investors, what is stated of several rounds
  /// together, and a legend.
  public func text(_ style: TextStyle = .plain) -> String {
    let name = narrator.name(financing.company)
    guard !isEmpty else { return style.strong("No round of \(name) is known.") + "\n" }
    var figures = Table(columns: Self.figureColumns)
    var people = Table(columns: ["round"] + Self.investorColumns)
    for (round, investors) in zip(financing.rounds, investors) where !round.round.isPlaceholder {
      figures.append(cells(round))
      if !investors.investors.isEmpty { people.append([title(round)] + cells(investors)) }
    }
    let count = figures.rows.count
    let rounds = count == 0 ? "no round with a name" : count == 1 ? "1 round" : "\(count) rounds"
    var text = style.strong("\(name): \(rounds)") + "\n"
    if count > 0 { text += "\n" + figures.text(style) }
    if !people.rows.isEmpty { text += "\n" + people.withoutEmptyColumns.text(style) }
    text += paragraph(sentences)
    if !financing.isConsistent {
      text += "\n" + style.warning("What is stated of several rounds contradicts itself.") + "\n"
    }
    return text + Figure.legend(self.figures, undated: !financing.undatedRounds.isEmpty, style)
  }

  /// What is stated of several rounds together, with citations, and how the value grew.
  private var sentences: [String] {
    let totals = financing.totals.map {
      cited(narrator.sentence($0), $0.constraint.citations)
    }
    let amounts = financing.rounds.flatMap { narrator.parts(of: $0) }.map { $0 + "." }
    let others = statements.map { cited(narrator.sentence($0), $0.citations) }
    let growth = [narrator.growth(of: financing)].compactMap(\.self).map { $0 + "." }
    return totals + growth + amounts + others + [unnamedRounds].compactMap(\.self)
  }

  /// Who invested in rounds that no source names.
  private var unnamedRounds: String? {
    let placeholders = zip(financing.rounds, investors).filter { $0.0.round.isPlaceholder }
    let names = placeholders.flatMap { $0.1.investors.map { narrator.name($0.party) } }
    guard !names.isEmpty else { return nil }
    return "In a round that no source names: \(names.withoutRepetitions.joined(separator: ", "))."
  }

  private func cited(_ sentence: String, _ citations: [Citation]) -> String {
    let sources = citations.phrase(in: narrator.graph)
    return sources.isEmpty ? sentence + "." : "\(sentence) (\(sources))."
  }

  private func paragraph(_ lines: [String]) -> String {
    lines.isEmpty ? "" : "\n" + lines.map { $0 + "\n" }.joined()
  }

  private func title(_ figures: RoundFigures) -> String {
    let title = narrator.title(figures.round)
    return financing.undatedRounds.contains(figures.round.profile.id) ? title + " ?" : title
  }

  private func cells(_ figures: RoundFigures) -> [String] {
    let id = figures.round.profile.id
    // Without a basis it is no post-money value, and stands there with the word that says so.
    let valuation = figures.valuation.map { "\($0.marked) (basis unknown)" }
    return [
      title(figures), figures.round.date.preferred()?.value.description ?? "",
      figures.raised?.marked ?? "", figures.preMoney?.marked ?? "",
      figures.postMoney?.marked ?? valuation ?? "", step(to: id)?.stepUp?.marked ?? "",
      figures.newMoneyShare?.marked ?? "",
    ]
  }

  private func cells(_ investors: RoundInvestors) -> [String] {
    func names(_ isWanted: (RoundInvestors.Investor) -> Bool) -> String {
      investors.investors.filter(isWanted).map { investor in
        narrator.name(investor.party)
          + (investor.isDerived && investor.standing != .unknown ? "*" : "")
      }.joined(separator: ", ")
    }
    return [
      investors.investors.filter(\.isLead).map { narrator.name($0.party) }.joined(separator: ", "),
      names { $0.standing == .new }, names { $0.standing == .existing },
      names { $0.standing == .unknown },
    ]
  }
}

extension Figure {
  /// What the marks beside figures mean, as far as they occur, and the rates of exchange.
  static func legend(
    _ figures: [Figure], undated: Bool = false, _ style: TextStyle
  ) -> String {
    let marks = Set(figures.flatMap(\.marks))
    var lines: [String] = []
    if marks.contains("*") { lines.append("* computed, or concluded from what is known") }
    if marks.contains("†") { lines.append("† implied, or computed from what is implied") }
    if marks.contains("‡") { lines.append("‡ disputed, or not certain to be meant") }
    if undated { lines.append("? whether it had begun by then cannot be told") }
    lines += figures.flatMap(\.rates).withoutRepetitions.map { "Converted at \($0)" }
    return lines.isEmpty ? "" : "\n" + lines.map { style.faint($0) + "\n" }.joined()
  }
}

extension Table {
  /// The table without the columns in which no row has anything.
  var withoutEmptyColumns: Table {
    let kept = columns.indices.filter { column in rows.contains { !$0[column].isEmpty } }
    var table = Table(columns: kept.map { columns[$0] })
    for row in rows { table.append(kept.map { row[$0] }) }
    return table
  }
}
