import Foundation
import VentureModel

extension Figure: CustomStringConvertible {
  /// The figure as a table shows it: "897M USD", "<=55.67M USD", "~22.47 %", "×1.34".
  ///
  /// What is stated keeps its digits. What was computed is rounded to hundredths of a million, of a
  /// per cent or of a factor, and from a billion on to thousandths; the ends of a range are rounded
  /// outwards, so that nothing possible is left out.
  public var description: String {
    switch unit {
    case .money(let currency): written { Money($0, currency) }
    case .share: written { Percentage(percent: $0 * 100) }
    case .factor: factor
    }
  }

  /// The figure in a sentence: "at most 55.67 million US dollars", "more than 13 %", "×1.34".
  public var phrase: String {
    switch unit {
    case .money(let currency): spoken { Money($0, currency) } ?? "an unknown amount"
    case .share: spoken { Percentage(percent: $0 * 100) } ?? "an unknown share"
    case .factor: factor
    }
  }

  /// The figure with marks that a legend explains: `*` computed, `†` implied, `‡` disputed or not
  /// sure to be meant.
  public var marked: String { description + marks }

  /// The share as a table shows it, for those who write it in a language of their own: of a computed
  /// one the ends are rounded like those of ``description``. Nil if every share is possible, or the
  /// figure counts something else.
  public var percentage: Quantity<Percentage>? {
    unit == .share ? quantity { Percentage(percent: $0 * 100) } : nil
  }

  /// The marks of the figure.
  public var marks: String {
    let certaintyMark =
      switch certainty {
      case .stated, .derived: ""
      case .implied: "†"
      case .context, .disputed: "‡"
      }
    return (isDerived || certainty == .derived ? "*" : "") + certaintyMark
  }

  /// The figure in a sentence that has named its currency before: "at most 55.67 million".
  var phraseWithoutCurrency: String {
    guard case .money(let currency) = unit else { return phrase }
    let names = [currency.name(isOne: false), currency.name(isOne: true)]
    let name = names.first { phrase.hasSuffix(" \($0)") }
    return name.map { String(phrase.dropLast($0.count + 1)) } ?? phrase
  }

  private var factor: String {
    let (low, high) = ends
    let sign = isApproximate ? "~×" : "×"
    switch (low, high) {
    case (let low?, let high?) where low.value == high.value:
      return sign + EnglishNumber.plain(low.value)
    case (let low?, let high?):
      return "\(sign)\(EnglishNumber.plain(low.value))..\(EnglishNumber.plain(high.value))"
    case (let low?, nil):
      return (low.isInclusive ? ">=" : ">") + sign + EnglishNumber.plain(low.value)
    case (nil, let high?):
      return (high.isInclusive ? "<=" : "<") + sign + EnglishNumber.plain(high.value)
    case (nil, nil): return ""
    }
  }

  /// The figure as a document would state it; a bound on what is about so is both, ">=~1.2B USD".
  private func written<Value: QuantityValue>(_ value: (Decimal) -> Value) -> String {
    guard let quantity = quantity(value) else { return "" }
    guard isApproximate, let sign = quantity.boundSign else { return quantity.description }
    return sign.written + "~" + quantity.description.dropFirst(sign.written.count)
  }

  private func spoken<Value: QuantityValue>(_ value: (Decimal) -> Value) -> String? {
    guard let quantity = quantity(value) else { return nil }
    guard isApproximate, let sign = quantity.boundSign else { return quantity.phrase }
    return sign.spoken + " about" + quantity.phrase.dropFirst(sign.spoken.count)
  }

  /// The figure as a source would state it; nil if every number is possible.
  private func quantity<Value: QuantityValue>(_ value: (Decimal) -> Value) -> Quantity<Value>? {
    let (low, high) = ends
    switch (low, high) {
    case (let low?, let high?) where low.value == high.value:
      return isApproximate ? .about(value(low.value)) : .exact(value(low.value))
    case (let low?, let high?):
      return .between(value(low.value), value(high.value), isApproximate: isApproximate)
    case (let low?, nil):
      return low.isInclusive ? .atLeast(value(low.value)) : .moreThan(value(low.value))
    case (nil, let high?):
      return high.isInclusive ? .atMost(value(high.value)) : .lessThan(value(high.value))
    case (nil, nil): return nil
    }
  }

  /// The ends to show, rounded. That an amount, a share or a factor is more than nothing, and a share
  /// no more than the whole, goes without saying.
  private var ends: (low: Interval.Bound?, high: Interval.Bound?) {
    var (low, high) = (interval.lower, interval.upper)
    if let end = low, end.value <= 0, high?.value != end.value { low = nil }
    if unit == .share, let end = high, end.value >= 1, low?.value != end.value { high = nil }
    guard isDerived else { return (low, high) }
    if let from = low, let to = high {
      let (first, last) = (rounded(from.value, .plain), rounded(to.value, .plain))
      if first == last { return (Interval.Bound(first), Interval.Bound(last)) }
    }
    return (
      low.map { Interval.Bound(rounded($0.value, .down), isInclusive: $0.isInclusive) },
      high.map { Interval.Bound(rounded($0.value, .up), isInclusive: $0.isInclusive) }
    )
  }

  private func rounded(_ number: Decimal, _ mode: NSDecimalNumber.RoundingMode) -> Decimal {
    number.rounded(decimals: decimals(of: number), mode)
  }

  private func decimals(of number: Decimal) -> Int {
    switch unit {
    case .share: 4
    case .factor: 2
    case .money:
      switch number.magnitude {
      case 1_000_000_000_000...: -9
      case 1_000_000_000...: -6
      case 1_000_000...: -4
      case 1_000...: 0
      default: 2
      }
    }
  }
}

extension Quantity {
  /// How a bound begins, as it is written and in a sentence; nil of a value or a range.
  fileprivate var boundSign: (written: String, spoken: String)? {
    switch self {
    case .atLeast: (">=", "at least")
    case .atMost: ("<=", "at most")
    case .moreThan: (">", "more than")
    case .lessThan: ("<", "less than")
    case .exact, .about, .between: nil
    }
  }
}

extension Decimal {
  /// The number with so many decimals, fewer than none for whole tens and more. What a quotient has
  /// lost in its last digits does not turn 25 into 24.99.
  func rounded(decimals: Int, _ mode: NSDecimalNumber.RoundingMode) -> Decimal {
    func rounded(_ mode: NSDecimalNumber.RoundingMode) -> Decimal {
      var exact = self
      var rounded = Decimal()
      NSDecimalRound(&rounded, &exact, decimals, mode)
      return rounded
    }
    let nearest = rounded(.plain)
    let slack = magnitude * Decimal(sign: .plus, exponent: -20, significand: 1)
    return (nearest - self).magnitude <= slack ? nearest : rounded(mode)
  }
}
