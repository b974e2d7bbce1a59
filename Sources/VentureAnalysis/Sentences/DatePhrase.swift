import VentureModel

extension EDTF {
  /// The date as it stands in an English sentence: "in July 2023", "from 2014 to 2021".
  public var phrase: String {
    switch self {
    case .date(let date):
      return date.phraseWithPreposition
    case .oneOf(let set):
      return set.phrase(joining: "or")
    case .allOf(let set):
      return set.phrase(joining: "and")
    case .period(let period):
      return period.phrase
    }
  }
}

extension Period {
  fileprivate var phrase: String {
    switch (start, end) {
    case (.date(let start), .date(let end)): "from \(start.phrase) to \(end.phrase)"
    case (.date(let start), .open): "since \(start.phrase)"
    case (.date(let start), .unknown): "from \(start.phrase) on"
    case (_, .date(let end)): "until \(end.phrase)"
    default: "at an unknown time"
    }
  }
}

extension DateSet {
  fileprivate func phrase(joining conjunction: String) -> String {
    if members.count == 1, case .range(let first, let last) = members[0] {
      switch (first, last) {
      case (let first?, let last?): return "between \(first.phrase) and \(last.phrase)"
      case (let first?, nil): return "\(first.preposition) or after \(first.phrase)"
      case (nil, let last?):
        return last.isDay ? "by \(last.phrase)" : "in or before \(last.phrase)"
      case (nil, nil): break
      }
    }
    let words = members.map { member in
      switch member {
      case .date(let date): date.phrase
      case .range(let first, let last): "\(first?.phrase ?? "…")–\(last?.phrase ?? "…")"
      }
    }
    let areDays = members.allSatisfy { if case .date(let date) = $0 { date.isDay } else { false } }
    return (areDays ? "on " : "in ") + words.joined(separator: " \(conjunction) ")
  }
}

extension PartialDate {
  /// The date with the preposition that it takes: "on 9 January 2026", "in early 2022",
  /// "around January 2022".
  fileprivate var phraseWithPreposition: String {
    isApproximate ? phrase : "\(preposition) \(phrase)"
  }

  fileprivate var isDay: Bool { day != nil && month != nil }

  fileprivate var preposition: String { isDay ? "on" : "in" }

  /// The date in words: "9 January 2026", "around January 2022", "the second half of 2023".
  public var phrase: String {
    let plain = plainPhrase
    return (isApproximate ? "around " : "") + plain + (isUncertain ? " (uncertain)" : "")
  }

  private var plainPhrase: String {
    guard let number = year.number else { return description }
    if let grouping { return "\(grouping.phrase) \(number)" }
    guard let month, (1...12).contains(month) else {
      return precision == .year ? String(number) : description
    }
    let name = Self.months[month - 1]
    return day.map { "\($0) \(name) \(number)" } ?? "\(name) \(number)"
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}

extension PartialDate.Grouping {
  /// The part of a year in words, to stand before the year.
  fileprivate var phrase: String {
    switch rawValue {
    case 21, 25, 29: "spring"
    case 22, 26, 30: "summer"
    case 23, 27, 31: "autumn"
    case 24, 28, 32: "winter"
    case 33...36: "the \(["first", "second", "third", "fourth"][rawValue - 33]) quarter of"
    case 37: "early"
    case 38: "the middle of"
    case 39: "late"
    case 40: "the first half of"
    default: "the second half of"
    }
  }
}
