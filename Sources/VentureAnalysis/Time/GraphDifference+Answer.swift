import VentureModel

extension GraphDifference {
  /// The difference for a terminal: a section for each kind of change, with as many of it as
  /// wanted.
  public func text(limit: Int = .max, _ style: TextStyle = .plain) -> String {
    guard !changes.isEmpty else { return style.strong("Nothing has changed.") + "\n" }
    let present = Kind.allCases.filter { !changes($0).isEmpty }
    let summary = present.map { "\(changes($0).count) \($0.word)" }.joined(separator: ", ")
    return style.strong(summary) + "\n"
      + present.map { kind in
        let all = changes(kind)
        let more = all.count > limit ? "  and \(all.count - limit) more; --limit shows more\n" : ""
        return "\n" + style.faint(kind.word.capitalizedFirst) + "\n"
          + all.prefix(limit).map { $0.text(style) }.joined() + style.warning(more)
      }.joined()
  }

  /// The difference as JSON: `{"counts": {"new", "ended", "corrected", "cited", "gone"}, "changes":
  /// [{"change", "subject", "now", "before", "fields"}]}`.
  ///
  /// `now` and `before` are `{"sentence", "certainty", "note", "citations"}`; what is new has no
  /// `before`, what is gone no `now`. `fields` names what differs.
  public var json: JSONValue {
    .object([
      "counts": .object(
        Kind.allCases.map { kind in
          JSONValue.Member(key: kind.rawValue, value: .integer(changes(kind).count))
        }),
      "changes": .array(changes.map(\.json)),
    ])
  }

  /// The difference as rows: `change`, `subject`, `now`, `before`, `fields` and `sources`.
  public var table: Table {
    var table = Table(columns: ["change", "subject", "now", "before", "fields", "sources"])
    for change in changes {
      table.append([
        change.kind.rawValue, change.subject, change.now?.sentence ?? "",
        change.before?.sentence ?? "", change.fields.joined(separator: ", "),
        (change.now ?? change.before)?.cited ?? "",
      ])
    }
    return table
  }
}

extension GraphDifference.Kind {
  /// The word for changes of this kind after their number: "3 new", "2 cited otherwise".
  fileprivate var word: String { self == .cited ? "cited otherwise" : rawValue }
}

extension GraphDifference.Change {
  /// The change on one line; what it was before on a second.
  fileprivate func text(_ style: TextStyle) -> String {
    guard let told = now ?? before else { return "" }
    let first = "  \(told.line(style))\n"
    guard let now, let before else { return first }
    // What differs need not be in the sentence.
    let isHidden = kind != .cited && before.sentence == now.sentence
    let old =
      kind == .cited
      ? "cited \(before.cited.isEmpty ? "nothing" : before.cited)" : before.line(style)
    return first + "    before: \(old)\n"
      + (isHidden ? "    differs in: \(fields.joined(separator: ", "))\n" : "")
  }

  fileprivate var json: JSONValue {
    .object([
      "change": .string(kind.rawValue),
      "subject": .string(subject),
      "now": now.map { .object($0.members) },
      "before": before.map { .object($0.members) },
      "fields": fields.isEmpty ? nil : .array(fields.map { .string($0) }),
    ])
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
