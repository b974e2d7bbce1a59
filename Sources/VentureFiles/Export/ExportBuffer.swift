import Foundation
import VentureAnalysis

/// The bytes of a text file in the making, UTF-8.
///
/// Bytes are appended one after another, never joined from strings, so that a file of any size is
/// written in linear time. They are gathered in a block, which an array does faster than `Data`,
/// and moved to the others when it is full, so that the file is in memory once.
struct ExportBuffer: Sendable {
  /// The full blocks.
  private var written = Data()
  /// The block that is being filled.
  private var bytes: [UInt8] = []

  private static let blockSize = 1 << 16

  /// All bytes.
  consuming func finished() -> Data {
    written.append(contentsOf: bytes)
    return written
  }

  /// Makes room for about so many bytes.
  mutating func reserve(_ count: Int) {
    written.reserveCapacity(count)
  }

  /// Appends a text as it is.
  mutating func append(_ text: String) {
    if bytes.count >= Self.blockSize {
      written.append(contentsOf: bytes)
      bytes.removeAll(keepingCapacity: true)
    }
    bytes.append(contentsOf: text.utf8)
  }

  /// Appends a number.
  mutating func append(_ number: Int) {
    append(String(number))
  }

  /// Appends bytes as they are.
  mutating func append(_ more: [UInt8]) {
    bytes.append(contentsOf: more)
  }

  /// Appends a text for XML, in an element or between double quotes.
  ///
  /// Line breaks and tabs are written as references, so that no reader turns them into spaces.
  /// Characters that XML 1.0 does not know become U+FFFD.
  mutating func appendXML(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      var start = 0
      for (index, byte) in utf8.enumerated() {
        let replacement: StaticString
        var length = 1
        switch byte {
        case 0x26: replacement = "&amp;"
        case 0x3C: replacement = "&lt;"
        case 0x3E: replacement = "&gt;"
        case 0x22: replacement = "&quot;"
        case 0x09: replacement = "&#9;"
        case 0x0A: replacement = "&#10;"
        case 0x0D: replacement = "&#13;"
        case 0..<0x20: replacement = "\u{FFFD}"
        // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
        case 0xEF where utf8[index + 1] == 0xBF && utf8[index + 2] >= 0xBE:
          replacement = "\u{FFFD}"
          length = 3
        default: continue
        }
        bytes.append(contentsOf: utf8[start..<index])
        append(replacement)
        start = index + length
      }
      bytes.append(contentsOf: utf8[start...])
    }
  }

  /// Appends a text as a JSON string with its quotes.
  mutating func appendJSON(_ text: String) {
    bytes.append(0x22)
    var text = text
    text.withUTF8 { utf8 in
      var start = 0
      for (index, byte) in utf8.enumerated() where byte < 0x20 || byte == 0x22 || byte == 0x5C {
        bytes.append(contentsOf: utf8[start..<index])
        appendEscape(byte)
        start = index + 1
      }
      bytes.append(contentsOf: utf8[start...])
    }
    bytes.append(0x22)
  }

  /// Appends texts as a JSON array.
  mutating func appendJSON(_ texts: [String]) {
    bytes.append(0x5B)
    for (index, text) in texts.enumerated() {
      if index > 0 { append(", ") }
      appendJSON(text)
    }
    bytes.append(0x5D)
  }

  /// Appends a value as JSON.
  mutating func appendJSON(_ value: ExportValue) {
    switch value {
    case .text(let text): appendJSON(text)
    case .list(let texts): appendJSON(texts)
    case .integer(let number): append(number)
    case .decimal(let digits): append(digits)
    }
  }

  /// Appends a cell of a table after RFC 4180, with quotes only where they are needed.
  mutating func appendCSV(_ text: String) { CSVField.append(text, to: &bytes) }
}

extension ExportBuffer {
  /// Appends a text of the source code.
  private mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Appends what JSON writes for a character that may not stand in a string.
  private mutating func appendEscape(_ byte: UInt8) {
    switch byte {
    case 0x22: append("\\\"" as StaticString)
    case 0x5C: append("\\\\" as StaticString)
    case 0x0A: append("\\n" as StaticString)
    case 0x0D: append("\\r" as StaticString)
    case 0x09: append("\\t" as StaticString)
    default:
      let hex = String(byte, radix: 16)
      append(hex.utf8.count == 1 ? "\\u000" : "\\u00")
      append(hex)
    }
  }
}

extension ExportValue {
  /// The value as a text; a list as a JSON array.
  var text: String {
    switch self {
    case .text(let text): return text
    case .integer(let number): return String(number)
    case .decimal(let digits): return digits
    case .list(let texts):
      var buffer = ExportBuffer()
      buffer.appendJSON(texts)
      return String(decoding: buffer.finished(), as: UTF8.self)
    }
  }
}
