import VentureModel

/// How a text is written in YAML: plain where it can be, in quotes where it must be.
struct YAMLScalar {
  /// Whether `*` is escaped, for documents in which a text could be taken for an alias.
  var escapesStars = false

  /// A text in one line.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - isFlow: Whether it stands inside brackets, where commas part values.
  ///   - isNumeric: Whether it may look like a number, as dates and counts do.
  /// - Returns: The text, plain or in quotes.
  func written(_ text: String, isFlow: Bool, isNumeric: Bool) -> String {
    if escapesStars, text.utf8.contains(UInt8(ascii: "*")) { return doubleQuoted(text) }
    if isPlain(text, isFlow: isFlow), isNumeric || !Self.looksLikeNumber(text) { return text }
    if text.unicodeScalars.contains(where: \.isForbiddenInYAML) { return doubleQuoted(text) }
    let needsEscapes = text.utf8.contains { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }
    return needsEscapes && !text.utf8.contains(UInt8(ascii: "'"))
      ? "'\(text)'" : doubleQuoted(text)
  }

  /// Whether a text can be broken into lines at its spaces and is the same when they are joined.
  func isFoldable(_ text: String) -> Bool {
    var last: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if scalar == " " && last == " " || scalar.isForbiddenInYAML { return false }
      if escapesStars, scalar == "*" { return false }
      last = scalar
    }
    return last != " "
  }

  private func doubleQuoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case "\r": quoted += "\\r"
      case "*" where escapesStars: quoted += "\\x2A"
      case _ where scalar.isForbiddenInYAML:
        let hex = String(scalar.value, radix: 16, uppercase: true)
        quoted += "\\u" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}

// MARK: - What may stand without quotes

extension YAMLScalar {
  private func isPlain(_ text: String, isFlow: Bool) -> Bool {
    guard let first = text.utf8.first, !Self.reserved.contains(text) else { return false }
    if Self.indicators.contains(first) { return false }
    if first == UInt8(ascii: "-") {
      guard let second = text.utf8.dropFirst().first, Self.isWordByte(second) else { return false }
    }
    var last = UInt8(ascii: " ")
    var isASCII = true
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: " ") where last == UInt8(ascii: ":"): return false
      case UInt8(ascii: "#") where last == UInt8(ascii: " "): return false
      case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
        UInt8(ascii: "}"):
        if isFlow { return false }
      // YAML allows it inside brackets, but readers such as PyYAML do not.
      case UInt8(ascii: "?") where isFlow: return false
      case 0x00..<0x20, 0x7F: return false
      case 0x80...: isASCII = false
      default: break
      }
      last = byte
    }
    if last == UInt8(ascii: ":") || last == UInt8(ascii: " ") { return false }
    return isASCII || Self.isVisible(text)
  }

  /// Whether nothing in a text needs an escape and no white space at its ends would be overlooked.
  private static func isVisible(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    return !scalars.contains(where: \.isForbiddenInYAML)
      && scalars.first?.properties.isWhitespace == false
      && scalars.last?.properties.isWhitespace == false
  }

  /// Bytes that mean something at the beginning of a value, and the space.
  private static let indicators = Array(" ?:,[]{}#&*!|>'\"%@`".utf8)

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }

  /// Words that YAML, in any of its versions, takes for something else than a text.
  private static let reserved: Set<String> = Set(
    ["~", "<<", "="]
      + ["null", "true", "false", "yes", "no", "on", "off", "y", "n"].flatMap {
        [$0, $0.uppercased(), $0.prefix(1).uppercased() + $0.dropFirst()]
      })

  /// Whether YAML could take a text for a number; dates with a month are not told apart.
  private static func looksLikeNumber(_ text: String) -> Bool {
    guard let first = text.utf8.first, first < UInt8(ascii: ":") else { return false }
    if text.utf8.count == 4 || text.utf8.count == 5, infinities.contains(text.lowercased()) {
      return true
    }
    var hasDigit = false
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): hasDigit = true
      case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"),
        UInt8(ascii: "x"), UInt8(ascii: "o"), UInt8(ascii: "+"), UInt8(ascii: "-"),
        UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: ":"):
        break
      default: return false
      }
    }
    return hasDigit
  }

  private static let infinities: Set<String> = [".inf", ".nan", "-.inf", "+.inf"]
}
