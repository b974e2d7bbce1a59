import VentureModel

extension MomentDifference {
  /// The difference for a terminal: a section for each kind of change, with as many of it as
  /// wanted.
  public func text(limit: Int = .max, _ style: TextStyle = .plain) -> String {
    let span = "\(name.map { "\($0), " } ?? "")\(from) to \(to)"
    let doubtful = perhapsNew.count + perhapsEnded.count
    let doubt = doubtful == 0 ? "" : ", \(doubtful) of which one cannot tell"
    let change = isEmpty ? "nothing new" : "\(new.count) new, \(ended.count) ended\(doubt)"
    var text = style.strong("\(span): \(change)") + "\n"
    let sections = [
      ("New", new), ("Ended", ended), ("Cannot tell whether new", perhapsNew),
      ("Cannot tell whether ended", perhapsEnded),
    ]
    for (title, entries) in sections where !entries.isEmpty {
      text += "\n" + style.faint(title) + "\n" + Array(entries.prefix(limit)).lines(style)
      if entries.count > limit {
        text += style.warning("  and \(entries.count - limit) more; --limit shows more") + "\n"
      }
    }
    guard undatedCount > 0 else { return text }
    let number = undatedCount == 1 ? "1 statement has" : "\(undatedCount) statements have"
    return text + "\n" + style.warning("\(number) no date and cannot be compared.") + "\n"
  }

  /// The difference as JSON: `{"from", "to", "entity", "new", "ended", "perhapsNew",
  /// "perhapsEnded", "undated"}`, where entries are those of ``History/json``.
  public var json: JSONValue {
    func entries(_ happenings: [Happening]) -> JSONValue { .array(happenings.map(\.json)) }
    return .object([
      "from": .string(from.description),
      "to": .string(to.description),
      "entity": .text(entity?.slug),
      "new": entries(new),
      "ended": entries(ended),
      "perhapsNew": entries(perhapsNew),
      "perhapsEnded": entries(perhapsEnded),
      "undated": .integer(undatedCount),
    ])
  }

  /// The difference as rows: `change` (new, ended, perhaps new, perhaps ended), then `date`,
  /// `kind`, `sentence`, `certainty` and `sources`.
  public var table: Table {
    var table = Table(columns: ["change", "date", "kind", "sentence", "certainty", "sources"])
    let groups = [
      ("new", new), ("ended", ended), ("perhaps new", perhapsNew), ("perhaps ended", perhapsEnded),
    ]
    for (change, entries) in groups {
      for entry in entries { table.append([change] + entry.row) }
    }
    return table
  }
}
