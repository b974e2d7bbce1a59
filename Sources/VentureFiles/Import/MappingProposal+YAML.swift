import VentureAnalysis

extension MappingProposal {
  /// The proposal as a mapping document.
  public var yaml: String {
    let file = table.fileName
    var lines = [
      Self.comment("What the columns of \(file) may mean. Look it over, then:"),
      Self.comment("  venturegraph import \(file) --mapping mapping.yaml --into network.sqlite"),
      "venturegraph-mapping: \(Grammar.version)",
      "layout: \(Self.quoted(table.sourceID))",
      "source:",
      "  id: \(Self.quoted(table.sourceID))",
      "  title: \(Self.quoted(file))",
    ]
    if let row = table.rowBelowTitle {
      lines.insert(
        Self.comment("Row \(row) looks like the header: delete the rows above it, and ask again."),
        at: 0)
    }
    if let (format, reason) = dateFormat {
      lines.append(Self.line("dates: \(Self.quoted(format.rawValue))", reason))
    }
    if let guess = guesses[.currency] {
      lines.append(
        Self.line("currency: { column: \(Self.quoted(table.header[guess.column])) }", guess.reason))
    } else {
      lines.append(Self.line("currency: \(currency.code)", currency.reason))
    }
    if let reason = decimalComma { lines.append(Self.line("decimal-comma: true", reason)) }
    lines.append("deal:")
    for field in ProposedField.deal {
      if let guess = guesses[field] {
        lines.append(Self.line("  \(field.key): \(column(field, guess))", guess.reason))
      } else if field == .investor || field == .company {
        lines.append(Self.line("  \(field.key): \"?\"", "no column looks like it: name one"))
      }
    }
    lines += [
      "  # Names are organizations unless you say otherwise, and never guessed to be people:",
      "  # investor: { column: …, people: [Jane Doe], person-if: { column: …, is: [Angel] } }",
    ]
    let used = Set(guesses.values.map(\.column))
    let unused = table.header.indices.filter { !used.contains($0) }.map { table.header[$0] }
    if !unused.isEmpty {
      lines.append(Self.comment("Not used: " + unused.joined(separator: ", ")))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The column, with that of the country beside that of the company.
  private func column(_ field: ProposedField, _ guess: Guess) -> String {
    let name = Self.quoted(table.header[guess.column])
    guard field == .company, let country = guesses[.country] else { return name }
    return "{ column: \(name), country: \(Self.quoted(table.header[country.column])) }"
  }

  private static func quoted(_ text: String) -> String { JSONValue.string(text).line }

  private static func line(_ entry: String, _ reason: String) -> String {
    "\(entry)  \(comment(reason))"
  }

  /// A comment ends with its line, and some characters may not even stand in one.
  private static func comment(_ text: String) -> String {
    let scalars = text.unicodeScalars.map { $0.isForbiddenInYAML ? " " : $0 }
    return "# " + String(String.UnicodeScalarView(scalars))
  }
}
