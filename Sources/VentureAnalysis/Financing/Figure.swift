import Foundation
import VentureModel

/// A number about a round or a stake that is stated, or follows from others that are.
///
/// It keeps what the sources allow: a range stays a range, "at least" has no upper end, and "about"
/// is carried on to everything that is computed from it. It knows where it comes from, so that an
/// answer can mark what nobody has stated.
public struct Figure: Hashable, Sendable {
  /// What the number counts.
  public enum Unit: Hashable, Sendable {
    /// Units of a currency: dollars, not millions.
    case money(Currency)
    /// A part of a whole, as a fraction.
    case share
    /// How many times one amount is another.
    case factor
  }

  /// The numbers that are possible.
  public let interval: Interval
  /// What the number counts.
  public let unit: Unit
  /// Whether a source says "about" of it, or of a number that it was computed from.
  public let isApproximate: Bool
  /// Whether it was computed, and no source states it.
  public let isDerived: Bool
  /// How it is known; of a computed number, the weakest of those behind it.
  public let certainty: Certainty
  /// Where it, or what it was computed from, is stated.
  public let citations: [Citation]
  /// The rates of exchange that it was converted at.
  public let rates: [ExchangeRate]

  /// Creates a figure.
  public init(
    _ interval: Interval, _ unit: Unit, isApproximate: Bool = false, isDerived: Bool = false,
    certainty: Certainty = .stated, citations: [Citation] = [], rates: [ExchangeRate] = []
  ) {
    self.interval = interval
    self.unit = unit
    self.isApproximate = isApproximate
    self.isDerived = isDerived
    self.certainty = certainty
    self.citations = citations
    self.rates = rates
  }

  /// A number that was computed from others, with all that these rest on.
  ///
  /// - Parameters:
  ///   - interval: What came out.
  ///   - unit: What it counts.
  ///   - figures: What it was computed from.
  ///   - citations: Where else a part of the reckoning is stated, such as a constraint.
  public init(
    derived interval: Interval, _ unit: Unit, from figures: [Figure], citations: [Citation] = []
  ) {
    self.init(
      interval, unit, isApproximate: figures.contains(where: \.isApproximate), isDerived: true,
      certainty: figures.map(\.certainty).max { $0.rank < $1.rank } ?? .stated,
      citations: (figures.flatMap(\.citations) + citations).withoutRepetitions,
      rates: figures.flatMap(\.rates).withoutRepetitions)
  }
}

extension Array where Element: Hashable {
  /// The elements, each where it stands first.
  var withoutRepetitions: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}

extension Figure {
  /// An amount as it is stated.
  public init(
    _ amount: Quantity<Money>, certainty: Certainty = .stated, citations: [Citation] = []
  ) {
    let currency = (amount.lower ?? amount.upper)?.value.currency
    self.init(
      Interval(amount), currency.map(Unit.money) ?? .factor,
      isApproximate: amount.isApproximate, certainty: certainty, citations: citations)
  }

  /// A share as it is stated.
  public init(
    _ share: Quantity<Share>, certainty: Certainty = .stated, citations: [Citation] = []
  ) {
    self.init(
      Interval(share), .share, isApproximate: share.isApproximate, certainty: certainty,
      citations: citations)
  }

  /// The amount to go by among several statements: the first that came true, with the best certainty;
  /// nil if there is none.
  public init?(_ statements: [Stated<Quantity<Money>>]) {
    guard let best = statements.preferred() else { return nil }
    self.init(best.value, certainty: best.certainty, citations: best.citations)
  }

  /// Whether other figures may be computed from it: what is disputed or suggested only by its context
  /// is shown and goes no further.
  public var isSound: Bool { Certainty.usual.contains(certainty) }
}

// MARK: - Arithmetic

extension Figure {
  /// The sum; nil if the two do not count the same, as amounts of two currencies.
  public func adding(_ other: Figure) -> Figure? {
    guard unit == other.unit else { return nil }
    return Figure(derived: interval + other.interval, unit, from: [self, other])
  }

  /// The difference; nil if the two do not count the same.
  public func subtracting(_ other: Figure) -> Figure? {
    guard unit == other.unit else { return nil }
    return Figure(derived: interval - other.interval, unit, from: [self, other])
  }

  /// Which part of a whole this is; nil if the two do not count the same, or the whole may be nothing.
  public func part(of whole: Figure) -> Figure? { quotient(by: whole, .share) }

  /// How many times another amount this is; nil if the two do not count the same, or the other may
  /// be nothing.
  public func multiple(of other: Figure) -> Figure? { quotient(by: other, .factor) }

  private func quotient(by other: Figure, _ unit: Unit) -> Figure? {
    guard self.unit == other.unit, let quotient = interval / other.interval else { return nil }
    return Figure(derived: quotient, unit, from: [self, other])
  }

  /// The sum of several figures of one unit; nil if there is none, or their units differ.
  ///
  /// - Complexity: O(*n*) in the figures and what they cite
  public static func sum(_ figures: [Figure]) -> Figure? {
    guard let first = figures.first, figures.allSatisfy({ $0.unit == first.unit }) else {
      return nil
    }
    guard figures.count > 1 else { return first }
    return Figure(
      derived: figures.dropFirst().reduce(first.interval) { $0 + $1.interval }, first.unit,
      from: figures)
  }
}
