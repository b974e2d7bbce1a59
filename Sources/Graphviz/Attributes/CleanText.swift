/// Replacement of the code points that no XML document and no label can hold.
enum CleanText {
  /// Splits into lines and replaces every control character and noncharacter.
  ///
  /// Line breaks are CR LF, CR, LF, NEL, LINE SEPARATOR and PARAGRAPH SEPARATOR; form feeds and
  /// vertical tabs count as well. A tab becomes a space, anything else invalid U+FFFD.
  static func lines(of text: String) -> [String] {
    var lines: [String] = []
    var line = String.UnicodeScalarView()
    var previousWasReturn = false
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A where previousWasReturn:
        break
      case 0x0A...0x0D, 0x85, 0x2028, 0x2029:
        lines.append(String(line))
        line = String.UnicodeScalarView()
      default:
        line.append(replacement(of: scalar))
      }
      previousWasReturn = scalar.value == 0x0D
    }
    lines.append(String(line))
    return lines
  }

  /// The text on one line, its line breaks turned into spaces.
  static func line(of text: String) -> String {
    lines(of: text).joined(separator: " ")
  }

  /// Whether a character stays as it is; line breaks and tabs do not.
  static func keeps(_ scalar: Unicode.Scalar) -> Bool {
    scalar != "\u{2028}" && scalar != "\u{2029}" && replacement(of: scalar) == scalar
  }

  private static func replacement(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x09: " "
    case 0..<0x20, 0x7F...0x9F, 0xFDD0...0xFDEF: "\u{FFFD}"
    case let value where value & 0xFFFE == 0xFFFE: "\u{FFFD}"
    default: scalar
    }
  }
}
