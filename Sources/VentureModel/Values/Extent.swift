/// What is known of the first and the last day of something, as day numbers.
///
/// Each end is a range in which the true day lies. `Int.min` and `Int.max` stand for no bound: an
/// end that is open for certain is `Int.max...Int.max`, one that is unknown reaches up to
/// `Int.max`. Every question here asks for an order of two days, so that the ends of the ranges
/// decide it exactly, whatever holes the possible days have.
struct Extent {
  var start: ClosedRange<Int>
  var end: ClosedRange<Int>

  /// Something that begins and ends within the ranges; what contradicts "it begins before it ends"
  /// is cut off.
  init(start: ClosedRange<Int>, end: ClosedRange<Int>) {
    self.start = start.lowerBound...max(start.lowerBound, min(start.upperBound, end.upperBound))
    self.end = max(start.lowerBound, end.lowerBound)...max(start.lowerBound, end.upperBound)
  }

  /// One moment, on some day of the range.
  init(moment range: ClosedRange<Int>) {
    start = range
    end = range
  }

  func isBefore(_ other: Extent) -> Verdict {
    if end.upperBound < other.start.lowerBound { return .yes }
    if end.lowerBound >= other.start.upperBound { return .no }
    return .cannotTell
  }

  func overlaps(_ other: Extent) -> Verdict {
    !isBefore(other) && !other.isBefore(self)
  }

  func hasBegun(by day: Int) -> Verdict {
    if start.upperBound <= day { return .yes }
    return start.lowerBound > day ? .no : .cannotTell
  }

  func hasEnded(before day: Int) -> Verdict {
    if end.upperBound < day { return .yes }
    return end.lowerBound >= day ? .no : .cannotTell
  }
}

extension PartialDate {
  var dayNumbers: ClosedRange<Int> { earliest.number...latest.number }
}

extension Period {
  var extent: Extent {
    let start: ClosedRange<Int> =
      switch start {
      case .date(let date): date.dayNumbers
      case .open: Int.min...Int.min
      case .unknown: Int.min...Int.max
      }
    let end: ClosedRange<Int> =
      switch end {
      case .date(let date): date.dayNumbers
      case .open: Int.max...Int.max
      case .unknown: Int.min...Int.max
      }
    return Extent(start: start, end: end)
  }
}

extension DateSet.Member {
  /// The days on which a moment lies that is somewhere in the member.
  var moment: Extent {
    switch self {
    case .date(let date): Extent(moment: date.dayNumbers)
    case .range(let first, let last):
      Extent(moment: (first?.earliest.number ?? .min)...(last?.latest.number ?? .max))
    }
  }

  /// The days that the member covers when every one of them is meant.
  var course: Extent {
    guard case .range(let first, let last) = self else { return moment }
    return Extent(
      start: first?.dayNumbers ?? Int.min...Int.min, end: last?.dayNumbers ?? Int.max...Int.max)
  }
}

extension EDTF {
  /// The possible days of the first and the last moment.
  var extent: Extent {
    switch self {
    case .date(let date): return Extent(moment: date.dayNumbers)
    case .period(let period): return period.extent
    case .oneOf(let set):
      let moments = set.members.map(\.moment.start)
      let first = moments.map(\.lowerBound).min() ?? .min
      return Extent(moment: first...(moments.map(\.upperBound).max() ?? first))
    case .allOf(let set):
      let courses = set.members.map(\.course)
      let starts = courses.map(\.start)
      let ends = courses.map(\.end)
      let start = starts.map(\.lowerBound).min() ?? .min
      let end = ends.map(\.lowerBound).max() ?? .max
      return Extent(
        start: start...(starts.map(\.upperBound).min() ?? start),
        end: end...(ends.map(\.upperBound).max() ?? end))
    }
  }
}
