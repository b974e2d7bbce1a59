import Foundation

/// A power of a thousand by which amounts of money are written and spoken.
enum MoneyScale: Int, CaseIterable {
  case thousand = 3
  case million = 6
  case billion = 9
  case trillion = 12

  /// Reads a suffix as it is written: `k`, `K`, `M`, `B`, `bn`, `T`.
  init?(suffix: String) {
    switch suffix {
    case "k", "K": self = .thousand
    case "M": self = .million
    case "B", "bn": self = .billion
    case "T": self = .trillion
    default: return nil
    }
  }

  private var suffix: String {
    switch self {
    case .thousand: "K"
    case .million: "M"
    case .billion: "B"
    case .trillion: "T"
    }
  }

  private var word: String {
    switch self {
    case .thousand: "thousand"
    case .million: "million"
    case .billion: "billion"
    case .trillion: "trillion"
    }
  }

  static func isSuffixed(_ amount: Decimal) -> Bool { shortened(amount).scale != nil }

  /// "50M", "1.157B", "1,234,567".
  static func compact(_ amount: Decimal) -> String {
    let (number, scale) = shortened(amount)
    return number + (scale?.suffix ?? "")
  }

  /// "50 million", "500,000", "1,234,567"; thousands are spoken in digits.
  ///
  /// Without the word if another amount follows that has the same: "30" of "30 to 40 million".
  static func spoken(_ amount: Decimal, beside other: Decimal? = nil) -> String {
    let (number, scale) = shortened(amount)
    guard let scale, scale != .thousand else {
      return scale == nil ? number : EnglishNumber.grouped(amount)
    }
    if let other, shortened(other).scale == scale { return number }
    return "\(number) \(scale.word)"
  }

  /// An amount in the scale in which it is short, if there is one, else in full.
  ///
  /// Worked out on the digits as they are written, which are made once: arithmetic with `Decimal`
  /// would take several times as long.
  private static func shortened(_ amount: Decimal) -> (number: String, scale: MoneyScale?) {
    let plain = EnglishNumber.plain(amount.magnitude)
    let whole = plain.prefix { $0 != "." }
    let fraction = plain.dropFirst(whole.count + 1)
    let sign = amount < 0 ? "-" : ""
    if let scale = allCases.last(where: { $0.rawValue < whole.utf8.count }) {
      let digits = whole.dropLast(scale.rawValue)
      var decimals = whole.suffix(scale.rawValue) + fraction
      while decimals.last == "0" { decimals.removeLast() }
      if scale == .thousand ? digits.utf8.count > 1 && decimals.count <= 1 : decimals.count <= 3 {
        let point = decimals.isEmpty ? "" : "."
        return (sign + EnglishNumber.grouped(digits: digits) + point + decimals, scale)
      }
    }
    return (sign + EnglishNumber.grouped(digits: whole) + plain.dropFirst(whole.count), nil)
  }
}
