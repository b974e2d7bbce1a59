/// Total escaping of strings for DOT: whatever goes in, one quoted string comes out.
enum DOTText {
  /// A quoted string; meant for text without backslashes.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result + "\""
  }

  /// A label that is drawn as written.
  ///
  /// Graphviz reads backslash sequences and character entities in labels, so both are disarmed.
  static func label(_ text: String, alignment: LineAlignment) -> String {
    let lines = CleanText.lines(of: text)
    var result = "\""
    for (index, line) in lines.enumerated() {
      for scalar in line.unicodeScalars {
        switch scalar {
        case "\\": result += "\\\\"
        case "\"": result += "\\\""
        case "&": result += "&amp;"
        default: result.unicodeScalars.append(scalar)
        }
      }
      // A trailing break is needed to align the last line, but would add an empty one when centred.
      if index < lines.count - 1 || (alignment != .center && !text.isEmpty) {
        result += alignment.lineEnd
      }
    }
    return result + "\""
  }

  /// The spelling of a node's id: injective, and as written for ordinary ids.
  ///
  /// A backslash cannot end a quoted string unambiguously, a leading `%` marks anonymous objects,
  /// an ampersand may start an entity and control characters break the output; they become
  /// `~{hex}`.
  static func identifier(_ id: String) -> String {
    var result = "\""
    for scalar in id.unicodeScalars {
      switch scalar.value {
      case 0..<0x20, 0x22, 0x25, 0x26, 0x3C, 0x3E, 0x5C, 0x7E, 0x7F...0x9F, 0x2028, 0x2029,
        0xFDD0...0xFDEF:
        result += "~{\(String(scalar.value, radix: 16))}"
      case let value where value & 0xFFFE == 0xFFFE:
        result += "~{\(String(value, radix: 16))}"
      default:
        result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// A font's name without the characters that mean something to Pango, fontconfig or DOT.
  static func fontName(_ name: String) -> String {
    String(
      name.unicodeScalars.filter { scalar in
        scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
          || [" ", "-", "_", "."].contains(scalar)
      }.map(Character.init))
  }

  /// Class names for a style sheet: letters, digits, hyphens, underscores, spaces between.
  static func cssClass(_ name: String) -> String {
    let allowed = name.unicodeScalars.map { scalar -> Character in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-", "_": Character(scalar)
      default: " "
      }
    }
    return String(allowed).split(separator: " ").joined(separator: " ")
  }
}
