import VentureModel

extension History {
  /// The history for a terminal: a line for each entry, its date first.
  public func text(_ style: TextStyle = .plain) -> String {
    guard !entries.isEmpty else { return style.strong("Nothing is told of \(name).") + "\n" }
    let number = entries.count == 1 ? "1 entry" : "\(entries.count) entries"
    let undated = undatedCount == 0 ? "" : ", \(undatedCount) without a date"
    let dated = entries.filter { $0.place != nil }
    let others = entries.filter { $0.place == nil }
    var text = style.strong("\(name): \(number)\(undated)") + "\n"
    if !dated.isEmpty { text += "\n" + dated.lines(style) }
    if !others.isEmpty { text += "\n" + style.faint("Without a date") + "\n" + others.lines(style) }
    return text
  }

  /// The history as JSON: `{"entity", "name", "entries": [{"kind", "date", "placed", "sentence",
  /// "certainty", "note", "citations"}], "undated"}`.
  ///
  /// A `date` is in EDTF and left out where there is none; `placed` is true where an entry without
  /// a date stands where its number or its deal puts it; `undated` is the number of entries without
  /// one.
  public var json: JSONValue {
    .object([
      "entity": .string(entity.slug),
      "name": .string(name),
      "entries": .array(entries.map(\.json)),
      "undated": .integer(undatedCount),
    ])
  }

  /// The history as rows: `date`, `kind`, `sentence`, `certainty` and `sources`.
  public var table: Table {
    var table = Table(columns: ["date", "kind", "sentence", "certainty", "sources"])
    for entry in entries { table.append(entry.row) }
    return table
  }
}

extension Happening {
  var json: JSONValue { .object(members) }

  private var members: [JSONValue.Member] {
    var members = [JSONValue.Member(key: "kind", value: .string(kind.word))]
    if let date {
      members.append(JSONValue.Member(key: "date", value: .string(date.description)))
    }
    if isPlaced { members.append(JSONValue.Member(key: "placed", value: true)) }
    return members + told.members
  }

  /// Cells for a table: date, kind, sentence, certainty, sources.
  var row: [String] {
    [date?.description ?? "", kind.word, told.sentence, told.certainty.rawValue, told.cited]
  }
}

extension [Happening] {
  /// A line for each, with the dates in a column.
  func lines(_ style: TextStyle) -> String {
    let dates = map { $0.date?.description ?? "" }
    let width = dates.reduce(0) { Swift.max($0, $1.count) }
    return zip(self, dates).map { happening, date in
      let padded = date + String(repeating: " ", count: width - date.count)
      return "  \(width == 0 ? "" : style.faint(padded) + "  ")\(happening.told.line(style))\n"
    }.joined()
  }
}
