import Foundation
import VentureModel

/// Amounts of money as tables write them.
struct AmountReading {
  /// The currency where the field names none.
  var currency: Currency?
  /// Whether a comma separates decimals, as in German and French.
  var hasDecimalComma = false

  /// What came out of a field.
  enum Reading: Equatable {
    case amount(Money)
    /// The field says that there is no amount: empty, `-`, `undisclosed`, …
    case none
    /// The field cannot be read, and why.
    case unreadable(String)
  }

  /// Reads an amount such as `5000000`, `$5M`, `5,000,000 USD`, `€ 5 Mio`.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  func read(_ text: String) -> Reading {
    if let number = Int(text), let currency { return amount(Decimal(number), currency) }
    let lower = text.lowercased()
    if Self.nothing.contains(lower) { return .none }
    var number = ""
    var unit = ""
    for character in lower {
      if character.isASCII, character.isNumber || ".,'".contains(character) {
        guard unit.isEmpty || number.isEmpty else { return .unreadable("no amount of money") }
        number.append(character)
      } else if !character.isWhitespace {
        if number.isEmpty { unit.append(character) } else { unit += "\u{1F}\(character)" }
      }
    }
    let words = unit.replacing("\u{1F}", with: "")
    guard let value = decimal(number) else { return .unreadable("no amount of money") }
    guard let (scale, code) = split(words) else {
      return .unreadable("`\(words)` is no currency and no unit")
    }
    guard let currency = code ?? currency else {
      return .unreadable("no currency is named")
    }
    return amount(value * scale, currency)
  }

  private func amount(_ value: Decimal, _ currency: Currency) -> Reading {
    value == 0 ? .none : .amount(Money(value, currency))
  }

  private static let nothing: Set<String> = [
    "", "-", "–", "—", "?", "n/a", "na", "none", "null", "nan", "unknown", "undisclosed", "tbd",
    "未披露", "不明", "非公開",
  ]

  /// A number with any of the usual separators.
  private func decimal(_ text: String) -> Decimal? {
    guard text.contains(where: \.isNumber) else { return nil }
    let plain = text.replacing("'", with: "")
    let comma = plain.lastIndex(of: ",")
    let point = plain.lastIndex(of: ".")
    let mark: Character
    switch (comma, point) {
    case (nil, nil): mark = "."
    case (let comma?, let point?): mark = comma > point ? "," : "."
    case (.some, nil): mark = hasDecimalComma || !isGrouped(plain, by: ",") ? "," : "."
    case (nil, .some):
      mark = hasDecimalComma && isGrouped(plain, by: ".") || isRepeated(".", in: plain) ? "," : "."
    }
    let digits = plain.filter { $0.isNumber || $0 == mark }.replacing(String(mark), with: ".")
    guard !isRepeated(".", in: digits) else { return nil }
    return Decimal(string: digits, locale: Locale(identifier: "en_US_POSIX"))
  }

  private func isRepeated(_ mark: Character, in text: String) -> Bool {
    text.count { $0 == mark } > 1
  }

  /// Whether a mark stands before every three digits from the end, as between thousands.
  private func isGrouped(_ text: String, by mark: Character) -> Bool {
    let groups = text.split(separator: mark, omittingEmptySubsequences: false)
    return groups.count > 1 && (1...3).contains(groups[0].count)
      && groups.dropFirst().allSatisfy { $0.count == 3 }
  }

  /// A unit such as `$m`, `musd`, `mio€` into its scale and its currency.
  private func split(_ unit: String) -> (scale: Decimal, currency: Currency?)? {
    if unit.isEmpty { return (1, nil) }
    for (word, scale) in Self.scales {
      for rest in [
        unit.hasSuffix(word) ? String(unit.dropLast(word.count)) : nil,
        unit.hasPrefix(word) ? String(unit.dropFirst(word.count)) : nil,
      ].compactMap(\.self) {
        if rest.isEmpty { return (scale, nil) }
        if let currency = Self.currency(rest) { return (scale, currency) }
      }
    }
    return Self.currency(unit).map { (1, $0) }
  }

  private static func currency(_ word: String) -> Currency? {
    symbols[word].flatMap { Currency(code: $0) } ?? Currency(code: word.uppercased())
  }

  private static let symbols = [
    "$": "USD", "us$": "USD", "€": "EUR", "£": "GBP", "hk$": "HKD", "rmb": "CNY", "cn¥": "CNY",
    "人民币": "CNY", "美元": "USD", "港元": "HKD", "円": "JPY", "ドル": "USD", "₹": "INR", "₩": "KRW",
  ]

  /// Longer words first, so that `mio` is not read as `m` with a currency `io`.
  private static let scales: [(String, Decimal)] = [
    ("thousand", 1000), ("million", 1_000_000), ("billion", 1_000_000_000), ("tsd.", 1000),
    ("mio.", 1_000_000), ("mrd.", 1_000_000_000), ("mio", 1_000_000), ("mrd", 1_000_000_000),
    ("mln", 1_000_000), ("bln", 1_000_000_000), ("mm", 1_000_000), ("bn", 1_000_000_000),
    ("万", 10_000), ("億", 100_000_000), ("亿", 100_000_000), ("k", 1000), ("m", 1_000_000),
    ("b", 1_000_000_000),
  ]
}
