import VentureModel

/// The first and the last day that a date can mean, as formats write days.
enum ExportDays {
  /// A day as `2024-03-15`; nil outside the years that XML and most programs know.
  static func text(_ day: Day?) -> String? {
    guard let day else { return nil }
    let (year, month, dayOfMonth) = day.components
    guard (1...9999).contains(year) else { return nil }
    return String(unsafeUninitializedCapacity: 10) { text in
      func write(_ number: Int, at end: Int, digits: Int) {
        var rest = number
        for index in stride(from: end - 1, through: end - digits, by: -1) {
          text[index] = 0x30 + UInt8(rest % 10)
          rest /= 10
        }
      }
      write(year, at: 4, digits: 4)
      text[4] = 0x2D
      write(month, at: 7, digits: 2)
      text[7] = 0x2D
      write(dayOfMonth, at: 10, digits: 2)
      return 10
    }
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
