/// Text as it may stand in SVG.
enum SVGText {
  /// Escapes markup and quotes; what XML cannot hold is replaced, line breaks are kept.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in CleanText.lines(of: text).joined(separator: "\n").unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
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
