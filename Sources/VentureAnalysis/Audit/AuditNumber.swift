import Foundation
import VentureModel

/// A number of a finding: what it is of, its value as far as it is known, its unit.
public struct AuditNumber: Hashable, Sendable {
  /// What a number counts.
  public enum Unit: Hashable, Sendable {
    /// An amount, in units of its currency; shown in millions.
    case money(Currency)
    /// The price of one share, in units of its currency.
    case price(Currency)
    /// A part of a whole, as a fraction; shown in per cent.
    case share
    /// A growth, as a fraction; shown in per cent with its sign.
    case growth
    /// A ratio; shown with a multiplication sign.
    case factor
    /// Shares of a company; shown in millions.
    case shares
    /// Things that are whole: rounds, investors.
    case count
  }

  /// What the number is of.
  public let label: String
  /// All that the number may be; the ends are exact, however they are shown.
  public let value: Interval
  /// What it counts.
  public let unit: Unit
  /// Whether a source says "about" of it, or of what it comes from.
  public let isApproximate: Bool

  /// Creates a figure.
  public init(_ label: String, _ value: Interval, _ unit: Unit, isApproximate: Bool = false) {
    self.label = label
    self.value = value
    self.unit = unit
    self.isApproximate = isApproximate
  }

  /// The figure of a whole number.
  init(_ label: String, count: Int) {
    self.init(label, Interval(Decimal(count)), .count)
  }
}

extension AuditNumber {
  /// The value in words: "1,550.00M USD", "at most 55.67M USD", "more than 13.00 %".
  ///
  /// Amounts are in millions with two decimals, shares in per cent with two, rounded to the nearest;
  /// ends that look alike then are one number. That a number is not negative, and a share no more than
  /// the whole, goes without saying.
  public var text: String {
    let about = isApproximate ? "about " : ""
    let lower = floor.map { unit.number($0.value) }
    let upper = ceiling.map { unit.number($0.value) }
    switch (lower, upper) {
    case (let lower?, let upper?) where lower == upper:
      return about + unit.with(lower)
    case (let lower?, let upper?) where isClosed:
      return "\(about)\(lower) to \(unit.with(upper))"
    case (let lower?, let upper?):
      return "\(floorWords) \(about)\(lower) and \(ceilingWords) \(about)\(unit.with(upper))"
    case (nil, let upper?): return "\(ceilingWords) \(about)\(unit.with(upper))"
    case (let lower?, nil): return "\(floorWords) \(about)\(unit.with(lower))"
    case (nil, nil): return "unknown"
    }
  }

  /// The lower end, if it says anything.
  private var floor: Interval.Bound? {
    guard let lower = value.lower, lower.value <= 0, unit != .growth, value.value == nil else {
      return value.lower
    }
    return nil
  }

  /// The upper end, if it says anything.
  private var ceiling: Interval.Bound? {
    guard let upper = value.upper, upper.value.rounded(12) == 1, unit == .share,
      (value.lower?.value ?? 0) < 1
    else { return value.upper }
    return nil
  }

  private var isClosed: Bool {
    value.lower?.isInclusive == true && value.upper?.isInclusive == true
  }

  private var floorWords: String { value.lower?.isInclusive == false ? "more than" : "at least" }

  private var ceilingWords: String { value.upper?.isInclusive == false ? "less than" : "at most" }
}

extension AuditNumber.Unit {
  /// A number without its unit.
  fileprivate func number(_ value: Decimal) -> String {
    switch self {
    case .money, .shares: value.scaled(by: -6).text(decimals: 2)
    case .price: value.text(decimals: 2)
    case .share: value.scaled(by: 2).text(decimals: 2)
    case .growth: (value > 0 ? "+" : "") + value.scaled(by: 2).text(decimals: 2)
    // A step between rounds is often near 1, where the third decimal counts.
    case .factor: "×" + value.text(decimals: value < 2 ? 3 : 2)
    case .count: EnglishNumber.grouped(value)
    }
  }

  /// A number with its unit.
  fileprivate func with(_ number: String) -> String {
    switch self {
    case .money(let currency): "\(number)M \(currency.code)"
    case .price(let currency): "\(number) \(currency.code)"
    case .share, .growth: "\(number) %"
    case .shares: "\(number)M shares"
    case .factor, .count: number
    }
  }

  /// The word of the unit in JSON.
  var word: String {
    switch self {
    case .money(let currency), .price(let currency): currency.code
    case .share: "share"
    case .growth: "growth"
    case .factor: "factor"
    case .shares: "shares"
    case .count: "count"
    }
  }
}

extension Decimal {
  /// The number with at most so many decimals, halves rounded away from zero.
  func rounded(_ decimals: Int) -> Decimal {
    var exact = self
    var rounded = Decimal()
    NSDecimalRound(&rounded, &exact, decimals, .plain)
    return rounded
  }

  /// The number times a power of ten.
  fileprivate func scaled(by exponent: Int) -> Decimal {
    Decimal(sign: .plus, exponent: exponent, significand: self)
  }

  /// The number with so many decimals, halves rounded away from zero: "1,157.00".
  fileprivate func text(decimals: Int) -> String {
    // The last digits of a quotient are rounded outwards, which must not tip a half.
    let text = EnglishNumber.grouped(rounded(24).rounded(decimals))
    let known = text.split(separator: ".", omittingEmptySubsequences: false)
    let fraction = known.count > 1 ? known[1].count : 0
    return text + (fraction == 0 ? "." : "") + String(repeating: "0", count: decimals - fraction)
  }
}
