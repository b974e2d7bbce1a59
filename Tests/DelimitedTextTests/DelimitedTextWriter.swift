@testable import DelimitedText

/// Writes a table of text by the rules of RFC 4180, as UTF-8.
///
/// A field is quoted where it needs it: where it holds the delimiter, a quote or a line break,
/// where a reader might trim it, and where an empty field is all that its record has.
struct DelimitedTextWriter {
  /// What has been written.
  private(set) var bytes: [UInt8] = []
  private let delimiter: UInt8
  private let lineBreak: [UInt8]

  /// Begins a table.
  ///
  /// - Parameters:
  ///   - delimiter: What stands between fields.
  ///   - lineBreak: What ends each record; the standard says CRLF, most programs write LF.
  init(delimiter: DelimitedText.Delimiter = .comma, lineBreak: String = "\n") {
    self.delimiter = delimiter.byte
    self.lineBreak = Array(lineBreak.utf8)
  }

  /// Adds a record; nothing if it has no fields.
  ///
  /// - Complexity: O(*n*) in the bytes of the fields.
  mutating func append(_ record: some Collection<String>) {
    guard !record.isEmpty else { return }
    var isFirst = true
    for field in record {
      if !isFirst { bytes.append(delimiter) }
      isFirst = false
      append(field, isAlone: record.count == 1)
    }
    bytes.append(contentsOf: lineBreak)
  }

  private mutating func append(_ field: String, isAlone: Bool) {
    let text = field.utf8
    let isBlank: (UInt8?) -> Bool = { $0 == 0x20 || $0 == 0x09 }
    let needsQuotes =
      text.contains { $0 == delimiter || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
      || isBlank(text.first) || isBlank(text.last) || (isAlone && text.isEmpty)
    guard needsQuotes else {
      bytes.append(contentsOf: text)
      return
    }
    bytes.append(0x22)
    for byte in text {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }
}
