import Foundation

extension Interval {
  /// Every sum of a number here and a number there.
  public static func + (a: Interval, b: Interval) -> Interval {
    Interval(ends: sum(a.lower, b.lower)?.floor, sum(a.upper, b.upper)?.ceiling)
  }

  /// Every difference.
  public static func - (a: Interval, b: Interval) -> Interval { a + -b }

  /// Every number with the other sign.
  public static prefix func - (a: Interval) -> Interval {
    Interval(
      ends: a.upper.map { Bound(-$0.value, isInclusive: $0.isInclusive) },
      a.lower.map { Bound(-$0.value, isInclusive: $0.isInclusive) })
  }

  /// Every product.
  public static func * (a: Interval, b: Interval) -> Interval {
    Interval(hull: a.extremes.flatMap { one in b.extremes.map { one.times($0) } })
  }

  /// Every quotient; nil if the divisor may be zero, or as near to it as one likes.
  public static func / (a: Interval, b: Interval) -> Interval? {
    let isPositive = b.lower.map { $0.value > 0 } ?? false
    let isNegative = b.upper.map { $0.value < 0 } ?? false
    guard isPositive || isNegative else { return nil }
    return Interval(hull: a.extremes.flatMap { one in b.extremes.map { one.divided(by: $0) } })
  }

  private static func sum(_ a: Bound?, _ b: Bound?) -> Extreme? {
    guard let a, let b else { return nil }
    return Extreme.sum(a, b)
  }

  private var extremes: [Extreme] {
    [Extreme(lower, isNegative: true), Extreme(upper, isNegative: false)]
  }

  /// The least interval that holds some products or quotients of ends.
  private init(hull extremes: [Extreme]) {
    var lower = extremes[0].floor
    var upper = extremes[0].ceiling
    for extreme in extremes.dropFirst() {
      lower = Self.looser(lower, extreme.floor) { $0 < $1 }
      upper = Self.looser(upper, extreme.ceiling) { $0 > $1 }
    }
    self.init(ends: lower, upper)
  }
}

/// The end of an interval in a product or a quotient: a number, or beyond all numbers.
private struct Extreme {
  /// The number, rounded down where it has too many digits; nil if there is no least one.
  let floor: Interval.Bound?
  /// The number, rounded up; nil if there is no greatest one.
  let ceiling: Interval.Bound?
  private let kind: Kind

  private enum Kind {
    case number(Decimal, isInclusive: Bool)
    case infinite(isNegative: Bool)
  }

  init(_ bound: Interval.Bound?, isNegative: Bool) {
    if let bound {
      self.init(bound.value, isInclusive: bound.isInclusive, isExact: true)
    } else {
      self.init(isNegative: isNegative)
    }
  }

  // The magnitude is what the digits that are lost are small against; the value itself if nil.
  private init(_ value: Decimal, isInclusive: Bool, isExact: Bool, magnitude: Decimal? = nil) {
    // More than any digit that is lost: of a sum the 34th, of a product or a quotient a later one.
    let slack =
      isExact
      ? 0 : (magnitude ?? abs(value)) * Decimal(sign: .plus, exponent: -30, significand: 1)
    kind = .number(value, isInclusive: isInclusive)
    floor = Interval.Bound(value - slack, isInclusive: isInclusive)
    ceiling = Interval.Bound(value + slack, isInclusive: isInclusive)
  }

  private init(isNegative: Bool) {
    kind = .infinite(isNegative: isNegative)
    floor = isNegative ? nil : Interval.Bound(.greatestFiniteMagnitude)
    ceiling = isNegative ? Interval.Bound(-.greatestFiniteMagnitude) : nil
  }

  static func sum(_ a: Interval.Bound, _ b: Interval.Bound) -> Extreme {
    var (left, right) = (a.value, b.value)
    var sum = Decimal()
    let error = NSDecimalAdd(&sum, &left, &right, .plain)
    return Extreme(
      sum, isInclusive: a.isInclusive && b.isInclusive,
      isExact: error == .noError && sum.significantDigits < Decimal.digitsKept,
      magnitude: max(abs(left), abs(right)))
  }

  // Foundation on Linux does not tell of digits that a product or a quotient has lost.

  private static func isExactProduct(_ a: Decimal, _ b: Decimal) -> Bool {
    a.significantDigits + b.significantDigits <= Decimal.digitsKept
  }

  /// The quotient to 30 digits and more, which Foundation on Linux misses where operands have many
  /// digits: each pass of Newton's method adds the fifteen that a reciprocal in floating point has.
  private static func quotient(_ a: Decimal, _ b: Decimal) -> Decimal {
    let reciprocal = Decimal(1 / NSDecimalNumber(decimal: b).doubleValue)
    var quotient = a / b
    for _ in 0..<3 { quotient += (a - quotient * b) * reciprocal }
    return quotient
  }

  func times(_ other: Extreme) -> Extreme {
    switch (kind, other.kind) {
    case (.number(let a, let isInclusive), .number(let b, let otherIsInclusive)):
      let reachesZero = a == 0 && isInclusive || b == 0 && otherIsInclusive
      return Extreme(
        a * b, isInclusive: reachesZero || isInclusive && otherIsInclusive,
        isExact: Self.isExactProduct(a, b))
    case (.number(let a, let isInclusive), .infinite(let isNegative)),
      (.infinite(let isNegative), .number(let a, let isInclusive)):
      // Nothing, however often, is nothing.
      if a == 0 { return Extreme(0, isInclusive: isInclusive, isExact: true) }
      return Extreme(isNegative: isNegative != (a < 0))
    case (.infinite(let a), .infinite(let b)):
      return Extreme(isNegative: a != b)
    }
  }

  func divided(by other: Extreme) -> Extreme {
    switch (kind, other.kind) {
    case (.number(let a, let isInclusive), .number(let b, let otherIsInclusive)):
      let quotient = Self.quotient(a, b)
      let isZero = a == 0 && isInclusive
      return Extreme(
        quotient, isInclusive: isZero || isInclusive && otherIsInclusive,
        isExact: Self.isExactProduct(quotient, b) && quotient * b == a)
    case (.number, .infinite):
      return Extreme(0, isInclusive: false, isExact: true)
    case (.infinite(let isNegative), .number(let b, _)):
      return Extreme(isNegative: isNegative != (b < 0))
    case (.infinite, .infinite):
      return Extreme(0, isInclusive: false, isExact: true)
    }
  }
}

extension Decimal {
  /// How many digits a number keeps whatever they are.
  fileprivate static let digitsKept = 38

  /// How many digits are kept of the number, zeros at its end among them.
  fileprivate var significantDigits: Int {
    isZero ? 0 : Int(log10(NSDecimalNumber(decimal: significand.magnitude).doubleValue)) + 1
  }
}
