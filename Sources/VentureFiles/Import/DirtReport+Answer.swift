import VentureAnalysis
import VentureModel

extension DirtReport {
  /// The report for a terminal.
  public func text(_ style: TextStyle = .plain, examples limit: Int = 3) -> String {
    var text = ""
    for (file, reading) in zip(files, reading) {
      text += "\(style.strong(file.withoutControls))  \(reading)\n"
    }
    let found = found.isEmpty ? "nothing found" : found.map(\.phrase).joined(separator: ", ")
    text += "  \(EnglishNumber.grouped(rows)) \(rows == 1 ? "row" : "rows"): \(found)\n"
    let numbers = entries.mapValues { EnglishNumber.grouped($0.count) }
    let width = numbers.values.map(\.count).max() ?? 0
    for kind in Kind.allCases {
      guard let entry = entries[kind], let digits = numbers[kind] else { continue }
      let number = String(repeating: " ", count: width - digits.count) + digits
      let line = "  \(number) \(kind.phrase)"
      text += (kind.isLoss ? style.warning(line) : line) + "\n"
      for example in entry.examples.prefix(limit) {
        text += style.faint("      \(shown(example))") + "\n"
      }
      if entry.count > limit, kind.isLoss { text += style.faint("      …") + "\n" }
    }
    return text
  }

  /// The row and the text of an example; with the file, if there are several.
  private func shown(_ example: Example) -> String {
    guard let row = example.row else { return example.text.withoutControls }
    let file = files.count > 1 ? " of \(file(of: example))" : ""
    return "row \(row)\(file): \(example.text)".withoutControls
  }

  private func file(of example: Example) -> String {
    files.indices.contains(example.file) ? files[example.file] : ""
  }

  /// The rows that do not get into the network, or lose a value, as warnings in the order of files and
  /// rows; the line is the row, or the header's for what is of no single row.
  public var diagnostics: [Diagnostic] {
    let lost = Kind.allCases.filter(\.isLoss).flatMap { kind in
      (entries[kind]?.examples ?? []).map { (kind, $0) }
    }
    let inOrder = lost.enumerated().sorted { one, other in
      let (a, b) = (one.element.1, other.element.1)
      return (a.file, a.row ?? 1, one.offset) < (b.file, b.row ?? 1, other.offset)
    }
    return inOrder.map(\.element).map { kind, example in
      Diagnostic(
        .warning, at: SourceLocation(file: file(of: example), line: example.row ?? 1, column: 1),
        "\(kind.phrase): \(example.text)")
    }
  }

  /// The report as JSON, with every example that is kept.
  public var json: JSONValue {
    .object([
      "files": .array(files.map { .string($0) }),
      "reading": .array(reading.map { .string($0) }),
      "rows": .integer(rows),
      "found": .object(
        found.map { JSONValue.Member(key: $0.name, value: .integer($0.count)) }),
      "dirt": .array(
        Kind.allCases.compactMap { kind in
          entries[kind].map { entry in
            .object([
              "kind": .string(kind.rawValue), "rows": .integer(entry.count),
              "examples": .array(
                entry.examples.map { example in
                  .object([
                    "file": .string(file(of: example)),
                    "row": example.row.map { .integer($0) },
                    "text": .string(example.text),
                  ])
                }),
            ])
          }
        }),
    ])
  }
}

extension DirtReport.Found {
  /// "1 investment", "3 distinct pairs of investor and company".
  fileprivate var phrase: String {
    let words = name.split(separator: " ").map { count == 1 ? Self.singular(of: $0) : String($0) }
    return "\(EnglishNumber.grouped(count)) \(words.joined(separator: " "))"
  }

  private static func singular(of word: Substring) -> String {
    let singulars: [Substring: String] = ["companies": "company", "people": "person"]
    return singulars[word] ?? String(word.hasSuffix("s") ? word.dropLast() : word)
  }
}

extension String {
  /// The text with a replacement character for every control character, so that a table cannot steer
  /// the terminal that its report is shown on.
  fileprivate var withoutControls: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.map { $0.properties.generalCategory == .control ? "\u{FFFD}" : $0 }))
  }
}
