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

  /// The scale in which an amount is short, if there is one.
  private static func fitting(_ amount: Decimal) -> MoneyScale? {
    let magnitude = abs(amount)
    guard let scale = allCases.last(where: { Decimal(1).scaled(by: $0.rawValue) <= magnitude })
    else { return nil }
    let decimals = magnitude.scaled(by: -scale.rawValue).fractionDigits
    if scale == .thousand { return magnitude >= 10_000 && decimals <= 1 ? scale : nil }
    return decimals <= 3 ? scale : nil
  }

  static func isSuffixed(_ amount: Decimal) -> Bool { fitting(amount) != nil }

  /// "50M", "1.157B", "1,234,567".
  static func compact(_ amount: Decimal) -> String {
    guard let scale = fitting(amount) else { return EnglishNumber.grouped(amount) }
    return EnglishNumber.grouped(amount.scaled(by: -scale.rawValue)) + scale.suffix
  }

  /// "50 million", "500,000", "1,234,567"; thousands are spoken in digits.
  ///
  /// Without the word if another amount follows that has the same: "30" of "30 to 40 million".
  static func spoken(_ amount: Decimal, beside other: Decimal? = nil) -> String {
    guard let scale = fitting(amount), scale != .thousand else {
      return EnglishNumber.grouped(amount)
    }
    let number = EnglishNumber.grouped(amount.scaled(by: -scale.rawValue))
    if let other, fitting(other) == scale { return number }
    return "\(number) \(scale.word)"
  }
}
