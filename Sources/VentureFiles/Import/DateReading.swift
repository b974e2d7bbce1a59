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
    if self == .iso, let date = try? EDTF(text) { return date }
    if self == .serial {
      guard let days = Int(text.split(separator: ".").first ?? ""), (1...2_958_465).contains(days)
      else { return nil }
      return try? EDTF(Day(number: days - 25_569).description)
    }
    let date = text.split(separator: "T", maxSplits: 1).first.map { head in
      head.count >= 8 && head.first?.isNumber == true ? head : Substring(text)
    }
    let parts = (date ?? "").split { "/.-,年月日 ".contains($0) }.map(String.init)
      .prefix { !$0.contains(":") }
    if let named = readNamed(Array(parts)) { return named }
    let numbers = parts.compactMap(Int.init)
    guard numbers.count == parts.count, let first = numbers.first else { return nil }
    switch (self, numbers.count) {
    case (_, 1) where parts[0].count == 4: return Self.date(first)
    case (.iso, 3), (.yearFirst, 3): return Self.date(first, numbers[1], numbers[2])
    case (.iso, 2), (.yearFirst, 2): return Self.date(first, numbers[1])
    case (.dayFirst, 3): return Self.date(numbers[2], numbers[1], first)
    case (.monthFirst, 3): return Self.date(numbers[2], first, numbers[1])
    case (.dayFirst, 2), (.monthFirst, 2): return Self.date(numbers[1], first)
    default: return nil
    }
  }

  private func readNamed(_ parts: [String]) -> EDTF? {
    let months = [
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    guard parts.count == 2 || parts.count == 3,
      let place = parts.firstIndex(where: { part in
        part.count >= 3 && months.contains { part.lowercased().hasPrefix($0) }
      }), let month = months.firstIndex(where: { parts[place].lowercased().hasPrefix($0) })
    else { return nil }
    let others = parts.enumerated().filter { $0.offset != place }.compactMap { Int($0.element) }
    guard others.count == parts.count - 1, let year = others.first(where: { $0 > 999 }) else {
      return nil
    }
    return Self.date(year, month + 1, others.first { $0 != year })
  }

  private static func date(_ year: Int, _ month: Int? = nil, _ day: Int? = nil) -> EDTF? {
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    guard (1000...9999).contains(year) else { return nil }
    let parts = [String(year)] + [month, day].compactMap { $0.map(padded) }
    return try? EDTF(parts.joined(separator: "-"))
  }
}
