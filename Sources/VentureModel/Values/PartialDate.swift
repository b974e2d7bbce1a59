/// A date of which a source may give only a part: a year, a month, a quarter, "some time in the
/// 2010s", "about 2022".
///
/// It is one date expression of EDTF, without sets and intervals: the Extended Date/Time Format of
/// the Library of Congress (4 February 2019), levels 0, 1 and 2, the profile of ISO 8601-2:2019.
/// As a statement about the world it is *one* day that lies somewhere from ``earliest`` to
/// ``latest``. Uncertainty (`?`) and approximation (`~`) are kept and shown, and widen nothing.
///
/// Two dates are equal when they say the same; spellings with one meaning (`?2004-?06`,
/// `2004-06?`) are one value, and ``description`` writes the shorter.
public struct PartialDate: Sendable, Hashable {
  /// The year.
  public let year: Year
  let monthDigits: DigitPattern?
  let dayDigits: DigitPattern?
  /// The time of day with its zone, if the source gives one; comparisons ignore it.
  public let time: TimeOfDay?
  let qualifiers: Qualifiers

  /// The first day that can be meant.
  public let earliest: Day
  /// The last day that can be meant; for a date of lower precision the end of its span.
  public let latest: Day

  /// Creates a date of parts that were read, or `nil` if no day of the calendar fits them.
  init?(
    year: Year, month: DigitPattern? = nil, day: DigitPattern? = nil, time: TimeOfDay? = nil,
    qualifiers: Qualifiers = Qualifiers()
  ) {
    guard let span = Span(year: year, month: month, day: day) else { return nil }
    self.year = year
    monthDigits = month
    dayDigits = day
    self.time = time
    self.qualifiers = qualifiers
    earliest = span.earliest
    latest = span.latest
  }

  /// Creates a date without doubts: a year, a month of it, a day of that.
  ///
  /// `month` may be a sub-year grouping (21...41); a day needs a true month. `nil` if there is no
  /// such date.
  public init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard let year = Year(year), day == nil || month.map((1...12).contains) == true else {
      return nil
    }
    if let month, !(0...99).contains(month) { return nil }
    if let day, !(0...99).contains(day) { return nil }
    self.init(
      year: year, month: month.map { DigitPattern($0, count: 2) },
      day: day.map { DigitPattern($0, count: 2) })
  }

  /// Creates the date that names one day, or `nil` outside ``Day/years``.
  public init?(_ day: Day) {
    let (year, month, dayOfMonth) = day.components
    // EDTF writes a long year alone, without month and day.
    guard (-9999...9999).contains(year) else { return nil }
    self.init(year: year, month: month, day: dayOfMonth)
  }
}

extension PartialDate {
  /// The month 1...12, if it is given in full.
  public var month: Int? {
    specified(monthDigits).flatMap { (1...12).contains($0) ? $0 : nil }
  }

  /// The part of the year that is named instead of a month, if any.
  public var grouping: Grouping? {
    specified(monthDigits).flatMap(Grouping.init(rawValue:))
  }

  /// The day of the month 1...31, if it is given in full.
  public var day: Int? { specified(dayDigits) }

  private func specified(_ digits: DigitPattern?) -> Int? {
    guard let digits, digits.isSpecified else { return nil }
    return digits.minimum
  }

  /// Whether the source doubts any part of the date (`?` or `%`).
  public var isUncertain: Bool { qualifiers.all.contains(.uncertain) }

  /// Whether any part of the date is only approximate (`~` or `%`).
  public var isApproximate: Bool { qualifiers.all.contains(.approximate) }

  /// The qualifier of the year, the month (or grouping) or the day.
  public func qualifier(of part: Part) -> Qualifier {
    switch part {
    case .year: qualifiers.year
    case .month: qualifiers.month
    case .day: qualifiers.day
    }
  }

  /// The only day that can be meant, or `nil` if there are several.
  public var exactDay: Day? { earliest == latest ? earliest : nil }

  /// A part of a date that can have a qualifier of its own.
  public enum Part: Sendable, Hashable, CaseIterable {
    case year
    case month
    case day
  }
}

extension PartialDate {
  /// How finely a date is given.
  public enum Precision: Int, Sendable, Hashable, Comparable, CaseIterable {
    /// A year of which not all digits are known: a decade, a century (`201X`, `1950S2`).
    case years
    case year
    case half
    case quadrimester
    case quarter
    case season
    case month
    case day
    /// A day with a time.
    case second

    /// Whether one precision is coarser than another.
    public static func < (lhs: Precision, rhs: Precision) -> Bool { lhs.rawValue < rhs.rawValue }
  }

  /// How finely the date is given; unspecified digits (`1985-04-XX`) add no precision.
  public var precision: Precision {
    guard year.isExact else { return .years }
    if let grouping { return grouping.precision }
    guard month != nil else { return .year }
    guard day != nil else { return .month }
    return time == nil ? .day : .second
  }
}
