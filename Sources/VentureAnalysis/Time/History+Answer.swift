import VentureModel

extension History {
  /// The history for a terminal: a line for each entry, its date first.
  public func text(_ style: TextStyle = .plain) -> String {
    let moment = asOf.map { " by \($0.phrase)" } ?? ""
    guard !entries.isEmpty else {
      return style.strong("Nothing is told of \(name)\(moment).") + "\n"
    }
    let number = entries.count == 1 ? "1 entry" : "\(entries.count) entries"
    let undated = undatedCount == 0 ? "" : ", \(undatedCount) without a date"
    let doubt =
      doubtfulCount == 0 ? "" : "; of \(doubtfulCount) one cannot tell whether it was by then"
    let dated = entries.filter { $0.place != nil }
    let others = entries.filter { $0.place == nil }
    var text = style.strong("\(name): \(number)\(moment)\(undated)\(doubt)") + "\n"
    if !dated.isEmpty { text += "\n" + dated.lines(style, doubtful: { isTimely($0) != .yes }) }
    if !others.isEmpty { text += "\n" + style.faint("Without a date") + "\n" + others.lines(style) }
    return text
  }

  /// The history as JSON: `{"entity", "name", "asOf"?, "entries": [{"kind", "date", "placed",
  /// "happened"?, "sentence", "certainty", "note", "citations"}], "undated"}`.
  ///
  /// A `date` is in EDTF and left out where there is none; `placed` is true where an entry without
  /// a date stands where its number or its deal puts it; `undated` is the number of entries without
  /// one. Where a date is asked about, `happened` tells whether an entry had happened by then: "yes"
  /// or "cannot tell".
  public var json: JSONValue {
    .object([
      "entity": .string(entity.slug),
      "name": .string(name),
      "asOf": .text(asOf?.description),
      "entries": .array(
        entries.map { $0.json(happened: asOf == nil ? nil : isTimely($0)) }),
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
  var json: JSONValue { json(happened: nil) }

  /// The entry as JSON, with whether it had happened by a date that is asked about.
  func json(happened: Verdict?) -> JSONValue {
    var members = [JSONValue.Member(key: "kind", value: .string(kind.word))]
    if let date {
      members.append(JSONValue.Member(key: "date", value: .string(date.description)))
    }
    if isPlaced { members.append(JSONValue.Member(key: "placed", value: true)) }
    if let happened {
      members.append(JSONValue.Member(key: "happened", value: .string(happened.description)))
    }
    return .object(members + told.members)
  }

  /// Cells for a table: date, kind, sentence, certainty, sources.
  var row: [String] {
    [date?.description ?? "", kind.word, told.sentence, told.certainty.rawValue, told.cited]
  }
}

extension [Happening] {
  /// A line for each, with the dates in a column; doubtful ones are marked.
  func lines(
    _ style: TextStyle, doubtful: (Happening) -> Bool = { _ in false }
  ) -> String {
    let dates = map { $0.date?.description ?? "" }
    let width = dates.reduce(0) { Swift.max($0, $1.count) }
    return zip(self, dates).map { happening, date in
      let padded = date + String(repeating: " ", count: width - date.count)
      return "  \(width == 0 ? "" : style.faint(padded) + "  ")\(happening.told.line(style))"
        + (doubtful(happening) ? " " + style.warning("(cannot tell whether by then)") : "") + "\n"
    }.joined()
  }
}
