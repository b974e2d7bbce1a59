/// A value as a source states it: exactly, about, at least, or somewhere in a range.
public enum Quantity<Value: QuantityValue>: Sendable, Hashable {
  /// This value: `50M USD`.
  case exact(Value)
  /// About this value, `~800M USD`. How far it may be off is not known, so it is compared as the
  /// value itself, like a date with `~`.
  case about(Value)
  /// This value or more: `>=400M USD`.
  case atLeast(Value)
  /// This value or less: `<=55M USD`.
  case atMost(Value)
  /// More than this value: `>13%`.
  case moreThan(Value)
  /// Less than this value: `<5%`.
  case lessThan(Value)
  /// From the one value to the other, both included: `30..40%`, or about so: `~30..40%`.
  case between(Value, Value, isApproximate: Bool)
}

extension Quantity {
  /// One end of the values that a quantity allows.
  public struct Bound: Sendable, Hashable {
    /// The value at the end.
    public let value: Value
    /// Whether the value itself is allowed.
    public let isInclusive: Bool

    /// Creates a bound.
    public init(_ value: Value, isInclusive: Bool) {
      self.value = value
      self.isInclusive = isInclusive
    }
  }

  /// The least value allowed, or `nil` if there is none.
  public var lower: Bound? {
    switch self {
    case .exact(let value), .about(let value), .atLeast(let value), .between(let value, _, _):
      Bound(value, isInclusive: true)
    case .moreThan(let value): Bound(value, isInclusive: false)
    case .atMost, .lessThan: nil
    }
  }

  /// The greatest value allowed, or `nil` if there is none.
  public var upper: Bound? {
    switch self {
    case .exact(let value), .about(let value), .atMost(let value), .between(_, let value, _):
      Bound(value, isInclusive: true)
    case .lessThan(let value): Bound(value, isInclusive: false)
    case .atLeast, .moreThan: nil
    }
  }

  /// The single value that is stated, exactly or about; `nil` for bounds and ranges.
  public var value: Value? {
    switch self {
    case .exact(let value), .about(let value): value
    default: nil
    }
  }

  /// Whether the source says "about".
  public var isApproximate: Bool {
    switch self {
    case .about: true
    case .between(_, _, let isApproximate): isApproximate
    default: false
    }
  }
}

extension Quantity: CustomStringConvertible {
  /// The quantity as it is written; reading it gives the same quantity.
  public var description: String {
    switch self {
    case .exact(let value): "\(value)"
    case .about(let value): "~\(value)"
    case .atLeast(let value): ">=\(value)"
    case .atMost(let value): "<=\(value)"
    case .moreThan(let value): ">\(value)"
    case .lessThan(let value): "<\(value)"
    case .between(let lower, let upper, let isApproximate):
      (isApproximate ? "~" : "") + lower.rangeDescription(to: upper)
    }
  }

  /// The quantity in an English sentence: "more than 13 %", "about 800 million US dollars".
  public var phrase: String {
    switch self {
    case .exact(let value): value.phrase
    case .about(let value): "about \(value.phrase)"
    case .atLeast(let value): "at least \(value.phrase)"
    case .atMost(let value): "at most \(value.phrase)"
    case .moreThan(let value): "more than \(value.phrase)"
    case .lessThan(let value): "less than \(value.phrase)"
    case .between(let lower, let upper, let isApproximate):
      (isApproximate ? "about " : "") + lower.rangePhrase(to: upper)
    }
  }
}
