/// How wide a text will be, without asking the font: good to a few per cent.
///
/// Widths are those of Noto Sans CJK, in which Chinese and Japanese characters are one em wide; other
/// families get a factor.
struct TextMeasure {
  /// How much wider the family is.
  let factor: Double
  /// Whether quotation marks and middle dots are as wide as Chinese characters, which they are in
  /// fonts for Chinese only.
  private let hasSquareMarks: Bool

  init(family: String) {
    let isMeasured = ["CJK", "Source Han", "PingFang", "Hiragino"].contains { family.contains($0) }
    factor = isMeasured ? 1 : family.contains("DejaVu") ? 1.08 : 1
    hasSquareMarks = ["SC", "TC"].contains { family.hasSuffix($0) }
  }

  /// The width of a text in points.
  ///
  /// - Complexity: O(*n*) in the scalars.
  func width(_ text: String, size: Double, isBold: Bool = false) -> Double {
    let ems = text.unicodeScalars.reduce(0) { $0 + self.ems($1) }
    return ems * size * factor * (isBold ? 1.06 : 1)
  }

  /// The room for the widest of some texts, with a little more than is measured, up to a limit.
  ///
  /// - Complexity: O(*n*) in the scalars.
  func room(
    for texts: [String], size: Double, isBold: Bool = false, atMost limit: Double
  ) -> Double {
    let widest = texts.map { width($0, size: size, isBold: isBold) }.max() ?? 0
    return min(widest * 1.08 + 4, limit).rounded(.up)
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
    return lines.prefix(limit).enumerated().map { index, line in
      let isEnd = isCut && index == min(limit, lines.count) - 1
      guard isEnd || self.width(line, size: size, isBold: isBold) > width else { return line }
      var fitted = line
      while self.width(fitted + "…", size: size, isBold: isBold) > width, !fitted.isEmpty {
        fitted.removeLast()
      }
      return fitted + "…"
    }
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

  /// The width of a scalar in ems, as in Noto Sans CJK.
  private func ems(_ scalar: Unicode.Scalar) -> Double {
    switch scalar.value {
    case 0x20...0x7E: Self.latin[Int(scalar.value) - 0x20]
    case 0x300...0x36F, 0x200B...0x200F: 0
    case 0xB7: hasSquareMarks ? 1 : 0.57
    case 0x2018, 0x2019: hasSquareMarks ? 1 : 0.28
    case 0x201C, 0x201D: hasSquareMarks ? 1 : 0.48
    case 0x2014, 0x2026, 0x2190...0x2193, 0x2264, 0x2265, 0x2605, 0x2715: 1
    case ..<0x2E80: 0.6
    case 0x1F000...0x1FAFF: 1.3
    default: 1
    }
  }

  /// The widths of the printable letters of ASCII, in their order.
  private static let latin: [Double] = {
    let classes: [(width: Double, letters: String)] = [
      (0.22, " "), (0.28, "',.:;ijl|I"), (0.34, "!()[]{}f-"), (0.38, "/\\rt"), (0.47, "\"*?sz"),
      (0.52, "xcvy"), (0.55, "YJLFek"), (0.57, "#$+0123456789<=>^_ag~VXE"), (0.61, "STZA`hnou"),
      (0.64, "bdpqPCRK"), (0.69, "B&DG"), (0.74, "NUHOQ"), (0.81, "wM"), (0.88, "W"), (0.94, "%m@"),
    ]
    var widths = [Double](repeating: 0.6, count: 95)
    for (width, letters) in classes {
      for byte in letters.utf8 { widths[Int(byte) - 0x20] = width }
    }
    return widths
  }()
}
