import Foundation
import VentureModel

/// The text of a document, and its lines for messages.
struct DocumentText: Sendable {
  /// The file, as the user named it.
  let file: String
  /// The text, without a byte order mark.
  let string: String
  /// Where each line begins, in bytes of the text.
  private let lineStarts: [Int]

  /// Decodes a file's bytes.
  ///
  /// - Throws: A diagnostic if the bytes are too many or are no UTF-8.
  init(
    _ bytes: Data, file: String, sizeLimit: Int = GraphDocuments.sizeLimit
  ) throws(Diagnostic) {
    self.file = file
    guard bytes.count <= sizeLimit else {
      throw Diagnostic(
        .error, at: SourceLocation(file: file, line: 1, column: 1),
        "the file has \(bytes.count >> 20) MB, which is too large for a document",
        expected: "at most \(sizeLimit >> 20) MB of YAML",
        advice: "split it by company; tables with many rows belong into a CSV file")
    }
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes
    guard let string = String(validating: content, as: UTF8.self) else {
      throw Self.invalid(bytes, file: file)
    }
    self.string = string
    let ends = string.utf8.enumerated().lazy.filter { $0.element == 0x0A }
    lineStarts = [0] + ends.map { $0.offset + 1 }
  }

  /// The place of the first byte that is no UTF-8.
  private static func invalid(_ bytes: Data, file: String) -> Diagnostic {
    let isUTF16 = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    var valid = 0
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    decoding: while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): valid += UTF8.width(scalar)
      case .emptyInput, .error: break decoding
      }
    }
    let before = String(decoding: bytes.prefix(valid), as: UTF8.self)
    let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
    let column = (lines.last?.unicodeScalars.count ?? 0) + 1
    let byte =
      valid < bytes.count
      ? String(bytes[bytes.startIndex + valid], radix: 16, uppercase: true) : "?"
    return Diagnostic(
      .error, at: SourceLocation(file: file, line: max(1, lines.count), column: column),
      "the file is not valid UTF-8: byte 0x\(byte) cannot stand here",
      advice: isUTF16
        ? "it looks like UTF-16: save it as UTF-8"
        : "save it as UTF-8 (it may be Latin-1 or GBK now)",
      sourceLine: lines.last.map(String.init))
  }

  /// A line of the text, from 1, without its end.
  ///
  /// - Complexity: O(*k*) in the bytes of the line.
  func line(_ number: Int) -> String? {
    guard lineStarts.indices.contains(number - 1) else { return nil }
    let start = string.utf8.index(string.utf8.startIndex, offsetBy: lineStarts[number - 1])
    let line = string.utf8[start...].prefix { $0 != 0x0A }.filter { $0 != 0x0D }
    return String(decoding: line, as: UTF8.self)
  }

  /// A place in this document.
  func location(_ mark: DocumentNode.Mark, length: Int = 1) -> SourceLocation {
    SourceLocation(file: file, line: mark.line, column: mark.column, length: length)
  }
}
