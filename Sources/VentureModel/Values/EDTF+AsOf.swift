// The view of a network as of a date. The date means its last day: as of 2023 is as of 2023-12-31.
extension EDTF {
  /// Whether this had begun by the end of a date.
  ///
  /// A moment has begun once its day is reached, `{…}` with the first of its moments, a period with
  /// its first day. A period that is open at its start has always begun.
  ///
  /// - Complexity: O(number of members of a set), else O(1)
  public func hasBegun(by date: PartialDate) -> Verdict {
    extent.hasBegun(by: date.latest.number)
  }

  /// Whether this had ended before the last day of a date.
  ///
  /// Only a period ends. What begins at a moment (a founding, an investment) holds from it on, so
  /// the answer for dates and sets is always no; an end that a source states by itself, as a date,
  /// is asked with ``hasBegun(by:)``. An open end (`..`) has not ended; an unknown one cannot tell
  /// once the period can have begun. On its last day a period still holds: `2019/2023-06` cannot
  /// tell as of 2023-06, and has ended as of 2023-07.
  ///
  /// - Complexity: O(1)
  public func hasEnded(by date: PartialDate) -> Verdict {
    guard case .period(let period) = self else { return .no }
    return period.extent.hasEnded(before: date.latest.number)
  }

  /// Whether this holds as of a date: had begun and not ended.
  ///
  /// - Complexity: O(number of members of a set), else O(1)
  public func holds(asOf date: PartialDate) -> Verdict {
    hasBegun(by: date) && !hasEnded(by: date)
  }
}
