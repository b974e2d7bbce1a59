import TestSupport

@testable import VentureModel

/// Random EDTF expressions, spelt canonically.
extension SeededGenerator {
  /// Any date of the first two levels and most of the third.
  mutating func date(years: ClosedRange<Int> = 1900...2100) -> String {
    let qualifiers = ["", "", "", "?", "~", "%"]
    let year = Int.random(in: years, using: &self)
    let month = 1 + below(12)
    switch below(12) {
    case 0: return "\(year)\(pick(qualifiers))"
    case 1, 2: return "\(year)-\(Day.twoDigits(month))\(pick(qualifiers))"
    case 3: return "\(year)-\(21 + below(21))\(pick(qualifiers))"
    case 4: return "\(year / 10)X\(pick(qualifiers))"
    case 5: return "\(year)-XX"
    case 6: return "\(year)-\(Day.twoDigits(month))-XX"
    case 7: return "\(year)-\(pick(["0X", "1X", "X1", "X2"]))"
    case 8: return "\(year)\(pick(["?", "~"]))-\(Day.twoDigits(month))-1X"
    case 9: return "\(year)-%\(Day.twoDigits(month))-0X"
    default:
      let day = 1 + below(Day.count(inMonth: month, of: year))
      return "\(year)-\(Day.twoDigits(month))-\(Day.twoDigits(day))\(pick(qualifiers))"
    }
  }

  /// A date, set or period; `nil` when the parts drawn are in the wrong order.
  mutating func expression(years: ClosedRange<Int> = 1900...2100) -> EDTF? {
    let first = date(years: years)
    let second = date(years: years)
    let text =
      switch below(12) {
      case 0: "\(first)/\(second)"
      case 1: "\(first)/.."
      case 2: "\(first)/"
      case 3: "../\(first)"
      case 4: "/\(first)"
      case 5: "[\(first)..\(second)]"
      case 6: "[..\(first)]"
      case 7: "[\(first)..]"
      case 8: "{\(first),\(second)}"
      case 9: "[\(first),\(second)]"
      default: first
      }
    return try? EDTF(text)
  }
}
