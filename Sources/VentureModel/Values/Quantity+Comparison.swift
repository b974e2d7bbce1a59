// Verdicts are definite exactly if all values that the quantity allows agree, values being dense:
// `>13` allows 13.5 even of a count. Values that cannot be compared decide nothing.
extension Quantity {
  /// Whether the quantity is certainly, certainly not or possibly this value or more.
  public func isAtLeast(_ value: Value) -> Verdict {
    if let lower, lower.value.isLess(than: value) == false { return .yes }
    if let upper, upper.isBelow(value) { return .no }
    return .cannotTell
  }

  /// Whether the quantity is more than this value.
  public func isMoreThan(_ value: Value) -> Verdict {
    if let lower, lower.isAbove(value) { return .yes }
    if let upper, value.isLess(than: upper.value) == false { return .no }
    return .cannotTell
  }

  /// Whether the quantity is this value or less.
  public func isAtMost(_ value: Value) -> Verdict { !isMoreThan(value) }

  /// Whether the quantity is less than this value.
  public func isLess(than value: Value) -> Verdict { !isAtLeast(value) }

  /// Whether the quantity is less than another, of which every allowed value is possible.
  public func isLess(than other: Quantity) -> Verdict {
    if let upper, let bound = other.lower,
      upper.value.isLess(than: bound.value) == true
        || (bound.value.isLess(than: upper.value) == false
          && !(upper.isInclusive && bound.isInclusive))
    {
      return .yes
    }
    if let lower, let bound = other.upper, lower.value.isLess(than: bound.value) == false {
      return .no
    }
    return .cannotTell
  }

  /// Whether the two are the same number: yes for equal single values, no if no value is allowed by
  /// both.
  ///
  /// Two statements contradict each other where the answer is no.
  public func isEqual(to other: Quantity) -> Verdict {
    if let only, only == other.only { return .yes }
    return isLess(than: other) == .yes || other.isLess(than: self) == .yes ? .no : .cannotTell
  }
}

extension Quantity {
  /// The one value that is allowed, if there is one; a range may consist of a single value too.
  private var only: Value? {
    guard let lower, let upper, lower == upper else { return nil }
    return lower.value
  }
}

extension Quantity.Bound {
  /// Whether all that lies up to this bound is less than the value.
  fileprivate func isBelow(_ other: Value) -> Bool {
    value.isLess(than: other) == true
      || (!isInclusive && other.isLess(than: value) == false)
  }

  /// Whether all that lies from this bound on is more than the value.
  fileprivate func isAbove(_ other: Value) -> Bool {
    other.isLess(than: value) == true
      || (!isInclusive && value.isLess(than: other) == false)
  }
}
