extension EDTFParser {
  /// Reads one date, with the qualifiers of its parts and, where allowed, its time.
  mutating func date(allowsTime: Bool) throws(ParseError) -> PartialDate {
    let start = scanner.offset
    var qualifiers = PartialDate.Qualifiers()
    var month: DigitPattern?
    var day: DigitPattern?
    var dayOffset = start

    qualifiers.year.formUnion(takeQualifier())
    let year = try year()
    qualifiers.year.formUnion(takeQualifier())

    if scanner.current == "-" {
      if case .long = year.form {
        throw failure(
          "a year of more than four digits stands alone", expected: "no month or day after it")
      }
      if year.significantDigits != nil {
        throw failure(
          "a year with significant digits stands alone", expected: "no month or day after it")
      }
      scanner.advance()
      qualifiers.month.formUnion(takeQualifier())
      month = try monthOrGrouping()
      let group = takeQualifier()
      qualifiers.year.formUnion(group)
      qualifiers.month.formUnion(group)
    }
    if let month, scanner.current == "-" {
      if month.isSpecified, month.minimum > 12 {
        throw failure(
          "a season, quarter or half has no day", expected: "a month 01 to 12 before a day")
      }
      scanner.advance()
      qualifiers.day.formUnion(takeQualifier())
      dayOffset = scanner.offset
      day = try dayOfMonth()
      let group = takeQualifier()
      qualifiers.year.formUnion(group)
      qualifiers.month.formUnion(group)
      qualifiers.day.formUnion(group)
    }
    var time: TimeOfDay?
    if scanner.current == "T" {
      try checkTime(
        isAllowed: allowsTime,
        after: day.map { $0.isSpecified && month?.isSpecified == true && year.isExact } ?? false,
        qualifiers)
      scanner.advance()
      time = try timeOfDay()
    }
    guard
      let date = PartialDate(
        year: year, month: month, day: day, time: time, qualifiers: qualifiers)
    else {
      throw noSuchDay(year, month, at: dayOffset)
    }
    return date
  }

  private func checkTime(
    isAllowed: Bool, after isComplete: Bool, _ qualifiers: PartialDate.Qualifiers
  ) throws(ParseError) {
    guard isAllowed else {
      throw failure("a date in an interval or set has no time of day", expected: "a date")
    }
    guard isComplete, qualifiers.all.isEmpty else {
      throw failure(
        "a time needs a complete date without qualifiers", expected: "2026-01-09T12:00:00")
    }
  }

  private func noSuchDay(
    _ year: PartialDate.Year, _ month: DigitPattern?, at offset: Int
  ) -> ParseError {
    guard let month, month.isSpecified, year.isExact else {
      return failure("no such day exists in any of these months", expected: "a day", at: offset)
    }
    let length = Day.count(inMonth: month.minimum, of: year.earliest)
    return failure(
      "month \(month) of \(year) has \(length) days", expected: "a day 01 to \(length)",
      at: offset)
  }

  mutating func takeQualifier() -> PartialDate.Qualifier {
    guard let qualifier = PartialDate.Qualifier(scanner.current) else { return [] }
    scanner.advance()
    return qualifier
  }
}

extension EDTFParser {
  private mutating func monthOrGrouping() throws(ParseError) -> DigitPattern {
    let offset = scanner.offset
    let month = try twoDigits("a month", isPatternAllowed: true)
    if month.isSpecified {
      let number = month.minimum
      if (1...12).contains(number) || PartialDate.Grouping(rawValue: number) != nil {
        return month
      }
    } else if (1...12).contains(where: month.matches) {
      return month
    }
    throw failure(
      "there is no month \(month)",
      expected: "a month 01 to 12, or 21 to 41 for a season, quarter, third or half of the year",
      at: offset)
  }

  private mutating func dayOfMonth() throws(ParseError) -> DigitPattern {
    let offset = scanner.offset
    let day = try twoDigits("a day", isPatternAllowed: true)
    guard (1...31).contains(where: day.matches) else {
      throw failure("there is no day \(day)", expected: "a day 01 to 31", at: offset)
    }
    return day
  }

  private mutating func timeOfDay() throws(ParseError) -> TimeOfDay {
    let offset = scanner.offset
    let hour = try number("an hour")
    try takeColon()
    let minute = try number("a minute")
    try takeColon()
    let second = try number("a second")
    let zone = try zone()
    guard let time = TimeOfDay(hour: hour, minute: minute, second: second, zone: zone) else {
      throw failure("there is no such time", expected: "a time like 12:00:00+08:00", at: offset)
    }
    return time
  }

  private mutating func zone() throws(ParseError) -> TimeOfDay.Zone? {
    if scanner.take("Z") { return .utc }
    let offset = scanner.offset
    let isWest = scanner.take("-")
    guard isWest || scanner.take("+") else { return nil }
    let hours = try number("the hours of a zone")
    let hasMinutes = scanner.take(":")
    let minutes = hasMinutes ? try number("the minutes of a zone") : 0
    guard minutes < 60, !(isWest && hours == 0 && minutes == 0) else {
      throw failure("there is no such zone", expected: "Z, +08:00 or -04", at: offset)
    }
    let sign = isWest ? -1 : 1
    return hasMinutes ? .minutes(sign * (hours * 60 + minutes)) : .hours(sign * hours)
  }

  private mutating func takeColon() throws(ParseError) {
    guard scanner.take(":") else {
      throw failure("a time has hours, minutes and seconds", expected: "a time like 12:00:00")
    }
  }

  private mutating func number(_ what: String) throws(ParseError) -> Int {
    try twoDigits(what, isPatternAllowed: false).minimum
  }

  private mutating func twoDigits(
    _ what: String, isPatternAllowed: Bool
  ) throws(ParseError) -> DigitPattern {
    var digits = DigitPattern()
    for _ in 0..<2 {
      guard let scalar = scanner.current,
        scalar.digitValue != nil || (isPatternAllowed && scalar == "X")
      else {
        let problem = scanner.isAtEnd ? "the text ends" : "\(shownCurrent) is no digit"
        throw failure(
          problem, expected: "\(what) of two digits\(isPatternAllowed ? " (or X)" : "")")
      }
      digits.append(UInt8(truncatingIfNeeded: scalar.value))
      scanner.advance()
    }
    return digits
  }
}
