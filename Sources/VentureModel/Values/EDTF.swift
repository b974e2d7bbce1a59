/// A statement of when, in the Extended Date/Time Format: a date, one or all of a set, or a period.
///
/// The format is that of the Library of Congress (*Extended Date/Time Format Specification*,
/// 4 February 2019, <https://www.loc.gov/standards/datetime/>), the profile of ISO 8601-2:2019, at
/// levels 0, 1 and 2. The three kinds differ in what they say:
///
/// | written | means |
/// | --- | --- |
/// | `2024-03` | at one moment, on some day of March 2024 |
/// | `[2022-02-14..2022-11]` | at one moment, some time between the two |
/// | `{1960,1961-12}` | at each of these |
/// | `2019/2023-06`, `2023/..` | it lasted from the one to the other; it has not ended |
public enum EDTF: Sendable, Hashable {
  /// One moment, on a day somewhere in the date.
  case date(PartialDate)
  /// One moment, in one of the members: `[…]`.
  case oneOf(DateSet)
  /// Several moments, one in each of the members: `{…}`.
  case allOf(DateSet)
  /// Something that lasted: `…/…`.
  // Boxed, so that the many plain dates of a graph stay small.
  indirect case period(Period)

  /// Reads an EDTF expression.
  ///
  /// - Parameter text: The expression and nothing else; EDTF knows no spaces.
  /// - Throws: ``ParseError`` at the first character that does not fit, with advice for the ways in
  ///   which dates are often written otherwise (`03/2024`, `March 2024`, `Q1 2024`).
  /// - Complexity: O(length of the text)
  public init(_ text: String) throws(ParseError) {
    do {
      var parser = EDTFParser(text)
      self = try parser.expression()
    } catch {
      throw error.advising(DateAdvice.advice(for: text))
    }
  }
}

extension PartialDate {
  /// Reads one date, without sets and intervals.
  ///
  /// - Throws: ``ParseError``, as ``EDTF/init(_:)`` does.
  /// - Complexity: O(length of the text)
  public init(_ text: String) throws(ParseError) {
    do {
      var parser = EDTFParser(text)
      self = try parser.wholeDate()
    } catch {
      throw error.advising(DateAdvice.advice(for: text) { $0.date != nil })
    }
  }
}

extension EDTF {
  /// The date, if this is one.
  public var date: PartialDate? {
    guard case .date(let date) = self else { return nil }
    return date
  }

  /// The period, if this is one.
  public var period: Period? {
    guard case .period(let period) = self else { return nil }
    return period
  }

  /// The first day that can be meant; `nil` if there is no bound or it is not known.
  public var earliest: Day? {
    let number = extent.start.lowerBound
    return number == .min ? nil : Day(number: number)
  }

  /// The last day that can be meant; `nil` if there is no bound or it is not known.
  public var latest: Day? {
    let number = extent.end.upperBound
    return number == .max ? nil : Day(number: number)
  }
}

extension EDTF: CustomStringConvertible {
  /// The expression in EDTF; reading it gives the same value back.
  public var description: String {
    switch self {
    case .date(let date): date.description
    case .oneOf(let set): "[\(set)]"
    case .allOf(let set): "{\(set)}"
    case .period(let period): period.description
    }
  }
}
