import VentureModel

/// What an investor's purchases can have left it with.
public struct StakeEstimate: Sendable {
  /// Shares that were bought in one round.
  public struct Purchase: Sendable {
    /// The round.
    public let round: EntityID
    /// Whether the investor was in the round: yes, or one cannot tell.
    public let participation: Verdict
    /// The share of the company that was bought.
    public let bought: Figure
    /// The part of it that later rounds have left.
    public let kept: Figure
    /// What it is at the moment.
    public let left: Figure
  }

  /// A limit on the purchases that are not certain.
  struct Choice: Sendable {
    /// The rounds of which only some can be meant.
    let rounds: Set<EntityID>
    /// How many of them at the most.
    let most: Int
  }

  /// The rounds in which the investor bought, or may have bought, in order of time; never empty.
  public let purchases: [Purchase]
  /// What statements say of several of the uncertain purchases together.
  let choices: [Choice]

  /// The share at the moment, from all purchases that can be true together.
  public var share: Figure {
    let all = Self.sum(purchases.map(\.left))
    let limits = choices.map { choice in
      let chosen = purchases.filter { choice.rounds.contains($0.round) }.map(\.left.interval)
      let others = purchases.filter { !choice.rounds.contains($0.round) }.map(\.left.interval)
      let largest = chosen.sorted { ($0.upper?.value ?? 1) > ($1.upper?.value ?? 1) }
      return (largest.prefix(choice.most) + others).reduce(Interval(0), +)
    }
    let tightest = limits.reduce(all.interval) { share, limit in
      share.intersection(Interval(from: nil, to: limit.upper) ?? .anything) ?? share
    }
    return Figure(derived: tightest, .share, from: [all])
  }

  /// The share at the moment, from the purchases that are certain; nil if none is.
  public var certainShare: Figure? {
    let certain = purchases.filter { $0.participation == .yes }
    return certain.isEmpty ? nil : Self.sum(certain.map(\.left))
  }

  /// Whether any share is excluded.
  var isInformative: Bool {
    [share, certainShare].contains { $0.map { !$0.description.isEmpty } ?? false }
  }

  /// Whether it is certain in which rounds the investor bought.
  public var isComplete: Bool { purchases.allSatisfy { $0.participation == .yes } }

  /// How much later rounds can have diluted the only purchase, if a share is all that is left of it;
  /// nil if there may be other purchases, or the share bought is not known.
  public func dilution(leaving share: Figure) -> Figure? {
    guard purchases.count == 1, isComplete, let purchase = purchases.first,
      purchase.bought.interval.lower.map({ $0.value > 0 }) == true,
      let left = share.interval / purchase.bought.interval,
      let dilution = (Interval(1) - left).intersection(.notNegative)
    else { return nil }
    return Figure(derived: dilution, .share, from: [share, purchase.bought])
  }

  private static func sum(_ shares: [Figure]) -> Figure {
    let total = shares.reduce(Interval(0)) { $0 + $1.interval }
    return Figure(derived: total.atMostWhole, .share, from: shares)
  }
}

extension Interval {
  /// The numbers up to 1: a share is never more than the whole.
  var atMostWhole: Interval {
    intersection(Interval(from: nil, to: Bound(1)) ?? .anything) ?? self
  }
}
