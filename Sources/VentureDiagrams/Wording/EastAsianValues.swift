// What Chinese and Japanese share: dates from year to day, and numbers in myriads.

extension DateWording {
  /// Dates as 2023年7月 and parts of a year as 2023年初.
  static func eastAsian(
    quarter: String, parts: [String], halves: [String], seasons: [String],
    about: @escaping @Sendable (String) -> String, until: @escaping @Sendable (String) -> String,
    since: @escaping @Sendable (String) -> String
  ) -> DateWording {
    DateWording(
      calendar: { year, month, day in
        "\(year)年" + (month.map { "\($0)月" } ?? "") + (day.map { "\($0)日" } ?? "")
      },
      part: { year, part in
        switch part {
        case 33...36: "\(year)年第\(part - 32)\(quarter)"
        case 37...39: "\(year)\(parts[part - 37])"
        case 40, 41: "\(year)\(halves[part - 40])"
        default: "\(year)年\(seasons[(part - 21) % 4])"
        }
      },
      about: about, until: until, since: since)
  }
}

extension MoneyWording {
  /// Sums counted in 万 (10⁴) and hundreds of millions (10⁸).
  static func myriads(currencies: [String: String], hundredMillion: String) -> MoneyWording {
    MoneyWording(
      scales: [(8, hundredMillion), (4, "万")],
      withCurrency: { number, code in currencies[code].map { number + $0 } ?? "\(number) \(code)" })
  }
}
