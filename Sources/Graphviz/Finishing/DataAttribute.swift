/// Attributes whose names start with `data-`, which HTML and SVG leave to scripts and style sheets.
enum DataAttribute {
  /// Whether a name can follow `data-`: small letters, digits and hyphens, a letter first.
  ///
  /// HTML takes more, but scripts find other names under a spelling that differs.
  static func isName(_ name: String) -> Bool {
    guard let first = name.utf8.first, isLetter(first) else { return false }
    return name.utf8.allSatisfy { byte in
      isLetter(byte) || byte == UInt8(ascii: "-")
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
  }

  /// The attributes as they stand in a tag, in the order of their names, a space before each.
  static func written(_ data: [String: String]) -> [UInt8] {
    var result: [UInt8] = []
    for (name, value) in data.sorted(by: { $0.key < $1.key }) where isName(name) {
      // Parsers read a bare line break in an attribute as a space.
      let escaped = SVGText.escaped(value).replacing("\n", with: "&#10;")
      result += " data-\(name)=\"\(escaped)\"".utf8
    }
    return result
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }
}
