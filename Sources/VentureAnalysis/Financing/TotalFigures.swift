import VentureModel

/// What is stated of several rounds together, against what is known of each.
public struct TotalFigures: Sendable {
  /// What some rounds of which no amount is stated raised together.
  public struct OpenSum: Sendable {
    /// The rounds, in order of time.
    public let rounds: [EntityID]
    /// The sum if the total is exact.
    public let amount: Figure
    /// The sum if the total is rounded in its last digit: 1.5 billion stands for 1.45 to 1.55 billion.
    public let roundedAmount: Figure

    /// Whether it matters how the total is rounded.
    var isRounded: Bool { amount.interval != roundedAmount.interval }
  }

  /// The statement.
  public let constraint: Constraint
  /// What the rounds raised together, as it is stated.
  public let total: Figure
  /// The rounds that it covers, in order of time.
  public let rounds: [EntityID]
  /// The sum of the amounts that are stated of single rounds; nil if there is none, or they are in
  /// other currencies.
  public let known: Figure?
  /// The rounds of which an amount is stated.
  public let knownRounds: [EntityID]
  /// What is left for the others: first for all of them, then for those among them of which nothing
  /// else is known, where that says more. Empty if every round has its amount.
  public let open: [OpenSum]

  /// Whether the known amounts fit into the total: yes if they are at most as much, or just as much
  /// where every round is known; cannot tell if that depends on how the total is rounded.
  public var fits: Verdict {
    guard let known = known?.interval else { return .cannotTell }
    func fits(_ total: Interval) -> Verdict {
      open.isEmpty ? known.isEqual(to: total) : known.isAtMost(total)
    }
    if fits(total.interval) == .yes { return .yes }
    return fits(total.interval.beforeRounding) == .no ? .no : .cannotTell
  }
}
