import Foundation

extension Interval {
  /// Every sum of a number here and a number there.
  public static func + (a: Interval, b: Interval) -> Interval {
    Interval(ends: sum(a.lower, b.lower), sum(a.upper, b.upper))
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

  private static func sum(_ a: Bound?, _ b: Bound?) -> Bound? {
    guard let a, let b else { return nil }
    return Bound(a.value + b.value, isInclusive: a.isInclusive && b.isInclusive)
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

  private init(_ value: Decimal, isInclusive: Bool, isExact: Bool) {
    // More than any digit that is lost in the 38th place.
    let slack = isExact ? 0 : abs(value) * Decimal(sign: .plus, exponent: -36, significand: 1)
    kind = .number(value, isInclusive: isInclusive)
    floor = Interval.Bound(value - slack, isInclusive: isInclusive)
    ceiling = Interval.Bound(value + slack, isInclusive: isInclusive)
  }

  private init(isNegative: Bool) {
    kind = .infinite(isNegative: isNegative)
    floor = isNegative ? nil : Interval.Bound(.greatestFiniteMagnitude)
    ceiling = isNegative ? Interval.Bound(-.greatestFiniteMagnitude) : nil
  }

  func times(_ other: Extreme) -> Extreme {
    switch (kind, other.kind) {
    case (.number(var a, let isInclusive), .number(var b, let otherIsInclusive)):
      var product = Decimal()
      let error = NSDecimalMultiply(&product, &a, &b, .plain)
      let reachesZero = a == 0 && isInclusive || b == 0 && otherIsInclusive
      return Extreme(
        product, isInclusive: reachesZero || isInclusive && otherIsInclusive,
        isExact: error == .noError)
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
    case (.number(var a, let isInclusive), .number(var b, let otherIsInclusive)):
      var quotient = Decimal()
      let error = NSDecimalDivide(&quotient, &a, &b, .plain)
      let isZero = a == 0 && isInclusive
      return Extreme(
        quotient, isInclusive: isZero || isInclusive && otherIsInclusive,
        isExact: error == .noError)
    case (.number, .infinite):
      return Extreme(0, isInclusive: false, isExact: true)
    case (.infinite(let isNegative), .number(let b, _)):
      return Extreme(isNegative: isNegative != (b < 0))
    case (.infinite, .infinite):
      return Extreme(0, isInclusive: false, isExact: true)
    }
  }
}
