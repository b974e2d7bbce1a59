import VentureModel

extension DuplicateNames {
  /// The pairs for a terminal, the surest up to a limit, under which it says how many more there
  /// are.
  public func text(limit: Int, _ style: TextStyle = .plain) -> String {
    if pairs.isEmpty { return style.strong("No two names look alike.") + "\n" }
    let rest = pairs.count - limit
    return table(limit: limit).text(style) + (rest > 0 ? "\n" + style.leftOut(rest) : "")
  }

  /// The pairs for people and for spreadsheets, the surest up to a limit.
  public func table(limit: Int = .max) -> Table {
    var table = Table(columns: ["name", "ties", "other name", "other ties", "why"])
    for pair in pairs.prefix(limit) {
      table.append([
        pair.kept.name, String(pair.kept.tieCount), pair.other.name, String(pair.other.tieCount),
        pair.reason.description,
      ])
    }
    return table
  }

  /// The pairs as JSON.
  public var json: JSONValue {
    func party(_ candidate: Candidate) -> JSONValue {
      .object([
        "id": .string(candidate.id.slug), "name": .string(candidate.name),
        "ties": .integer(candidate.tieCount),
      ])
    }
    return .array(
      pairs.map { pair in
        .object([
          "kept": party(pair.kept), "other": party(pair.other),
          "why": .string(pair.reason.description),
        ])
      })
  }
}
