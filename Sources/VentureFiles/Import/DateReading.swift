import VentureModel

/// How a table writes its dates.
public enum DateFormat: String, CaseIterable, Sendable {
  /// As in ISO 8601: 2013, 2013-05, 2013-05-21; any EDTF is understood.
  case iso = "YYYY-MM-DD"
  case yearFirst = "YYYY/MM/DD"
  case dayFirst = "DD/MM/YYYY"
  case monthFirst = "MM/DD/YYYY"
  /// The number of days since 1899-12-30, as spreadsheets count.
  case serial = "serial"
}

extension DateFormat {
  /// Reads a date; nil if it is none.
  ///
  /// Parts may be separated by `/`, `.`, `-` or spaces, a time of day behind the date is ignored, and
  /// an English name of a month is understood in any format: `21 May 2013`, `May 2013`.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public func read(_ text: String) -> EDTF? {
    let date = Self.withoutTime(text)
    if self == .iso, let date = try? EDTF(String(date)) { return date }
    if self == .serial {
      guard let days = Int(text.split(separator: ".").first ?? ""), (1...2_958_465).contains(days)
      else { return nil }
      return try? EDTF(Day(number: days - 25_569).description)
    }
    let parts = date.split { "/.-,年月日 ".contains($0) }.map(String.init)
    if let named = readNamed(Array(parts)) { return named }
    let numbers = parts.compactMap(Int.init)
    guard numbers.count == parts.count, let first = numbers.first else { return nil }
    switch (self, numbers.count) {
    case (_, 1) where parts[0].count == 4: return Self.date(first)
    case (_, 3) where parts[0].count == 4: return Self.date(first, numbers[1], numbers[2])
    case (_, 2) where parts[0].count == 4: return Self.date(first, numbers[1])
    case (.dayFirst, 3): return Self.date(numbers[2], numbers[1], first)
    case (.monthFirst, 3): return Self.date(numbers[2], first, numbers[1])
    case (.dayFirst, 2), (.monthFirst, 2): return Self.date(numbers[1], first)
    default: return nil
    }
  }

  /// Why a text is no date in this format, and what would read it: "is no date written as …".
  func objection(to text: String) -> String {
    let others = Self.allCases.filter { $0 != .serial && $0.read(text) != nil }.map(\.rawValue)
    let parts = text.split { "/.- ".contains($0) }
    let isShort = parts.count == 3 && parts.allSatisfy { $0.count < 3 && $0.allSatisfy(\.isNumber) }
    let hint =
      others.isEmpty
      ? isShort ? "; a year has four digits" : ""
      : "; a mapping with `dates: \(others.joined(separator: "` or `dates: "))` reads it"
    return "is no date written as \(rawValue)\(hint)"
  }

  /// The text without a time of day behind it, such as `T10:11:12Z` or ` 00:00:00`.
  private static func withoutTime(_ text: String) -> Substring {
    guard let colon = text.firstIndex(of: ":"),
      let gap = text[..<colon].lastIndex(where: { $0 == "T" || $0 == " " })
    else { return text[...] }
    let isTime = text[text.index(after: gap)...].allSatisfy {
      $0.isASCII && ($0.isNumber || ":.+-Zz APMapm".contains($0))
    }
    return isTime ? text[..<gap] : text[...]
  }

  private func readNamed(_ parts: [String]) -> EDTF? {
    guard parts.count == 2 || parts.count == 3,
      let place = parts.firstIndex(where: { Self.month($0) != nil }),
      let month = Self.month(parts[place])
    else { return nil }
    let others = parts.enumerated().filter { $0.offset != place }.compactMap { Int($0.element) }
    guard others.count == parts.count - 1, let year = others.first(where: { $0 > 999 }) else {
      return nil
    }
    return Self.date(year, month, others.first { $0 != year })
  }

  /// The month of an English name, which may be cut after three letters or more.
  private static func month(_ word: String) -> Int? {
    let lower = word.lowercased()
    guard lower.count >= 3 else { return nil }
    return months.firstIndex { $0.hasPrefix(lower) }.map { $0 + 1 }
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  private static func date(_ year: Int, _ month: Int? = nil, _ day: Int? = nil) -> EDTF? {
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    guard (1000...9999).contains(year) else { return nil }
    let parts = [String(year)] + [month, day].compactMap { $0.map(padded) }
    return try? EDTF(parts.joined(separator: "-"))
  }
}
