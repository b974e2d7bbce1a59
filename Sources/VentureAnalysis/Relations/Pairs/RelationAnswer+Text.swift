import VentureModel

extension RelationAnswer {
  /// The answer for a terminal: how many pairs there are, then the first of them.
  ///
  /// What is marked with "?" may be so and may not.
  ///
  /// - Parameters:
  ///   - graph: The graph of the statements.
  ///   - limit: How many pairs are shown at the most.
  ///   - showsFacts: Whether each pair is followed by the sentences that it rests on.
  ///   - style: How text is emphasised.
  /// - Returns: Lines of text.
  /// - Complexity: O(*k*) in the statements behind what is shown
  public func text(
    in graph: VentureGraph, limit: Int = .max, showsFacts: Bool = false,
    _ style: TextStyle = .plain
  ) -> String {
    var text = style.strong(headline) + "\n"
    if let note { text += note + "\n" }
    if let overlapLine { text += overlapLine + "\n" }
    let shown = Array(pairs.prefix(limit))
    guard !shown.isEmpty else { return text }
    if showsFacts {
      for pair in shown { text += "\n" + explanation(of: pair, in: graph, style) }
    } else {
      text += "\n" + table(shown, in: graph, shownOfEach: 5).text(style)
    }
    let rest = certainCount + openCount - shown.count
    if rest > 0 {
      text += "\n" + style.leftOut(rest)
    }
    return text
  }

  /// All pairs as rows for a spreadsheet: the two names, `least` and `most` in common, and what it
  /// is that they have in common; between them, where the relation has it, on whose side the first
  /// is, whether they were there at one time, and the grade.
  ///
  /// - Complexity: O(*k*) in the grounds of all pairs
  public func table(in graph: VentureGraph) -> Table {
    table(pairs, in: graph, shownOfEach: .max, splitsCounts: true)
  }

  private func table(
    _ pairs: [RelatedPair], in graph: VentureGraph, shownOfEach limit: Int,
    splitsCounts: Bool = false
  ) -> Table {
    let narrator = Narrator(graph)
    var columns: [(heading: String, cell: (RelatedPair) -> String)] = [
      (wording.ends.first, { narrator.name($0.first) }),
      (wording.ends.second, { narrator.name($0.second) }),
    ]
    if pairs.contains(where: { $0.side != nil }) {
      columns.append(("for", { $0.side.map { narrator.name($0) } ?? "" }))
    }
    if splitsCounts {
      columns.append(("least", { String($0.count.lowerBound) }))
      columns.append(("most", { String($0.count.upperBound) }))
    } else if let counted = wording.counted {
      columns.append((counted, { $0.count.phrase }))
    }
    if let weight = wording.weight { columns.append((weight, { $0.weight?.phrase ?? "" })) }
    if pairs.contains(where: { $0.overlap != nil }) {
      columns.append(("at one time", { $0.overlap?.description ?? "" }))
    }
    if pairs.contains(where: { $0.grade != nil }) {
      columns.append(("grade", { $0.grade?.phrase ?? "" }))
    }
    columns.append((wording.through, { $0.list(of: limit, narrator) }))
    var table = Table(columns: columns.map(\.heading))
    for pair in pairs { table.append(columns.map { $0.cell(pair) }) }
    return table
  }

  private var headline: String {
    if certainCount == 0 {
      return openCount == 0
        ? wording.none : "None for certain; of \(openCount) \(wording.pairs) it cannot be told."
    }
    let number =
      certainCount == 1
      ? "1 " + wording.one : "\(EnglishNumber.grouped(certainCount)) " + wording.many
    return openCount == 0 ? "\(number)." : "\(number); of \(openCount) more it cannot be told."
  }

  /// How many of the pairs were there at the same time, where that is asked.
  private var overlapLine: String? {
    guard !overlaps.isEmpty else { return nil }
    let counts = [Verdict.yes, .no, .cannotTell].map { verdict in
      "\(verdict) of \(overlaps[verdict] ?? 0)"
    }
    return "At the same time: \(counts.joined(separator: ", "))."
  }

  private func explanation(
    of pair: RelatedPair, in graph: VentureGraph, _ style: TextStyle
  ) -> String {
    let narrator = Narrator(graph)
    var notes = [pair.list(of: .max, narrator)]
    if let overlap = pair.overlap { notes.append("at one time: \(overlap)") }
    if let grade = pair.grade { notes.append("grade \(grade.phrase)") }
    if let weight = pair.weight, let name = wording.weight {
      notes.append("\(name) \(weight.phrase)")
    }
    let side = pair.side.map { " (for \(narrator.name($0)))" } ?? ""
    var text =
      style.strong("\(narrator.name(pair.first)), \(narrator.name(pair.second))") + side
      + ": \(notes.joined(separator: "; "))\n"
    for line in pair.grounds.reasons(narrator, style) { text += "  • \(line)\n" }
    let sources = pair.sources(in: graph)
    if sources.count == 1 {
      text += style.faint("  All of it rests on one source: \(sources[0]).") + "\n"
    }
    if sources.isEmpty { text += style.warning("  No source is given.") + "\n" }
    return text
  }
}

extension RelatedPair {
  /// What the two have in common, by name; what may be so is marked with "?".
  ///
  /// - Complexity: O(*g*) in the grounds
  public func shared(_ narrator: Narrator) -> [String] {
    grounds.map { name(of: $0, narrator) + ($0.holds == .yes ? "" : "?") }
  }

  /// The sentences that the pair rests on, once each, with their certainty and citations.
  ///
  /// - Complexity: O(*k*) in the facts and constraints
  public func reasons(_ narrator: Narrator) -> [String] { grounds.reasons(narrator, .plain) }

  /// What they have in common, in a row.
  fileprivate func list(of limit: Int, _ narrator: Narrator) -> String {
    let shown = shared(narrator).prefix(limit).joined(separator: ", ")
    return grounds.count > limit ? "\(shown) and \(grounds.count - limit) more" : shown
  }

  /// What a ground is called: a round without its company where that is one of the two.
  private func name(of ground: Ground, _ narrator: Narrator) -> String {
    guard let id = ground.through else { return ground.basis.rawValue }
    guard let round = narrator.graph.round(id), round.company == second else {
      return narrator.name(id)
    }
    return narrator.title(round)
  }
}

extension [RelatedPair.Ground] {
  /// The sentences that the grounds rest on, once each, with their citations.
  func reasons(_ narrator: Narrator, _ style: TextStyle) -> [String] {
    var seen: Set<String> = []
    func line(_ sentence: String, _ certainty: Certainty, _ citations: [Citation]) -> String {
      let mark = certainty == .stated ? "" : " " + style.warning("(\(certainty.rawValue))")
      let cited = citations.phrase(in: narrator.graph)
      return "\(sentence)\(mark)." + (cited.isEmpty ? "" : "  " + style.faint("[\(cited)]"))
    }
    return flatMap { ground in
      ground.facts.map { line(narrator.sentence($0), $0.certainty, $0.citations) }
        + ground.constraints.map { line(narrator.sentence($0), $0.certainty, $0.citations) }
    }.filter { seen.insert($0).inserted }
  }
}

extension ClosedRange<Int> {
  /// The number, or the least and the greatest: "2", "2–5".
  var phrase: String {
    lowerBound == upperBound ? String(lowerBound) : "\(lowerBound)–\(upperBound)"
  }
}

extension RelatedPair.Weight {
  /// The value with four decimals at the most: "0.0345", "≤0.2"; "~0.5" if it may be more or less.
  var phrase: String {
    let mark =
      switch precision {
      case .exact: ""
      case .atMost: "≤"
      case .open: "~"
      }
    return mark + String((value * 10_000).rounded() / 10_000)
  }
}
