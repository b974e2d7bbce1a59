extension PartialDate {
  /// The first and the last day that fit the parts of a date.
  struct Span {
    let earliest: Day
    let latest: Day

    init?(year: Year, month: DigitPattern?, day: DigitPattern?) {
      guard let month else {
        guard day == nil else { return nil }
        earliest = Day(number: Day.number(year: year.earliest, month: 1, day: 1))
        latest = Day(number: Day.number(year: year.latest, month: 12, day: 31))
        return
      }
      if month.isSpecified, let grouping = Grouping(rawValue: month.minimum) {
        guard day == nil else { return nil }
        let (first, count) = grouping.months
        earliest = Day(number: Day.number(year: year.earliest, month: first, day: 1))
        // The day before the month that follows, so that no length of a month is needed.
        let next = first + count
        latest = Day(
          number: Day.number(
            year: year.latest + (next - 1) / 12, month: (next - 1) % 12 + 1, day: 1) - 1)
        return
      }
      guard let first = Self.firstFit(year, month, day, isReversed: false),
        let last = Self.firstFit(year, month, day, isReversed: true)
      else { return nil }
      earliest = first
      latest = last
    }

    /// The first day that fits the digits, or the last one when the search runs backwards.
    ///
    /// - Complexity: O(years that fit), at most 10,000, and one step unless no day of the first
    ///   years fits (`XXX1-02-29`).
    private static func firstFit(
      _ year: Year, _ month: DigitPattern, _ day: DigitPattern?, isReversed: Bool
    ) -> Day? {
      for candidate in steps(year.earliest...year.latest, isReversed) where year.matches(candidate)
      {
        for monthNumber in steps(1...12, isReversed) where month.matches(monthNumber) {
          let length = Day.count(inMonth: monthNumber, of: candidate)
          for dayNumber in steps(1...length, isReversed) where day?.matches(dayNumber) ?? true {
            return Day(
              number: Day.number(year: candidate, month: monthNumber, day: dayNumber))
          }
        }
      }
      return nil
    }

    private static func steps(
      _ range: ClosedRange<Int>, _ isReversed: Bool
    ) -> StrideThrough<Int> {
      isReversed
        ? stride(from: range.upperBound, through: range.lowerBound, by: -1)
        : stride(from: range.lowerBound, through: range.upperBound, by: 1)
    }
  }
}
