import Foundation

/// Numbers as English text prints them, exactly and without Foundation's formatters, whose first
/// use loads locale data for milliseconds.
public enum EnglishNumber {
  /// A whole number with commas: "1,500,000".
  public static func grouped(_ number: Int) -> String {
    (number < 0 ? "-" : "") + grouped(digits: String(number.magnitude))
  }

  /// All digits of a decimal number, with commas before the point: "1,500.25".
  public static func grouped(_ number: Decimal) -> String {
    let plain = plain(number.magnitude)
    let whole = plain.prefix { $0 != "." }
    return (number < 0 ? "-" : "") + grouped(digits: whole) + plain.dropFirst(whole.count)
  }

  /// All digits of a decimal number, without commas, exponent or trailing zeros: "0.0714".
  public static func plain(_ number: Decimal) -> String {
    // The description of Decimal depends on no locale and never uses an exponent.
    number.description
  }

  /// Digits with a comma before every three.
  static func grouped(digits: some StringProtocol) -> String {
    var grouped = ""
    var left = digits.utf8.count
    for digit in digits {
      grouped.append(digit)
      left -= 1
      if left > 0 && left.isMultiple(of: 3) { grouped.append(",") }
    }
    return grouped
  }
}
