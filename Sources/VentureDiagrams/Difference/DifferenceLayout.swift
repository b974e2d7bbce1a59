import VentureModel

/// Where the parts of a picture of changes stand: marks, names and words on the left, the axis, and
/// dates in words on the right.
struct DifferenceLayout {
  static let rowHeight = 19.0
  static let headingHeight = 24.0
  /// The dates that are compared, over the first row.
  private static let top = 20.0
  private static let groupGap = 8.0
  private static let gap = 12.0

  /// The widths that depend on text.
  struct Sizes {
    var names: Double
    var events: Double
    var dates: Double
  }

  /// A row, or the heading of a group.
  struct Place {
    let top: Double
    let height: Double
    var middle: Double { top + height / 2 }
  }

  let sizes: Sizes
  let namesStart = 18.0
  let eventsStart: Double
  let axis: TimeAxis
  /// Where the days end that are compared.
  let rules: [Double]
  let datesStart: Double
  /// The places of the changes, in their order.
  let rows: [Place]
  /// The headings of the groups that occur.
  let headings: [DifferenceContent.Group: Place]
  let axisTop: Double
  let axisBottom: Double

  init(_ content: DifferenceContent, _ sizes: Sizes, width: Double?) {
    self.sizes = sizes
    eventsStart = namesStart + sizes.names + Self.gap
    let start = eventsStart + sizes.events + Self.gap + 10
    let rest = start + Self.gap + 10 + sizes.dates
    let length = min(max((width ?? 940) - 32 - rest, 200), 420)
    let first = content.difference.from.latest.number
    let last = content.difference.to.latest.number
    // Room at both ends shows that a bar reaches beyond the dates that are compared.
    let room = max(3, (last - first) / 8)
    let axis = TimeAxis([first - room...last + room], from: start, length: length)
    self.axis = axis
    rules = [first, last].map { axis.place(Double($0) + 1) }
    datesStart = axis.end + Self.gap + 10

    var rows: [Place] = []
    var headings: [DifferenceContent.Group: Place] = [:]
    var y = Self.top
    var group: DifferenceContent.Group?
    for change in content.changes {
      if change.group != group {
        y += group == nil ? 0 : Self.groupGap
        headings[change.group] = Place(top: y, height: Self.headingHeight)
        y += Self.headingHeight
        group = change.group
      }
      rows.append(Place(top: y, height: Self.rowHeight))
      y += Self.rowHeight
    }
    self.rows = rows
    self.headings = headings
    axisTop = Self.top
    axisBottom = y + 4
  }

  /// The right edge of everything.
  var end: Double { datesStart + sizes.dates }

  /// The part of the axis that lies between two days, each open end at the axis' own; nil if nothing
  /// of it does.
  func stretch(_ days: DifferenceContent.Change.Days) -> (left: Double, right: Double)? {
    let left = days.first.map { axis.place(Double($0)) } ?? axis.start
    let right = days.last.map { axis.place(Double($0) + 1) } ?? axis.end
    guard left <= axis.end, right >= axis.start else { return nil }
    return (max(left, axis.start), min(right, axis.end))
  }

  /// A bar over a part of the axis, no narrower than a width: it is widened to both sides, but over no
  /// date that is compared.
  func bar(
    over stretch: (left: Double, right: Double), _ least: Double, height: Double, _ middle: Double
  ) -> Frame {
    let width = max(least, stretch.right - stretch.left)
    var left = (stretch.left + stretch.right - width) / 2
    for rule in rules {
      if stretch.left >= rule { left = max(left, rule) }
      if stretch.right <= rule { left = min(left, rule - width) }
    }
    return Frame(x: left, y: middle - height / 2, width: width, height: height)
  }

  /// Whether days begin before the axis does, or end after it.
  func isBeyond(_ days: DifferenceContent.Change.Days) -> (left: Bool, right: Bool) {
    (
      days.first.map { axis.place(Double($0)) < axis.start } ?? true,
      days.last.map { axis.place(Double($0) + 1) > axis.end } ?? true
    )
  }

  /// A first day of a month that is marked on the axis.
  struct Tick {
    let year: Int
    let month: Int
    let place: Double
  }

  /// First days of months with room for a text of a width each; of years where months have none.
  func ticks(month monthWidth: Double, year yearWidth: Double) -> [Tick] {
    let first = axis.day(at: axis.start)
    let last = axis.day(at: axis.end)
    let months = max(1, Double(last - first) / 30.44)
    let steps =
      [1, 2, 3, 6]
      + (0..<9).flatMap { power -> [Int] in
        let decade = [Int](repeating: 10, count: power).reduce(12, *)
        return [decade, 2 * decade, 5 * decade]
      }
    let fitting = steps.first { step in
      Double(step) / months * axis.length >= (step < 12 ? monthWidth : yearWidth)
    }
    guard let step = fitting else { return [] }
    let from = Day(number: first).components
    var month = from.year * 12 + from.month - 1
    month += (step - (month % step + step) % step) % step
    var ticks: [Tick] = []
    while ticks.count < 200 {
      let year = (month >= 0 ? month : month - 11) / 12
      guard let day = Day(year: year, month: month - year * 12 + 1, day: 1), day.number <= last
      else { break }
      if day.number >= first {
        ticks.append(
          Tick(year: year, month: month - year * 12 + 1, place: axis.place(Double(day.number))))
      }
      month += step
    }
    return step < 12 ? ticks : ticks.map { Tick(year: $0.year, month: 0, place: $0.place) }
  }
}
