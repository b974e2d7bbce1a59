extension EDTFParser {
  mutating func year() throws(ParseError) -> PartialDate.Year {
    let offset = scanner.offset
    if scanner.take("Y") { return try longYear(from: offset) }
    let isNegative = scanner.take("-")
    var digits = DigitPattern()
    while digits.count < 4 {
      guard let scalar = scanner.current, scalar.digitValue != nil || scalar == "X" else {
        let problem = scanner.isAtEnd ? "the text ends" : "\(shownCurrent) is no digit"
        throw failure("\(problem) where a year of four digits should be")
      }
      digits.append(UInt8(truncatingIfNeeded: scalar.value))
      scanner.advance()
    }
    if scanner.current?.digitValue != nil {
      throw failure("a year has four digits", expected: "- and a month, or Y before a longer year")
    }
    let significant = try significantDigits()
    guard
      let year = PartialDate.Year(
        digits: digits, isNegative: isNegative, significantDigits: significant)
    else {
      throw significant == nil
        ? failure("the year 0 has no sign", expected: "0000", at: offset)
        : failure(
          "the year has not so many known digits", expected: "S1 to S4 after four digits")
    }
    return year
  }

  private mutating func longYear(from offset: Int) throws(ParseError) -> PartialDate.Year {
    let isNegative = scanner.take("-")
    let magnitude = try wholeNumber("the digits of a year")
    let exponent = scanner.take("E") ? try wholeNumber("an exponent") : 0
    let significant = try significantDigits()
    guard
      let year = PartialDate.Year(
        mantissa: isNegative ? -magnitude : magnitude, exponent: exponent,
        significantDigits: significant)
    else {
      throw failure(
        "this year cannot be written with Y",
        expected: "Y and a year of 5 to 12 digits, with no more significant digits than it has",
        at: offset)
    }
    return year
  }

  private mutating func significantDigits() throws(ParseError) -> Int? {
    guard scanner.take("S") else { return nil }
    return try wholeNumber("a number of significant digits")
  }

  /// Reads a whole number of at most 12 digits, the longest year that is understood.
  private mutating func wholeNumber(_ what: String) throws(ParseError) -> Int {
    var number = 0
    var count = 0
    while let digit = scanner.current?.digitValue {
      count += 1
      guard count <= 12 else {
        throw failure("the number is too long", expected: "\(what), 12 at most")
      }
      number = number * 10 + digit
      scanner.advance()
    }
    guard count > 0 else {
      throw failure(
        scanner.isAtEnd ? "the text ends" : "\(shownCurrent) is no digit", expected: what)
    }
    return number
  }
}
