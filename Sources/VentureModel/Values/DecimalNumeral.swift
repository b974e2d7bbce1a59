import Foundation

/// A decimal number as it is written: `50`, `1.55`, `1,500,000`, `31e6`, `-3`.
///
/// At most 24 digits may stand before the point and 12 after it once the exponent is applied. A
/// `Decimal` holds 38 digits, so that every number read is exact, and so is the sum of a hundred of
/// them.
struct DecimalNumeral {
  let value: Decimal
  let hasExponent: Bool

  private static let wholeDigits = 24
  private static let fractionDigits = 12

  static func startsNumber(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    return scalar.digitValue != nil || scalar == "-" || scalar == "." || scalar == ","
  }

  /// Reads the number at the cursor and stops behind it.
  init(_ scanner: inout TextScanner) throws(ParseError) {
    let offset = scanner.offset
    let isNegative = scanner.take("-")
    var digits = try Self.wholePart(&scanner)
    var exponent = 0
    if scanner.current == ".", scanner.peek(1) != "." {
      scanner.advance()
      let fraction = scanner.takeWhile { $0.digitValue != nil }
      guard !fraction.isEmpty else {
        throw ParseError(
          "no digit follows the decimal point", expected: "a number like 1.55",
          offset: scanner.offset)
      }
      digits += fraction
      exponent = -fraction.utf8.count
    }
    hasExponent = scanner.current == "e" || scanner.current == "E"
    if hasExponent { exponent += try Self.exponent(&scanner) }
    let magnitude = try Self.exact(digits, exponent: exponent, offset: offset)
    value = isNegative ? -magnitude : magnitude
  }

  private static func wholePart(_ scanner: inout TextScanner) throws(ParseError) -> String {
    var digits = scanner.takeWhile { $0.digitValue != nil }
    guard !digits.isEmpty else {
      let found = scanner.current.map { "\(ParseError.excerpt(String($0))) is no digit" }
      throw ParseError(
        found ?? "there is no number", expected: "a number like 50, 1.55 or 1,500,000",
        advice: scanner.current == "." ? "write a 0 before the point" : nil,
        offset: scanner.offset)
    }
    let firstGroup = digits.utf8.count
    while scanner.current == "," {
      let comma = scanner.offset
      scanner.advance()
      let group = scanner.takeWhile { $0.digitValue != nil }
      guard group.utf8.count == 3, firstGroup <= 3 else {
        throw ParseError(
          "a comma separates groups of three digits", expected: "a number like 1,500,000 or 1.5",
          advice: digits.utf8.count == firstGroup && !group.isEmpty && group.utf8.count != 3
            ? "write \(digits).\(group) if the comma is a decimal point" : nil,
          offset: comma)
      }
      digits += group
    }
    return digits
  }

  private static func exponent(_ scanner: inout TextScanner) throws(ParseError) -> Int {
    scanner.advance()
    let offset = scanner.offset
    let isNegative = scanner.take("-")
    if !isNegative { _ = scanner.take("+") }
    let digits = scanner.takeWhile { $0.digitValue != nil }
    guard let exponent = Int(digits), exponent <= 99 else {
      throw ParseError(
        digits.isEmpty ? "no digit follows the e" : "the exponent is too large",
        expected: "an exponent like 31e6", offset: offset)
    }
    return isNegative ? -exponent : exponent
  }

  private static func exact(
    _ digits: String, exponent: Int, offset: Int
  ) throws(ParseError) -> Decimal {
    var significant = digits.utf8.drop { $0 == UInt8(ascii: "0") }
    var exponent = exponent
    while significant.last == UInt8(ascii: "0") {
      significant.removeLast()
      exponent += 1
    }
    guard !significant.isEmpty else { return 0 }
    guard significant.count + exponent <= wholeDigits, -exponent <= fractionDigits else {
      throw ParseError(
        "the number has too many digits to be kept exactly",
        expected: "at most \(wholeDigits) digits before the point and \(fractionDigits) after it",
        offset: offset)
    }
    let number = significant.reduce(Decimal(0)) { number, digit in
      number * 10 + Decimal(Int(digit) - 0x30)
    }
    return number.scaled(by: exponent)
  }
}

extension Decimal {
  /// The number times a power of ten, which is exact as long as the exponent fits.
  func scaled(by exponent: Int) -> Decimal {
    Decimal(sign: .plus, exponent: exponent, significand: self)
  }

  /// How many digits stand after the point, at the least.
  var fractionDigits: Int {
    let plain = EnglishNumber.plain(self)
    guard let point = plain.firstIndex(of: ".") else { return 0 }
    return plain.distance(from: point, to: plain.endIndex) - 1
  }
}
