/// Text as it may stand in SVG.
enum SVGText {
  /// Escapes markup and quotes; what XML cannot hold is replaced, line breaks are kept.
  ///
  /// Outside of attributes quotes may stand as they are, which is easier to read.
  static func escaped(_ text: String, keepsQuotes: Bool = false) -> String {
    var result = ""
    for scalar in CleanText.lines(of: text).joined(separator: "\n").unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"" where !keepsQuotes: result += "&quot;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The text that stands escaped in XML; entities that XML does not know stay as they are.
  static func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
    var result: [UInt8] = []
    var rest = bytes
    while let start = rest.firstIndex(of: UInt8(ascii: "&")) {
      result += rest[..<start]
      rest = rest[start...]
      if let end = rest.prefix(12).firstIndex(of: UInt8(ascii: ";")),
        let scalar = scalar(of: String(decoding: rest[(start + 1)..<end], as: UTF8.self))
      {
        result += Character(scalar).utf8
        rest = rest[(end + 1)...]
      } else {
        result.append(UInt8(ascii: "&"))
        rest = rest.dropFirst()
      }
    }
    return String(decoding: result + rest, as: UTF8.self)
  }

  private static func scalar(of entity: String) -> Unicode.Scalar? {
    switch entity {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default:
      guard entity.first == "#" else { return nil }
      let digits = entity.dropFirst()
      let number =
        digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits, radix: 10)
      return number.flatMap(Unicode.Scalar.init)
    }
  }

  /// A list of families for CSS in a double-quoted attribute: the first of `families`, then
  /// `fallback`, each once.
  static func fontFamilies(_ families: String, fallback: [String]) -> String {
    let own = families.split(separator: ",").prefix(1).map(String.init)
    var seen: Set<String> = []
    return (own + fallback).compactMap { family -> String? in
      let name = DOTText.fontName(family)
        .split(separator: " ").joined(separator: " ")
      guard !name.isEmpty, seen.insert(name.lowercased()).inserted else { return nil }
      return genericFamilies.contains(name) ? name : "'\(name)'"
    }.joined(separator: ",")
  }

  /// Adds the prefix to the id of every `url(#id)`.
  static func prefixingReferences(in value: ArraySlice<UInt8>, with prefix: String) -> [UInt8] {
    guard value.contains(UInt8(ascii: "#")) else { return Array(value) }
    let marker = Array("url(#".utf8)
    var result: [UInt8] = []
    for byte in value {
      result.append(byte)
      if byte == UInt8(ascii: "#"), result.suffix(marker.count) == marker[...] {
        result += prefix.utf8
      }
    }
    return result
  }

  private static let genericFamilies: Set = [
    "serif", "sans-serif", "monospace", "cursive", "fantasy", "system-ui", "ui-sans-serif",
  ]
}
