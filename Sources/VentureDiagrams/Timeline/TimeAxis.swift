import VentureModel

/// Days as places on a line, with the years between them.
struct TimeAxis {
  /// The days of a date, the first and the last that it can be.
  typealias Span = ClosedRange<Int>

  private let first: Double
  private let last: Double
  /// Where the axis starts, in points.
  let start: Double
  /// How long it is, in points.
  let length: Double

  /// An axis for some dates, with a little room at both ends.
  init(_ spans: [Span], from start: Double, length: Double) {
    let low = Double(spans.map(\.lowerBound).min() ?? 0)
    let high = Double(spans.map(\.upperBound).max() ?? 0)
    let room = max(20, (high - low) * 0.03)
    first = low - room
    last = high + room
    self.start = start
    self.length = length
  }

  var end: Double { start + length }

  /// The place of a day.
  func place(_ day: Double) -> Double { start + (day - first) / (last - first) * length }

  /// The day at a place.
  func day(at place: Double) -> Int {
    Int((first + (place - start) / length * (last - first)).rounded())
  }

  /// The place of the middle of a date.
  func place(_ span: Span) -> Double {
    place(Double(span.lowerBound) / 2 + Double(span.upperBound) / 2)
  }

  /// The years whose first day is on the axis, thinned so that their numbers do not touch.
  var years: [(year: Int, place: Double)] {
    guard let low = Day(number: Int(first)).components.year as Int?,
      let high = Day(number: Int(last)).components.year as Int?, high - low < 10_000
    else { return [] }
    let years = (low...high).compactMap { year in
      Day(year: year, month: 1, day: 1).map { (year: year, place: place(Double($0.number))) }
    }.filter { (start...end).contains($0.place) }
    let step = max(1, Int((Double(years.count) * 36 / length).rounded(.up)))
    return years.filter { $0.year.isMultiple(of: step) }
  }

  /// The days that a date can be; nil if it is open at an end or not known at all.
  static func span(of date: EDTF?) -> Span? {
    guard let first = date?.earliest?.number, let last = date?.latest?.number, first <= last
    else { return nil }
    return first...last
  }
}
