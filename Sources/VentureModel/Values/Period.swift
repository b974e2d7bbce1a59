/// Something that lasted: an EDTF time interval such as `2019-07/2023`, `2023/..` or `/2020`.
///
/// Both ends belong to it: on its last day it still holds. Each end is a day somewhere in the date
/// that is written, so `2015/2016` may be a year or two days.
public struct Period: Sendable, Hashable {
  /// How one end of a period is known.
  public enum Bound: Sendable, Hashable {
    /// On a day somewhere in this date.
    case date(PartialDate)
    /// Not bounded on this side, written `..`: it has not ended (or has no beginning).
    case open
    /// Bounded, but it is not known where; written as nothing at all.
    case unknown

    /// The date of the bound, if it has one.
    public var date: PartialDate? {
      guard case .date(let date) = self else { return nil }
      return date
    }
  }

  /// The first day.
  public let start: Bound
  /// The last day.
  public let end: Bound

  /// Creates a period, or `nil` if it has no date at all or certainly ends before it begins.
  public init?(start: Bound, end: Bound) {
    guard start.date != nil || end.date != nil else { return nil }
    if let first = start.date, let last = end.date, last.latest < first.earliest { return nil }
    self.start = start
    self.end = end
  }
}

extension Period {
  /// Whether it holds on a day: has begun on or before it and ends on or after it.
  public func holds(on day: Day) -> Verdict {
    extent.hasBegun(by: day.number) && !extent.hasEnded(before: day.number)
  }

  /// Whether it holds on a date of any precision, which is a day somewhere in its span.
  ///
  /// For an as-of date, which means its last day, use ``EDTF/holds(asOf:)``.
  public func holds(on date: PartialDate) -> Verdict {
    EDTF.period(self).overlaps(.date(date))
  }
}

extension Period: CustomStringConvertible {
  /// The period in EDTF.
  public var description: String { "\(start)/\(end)" }
}

extension Period.Bound: CustomStringConvertible {
  /// The bound in EDTF: a date, `..` or nothing.
  public var description: String {
    switch self {
    case .date(let date): date.description
    case .open: ".."
    case .unknown: ""
    }
  }
}
