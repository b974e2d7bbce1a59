import VentureModel

extension CoInvestment {
  /// Pairs as rows: `a`, `b`, the number of companies or rounds, and their names where they are
  /// kept. Of all positions it is every pair once, for a spreadsheet.
  ///
  /// - Complexity: O(*k*) in the positions and what their pairs share
  public func table(_ positions: some Sequence<Int>, names: VertexNames) -> Table {
    table(positions, names: names, shownOfEach: .max)
  }

  private func table(
    _ positions: some Sequence<Int>, names: VertexNames, shownOfEach limit: Int
  ) -> Table {
    var table = Table(columns: ["a", "b", counted.plural] + (keepsShared ? ["shared"] : []))
    for position in positions {
      let pair = self[position]
      let row = [names.name(of: pair.first), names.name(of: pair.second), String(pair.count)]
      table.append(row + (keepsShared ? [names.list(shared(at: position), limit: limit)] : []))
    }
    return table
  }

  /// The strongest pairs for a terminal, up to a limit, under a line that tells how many there are;
  /// of what a pair shares the first five are named.
  public func text(limit: Int, names: VertexNames, _ style: TextStyle = .plain) -> String {
    guard !isEmpty else {
      return style.strong("No two investors have a \(counted.rawValue) in common.") + "\n"
    }
    let number =
      count == 1
      ? "1 pair of investors has" : "\(EnglishNumber.grouped(count)) pairs of investors have"
    var text = style.strong("\(number) \(counted.plural) in common.") + "\n\n"
    text += table(strongest(limit), names: names, shownOfEach: 5).text(style)
    if limit < count {
      let rest = EnglishNumber.grouped(count - limit)
      text += "\n" + style.warning("There are \(rest) more; --limit shows more.") + "\n"
    }
    return text
  }

  /// The strongest pairs as JSON, up to a limit: `{"by", "pairs", "total", "strongest": [{"a", "b",
  /// "companies", "shared"}]}`, where `pairs` and `total` are of all pairs, listed or not.
  public func json(limit: Int, names: VertexNames) -> JSONValue {
    .object([
      "by": .string(counted.rawValue),
      "pairs": .integer(count),
      "total": .integer(total),
      "strongest": .array(
        strongest(limit).map { position in
          let pair = self[position]
          var members = [
            JSONValue.Member(key: "a", value: names.json(pair.first)),
            JSONValue.Member(key: "b", value: names.json(pair.second)),
            JSONValue.Member(key: counted.plural, value: .integer(pair.count)),
          ]
          if keepsShared {
            members.append(
              JSONValue.Member(
                key: "shared", value: .array(shared(at: position).map { names.json($0) })))
          }
          return .object(members)
        }),
    ])
  }
}
