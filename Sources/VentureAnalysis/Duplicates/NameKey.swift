import Foundation
import VentureModel

/// The forms of a name by which it is compared.
struct NameKey: Hashable, Sendable {
  /// The name without case, width, diacritics, spaces and punctuation.
  let folded: String
  /// The same without the legal form; the folded name if nothing else is in it.
  let stem: String
  /// Its numbers: "Fund 2" and "Fund II" are no slip for "Fund 3".
  let numbers: String
  /// How many letters tell it from others: those of words such as "Ventures" do not.
  let distinctiveCount: Int
  /// Whether a letter more or less may be a slip: not in scripts in which one character is a word.
  let isSpelled: Bool

  init(_ name: String) {
    let words = Self.words(of: name)
    folded = words.joined()
    let rest = Self.withoutLegalForm(words)
    let joined = Self.withoutLegalAffixes(rest.joined())
    stem = joined.isEmpty ? folded : joined
    numbers = Self.numbers(in: rest)
    let common = rest.reduce(0) { $0 + Self.commonCount(in: $1) }
    distinctiveCount = max(0, stem.unicodeScalars.count - common)
    isSpelled = stem.unicodeScalars.allSatisfy { scalar in
      !scalar.properties.isIdeographic && !(0x3040...0x30FF).contains(scalar.value)
        && !(0xAC00...0xD7A3).contains(scalar.value)
    }
  }

  /// Runs of letters, digits and the few signs that tell names apart; full stops and apostrophes
  /// part no words: "S.A." is "sa".
  private static func words(of name: String) -> [String] {
    let isASCII = name.utf8.allSatisfy { $0 < 0x80 }
    let plain =
      isASCII
      ? name.lowercased()
      : name.precomposedStringWithCompatibilityMapping.folding(
        options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
    var words: [String] = []
    var word = ""
    for scalar in plain.unicodeScalars {
      if isKept(scalar) {
        word.unicodeScalars.append(scalar)
      } else if !".'’".unicodeScalars.contains(scalar), !word.isEmpty {
        words.append(word)
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x61...0x7A, 0x23, 0x24, 0x26, 0x2B, 0x40: true
    case ..<0x80: false
    default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
  }

  /// How many letters of a word are common ones: all, or those of "ventures" in "sosventures".
  private static func commonCount(in word: String) -> Int {
    if commonWords.contains(word) { return word.unicodeScalars.count }
    return commonEndings.first { word.hasSuffix($0) }?.count ?? 0
  }

  private static func withoutLegalForm(_ words: [String]) -> [String] {
    var rest = words[...]
    while rest.count > 1, let last = rest.last {
      // "Foo GmbH & Co. KG" has a sign between its legal forms.
      let isJoint = rest.count < words.count && (last == "&" || last == "and")
      guard isJoint || legalWords.contains(last) else { break }
      rest.removeLast()
    }
    return Array(rest)
  }

  private static func withoutLegalAffixes(_ text: String) -> String {
    guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text }
    for affix in legalAffixes where text.count > affix.count {
      if text.hasSuffix(affix) { return String(text.dropLast(affix.count)) }
      if text.hasPrefix(affix) { return String(text.dropFirst(affix.count)) }
    }
    return text
  }

  /// All digits, and a Roman numeral at the end.
  private static func numbers(in words: [String]) -> String {
    var numbers = ""
    for word in words where word.utf8.contains(where: { (0x30...0x39).contains($0) }) {
      if !numbers.isEmpty { numbers.append(" ") }
      numbers += word.filter(\.isNumber)
    }
    if words.count > 1, let last = words.last, romanNumerals.contains(last) {
      numbers += " \(last)"
    }
    return numbers
  }
}
