import Foundation
import VentureModel

/// Amounts of money as tables write them.
struct AmountReading {
  /// The currency where neither the field nor the row names one.
  var currency: Currency?
  /// What the row says of the currency in a field of its own.
  var currencyWord: String?
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
    let currency = currencyWord.map(Self.currency) ?? currency
    if let number = Int(text), number >= 0, let currency {
      return amount(Decimal(number), currency)
    }
    let lower = text.lowercased()
    if Self.nothing.contains(lower) { return .none }
    if let plain = scientific(lower), let currency { return amount(plain, currency) }
    var number = ""
    var before = ""
    var behind = ""
    var isBehind = false
    for character in lower {
      if character.isWhitespace { continue }
      let isDigit = character.isASCII && character.isNumber
      // A mark behind a word belongs to the word: "5 Mio.".
      if isDigit || ".,'’".contains(character) && !isBehind {
        if isBehind { return .unreadable("no amount of money") }
        number.append(character)
      } else if number.isEmpty {
        before.append(character)
      } else {
        isBehind = true
        behind.append(character)
      }
    }
    guard let value = decimal(number) else { return .unreadable("no amount of money") }
    guard let first = split(before), let second = split(behind),
      first.scale == 1 || second.scale == 1
    else { return .unreadable("`\(before + behind)` is no currency and no unit") }
    // "$5M CAD": a code behind says which dollars are meant.
    let isVague = before == "$" && second.currency != nil
    guard
      isVague || first.currency == nil || second.currency == nil
        || first.currency == second.currency
    else { return .unreadable("two currencies are named") }
    return reading(
      value * first.scale * second.scale, in: second.currency ?? first.currency,
      by: isVague ? "" : before + behind, otherwise: currency)
  }

  /// An amount in the currency that its unit names, or else in that of the row or the mapping, which
  /// also says whose dollars are meant by "$".
  private func reading(
    _ value: Decimal, in named: Currency?, by unit: String, otherwise currency: Currency?
  ) -> Reading {
    guard let named else {
      guard let currency else {
        return .unreadable(
          currencyWord.map { "`\($0)` is no currency" } ?? "no currency is named")
      }
      return amount(value, currency)
    }
    guard let currency, currency != named else { return amount(value, named) }
    if Self.hasBareDollar(unit), Self.dollars.contains(currency.code) {
      return amount(value, currency)
    }
    guard currencyWord == nil else {
      return .unreadable("the amount is in \(named.code), but the row says \(currency.code)")
    }
    return amount(value, named)
  }

  private func amount(_ value: Decimal, _ currency: Currency) -> Reading {
    guard value.isExactInSnapshots else { return .unreadable("it has too many digits") }
    return value == 0 ? .none : .amount(Money(value, currency))
  }

  private static let nothing: Set<String> = [
    "", "-", "–", "—", "?", "n/a", "na", "none", "null", "nan", "unknown", "undisclosed", "tbd",
    "未披露", "不明", "非公開",
  ]

  /// A number with any of the usual separators.
  private func decimal(_ text: String) -> Decimal? {
    guard text.contains(where: \.isNumber) else { return nil }
    let plain = text.filter { $0 != "'" && $0 != "’" }
    let mark = decimalMark(in: plain)
    let parts = plain.split(separator: mark, maxSplits: 1, omittingEmptySubsequences: false)
    let other: Character = mark == "." ? "," : "."
    let whole = String(parts[0])
    guard whole.allSatisfy(\.isNumber) || isGrouped(whole, by: other),
      parts.count < 2 || parts[1].allSatisfy(\.isNumber)
    else { return nil }
    let digits = whole.filter(\.isNumber) + (parts.count < 2 ? "" : ".\(parts[1])")
    return Decimal(string: digits, locale: Locale(identifier: "en_US_POSIX"))
  }

  /// Which of the two marks stands before decimals.
  private func decimalMark(in text: String) -> Character {
    switch (text.lastIndex(of: ","), text.lastIndex(of: ".")) {
    case (nil, nil): "."
    case (let comma?, let point?): comma > point ? "," : "."
    case (.some, nil):
      isGrouped(text, by: ",") && (!hasDecimalComma || isRepeated(",", in: text)) ? "." : ","
    case (nil, .some):
      isGrouped(text, by: ".") && (hasDecimalComma || isRepeated(".", in: text)) ? "," : "."
    }
  }

  /// A number such as 8.5e+06, as programs write it.
  private func scientific(_ text: String) -> Decimal? {
    let parts = text.split(separator: "e", omittingEmptySubsequences: false)
    guard parts.count == 2, let exponent = Int(parts[1]), (0...15).contains(exponent),
      !parts[0].isEmpty, parts[0].allSatisfy({ $0.isASCII && $0.isNumber || $0 == "." }),
      let value = Decimal(string: String(parts[0]), locale: Locale(identifier: "en_US_POSIX"))
    else { return nil }
    return value * pow(10, exponent)
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

  /// The currency of a code or a sign, in any case; nil if it is none.
  static func currency(_ word: String) -> Currency? {
    symbols[word.lowercased()].flatMap { Currency(code: $0) } ?? Currency(code: word.uppercased())
  }

  /// Whether a unit has a dollar sign that does not say whose dollars they are, as "HK$" does.
  private static func hasBareDollar(_ unit: String) -> Bool {
    unit.contains("$")
      && !symbols.keys.contains { $0.count > 1 && $0.hasSuffix("$") && unit.contains($0) }
  }

  /// The currencies that are written as "$" at home.
  private static let dollars: Set<String> = [
    "AUD", "CAD", "HKD", "MXN", "NZD", "SGD", "TWD", "USD",
  ]

  private static let symbols = [
    "$": "USD", "us$": "USD", "€": "EUR", "£": "GBP", "hk$": "HKD", "rmb": "CNY", "cn¥": "CNY",
    "人民币": "CNY", "元": "CNY", "美元": "USD", "港元": "HKD", "円": "JPY", "ドル": "USD", "₹": "INR",
    "₩": "KRW", "euro": "EUR", "euros": "EUR", "usdollars": "USD", "dollars": "USD", "c$": "CAD",
    "a$": "AUD", "s$": "SGD", "nt$": "TWD", "sfr": "CHF",
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

extension Decimal {
  /// Whether a column of a snapshot holds the number as it is: a whole number of up to 18 digits, or
  /// any of up to 15.
  fileprivate var isExactInSnapshots: Bool {
    // What was too large for a decimal number is none any more.
    if isNaN { return false }
    let digits = "\(self)".filter(\.isNumber)
    if exponent >= 0 { return digits.count <= 18 }
    return digits.drop { $0 == "0" }.count <= 15
  }
}
