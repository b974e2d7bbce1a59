import Foundation
import VentureModel

extension Figure {
  /// The figure as JSON: `{"unit", "value" | "from", "to", "excludesFrom", "excludesTo", "about",
  /// "derived", "certainty", "text", "citations", "rates"}`.
  ///
  /// `unit` is a currency code, `share` (a fraction) or `factor`. One number is a `value`; of a range
  /// the ends are there that are known. Numbers have at most twelve decimals, ends rounded outwards.
  /// `derived` and `about` are there where they are true, `rates` where the amount was converted.
  public var json: JSONValue {
    let single = Self.nearest(interval)
    return .object([
      "unit": .string(unit.code),
      "value": single.map(Self.number),
      "from": single == nil ? interval.lower.map { Self.number($0.value, .down) } : nil,
      "to": single == nil ? interval.upper.map { Self.number($0.value, .up) } : nil,
      "excludesFrom": single == nil && interval.lower?.isInclusive == false ? true : nil,
      "excludesTo": single == nil && interval.upper?.isInclusive == false ? true : nil,
      "about": isApproximate ? true : nil,
      "derived": isDerived ? true : nil,
      "certainty": .string(certainty.rawValue),
      "text": .string(description),
      "citations": .array(citations.map(\.json)),
      "rates": rates.isEmpty ? nil : .array(rates.map { .string($0.description) }),
    ])
  }

  /// The one number that the interval is, but for digits that a quotient has lost.
  private static func nearest(_ interval: Interval) -> Decimal? {
    guard let low = interval.lower, let high = interval.upper else { return nil }
    let first = rounded(low.value, .plain)
    return low.isInclusive && high.isInclusive && first == rounded(high.value, .plain)
      ? first : nil
  }

  private static func number(_ number: Decimal) -> JSONValue { self.number(number, .plain) }

  private static func number(
    _ number: Decimal, _ mode: NSDecimalNumber.RoundingMode
  ) -> JSONValue {
    .decimal(EnglishNumber.plain(rounded(number, mode)))
  }

  private static func rounded(_ number: Decimal, _ mode: NSDecimalNumber.RoundingMode) -> Decimal {
    number.rounded(decimals: 12, mode)
  }
}

extension Figure.Unit {
  /// The unit in JSON; units are put in the order of these words.
  var code: String {
    switch self {
    case .money(let currency): currency.code
    case .share: "share"
    case .factor: "factor"
    }
  }
}
