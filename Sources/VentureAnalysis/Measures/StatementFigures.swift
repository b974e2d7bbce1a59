import VentureModel

/// What the statements of a network tell beyond its ties: how well they are sourced, and what the
/// largest rounds raised. A graph in memory counts them itself, a store asks its tables.
public struct StatementFigures: Hashable, Sendable {
  /// A round and what it raised.
  public struct FundedRound: Hashable, Sendable {
    /// The vertex of the round.
    public let round: Int
    /// The vertex of its company.
    public let company: Int
    /// When it was, if that is known.
    public let date: EDTF?
    /// What all investors together put in.
    public let raised: Quantity<Money>

    /// Creates a line of the list.
    public init(round: Int, company: Int, date: EDTF?, raised: Quantity<Money>) {
      self.round = round
      self.company = company
      self.date = date
      self.raised = raised
    }

    /// The amount that the round is ranked by: the one that is stated, else the least, else the
    /// most that it can have been.
    var rankingAmount: Money? { raised.lower?.value ?? raised.upper?.value }
  }

  /// The number of facts, those aside that follow from a round.
  public let facts: Int
  /// How many of them name no source.
  public let unsourced: Int
  /// The largest rounds of each currency, the largest first; amounts of different currencies are
  /// not compared, so that currencies stand in the order of their codes.
  public let largestRounds: [FundedRound]

  /// Takes figures that somebody else counted.
  ///
  /// - Parameters:
  ///   - facts: The number of facts, those aside that follow from a round.
  ///   - unsourced: How many of them name no source.
  ///   - rounds: Rounds that raised a known amount, in any order.
  ///   - limit: How many rounds are listed of each currency.
  /// - Precondition: The limit is not negative.
  /// - Complexity: O(*r* log *r*) in the rounds
  public init(facts: Int, unsourced: Int, rounds: [FundedRound], limit: Int = 10) {
    self.facts = facts
    self.unsourced = unsourced
    largestRounds = Self.largest(rounds, limit)
  }

  /// The share of facts that name no source, in 0...1; 0 without facts.
  public var unsourcedShare: Double { facts == 0 ? 0 : Double(unsourced) / Double(facts) }

  private static func largest(_ rounds: [FundedRound], _ limit: Int) -> [FundedRound] {
    let ranked = rounds.compactMap { round in round.rankingAmount.map { (round, $0) } }
    let byCurrency = Dictionary(grouping: ranked) { $0.1.currency }
    return byCurrency.sorted { $0.key.description < $1.key.description }.flatMap { _, rounds in
      rounds.sorted { ($1.1.amount, $0.0.round) < ($0.1.amount, $1.0.round) }.prefix(limit).map(\.0)
    }
  }
}

extension VentureGraph {
  /// How well the statements of the graph are sourced, and its largest completed rounds that are
  /// stated or implied, up to a limit of each currency.
  ///
  /// - Precondition: The limit is not negative.
  /// - Complexity: O(*n* log *n* + *m*) in entities and facts
  public func statementFigures(limit: Int = 10) -> StatementFigures {
    let stated = facts.indices.filter { !isDerived(at: $0) }
    let rounds = entities.indices.compactMap { place -> StatementFigures.FundedRound? in
      guard case .round(let round) = entities[place], round.status == .completed,
        Certainty.usual.contains(round.certainty), let raised = round.raised.preferred(),
        let company = position(of: round.company)
      else { return nil }
      return StatementFigures.FundedRound(
        round: place, company: company, date: round.date.preferred()?.value, raised: raised.value)
    }
    return StatementFigures(
      facts: stated.count, unsourced: stated.count { facts[$0].citations.isEmpty }, rounds: rounds,
      limit: limit)
  }
}
