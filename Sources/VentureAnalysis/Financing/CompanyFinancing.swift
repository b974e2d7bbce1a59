import VentureModel

/// The rounds of a company in order, with the figures of each, the steps between them, and what is
/// stated of several together.
public struct CompanyFinancing: Sendable {
  /// How the value of the company changed from one round to a later one.
  public struct Step: Sendable {
    /// The earlier round.
    public let from: EntityID
    /// The later round: the next of which a value is known.
    public let to: EntityID
    /// The later pre-money value over the earlier post-money value, which is what the market thought
    /// of the time between; only where no round lies between the two.
    public let stepUp: Figure?
    /// The later post-money value over the earlier one.
    public let growth: Figure?
  }

  /// The company.
  public let company: EntityID
  /// The completed rounds that are stated or implied, in order of time; placeholders come last, and
  /// only those that stand for an investment that was completed.
  public let rounds: [RoundFigures]
  /// The rounds of which one cannot tell whether they had begun on the day that was asked for.
  public let undatedRounds: Set<EntityID>
  /// From each round with a value to the next.
  public let steps: [Step]
  /// From the first round with a post-money value to the last, where there are more than two.
  public let growth: Step?
  /// The stated totals, in the order of the documents.
  public let totals: [TotalFigures]
  /// Whether all that is stated of several rounds together can be true at once.
  public let isConsistent: Bool
  /// What the rounds without an amount can have raised.
  let openRounds: OpenRounds?

  /// Computes the figures of a company.
  ///
  /// Where a round's amount is not stated, it is bounded by what is stated of several rounds together:
  /// totals, read as they are printed, and multiples. Bounds are reckoned in the currency of most
  /// rounds; amounts of other currencies enter only by a conversion.
  ///
  /// - Parameters:
  ///   - company: The company; one without rounds has no figures.
  ///   - graph: The graph that holds its rounds, their investments and the constraints.
  ///   - asOf: A day after which no round counts; every round does without one.
  ///   - keepsUndated: Whether rounds count of which one cannot tell whether they had begun by then.
  ///   - conversion: How amounts of other currencies are converted; they stay as they are without it.
  /// - Complexity: O(*i* + *c* · *r*³) for *i* investments in *r* rounds and *c* constraints
  public init(
    _ company: EntityID, in graph: VentureGraph, asOf: PartialDate? = nil,
    keepsUndated: Bool = true, conversion: Conversion? = nil
  ) {
    let all = graph.rounds(of: company).filter {
      $0.status == .completed && Certainty.usual.contains($0.certainty)
    }
    let begun = asOf.map { day in all.map { $0.hasBegun(by: day, among: all) } }
    let completed = zip(all, begun ?? all.map { _ in .yes }).filter {
      $1 == .yes || ($1 == .cannotTell && keepsUndated)
    }
    let alone = completed.map { RoundFigures($0.0, in: graph, conversion: conversion) }
      .filter { !$0.round.isPlaceholder || !$0.parts.isEmpty }
    let sums = OpenRounds(alone, constraints: graph.constraints(onRoundsOf: company))
    self.company = company
    undatedRounds = Set(completed.filter { $1 == .cannotTell }.map(\.0.profile.id))
    openRounds = sums
    rounds = alone.map { figures in
      guard let bound = sums?.bound(of: figures) else { return figures }
      return RoundFigures(figures.round, in: graph, bound: bound, conversion: conversion)
    }
    totals = sums?.totals ?? []
    isConsistent = sums?.isConsistent ?? true
    (steps, growth) = Step.between(rounds)
  }

  /// The figures of a round of the company.
  ///
  /// - Complexity: O(*r*) in the rounds
  public subscript(round: EntityID) -> RoundFigures? {
    rounds.first { $0.round.profile.id == round }
  }
}

extension VentureGraph {
  /// The totals and multiples about rounds of a company, in the order of the documents.
  fileprivate func constraints(onRoundsOf company: EntityID) -> [Constraint] {
    constraints.filter { constraint in
      switch constraint.form {
      case .total(let total): total.company == company
      case .bound(let bound): round(bound.round)?.company == company
      default: false
      }
    }
  }
}
