/// A value that a source can state with a qualifier or as a range: money, a share, a count.
public protocol QuantityValue: Sendable, Hashable, CustomStringConvertible {
  /// Reads a value without a qualifier.
  ///
  /// - Parameters:
  ///   - text: The value, with spaces around it or not.
  ///   - rangeEnd: The last value of the range of which this is the first, if so; the value may
  ///   then   leave its unit (a currency, a percent sign) to it.
  /// - Throws: ``ParseError`` with an offset in `text`.
  init(written text: String, rangeEnd: String?) throws(ParseError)

  /// Whether this is less than the other; `nil` if the two cannot be compared.
  func isLess(than other: Self) -> Bool?

  /// The value in an English sentence.
  var phrase: String { get }

  /// A range from this value to another as it is written: "30..40 %".
  func rangeDescription(to upper: Self) -> String

  /// A range from this value to another in an English sentence: "30 to 40 %".
  func rangePhrase(to upper: Self) -> String
}

extension QuantityValue {
  /// Both values, with two dots between them.
  public func rangeDescription(to upper: Self) -> String { "\(self)..\(upper)" }

  /// Both values, with "to" between them.
  public func rangePhrase(to upper: Self) -> String { "\(phrase) to \(upper.phrase)" }
}
