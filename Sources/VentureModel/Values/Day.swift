/// One day of the proleptic Gregorian calendar.
///
/// The calendar is carried back before 1582 and has a year 0, as in ISO 8601. Time zones play no
/// part: a day is the one that a source names.
public struct Day: Sendable, Hashable {
  /// Days since 1970-01-01, negative before it.
  public let number: Int

  /// The day that lies a number of days after 1970-01-01.
  public init(number: Int) {
    self.number = number
  }

  /// The years that ``init(year:month:day:)`` accepts, wide enough for geology and far from the
  /// overflow of `Int`.
  public static let years: ClosedRange<Int> = -999_999_999_999...999_999_999_999

  /// The day with a calendar date, or `nil` if there is none such (February 30) or the year lies
  /// outside ``years``.
  ///
  /// - Complexity: O(1)
  public init?(year: Int, month: Int, day: Int) {
    guard Day.years.contains(year), (1...12).contains(month),
      (1...Day.count(inMonth: month, of: year)).contains(day)
    else { return nil }
    number = Day.number(year: year, month: month, day: day)
  }

  /// Whether a year has a February 29.
  public static func isLeap(_ year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }

  /// The length of a month in days; 0 for a month that is not in 1...12.
  public static func count(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 1, 3, 5, 7, 8, 10, 12: 31
    case 4, 6, 9, 11: 30
    case 2: isLeap(year) ? 29 : 28
    default: 0
    }
  }

  // Howard Hinnant's `days_from_civil` ("chrono-Compatible Low-Level Date Algorithms", 2013). The
  // year begins in March there, so that the leap day is the last and needs no case of its own.
  static func number(year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The calendar date: year (0 and negative before year 1), month 1...12, day 1...31.
  ///
  /// - Complexity: O(1)
  public var components: (year: Int, month: Int, day: Int) {
    let days = number + 719_468
    let era = (days >= 0 ? days : days - 146_096) / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }
}

extension Day: Comparable, Strideable {
  /// Whether one day precedes another.
  public static func < (lhs: Day, rhs: Day) -> Bool { lhs.number < rhs.number }

  /// The number of days from this day to another, negative if that one is earlier.
  public func distance(to other: Day) -> Int { other.number - number }

  /// The day that lies a number of days later, earlier if it is negative.
  public func advanced(by days: Int) -> Day { Day(number: number + days) }
}

extension Day: CustomStringConvertible {
  /// The date as in ISO 8601, "2024-03-15", with at least four digits for the year.
  public var description: String {
    let (year, month, day) = components
    return "\(Day.fourDigits(year))-\(Day.twoDigits(month))-\(Day.twoDigits(day))"
  }
}

extension Day {
  /// A year with its sign and at least four digits.
  static func fourDigits(_ year: Int) -> String {
    let digits = String(year.magnitude)
    let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return year < 0 ? "-" + padded : padded
  }

  /// A number below 100 with two digits.
  static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
