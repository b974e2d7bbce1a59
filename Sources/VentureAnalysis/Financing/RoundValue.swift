import VentureModel

/// Raised, pre-money and post-money of a round, each completed from the others.
struct RoundValue {
  let raised: Figure?
  let preMoney: Figure?
  let postMoney: Figure?
  /// The sum of the amounts that are known of single investors.
  private let known: Figure?
  /// Whether the amount comes from the round itself, and not only from those of its investors or from
  /// statements about several rounds.
  private let isRaisedKnown: Bool

  init(
    raised: Figure?, preMoney: Figure?, postMoney: Figure?, amounts: [Figure], bound: Figure?
  ) {
    known = Figure.sum(amounts.filter(\.isSound))
    let (pre, post) = (preMoney.sound, postMoney.sound)
    let difference = post.flatMap { post in pre.flatMap { post.subtracting($0) } }
    let atLeast = known.map {
      Figure(derived: $0.interval + .notNegative, $0.unit, from: [$0])
    }
    self.raised = raised ?? difference ?? Self.tighter(atLeast, bound)
    isRaisedKnown = raised != nil || difference != nil
    let money = self.raised.sound
    self.preMoney = preMoney ?? post.flatMap { post in money.flatMap { post.subtracting($0) } }
    self.postMoney = postMoney ?? pre.flatMap { pre in money.flatMap { pre.adding($0) } }
  }

  /// What both allow; the first if they contradict each other or do not count the same.
  private static func tighter(_ a: Figure?, _ b: Figure?) -> Figure? {
    guard let a, let b else { return a ?? b }
    guard a.unit == b.unit, let both = a.interval.intersection(b.interval) else { return a }
    return Figure(derived: both, a.unit, from: [a, b])
  }

  /// Raised as a part of post-money. Where post-money follows from pre-money, the amount would stand
  /// in the quotient twice, which would make the range wider than it is: 1 - 1 / (1 + raised / pre).
  var newMoneyShare: Figure? {
    guard let raised = raised.sound else { return nil }
    if let postMoney = postMoney.sound, !postMoney.isDerived { return raised.part(of: postMoney) }
    guard let preMoney = preMoney.sound, preMoney.unit == raised.unit,
      let ratio = raised.interval / preMoney.interval,
      let old = Interval(1) / (Interval(1) + ratio)
    else { return nil }
    return Figure(derived: Interval(1) - old, .share, from: [preMoney, raised])
  }

  func shareOfRound(_ amount: Figure?) -> Figure? {
    amount.sound.flatMap { amount in raised.sound.flatMap { amount.part(of: $0) } }
  }

  func shareOfCompany(_ amount: Figure?) -> Figure? {
    amount.sound.flatMap { amount in postMoney.sound.flatMap { amount.part(of: $0) } }
  }

  /// What the round raised beyond the known amounts; nil if that is nothing, or the round's own amount
  /// is not known.
  var rest: Figure? {
    guard isRaisedKnown, let raised = raised.sound, let known,
      let rest = raised.subtracting(known), rest.interval.isAtMost(Interval(0)) != .yes
    else { return nil }
    return rest
  }
}

extension Figure? {
  /// The figure, if others may be computed from it.
  var sound: Figure? { flatMap { $0.isSound ? $0 : nil } }
}
