import Foundation

/// Guesses what was meant by an amount of money that is written otherwise.
enum MoneyAdvice {
  /// "write 50M USD", or `nil`.
  static func advice(for text: String) -> String? {
    guard text.unicodeScalars.count <= 40 else { return nil }
    var scanner = TextScanner(text)
    var number: Decimal?
    var words: [String] = []
    while let scalar = scanner.current {
      if scalar.digitValue != nil {
        guard number == nil, let numeral = try? DecimalNumeral(&scanner) else { return nil }
        number = numeral.value
      } else if isSpace(scalar) {
        scanner.advance()
      } else {
        words.append(scanner.takeWhile { $0.digitValue == nil && !isSpace($0) })
      }
    }
    guard let number else { return nil }
    return guess(number, words)
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }

  private static func guess(_ number: Decimal, _ words: [String]) -> String? {
    var exponent = 0
    var currency: String?
    var sawDollar = false
    var sawYen = false
    for word in words {
      guard var rest = power(word, &exponent) else { continue }
      if rest == "$" { sawDollar = true }
      if rest == "¥" || rest == "￥" {
        sawYen = true
        continue
      }
      if rest.hasPrefix("多") { rest.removeFirst() }
      guard currency == nil,
        let code = Currency.suggestion(for: rest)
      else { return nil }
      currency = code
    }
    let amount = MoneyScale.compact(number.scaled(by: exponent))
    if sawYen { return "write \(amount) CNY or \(amount) JPY" }
    if sawDollar { return "write \(amount) USD if US dollars are meant" }
    guard let currency else { return "write \(amount) and a currency, like \(amount) USD" }
    return "write \(amount) \(currency)"
  }

  /// Takes a power of ten from the start of a word; the rest of it, or `nil` if nothing is left.
  private static func power(_ word: String, _ exponent: inout Int) -> String? {
    for (name, power) in powers where word.lowercased().hasPrefix(name) {
      let rest = String(word.dropFirst(name.count))
      // "million" begins with m, "bn" with b; and "byr" is no billion.
      let isWhole = rest.isEmpty || name.unicodeScalars.allSatisfy { !$0.isASCII }
      guard isWhole else { continue }
      exponent += power
      return rest.isEmpty ? nil : rest
    }
    return word
  }

  /// The names of powers of ten, those of Chinese and Japanese included.
  private static let powers: [(name: String, power: Int)] = [
    ("thousand", 3), ("million", 6), ("billion", 9), ("trillion", 12), ("mn", 6), ("mio", 6),
    ("bn", 9), ("tn", 12), ("k", 3), ("m", 6), ("b", 9), ("t", 12), ("万亿", 12), ("兆", 12),
    ("亿", 8), ("億", 8), ("千万", 7), ("百万", 6), ("万", 4), ("萬", 4),
  ]
}
