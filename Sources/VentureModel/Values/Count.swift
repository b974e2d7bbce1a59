import Foundation

/// How many there are: investors, rounds, shares.
public struct Count: Sendable, Hashable {
  /// The number, 0 or more.
  public let number: Int

  /// Creates a count, or `nil` of a negative number.
  public init?(exactly number: Int) {
    guard number >= 0 else { return nil }
    self.number = number
  }

  /// Reads a count: `30` or `1,500,000`.
  ///
  /// - Throws: ``ParseError`` if it is no whole number of 0 or more.
  /// - Complexity: O(length of the text)
  public init(_ text: String) throws(ParseError) {
    try self.init(written: text, rangeEnd: nil)
  }
}

extension Count: ExpressibleByIntegerLiteral {
  /// Creates a count of a number in the source code.
  ///
  /// - Precondition: The number is not negative.
  public init(integerLiteral number: Int) {
    precondition(number >= 0, "a count is not negative")
    self.number = number
  }
}

extension Count: Comparable, QuantityValue {
  /// Whether one count is smaller than another.
  public static func < (lhs: Count, rhs: Count) -> Bool { lhs.number < rhs.number }

  /// Whether this is the smaller count; never `nil`.
  public func isLess(than other: Count) -> Bool? { self < other }

  /// Reads a count; it has no unit that a range could share.
  public init(written text: String, rangeEnd: String?) throws(ParseError) {
    var scanner = TextScanner(text)
    scanner.skipSpaces()
    let offset = scanner.offset
    let numeral = try DecimalNumeral(&scanner)
    scanner.skipSpaces()
    guard scanner.isAtEnd else {
      throw ParseError(
        "\(ParseError.excerpt(scanner.rest)) does not belong here",
        expected: "a whole number like 30", offset: scanner.offset)
    }
    guard let number = Int(EnglishNumber.plain(numeral.value)), number >= 0 else {
      throw ParseError(
        "a count is a whole number of 0 or more", expected: "a whole number like 30",
        offset: offset)
    }
    self.number = number
  }

  /// The number with commas, "1,500"; reading it gives the same count.
  public var description: String { EnglishNumber.grouped(number) }

  /// The number with commas, "1,500".
  public var phrase: String { description }
}
