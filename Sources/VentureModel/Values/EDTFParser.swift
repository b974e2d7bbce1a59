/// Reads an EDTF expression: the level of sets, intervals and single dates.
struct EDTFParser {
  var scanner: TextScanner

  static let expected = "a date like 2024, 2024-03, 2024-03-15, 2022~ or 2023/.."

  init(_ text: some StringProtocol) {
    scanner = TextScanner(text)
  }

  mutating func expression() throws(ParseError) -> EDTF {
    if scanner.isAtEnd { throw failure("there is no date") }
    let expression: EDTF
    if scanner.take("[") {
      expression = .oneOf(try members(until: "]"))
    } else if scanner.take("{") {
      expression = .allOf(try members(until: "}"))
    } else {
      expression = try dateOrInterval()
    }
    try requireEnd()
    return expression
  }

  mutating func wholeDate() throws(ParseError) -> PartialDate {
    if scanner.isAtEnd { throw failure("there is no date") }
    let date = try date(allowsTime: true)
    try requireEnd(expected: "one date like 2024, 2024-03 or 2024-03-15")
    return date
  }

  private mutating func dateOrInterval() throws(ParseError) -> EDTF {
    let start: Period.Bound
    if scanner.takeTwoDots() {
      start = .open
    } else if scanner.current == "/" {
      start = .unknown
    } else {
      start = .date(try date(allowsTime: true))
    }
    let slash = scanner.offset
    guard scanner.take("/") else {
      if case .date(let date) = start { return .date(date) }
      throw failure("an open start needs an end", expected: "an interval like ../2023")
    }
    if start.date?.time != nil {
      throw failure("an interval has no time of day", expected: "dates as its ends", at: slash)
    }
    let end: Period.Bound
    let endOffset = scanner.offset
    if scanner.takeTwoDots() {
      end = .open
    } else if scanner.isAtEnd {
      end = .unknown
    } else {
      end = .date(try date(allowsTime: false))
    }
    guard let period = Period(start: start, end: end) else {
      throw start.date == nil
        ? failure(
          "the interval has no date", expected: "a date on one side, like 2023/..", at: endOffset)
        : failure(
          "the interval ends before it begins", expected: "the earlier date first", at: endOffset)
    }
    return .period(period)
  }

  private mutating func members(
    until closing: Unicode.Scalar
  ) throws(ParseError) -> DateSet {
    let opening = scanner.offset
    var members: [DateSet.Member] = []
    repeat {
      if case .range(_, nil)? = members.last {
        throw failure(
          "only the last member of a set can be open at its end", expected: "\(closing)",
          at: scanner.offset - 1)
      }
      members.append(try member(isFirst: members.isEmpty))
    } while scanner.take(",")
    guard scanner.take(closing) else {
      throw failure(
        scanner.isAtEnd ? "the set is not closed" : "\(shownCurrent) does not belong in a set",
        expected: "a comma, two dots or \(closing)")
    }
    guard let set = DateSet(members) else {
      throw failure("the set has no date", expected: Self.expected, at: opening)
    }
    return set
  }

  private mutating func member(isFirst: Bool) throws(ParseError) -> DateSet.Member {
    let offset = scanner.offset
    if scanner.takeTwoDots() {
      guard isFirst else {
        throw failure(
          "only the first member of a set can be open at its start", expected: "a date", at: offset)
      }
      return .range(nil, try date(allowsTime: false))
    }
    let first = try date(allowsTime: false)
    guard scanner.takeTwoDots() else { return .date(first) }
    guard let next = scanner.current, next != ",", next != "]", next != "}" else {
      return .range(first, nil)
    }
    let lastOffset = scanner.offset
    let last = try date(allowsTime: false)
    if last.latest < first.earliest {
      throw failure(
        "the range ends before it begins", expected: "the earlier date first", at: lastOffset)
    }
    return .range(first, last)
  }
}

extension EDTFParser {
  func failure(
    _ message: String, expected: String = Self.expected, at offset: Int? = nil
  ) -> ParseError {
    ParseError(message, expected: expected, offset: offset ?? scanner.offset)
  }

  /// The next character in quotation marks, for messages.
  var shownCurrent: String {
    scanner.current.map { ParseError.excerpt(String($0)) } ?? "the end"
  }

  private func requireEnd(expected: String = Self.expected) throws(ParseError) {
    guard scanner.isAtEnd else {
      throw failure("\(shownCurrent) does not belong here", expected: expected)
    }
  }
}
