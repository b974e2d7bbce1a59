import Foundation

/// A part of a whole, from none to all of it: a stake, an ownership.
///
/// Percent are written with their sign. `0.0714` alone could be a fraction or a tiny percentage, so
/// it is not read.
public struct Share: Sendable, Hashable {
  /// The part as a fraction, 0...1.
  public let fraction: Decimal

  /// The part in percent, 0...100.
  public var percent: Decimal { fraction.scaled(by: 2) }

  /// Creates a share of a fraction, or `nil` outside 0...1.
  public init?(fraction: Decimal) {
    guard !fraction.isNaN, fraction >= 0, fraction <= 1 else { return nil }
    self.fraction = fraction
  }

  /// Creates a share of a percentage, or `nil` outside 0...100.
  public init?(percent: Decimal) {
    guard !percent.isNaN else { return nil }
    self.init(fraction: percent.scaled(by: -2))
  }

  /// Reads a percentage: `7.14%` or `7.14 %`.
  ///
  /// - Throws: ``ParseError`` if the percent sign is missing or the share lies outside 0...100 %.
  /// - Complexity: O(length of the text)
  public init(_ text: String) throws(ParseError) {
    try self.init(written: text, rangeEnd: nil)
  }
}

extension Share {
  /// The share with this many decimals of its percentage, halves rounded to even; for quotients,
  /// which have no end of decimals.
  public func rounded(percentDecimals: Int) -> Share {
    var exact = fraction
    var rounded = Decimal()
    NSDecimalRound(&rounded, &exact, percentDecimals + 2, .bankers)
    return Share(fraction: rounded) ?? self
  }
}

extension Share: Comparable, QuantityValue {
  /// Whether one share is smaller than another.
  public static func < (lhs: Share, rhs: Share) -> Bool { lhs.fraction < rhs.fraction }

  /// Whether this is the smaller share; never `nil`.
  public func isLess(than other: Share) -> Bool? { self < other }

  /// Reads a percentage; as the first of a range it may leave the sign to the last.
  public init(written text: String, rangeEnd: String?) throws(ParseError) {
    let percentage = try Percentage(written: text, rangeEnd: rangeEnd)
    guard let share = Share(percent: percentage.percent) else {
      let indentation = text.unicodeScalars.prefix { $0.properties.isWhitespace }.count
      throw ParseError(
        "a share is 0 to 100 %", expected: Percentage.example, offset: indentation)
    }
    self = share
  }

  /// The percentage, "7.14 %"; reading it gives the same share.
  public var description: String { "\(EnglishNumber.plain(percent)) %" }

  /// The percentage, "7.14 %".
  public var phrase: String { description }

  /// "30..40 %".
  public func rangeDescription(to upper: Share) -> String {
    Percentage(percent: percent).rangeDescription(to: Percentage(percent: upper.percent))
  }

  /// "30 to 40 %".
  public func rangePhrase(to upper: Share) -> String {
    Percentage(percent: percent).rangePhrase(to: Percentage(percent: upper.percent))
  }
}
