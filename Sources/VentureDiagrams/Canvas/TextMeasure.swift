/// How wide a text will be, without asking the font: good to a few per cent.
///
/// Widths are those of Source Sans, whose Latin letters Noto Sans CJK shares; other families are
/// wider and get a factor. Chinese and Japanese characters are one em wide.
struct TextMeasure {
  /// How much wider the family is.
  let factor: Double

  init(family: String) {
    let isNarrow = ["CJK", "Source Han", "PingFang", "Hiragino"].contains { family.contains($0) }
    factor = isNarrow ? 1 : family.contains("DejaVu") ? 1.18 : 1.08
  }

  /// The width of a text in points.
  ///
  /// - Complexity: O(*n*) in the scalars.
  func width(_ text: String, size: Double, isBold: Bool = false) -> Double {
    let ems = text.unicodeScalars.reduce(0) { $0 + Self.ems($1) }
    return ems * size * factor * (isBold ? 1.06 : 1)
  }

  /// The text in lines no wider than a width, at most so many; the last ends in “…” if there is more.
  func lines(_ text: String, size: Double, isBold: Bool = false, width: Double, limit: Int)
    -> [String]
  {
    var lines: [String] = []
    var line = ""
    for word in Self.words(text.prefix(400)) {
      if self.width(line + word, size: size, isBold: isBold) <= width || line.isEmpty {
        line += word
      } else {
        lines.append(line)
        line = word.first == " " ? String(word.dropFirst()) : word
      }
    }
    lines.append(line)
    let isCut = lines.count > limit || text.count > 400
    lines = Array(lines.prefix(limit))
    guard let last = lines.last else { return [] }
    var fitted = last
    while self.width(fitted + (isCut ? "…" : ""), size: size, isBold: isBold) > width,
      !fitted.isEmpty
    {
      fitted.removeLast()
    }
    if fitted != last || isCut { lines[lines.count - 1] = fitted + "…" }
    return lines
  }

  /// Where a text may be broken: before spaces, and around Chinese and Japanese characters.
  private static func words(_ text: Substring) -> [String] {
    var words: [String] = []
    for character in text {
      let isWide = (character.unicodeScalars.first?.value ?? 0) > 0x2E80
      let lastIsWide = (words.last?.unicodeScalars.last?.value ?? 0) > 0x2E80
      if words.isEmpty || character == " " || isWide || lastIsWide {
        words.append(String(character))
      } else {
        words[words.count - 1].append(character)
      }
    }
    return words
  }

  private static func ems(_ scalar: Unicode.Scalar) -> Double {
    switch scalar.value {
    case 0x20, 0x21, 0x27, 0x2C, 0x2E, 0x3A, 0x3B, 0x7C, 0xB7: 0.25
    case 0x69, 0x6A, 0x6C: 0.26
    case 0x28, 0x29, 0x2D, 0x5B, 0x5D, 0x66, 0x72, 0x74: 0.33
    case 0x49: 0.29
    case 0x4D, 0x57, 0x6D, 0x40: 0.85
    case 0x25: 0.83
    case 0x77: 0.75
    case 0x41...0x5A: 0.59
    case 0x00...0x7F: 0.51
    case 0x2013, 0xA5: 0.51
    case 0x2014, 0x2026, 0x2605, 0x2264, 0x2265, 0x2715: 1
    case 0x300...0x36F, 0x200B...0x200F: 0
    case ..<0x2E80: 0.6
    default: 1
    }
  }
}
