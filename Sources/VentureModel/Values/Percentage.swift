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
  /// Reads a percentage; as the first of a range it may leave the sign to the last.
  public init(written text: String, rangeEnd: String?) throws(ParseError) {
    let example = "a percentage like 78%"
    var scanner = TextScanner(text)
    scanner.skipSpaces()
    if scanner.isAtEnd {
      throw ParseError("there is no percentage", expected: example, offset: scanner.offset)
    }
    let numeral = try DecimalNumeral(&scanner)
    scanner.skipSpaces()
    let hasSign = scanner.take("%")
    scanner.skipSpaces()
    guard scanner.isAtEnd, hasSign || rangeEnd?.contains("%") == true else {
      throw ParseError(
        hasSign ? "\(ParseError.excerpt(scanner.rest)) does not belong here" : "the percent sign is missing",
        expected: example, offset: scanner.offset)
    }
    percent = numeral.value
  }

  public func isLess(than other: Percentage) -> Bool? { percent < other.percent }

  /// The percentage, "78 %"; reading it gives the same percentage.
  public var description: String { "\(EnglishNumber.plain(percent)) %" }

  public var phrase: String { description }

  public func rangeDescription(to upper: Percentage) -> String {
    "\(EnglishNumber.plain(percent))..\(upper)"
  }

  public func rangePhrase(to upper: Percentage) -> String {
    "\(EnglishNumber.plain(percent)) to \(upper)"
  }
}
