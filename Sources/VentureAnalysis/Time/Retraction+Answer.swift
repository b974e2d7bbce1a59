import VentureModel

extension Retraction {
  /// What would be lost, for a terminal: figures first, then lists of as many as wanted.
  public func text(limit: Int = .max, _ style: TextStyle = .plain) -> String {
    let source = withdrawn.map(\.slug).joined(separator: ", ")
    guard !isEmpty else {
      return style.strong("Without \(source), everything would still be known.") + "\n"
    }
    let all = statements.before == 1 ? "1 statement" : "\(statements.before) statements"
    var text =
      style.strong("Without \(source), \(lost.count) of \(all) would no longer be known.") + "\n"
    let pairs = { (pairs: [Pair]) in pairs.map { "\(name($0.first)) – \(name($0.second))" } }
    let sections: [(title: String, lines: [String])] = [
      ("No longer known", lost.map { $0.told.line(style) }),
      ("Left with one source", weakened.map { $0.told.line(style) }),
      ("Nothing left to tell of", entities.map(name)),
      ("No longer tied", pairs(ties)),
      ("No company in common any more", pairs(coInvestors)),
      ("Known, and tied to nobody any more", isolated.map(name)),
    ]
    for (title, lines) in sections where !lines.isEmpty {
      text += "\n" + style.faint("\(title): \(lines.count)") + "\n"
      text += lines.prefix(limit).map { "  \($0)\n" }.joined()
      if lines.count > limit {
        text += style.warning("  and \(lines.count - limit) more; --limit shows more") + "\n"
      }
    }
    guard joinedPairs.before > joinedPairs.after else { return text }
    return text
      + "\nA path joins \(joinedPairs.before) pairs, and would join \(joinedPairs.after).\n"
  }

  private func name(_ id: EntityID) -> String { names[id] ?? id.slug }

  /// What would be lost, as JSON: `{"withdrawn", "statements", "lost": [{"subject", "sentence",
  /// "certainty", "note", "citations"}], "weakened", "entities", "ties": [[a, b]], "coInvestors",
  /// "joinedPairs", "isolated"}`.
  ///
  /// `statements` and `joinedPairs` are `{"before", "after"}`; entities are given by their ids.
  public var json: JSONValue {
    func ids(_ ids: [EntityID]) -> JSONValue { .array(ids.map { .string($0.slug) }) }
    func pairs(_ pairs: [Pair]) -> JSONValue { .array(pairs.map { ids([$0.first, $0.second]) }) }
    func change(_ change: Change) -> JSONValue {
      .object(["before": .integer(change.before), "after": .integer(change.after)])
    }
    func told(_ statements: [Statement]) -> JSONValue {
      .array(
        statements.map { statement in
          .object(
            [JSONValue.Member(key: "subject", value: .string(statement.subject))]
              + statement.told.members)
        })
    }
    return .object([
      "withdrawn": .array(withdrawn.map { .string($0.slug) }),
      "statements": change(statements),
      "lost": told(lost),
      "weakened": told(weakened),
      "entities": ids(entities),
      "ties": pairs(ties),
      "coInvestors": pairs(coInvestors),
      "joinedPairs": change(joinedPairs),
      "isolated": ids(isolated),
    ])
  }

  /// The statements that are lost or left with one source, as rows: `change` (lost, weakened),
  /// `subject`, `sentence`, `certainty` and `sources`.
  public var table: Table {
    var table = Table(columns: ["change", "subject", "sentence", "certainty", "sources"])
    for (change, statements) in [("lost", lost), ("weakened", weakened)] {
      for statement in statements {
        let told = statement.told
        table.append([
          change, statement.subject, told.sentence, told.certainty.rawValue, told.cited,
        ])
      }
    }
    return table
  }
}
