import VentureModel

/// How later rounds dilute a stake, as far as their figures tell.
///
/// A round leaves 1 - raised / post of each stake. Of a run of rounds without values it is known that
/// they raised at most some sum *r*; if none of them was priced below the post-money value *p* before
/// them, they leave at least *p* / (*p* + *r*), which is what they leave if all of them were priced
/// just there: a higher price dilutes less. Without that assumption nothing is known.
struct Dilution {
  /// The rounds that sold new shares, in order of time.
  let rounds: [RoundFigures]
  /// By place: whether the round took place by the moment that is asked about.
  let verdicts: [Verdict]
  let openRounds: OpenRounds?
  let allowsDownRounds: Bool

  /// The share of the company that a round sold.
  func sold(in place: Int) -> Figure {
    if let share = rounds[place].newMoneyShare.sound { return share }
    guard let kept = floor(of: [place]) else {
      return Figure(derived: Self.unknown, .share, from: [])
    }
    let end = Interval(1) - kept.interval
    return Figure(
      derived: Interval(from: Self.zero, to: end.upper) ?? Self.unknown, .share, from: [kept])
  }

  /// What is left at the moment of a stake that was bought in a round.
  func kept(since place: Int) -> Figure {
    var kept = Interval(1)
    var behind: [Figure] = []
    var run: [Int] = []
    func endRun() {
      guard !run.isEmpty else { return }
      let floor = floor(of: run)
      behind += [floor].compactMap(\.self)
      let left = Interval(from: floor?.interval.lower ?? Self.zero, to: Self.one) ?? Self.unknown
      kept = kept * (run.contains { isOpen($0, since: place) } ? left.union(Interval(1)) : left)
      run = []
    }
    for later in rounds.indices where later != place && !isBefore(later, place) {
      guard let share = rounds[later].newMoneyShare.sound else {
        run.append(later)
        continue
      }
      endRun()
      behind.append(share)
      let left = Interval(1) - share.interval
      kept = kept * (isOpen(later, since: place) ? left.union(Interval(1)) : left)
    }
    endRun()
    return Figure(derived: kept, .share, from: behind)
  }

  /// Whether it cannot be told if a round came between another and the moment.
  private func isOpen(_ later: Int, since place: Int) -> Bool {
    verdicts[later] != .yes || !isBefore(place, later)
  }

  private func isBefore(_ a: Int, _ b: Int) -> Bool {
    rounds[a].round.isKnown(toPrecede: rounds[b].round)
  }

  /// The least part of a stake that a run of rounds without values can have left.
  private func floor(of run: [Int]) -> Figure? {
    guard !allowsDownRounds, let first = run.first,
      let before = rounds.indices.last(where: { isBefore($0, first) && hasValue($0) }),
      let value = rounds[before].postMoney.sound,
      let sum = openRounds?.sum(of: run.map { rounds[$0].round.profile.id }, in: value.unit),
      sum.interval.upper != nil, let ratio = sum.interval / value.interval,
      let kept = Interval(1) / (Interval(1) + ratio)
    else { return nil }
    return Figure(derived: kept, .share, from: [value, sum])
  }

  private func hasValue(_ place: Int) -> Bool { rounds[place].postMoney.sound != nil }

  private static let zero = Interval.Bound(0, isInclusive: false)
  private static let one = Interval.Bound(1, isInclusive: false)
  private static let unknown = Interval(from: zero, to: one) ?? .notNegative
}
