import VentureModel

extension CompetingBets {
  /// The bets for a terminal, up to a limit; "?" marks a company that an investor may back.
  ///
  /// - Parameters:
  ///   - graph: The graph of the statements.
  ///   - limit: How many bets are shown at the most.
  ///   - showsFacts: Whether each bet is followed by the sentences that it rests on.
  ///   - style: How text is emphasised.
  /// - Returns: Lines of text.
  public func text(
    in graph: VentureGraph, limit: Int = .max, showsFacts: Bool = false,
    _ style: TextStyle = .plain
  ) -> String {
    let certain = bets.count { $0.count.lowerBound > 1 }
    guard !bets.isEmpty else {
      return style.strong("No investor is known to back two companies that share a tag.") + "\n"
    }
    let number = certain == 1 ? "Once an investor backs" : "\(certain) times an investor backs"
    let open = bets.count - certain
    let more = open == 0 ? "" : "; of \(open) more it cannot be told"
    var text = style.strong("\(number) companies that share a tag\(more).") + "\n"
    if let note { text += note + "\n" }
    text += "\n"
    let shown = bets.prefix(limit)
    let narrator = Narrator(graph)
    if showsFacts {
      text += shown.map { bet in
        style.strong("\(narrator.name(bet.investor)), \(bet.tag)") + ": \(bet.names(narrator))\n"
          + bet.companies.reasons(narrator, style).map { "  • \($0)\n" }.joined()
      }.joined(separator: "\n")
    } else {
      var table = Table(columns: ["investor", "companies", "tag", "which"])
      for bet in shown {
        table.append([
          narrator.name(bet.investor), bet.count.phrase, bet.tag, bet.names(narrator),
        ])
      }
      text += table.text(style)
    }
    let rest = bets.count - shown.count
    if rest > 0 {
      text += "\n" + style.leftOut(rest)
    }
    return text
  }

  /// All bets as rows for a spreadsheet: `investor`, `tag`, `least`, `most`, `companies`.
  public func table(in graph: VentureGraph) -> Table {
    let narrator = Narrator(graph)
    var table = Table(columns: ["investor", "tag", "least", "most", "companies"])
    for bet in bets {
      table.append([
        narrator.name(bet.investor), bet.tag, String(bet.count.lowerBound),
        String(bet.count.upperBound), bet.names(narrator),
      ])
    }
    return table
  }

  /// The bets as JSON: `{"relation": "rivals", "note"?, "certain", "cannotTell", "bets":
  /// [{"investor": {"id", "name"}, "tag", "count": {"least", "most"}, "companies": [ground]}]}`,
  /// with grounds as in ``RelationAnswer/json(in:limit:)``. A bet is certain with two companies for
  /// certain.
  public func json(in graph: VentureGraph, limit: Int = .max) -> JSONValue {
    let narrator = Narrator(graph)
    let certain = bets.count { $0.count.lowerBound > 1 }
    return .object([
      "relation": .string(Relation.rivals.rawValue),
      "note": .text(note),
      "certain": .integer(certain),
      "cannotTell": .integer(bets.count - certain),
      "bets": .array(
        bets.prefix(limit).map { bet in
          .object([
            "investor": bet.investor.json(narrator),
            "tag": .string(bet.tag),
            "count": bet.count.json,
            "companies": .array(bet.companies.map { $0.json(narrator) }),
          ])
        }),
    ])
  }
}

extension CompetingBets.Bet {
  fileprivate func names(_ narrator: Narrator) -> String {
    companies.map { company in
      (company.through.map { narrator.name($0) } ?? "") + (company.holds == .yes ? "" : "?")
    }.joined(separator: ", ")
  }
}
