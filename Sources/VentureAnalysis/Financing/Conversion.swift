import Foundation
import VentureModel

/// Turns amounts into one currency, at rates that somebody has published.
///
/// An amount is converted at the last rate on or before its day: that of a month or a year at the
/// last rate in it. Where no such rate is known, or the amount has no date, it stays as it is.
public struct Conversion: Hashable, Sendable {
  /// The currency that amounts are turned into.
  public let currency: Currency
  /// The known rates.
  public let rates: [ExchangeRate]

  /// Creates a conversion.
  public init(to currency: Currency, at rates: [ExchangeRate]) {
    self.currency = currency
    self.rates = rates
  }

  /// An amount in the currency; nil if it is there already, or there is no rate for it.
  ///
  /// - Complexity: O(*r*) in the rates
  public func callAsFunction(_ figure: Figure, on date: EDTF?) -> Figure? {
    guard case .money(let own) = figure.unit, own != currency, let rate = rate(from: own, on: date)
    else { return nil }
    let factor = Interval(rate.rate)
    let converted =
      rate.from == own ? figure.interval * factor : figure.interval / factor ?? .anything
    return Figure(
      converted, .money(currency), isApproximate: figure.isApproximate, isDerived: true,
      certainty: figure.certainty, citations: figure.citations,
      rates: (figure.rates + [rate]).withoutRepetitions)
  }

  /// The rate at which an amount of a day is converted; of several for one day, the first.
  private func rate(from other: Currency, on date: EDTF?) -> ExchangeRate? {
    guard let day = date?.latest else { return nil }
    let known = rates.filter { $0.joins(other, currency) && $0.date.latest <= day }
    let last = known.map(\.date.latest).max()
    return known.first { $0.date.latest == last }
  }
}

/// What one unit of a currency was worth in another on a day.
public struct ExchangeRate: Hashable, Sendable {
  /// The currency of which one unit is valued.
  public let from: Currency
  /// The currency that it is valued in.
  public let to: Currency
  /// The value of one unit, more than zero.
  public let rate: Decimal
  /// The day, or the month or year of an average.
  public let date: PartialDate
  /// Who published it.
  public let source: String

  /// Creates a rate; nil if it is not more than zero, or both currencies are the same.
  public init?(
    from: Currency, to: Currency, rate: Decimal, date: PartialDate, source: String
  ) {
    guard rate > 0, from != to else { return nil }
    self.from = from
    self.to = to
    self.rate = rate
    self.date = date
    self.source = source
  }

  /// Whether the rate turns one of two currencies into the other, in either direction.
  func joins(_ a: Currency, _ b: Currency) -> Bool {
    from == a && to == b || from == b && to == a
  }
}

extension ExchangeRate: CustomStringConvertible {
  /// The rate as an answer cites it: "1 HKD = 0.128 USD on 2026-01-09 (HKMA)".
  public var description: String {
    "1 \(from) = \(EnglishNumber.plain(rate)) \(to) on \(date) (\(source))"
  }
}
