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
      self = try Self.read(text, rangeEnd: rangeEnd).money
    } catch {
      // Half of a range is not the text that the advice would be for.
      throw rangeEnd == nil ? error.preferring(MoneyAdvice.advice(for: text)) : error
    }
  }

  private static let example = "an amount and a currency, like 50M USD or 1,500,000 USD"

  private static func read(
    _ text: String, rangeEnd: String?
  ) throws(ParseError) -> (money: Money, scale: MoneyScale?) {
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
    if currency == nil, scanner.current?.isASCIILetter == true { throw noSuffix(scanner) }
    scanner.skipSpaces()
    if currency == nil, scanner.current?.isASCIILetter == true {
      currency = try readCurrency(&scanner)
      scanner.skipSpaces()
    }
    guard scanner.isAtEnd else { throw unexpected(scanner) }
    let amount = numeral.value.scaled(by: scale?.rawValue ?? 0)
    if let currency { return (Money(amount, currency), scale) }
    guard let rangeEnd else {
      throw ParseError(
        "the currency is missing", expected: example, offset: scanner.offset)
    }
    let last = try read(rangeEnd, rangeEnd: nil)
    if scale == nil, last.scale != nil, amount != 0, amount < 1000 {
      throw ParseError(
        "it is not clear whether the suffix belongs to both amounts",
        expected: "a suffix at both ends, like 30M..40M USD", advice: "write 30M..40M USD",
        offset: numeralEnd)
    }
    return (Money(amount, last.money.currency), scale)
  }

  private static func noSuffix(_ scanner: TextScanner) -> ParseError {
    var ahead = scanner
    let word = ahead.takeWhile(\.isASCIILetter)
    return ParseError(
      Currency(code: word) == nil
        ? "\(ParseError.excerpt(word)) is no suffix" : "a space is missing before the currency",
      expected: "k, M, B, bn or T after the number, then a space and the currency",
      offset: scanner.offset)
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
