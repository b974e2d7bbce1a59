import VentureModel

/// The first and the last day that a date can mean, as formats write days.
enum ExportDays {
  /// A day as `2024-03-15`; nil outside the years that XML and most programs know.
  static func text(_ day: Day?) -> String? {
    guard let day, (1...9999).contains(day.components.year) else { return nil }
    return day.description
  }

  /// The year, the month or the day that two days have in common: `2024` for the first and the last
  /// day of its second quarter. Nil if they lie in different years.
  static func common(_ first: Day?, _ last: Day?) -> String? {
    guard let first, let last, let text = text(first) else { return nil }
    let from = first.components
    let to = last.components
    guard from.year == to.year else { return nil }
    guard from.month == to.month else { return String(text.prefix(4)) }
    return String(text.prefix(from.day == to.day ? 10 : 7))
  }

  /// What `common(_:_:)` gives for one end of a period.
  static func common(_ bound: Period.Bound) -> String? {
    bound.date.flatMap { common($0.earliest, $0.latest) }
  }
}
