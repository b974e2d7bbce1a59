import VentureModel

/// Rows of text under headings, for people and for spreadsheets.
public struct Table: Hashable, Sendable {
  /// The headings.
  public let columns: [String]
  /// The rows, each as long as the headings.
  public private(set) var rows: [[String]] = []

  /// Creates a table.
  public init(columns: [String]) {
    self.columns = columns
  }

  /// Adds a row.
  ///
  /// - Precondition: The row has a cell for each column.
  public mutating func append(_ row: [String]) {
    precondition(row.count == columns.count, "a row has a cell for each column")
    rows.append(row)
  }

  /// The table for a terminal: columns aligned, also where characters are two columns wide.
  ///
  /// A name from a spreadsheet may have line breaks or worse in it: they would break the rows, or
  /// steer the terminal, and are shown as spaces.
  ///
  /// - Parameter style: How headings are emphasised.
  /// - Returns: A line for the headings and one for each row.
  /// - Complexity: O(*n*) in the characters.
  public func text(_ style: TextStyle = .plain) -> String {
    let rows = rows.map { $0.map(\.onOneLine) }
    let widths = columns.indices.map { column in
      rows.reduce(columns[column].displayWidth) { max($0, $1[column].displayWidth) }
    }
    func line(_ cells: [String], _ emphasise: (String) -> String) -> String {
      cells.indices.map { column in
        let isLast = column == cells.count - 1
        let padding = isLast ? 0 : widths[column] - cells[column].displayWidth
        return emphasise(cells[column]) + String(repeating: " ", count: padding)
      }.joined(separator: "  ")
    }
    let lines = [line(columns, style.faint)] + rows.map { line($0) { $0 } }
    return lines.map { $0.trimmingSuffixSpaces + "\n" }.joined()
  }

  /// The table as CSV after RFC 4180, with a header line.
  public var csv: String {
    var bytes: [UInt8] = []
    for record in [columns] + rows {
      for (place, text) in record.enumerated() {
        if place > 0 { bytes.append(0x2C) }
        CSVField.append(text, to: &bytes)
      }
      bytes += [0x0D, 0x0A]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The table as a JSON list of objects.
  public var json: JSONValue {
    .array(
      rows.map { row in
        .object(zip(columns, row).map { JSONValue.Member(key: $0, value: .string($1)) })
      })
  }
}

extension String {
  /// The text with a space for each control character.
  fileprivate var onOneLine: String {
    // In UTF-8, a control character is one of these bytes or begins with the last.
    guard utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 }) else { return self }
    let scalars = unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }
    return String(String.UnicodeScalarView(scalars))
  }

  fileprivate var trimmingSuffixSpaces: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
