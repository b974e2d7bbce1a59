import VentureModel

/// Whether deals lie in the time that is asked for, by the places of their dates in
/// ``NetworkIndex/dateTexts``.
struct DealDates {
  /// By date; empty if any time will do.
  private let verdicts: [Verdict]

  /// Looks at all dates of an index.
  ///
  /// - Parameters:
  ///   - index: The network.
  ///   - selection: The day on which a deal must have been done, and whether deals count of which
  ///     that cannot be told.
  ///   - window: The days within which it must have been done.
  /// - Complexity: O(*d*) in the distinct dates; O(1) if any time will do
  init(_ index: NetworkIndex, selection: Selection, window: ClosedRange<Day>?) {
    guard selection.asOf != nil || window != nil else {
      verdicts = []
      return
    }
    let period = window.flatMap { window in
      PartialDate(window.lowerBound).flatMap { first in
        PartialDate(window.upperBound).flatMap { last in
          Period(start: .date(first), end: .date(last))
        }
      }
    }
    verdicts = index.dateTexts.map { text in
      guard let date = try? EDTF(text) else { return selection.settled(.cannotTell) }
      let held = selection.asOf.map { date.holds(asOf: $0) } ?? .yes
      return selection.settled(held && (period.map { date.overlaps(.period($0)) } ?? .yes))
    }
  }

  /// Whether any question is asked of the dates.
  var areAsked: Bool { !verdicts.isEmpty }

  /// Whether a deal of this date lies in the time.
  subscript(date: UInt32) -> Verdict { verdicts.isEmpty ? .yes : verdicts[Int(date)] }
}

extension Selection {
  /// What cannot be told, as no where such ties are to be left out.
  func settled(_ verdict: Verdict) -> Verdict {
    verdict == .cannotTell && !keepsUndated ? .no : verdict
  }
}
