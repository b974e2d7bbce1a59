import VentureModel

/// How one language writes dates in the little room of a diagram.
struct DateWording: Sendable {
  /// Year, month and day, as far as they are known.
  let calendar: @Sendable (_ year: Int, _ month: Int?, _ day: Int?) -> String
  /// A part of a year by its EDTF number, 21 to 41.
  let part: @Sendable (_ year: Int, _ part: Int) -> String
  /// A date that is about right.
  let about: @Sendable (String) -> String
  let until: @Sendable (String) -> String
  let since: @Sendable (String) -> String

  func text(_ date: EDTF) -> String {
    switch date {
    case .date(let date):
      return text(date)
    case .oneOf(let set), .allOf(let set):
      return set.members.map { member in
        switch member {
        case .date(let date): text(date)
        case .range(let first?, let last?): range(first, last)
        case .range(nil, let last?): until(text(last))
        case .range(let first?, nil): since(text(first))
        case .range(nil, nil): ""
        }
      }.joined(separator: ", ")
    case .period(let period):
      switch (period.start.date, period.end.date) {
      case (let start?, let end?): return range(start, end)
      case (let start?, nil): return since(text(start))
      case (nil, let end?): return until(text(end))
      case (nil, nil): return ""
      }
    }
  }

  func text(_ date: PartialDate) -> String {
    guard let year = date.year.number else { return date.description }
    let plain =
      date.grouping.map { part(year, $0.rawValue) } ?? calendar(year, date.month, date.day)
    let uncertain = date.isUncertain ? "?" : ""
    return (date.isApproximate ? about(plain) : plain) + uncertain
  }

  private func range(_ first: PartialDate, _ last: PartialDate) -> String {
    let start = text(first)
    let end = text(last)
    return start == end ? start : "\(start) – \(end)"
  }
}
