import Foundation

/// All the numbers that an amount, a share or a factor may be, when it is known only in part.
///
/// Arithmetic gives every number that can come out, and none of the ends is rounded inwards: what lies
/// outside the result is impossible (Moore, Kearfott & Cloud 2009, *Introduction to Interval
/// Analysis*, chapter 2). Ends are decimal, so that sums of stated figures are exact; a quotient that
/// has no end of decimals is rounded outwards in the 30th digit.
///
/// The two operands of an operation are taken to vary on their own. Where one number stands twice in a
/// formula, the result may be wider than it needs to be: `raised / (pre + raised)` is better written
/// `1 / (pre / raised + 1)`.
public struct Interval: Hashable, Sendable {
  /// One end of an interval.
  public struct Bound: Hashable, Sendable {
    /// The number at the end.
    public let value: Decimal
    /// Whether the number itself is possible.
    public let isInclusive: Bool

    /// Creates an end.
    public init(_ value: Decimal, isInclusive: Bool = true) {
      self.value = value
      self.isInclusive = isInclusive
    }
  }

  /// The least number; nil if there is none.
  public let lower: Bound?
  /// The greatest number; nil if there is none.
  public let upper: Bound?

  /// Creates an interval of its ends; nil if nothing lies between them.
  public init?(from lower: Bound?, to upper: Bound?) {
    if let lower, let upper {
      guard
        lower.value < upper.value
          || (lower.value == upper.value && lower.isInclusive && upper.isInclusive)
      else { return nil }
    }
    self.init(unchecked: lower, upper)
  }

  private init(unchecked lower: Bound?, _ upper: Bound?) {
    self.lower = lower
    self.upper = upper
  }

  /// Takes ends that are in order, whatever rounding has made of them.
  init(ends lower: Bound?, _ upper: Bound?) {
    self = Interval(from: lower, to: upper) ?? Interval(unchecked: lower, lower)
  }

  /// One number.
  public init(_ value: Decimal) {
    self.init(unchecked: Bound(value), Bound(value))
  }

  /// Any number.
  public static let anything = Interval(unchecked: nil, nil)

  /// Zero or more, as amounts and shares are.
  public static let notNegative = Interval(unchecked: Bound(0), nil)

  /// The one number that is possible; nil if there are several.
  public var value: Decimal? {
    guard let lower, let upper, lower.value == upper.value else { return nil }
    return lower.value
  }

  /// Whether a number is possible.
  public func contains(_ number: Decimal) -> Bool {
    let isAbove = lower.map { $0.value < number || $0.isInclusive && $0.value == number } ?? true
    let isBelow = upper.map { $0.value > number || $0.isInclusive && $0.value == number } ?? true
    return isAbove && isBelow
  }

  /// The numbers that are possible in both; nil if there are none.
  public func intersection(_ other: Interval) -> Interval? {
    Interval(
      from: Self.tighter(lower, other.lower) { $0 > $1 },
      to: Self.tighter(upper, other.upper) { $0 < $1 })
  }

  /// The least interval that holds both.
  public func union(_ other: Interval) -> Interval {
    Interval(
      unchecked: Self.looser(lower, other.lower) { $0 < $1 },
      Self.looser(upper, other.upper) { $0 > $1 })
  }

  private static func tighter(
    _ a: Bound?, _ b: Bound?, _ isTighter: (Decimal, Decimal) -> Bool
  ) -> Bound? {
    guard let a, let b else { return a ?? b }
    if a.value == b.value { return a.isInclusive ? b : a }
    return isTighter(a.value, b.value) ? a : b
  }

  static func looser(
    _ a: Bound?, _ b: Bound?, _ isLooser: (Decimal, Decimal) -> Bool
  ) -> Bound? {
    guard let a, let b else { return nil }
    if a.value == b.value { return a.isInclusive ? a : b }
    return isLooser(a.value, b.value) ? a : b
  }
}

// MARK: - Comparison

extension Interval {
  /// Whether every, no or only some number here is less than every number there.
  public func isLess(than other: Interval) -> Verdict {
    if let upper, let bound = other.lower,
      upper.value < bound.value
        || (upper.value == bound.value && !(upper.isInclusive && bound.isInclusive))
    {
      return .yes
    }
    if let lower, let bound = other.upper, lower.value >= bound.value { return .no }
    return .cannotTell
  }

  /// Whether every, no or only some number here is at most as great as every number there.
  public func isAtMost(_ other: Interval) -> Verdict { !other.isLess(than: self) }

  /// Whether both are the same number: yes for two equal single numbers, no if they have none in common.
  public func isEqual(to other: Interval) -> Verdict {
    if let value, value == other.value { return .yes }
    return intersection(other) == nil ? .no : .cannotTell
  }
}

// MARK: - What is stated

extension Interval {
  /// The numbers that a share allows, as fractions.
  ///
  /// - Parameters:
  ///   - share: The share, as it is stated.
  ///   - tolerance: How far "about" may be off, as a part of the value: 0.1 is a tenth.
  public init(_ share: Quantity<Share>, tolerance: Decimal = 0) {
    self.init(share, tolerance: tolerance) { $0.fraction }
  }

  /// The numbers that an amount allows, in units of its currency.
  ///
  /// - Parameters:
  ///   - amount: The amount, as it is stated.
  ///   - tolerance: How far "about" may be off, as a part of the value: 0.1 is a tenth.
  public init(_ amount: Quantity<Money>, tolerance: Decimal = 0) {
    self.init(amount, tolerance: tolerance) { $0.amount }
  }

  /// The numbers that a count allows.
  public init(_ count: Quantity<Count>) {
    self.init(count, tolerance: 0) { Decimal($0.number) }
  }

  private init<Value>(
    _ quantity: Quantity<Value>, tolerance: Decimal, _ number: (Value) -> Decimal
  ) {
    let slack = quantity.isApproximate ? tolerance : 0
    self.init(
      unchecked: quantity.lower.map {
        let value = number($0.value)
        return Bound(value - abs(value) * slack, isInclusive: $0.isInclusive)
      },
      quantity.upper.map {
        let value = number($0.value)
        return Bound(value + abs(value) * slack, isInclusive: $0.isInclusive)
      })
  }
}
