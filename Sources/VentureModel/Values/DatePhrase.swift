/// The words and numbers of a date in everyday spelling, and the EDTF that they amount to.
struct DatePhrase {
  /// The runs of letters, in lower case and in order.
  private(set) var words: [String] = []
  /// The runs of ASCII digits, in order.
  private(set) var numbers: [String] = []
  /// What else there is, apart from spaces.
  private var marks: Set<Unicode.Scalar> = []

  init(_ text: String) {
    var scanner = TextScanner(text)
    while let scalar = scanner.current {
      if scalar.digitValue != nil {
        numbers.append(scanner.takeWhile { $0.digitValue != nil })
      } else if scalar.properties.isAlphabetic {
        words.append(
          scanner.takeWhile { $0.properties.isAlphabetic && $0.digitValue == nil }.lowercased())
      } else {
        if !scalar.properties.isWhitespace { marks.insert(scalar) }
        scanner.advance()
      }
    }
  }

  /// The expression that was probably meant; the caller checks that it is valid.
  var expression: String? {
    var words = words.filter { !Self.fillers.contains($0) }
    if let index = words.firstIndex(where: { $0 == "before" || $0 == "after" }) {
      let isBefore = words.remove(at: index) == "before"
      return date(words).flatMap { isBefore ? Self.before($0) : Self.after($0) }
    }
    guard let modifierIndex = words.firstIndex(where: { Self.modifiers[$0] != nil }),
      let modifier = Self.modifiers[words[modifierIndex]]
    else { return date(words) }
    words.remove(at: modifierIndex)
    guard let date = date(words) else { return nil }
    return modifier.before + date + modifier.after
  }

  // A set includes the dates that it names, "before" and "after" do not.
  private static func before(_ date: String) -> String? {
    var parser = EDTFParser(date)
    return (try? parser.wholeDate()).map { "[..\($0.earliest.advanced(by: -1))]" }
  }

  private static func after(_ date: String) -> String? {
    var parser = EDTFParser(date)
    return (try? parser.wholeDate()).map { "[\($0.latest.advanced(by: 1))..]" }
  }

  private func date(_ words: [String]) -> String? {
    guard words.count <= 3 else { return nil }
    switch words.count {
    case 0: return numericDate
    case 1: return date(word: words[0])
    default: return words.allSatisfy(Self.calendarSigns.contains) ? numericDate : nil
    }
  }

  /// Year, month and day in any order that leaves no doubt.
  private var numericDate: String? {
    guard marks.isSubset(of: Self.separators) else { return nil }
    let lengths = numbers.map(\.count)
    switch lengths {
    case [4]: return numbers[0]
    case [6] where numbers[0].hasPrefix("19") || numbers[0].hasPrefix("20"):
      return "\(numbers[0].prefix(4))-\(numbers[0].suffix(2))"
    case [8]:
      return "\(numbers[0].prefix(4))-\(numbers[0].dropFirst(4).prefix(2))-"
        + numbers[0].suffix(2)
    case [4, 4]: return "\(numbers[0])/\(numbers[1])"
    case [4, 1], [4, 2]: return joined(numbers[0], numbers[1])
    case [1, 4], [2, 4]: return joined(numbers[1], numbers[0])
    default: return dateOfThree(lengths)
    }
  }

  private func dateOfThree(_ lengths: [Int]) -> String? {
    guard lengths.count == 3 else { return nil }
    if lengths[0] == 4 { return joined(numbers[0], numbers[1], numbers[2]) }
    guard lengths[2] == 4, let first = Int(numbers[0]) else { return nil }
    return first > 12
      ? joined(numbers[2], numbers[1], numbers[0]) : joined(numbers[2], numbers[0], numbers[1])
  }

  private func joined(_ parts: String...) -> String? {
    parts.map { $0.count == 1 ? "0" + $0 : $0 }.joined(separator: "-")
  }

  private func date(word: String) -> String? {
    if let month = Self.month(word) {
      let years = numbers.filter { $0.count == 4 }
      let days = numbers.filter { $0.count <= 2 }
      guard years.count == 1, days.count <= 1, numbers.count == years.count + days.count else {
        return nil
      }
      return joined(years[0], Day.twoDigits(month), days.first ?? "").map {
        days.isEmpty ? String($0.dropLast()) : $0
      }
    }
    if Self.calendarSigns.contains(word) { return numericDate }
    if let start = Self.starts[word], let year = numbers.first, numbers.count == 1 {
      return "\(year)-\(start)"
    }
    if word == "s", numbers.count == 1, let year = numbers.first, year.hasSuffix("0") {
      return year.dropLast() + "X"
    }
    guard numbers.count == 2, let first = Self.numbered[word] else { return nil }
    let (year, part) = numbers[0].count == 4 ? (numbers[0], numbers[1]) : (numbers[1], numbers[0])
    guard let part = Int(part), (1...first.count).contains(part) else { return nil }
    return "\(year)-\(first.code + part - 1)"
  }
}

extension DatePhrase {
  private static let fillers: Set<String> = ["in", "the", "of", "year", "on"]

  private static let separators: Set<Unicode.Scalar> = [
    "-", "/", ".", ",", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}",
  ]

  /// 年, 月 and 日 (or 号, 號), which end year, month and day in Chinese and Japanese.
  private static let calendarSigns: Set<String> = ["年", "月", "日", "号", "號"]

  private static let modifiers: [String: (before: String, after: String)] = {
    let about = ("", "~")
    let since = ("", "/..")
    let until = ("[..", "]")
    return [
      "about": about, "around": about, "circa": about, "ca": about, "c": about, "approx": about,
      "approximately": about, "roughly": about, "possibly": ("", "?"), "perhaps": ("", "?"),
      "maybe": ("", "?"), "since": since, "from": since, "present": since, "now": since,
      "today": since, "ongoing": since, "until": until, "by": until,
    ]
  }()

  /// The EDTF codes of parts of a year that have a name.
  private static let starts: [String: String] = [
    "spring": "21", "summer": "22", "autumn": "23", "fall": "23", "winter": "24",
    "early": "37~", "mid": "38~", "middle": "38~", "late": "39~", "end": "39~",
  ]

  /// The EDTF code of the first of several parts of a year, and how many there are.
  private static let numbered: [String: (code: Int, count: Int)] = [
    "q": (33, 4), "quarter": (33, 4), "h": (40, 2), "half": (40, 2),
  ]

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  private static func month(_ word: String) -> Int? {
    guard word.count >= 3 else { return nil }
    return months.firstIndex { $0.hasPrefix(word) || (word == "sept" && $0 == "september") }
      .map { $0 + 1 }
  }
}
