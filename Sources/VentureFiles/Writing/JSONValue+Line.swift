import VentureAnalysis

extension JSONValue {
  /// The value as JSON text in one line that is also YAML, whatever its texts hold.
  ///
  /// YAML forbids some characters that JSON allows and takes others for line breaks; these are
  /// escaped. So is `&`, without which no text can look as if it used an anchor.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  var line: String {
    var text = ""
    write(to: &text)
    return text
  }

  private func write(to text: inout String) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .integer(let value): text += String(value)
    case .decimal(let value): text += value
    case .string(let value): Self.quote(value, to: &text)
    case .array(let values):
      text += "["
      for (index, value) in values.enumerated() {
        if index > 0 { text += ", " }
        value.write(to: &text)
      }
      text += "]"
    case .object(let members):
      text += "{"
      for (index, member) in members.enumerated() {
        if index > 0 { text += ", " }
        Self.quote(member.key, to: &text)
        text += ": "
        member.value.write(to: &text)
      }
      text += "}"
    }
  }

  private static func quote(_ string: String, to text: inout String) {
    text += "\""
    defer { text += "\"" }
    guard string.utf8.contains(where: Self.mayNeedEscape) else {
      text += string
      return
    }
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\t": text += "\\t"
      case "\r": text += "\\r"
      case _ where scalar == "&" || scalar.isForbiddenInYAML:
        let hex = String(scalar.value, radix: 16, uppercase: true)
        text += "\\u" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
      default:
        text.unicodeScalars.append(scalar)
      }
    }
  }

  /// Whether a byte may belong to a scalar that needs an escape; most texts have none.
  private static func mayNeedEscape(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "&"): true
    default: byte < 0x20 || byte >= 0x7F
    }
  }
}

extension Unicode.Scalar {
  /// Whether the scalar cannot stand in YAML as it is, or is a line break there that a text would
  /// lose; all of them have four hexadecimal digits at the most.
  var isForbiddenInYAML: Bool {
    switch value {
    case 0x00..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}
