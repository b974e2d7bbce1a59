import Foundation
import VentureModel

/// The text of a document, and its lines for messages.
struct DocumentText: Sendable {
  /// The largest document that is read, in bytes; larger data is for imports.
  static let sizeLimit = 16 << 20

  /// The file, as the user named it.
  let file: String
  /// The text, without a byte order mark.
  let string: String

  /// Decodes a file's bytes.
  ///
  /// - Throws: A diagnostic if the bytes are too many or are no UTF-8.
  init(_ bytes: Data, file: String) throws(Diagnostic) {
    self.file = file
    guard bytes.count <= Self.sizeLimit else {
      throw Diagnostic(
        .error, at: SourceLocation(file: file, line: 1, column: 1),
        "the file has \(bytes.count >> 20) MB, which is too large for a document",
        expected: "at most \(Self.sizeLimit >> 20) MB of YAML",
        advice: "split it by company; tables with many rows belong into a CSV file")
    }
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes
    guard let string = String(validating: content, as: UTF8.self) else {
      throw Self.invalid(bytes, file: file)
    }
    self.string = string
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
    let byte = valid < bytes.count ? String(bytes[bytes.startIndex + valid], radix: 16, uppercase: true) : "?"
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
  /// - Complexity: O(*n*) in the bytes before it; only messages need it.
  func line(_ number: Int) -> String? {
    var current = 1
    var line: [UInt8] = []
    for byte in string.utf8 {
      if byte == 0x0A {
        if current == number { break }
        current += 1
      } else if current == number, byte != 0x0D {
        line.append(byte)
      }
    }
    return current == number ? String(decoding: line, as: UTF8.self) : nil
  }

  /// A place in this document.
  func location(_ mark: DocumentNode.Mark, length: Int = 1) -> SourceLocation {
    SourceLocation(file: file, line: mark.line, column: mark.column, length: length)
  }
}
