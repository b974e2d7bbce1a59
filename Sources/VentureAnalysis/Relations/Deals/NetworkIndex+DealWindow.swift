import VentureModel

extension NetworkIndex {
  /// The days of some years up to the day that is asked for, or up to the last day on which an
  /// investment is dated.
  ///
  /// - Parameters:
  ///   - years: How many years the window covers; 1 or more.
  ///   - asOf: The date whose last day is the last of the window.
  /// - Returns: The window; nil if no investment is dated and no date is given.
  /// - Complexity: O(*m* + *d*) in the ties and the distinct dates
  public func dealWindow(years: Int, upTo asOf: PartialDate? = nil) -> ClosedRange<Day>? {
    guard let last = asOf?.latest ?? lastDatedInvestment else { return nil }
    let (year, month, day) = last.components
    // Of a leap day the window begins on the first of March.
    let before =
      Day(year: year - years, month: month, day: day)
      ?? Day(year: year - years, month: month, day: day - 1)
    return before.map { min($0.advanced(by: 1), last)...last }
  }

  private var lastDatedInvestment: Day? {
    let isCounted = classTable.map { $0.kind == .invested && $0.status == .completed }
    var isDated = [Bool](repeating: false, count: dateTexts.count)
    for tie in 0..<tieCount where isCounted[Int(classes[tie])] { isDated[Int(dates[tie])] = true }
    return dateTexts.indices.filter { isDated[$0] }.compactMap {
      (try? EDTF(dateTexts[$0]))?.latest
    }
    .max()
  }
}
