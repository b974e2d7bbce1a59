import Foundation

/// A change or a ratio in per cent, which may exceed 100: a rise of a price.
///
/// For a part of a whole, which cannot, see ``Share``.
public struct Percentage: Sendable, Hashable {
  /// The number before the percent sign.
  public let percent: Decimal

  /// Takes the number before the percent sign.
  public init(percent: Decimal) {
    self.percent = percent
  }
}

extension Percentage: QuantityValue {
  static let example = "a percentage like 7.14%"

  /// Reads a percentage; as the first of a range it may leave the sign to the last.
  public init(written text: String, rangeEnd: String?) throws(ParseError) {
    var scanner = TextScanner(text)
    scanner.skipSpaces()
    if scanner.isAtEnd {
      throw ParseError("there is no percentage", expected: Self.example, offset: scanner.offset)
    }
    let numeral = try DecimalNumeral(&scanner)
    let numeralEnd = scanner.offset
    scanner.skipSpaces()
    let hasSign = scanner.take("%")
    scanner.skipSpaces()
    guard scanner.isAtEnd else {
      throw ParseError(
        "\(ParseError.excerpt(scanner.rest)) does not belong here", expected: Self.example,
        advice: scanner.rest == "％" || scanner.rest.lowercased() == "percent"
          ? "write \(EnglishNumber.plain(numeral.value))%" : nil, offset: scanner.offset)
    }
    guard hasSign || rangeEnd?.contains("%") == true else {
      throw ParseError(
        "the percent sign is missing", expected: Self.example,
        advice: Self.advice(numeral.value), offset: numeralEnd)
    }
    percent = numeral.value
  }

  private static func advice(_ number: Decimal) -> String? {
    guard number > 0, number <= 100 else { return nil }
    let plain = EnglishNumber.plain(number)
    guard number < 1 else { return "write \(plain)%" }
    return "write \(EnglishNumber.plain(number.scaled(by: 2)))% for the fraction \(plain)"
  }

  /// Whether this is the smaller percentage; never `nil`.
  public func isLess(than other: Percentage) -> Bool? { percent < other.percent }

  /// The percentage, "78 %"; reading it gives the same percentage.
  public var description: String { "\(EnglishNumber.plain(percent)) %" }

  /// The percentage, "78 %".
  public var phrase: String { description }

  /// "30..40 %".
  public func rangeDescription(to upper: Percentage) -> String {
    "\(EnglishNumber.plain(percent))..\(upper)"
  }

  /// "30 to 40 %".
  public func rangePhrase(to upper: Percentage) -> String {
    "\(EnglishNumber.plain(percent)) to \(upper)"
  }
}
