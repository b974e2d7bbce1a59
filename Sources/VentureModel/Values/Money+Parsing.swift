import Foundation

extension Money {
  /// Reads an amount: `50M USD`, `1.55B USD`, `USD 50M`, `165 HKD`, `1,500,000 USD`, `31e6 USD`.
  ///
  /// Suffixes are `k` or `K` (thousand), `M` (million), `B` or `bn` (billion, 10⁹) and `T`
  /// (trillion, 10¹²).
  ///
  /// - Throws: ``ParseError`` if the currency is missing or ambiguous (`$`), or if the number could
  ///   not be kept exactly.
  /// - Complexity: O(length of the text)
  public init(_ text: String) throws(ParseError) {
    try self.init(written: text, rangeEnd: nil)
  }

  /// Reads an amount; as the first of a range it may leave the currency to the last.
  public init(written text: String, rangeEnd: String?) throws(ParseError) {
    do {
      self = try Self.read(text, rangeEnd: rangeEnd)
    } catch {
      throw error.advising(MoneyAdvice.advice(for: text))
    }
  }

  private static let example = "an amount and a currency, like 50M USD or 1,500,000 USD"

  private static func read(_ text: String, rangeEnd: String?) throws(ParseError) -> Money {
    var scanner = TextScanner(text)
    scanner.skipSpaces()
    if scanner.isAtEnd {
      throw ParseError("there is no amount", expected: example, offset: scanner.offset)
    }
    var currency: Currency?
    if scanner.current?.isASCIILetter == true {
      currency = try readCurrency(&scanner)
      scanner.skipSpaces()
    } else if !DecimalNumeral.startsNumber(scanner.current) {
      throw unexpected(scanner)
    }
    let numeral = try DecimalNumeral(&scanner)
    let numeralEnd = scanner.offset
    let scale = try readScale(&scanner, hasExponent: numeral.hasExponent)
    scanner.skipSpaces()
    if currency == nil, let scalar = scanner.current {
      guard scalar.isASCIILetter else { throw unexpected(scanner) }
      if scanner.offset == numeralEnd {
        throw ParseError(
          "a space is missing before the currency", expected: example, offset: scanner.offset)
      }
      currency = try readCurrency(&scanner)
      scanner.skipSpaces()
    }
    guard scanner.isAtEnd else { throw unexpected(scanner) }
    let amount = numeral.value.scaled(by: scale?.rawValue ?? 0)
    if let currency { return Money(amount, currency) }
    guard let rangeEnd else {
      throw ParseError(
        "the currency is missing", expected: example, offset: scanner.offset)
    }
    return try complete(amount, hasScale: scale != nil, offset: numeralEnd, rangeEnd)
  }

  /// The first amount of a range with the currency of the last, unless it is open whether the suffix
  /// of the last belongs to both.
  private static func complete(
    _ amount: Decimal, hasScale: Bool, offset: Int, _ rangeEnd: String
  ) throws(ParseError) -> Money {
    let last = try Money(written: rangeEnd, rangeEnd: nil)
    var scanner = TextScanner(rangeEnd)
    scanner.skipSpaces()
    if scanner.current?.isASCIILetter == true { scanner.advance() }
    _ = scanner.takeWhile { !$0.isASCIILetter && $0 != " " }
    let suffix = scanner.takeWhile(\.isASCIILetter)
    if !hasScale, MoneyScale(suffix: suffix) != nil, amount < 1000 {
      throw ParseError(
        "it is not clear whether \(suffix) belongs to both amounts",
        expected: "a suffix at both ends, like 30M..40M USD",
        advice: "write \(EnglishNumber.plain(amount))\(suffix)", offset: offset)
    }
    return Money(amount, last.currency)
  }

  private static func readCurrency(_ scanner: inout TextScanner) throws(ParseError) -> Currency {
    let offset = scanner.offset
    let code = scanner.takeWhile { $0.isASCIILetter || $0 == "$" }
    do {
      return try Currency(code)
    } catch {
      throw error.shifted(by: offset)
    }
  }

  private static func readScale(
    _ scanner: inout TextScanner, hasExponent: Bool
  ) throws(ParseError) -> MoneyScale? {
    var ahead = scanner
    ahead.skipSpaces()
    let offset = ahead.offset
    let letters = ahead.takeWhile(\.isASCIILetter)
    guard let scale = MoneyScale(suffix: letters) else { return nil }
    if hasExponent {
      throw ParseError(
        "an exponent and a suffix exclude each other", expected: "31e6 USD or 31M USD",
        offset: offset)
    }
    scanner = ahead
    return scale
  }

  private static func unexpected(_ scanner: TextScanner) -> ParseError {
    ParseError(
      "\(ParseError.excerpt(scanner.rest)) does not belong here", expected: example,
      offset: scanner.offset)
  }
}
