import VentureModel

/// The rounds of a company as an answer: what each raised, at which value, from whom, and what
/// several of them raised together.
public struct RoundsAnswer: Sendable {
  /// The figures.
  public let financing: CompanyFinancing
  /// Who invested in each round, in the order of the rounds.
  public let investors: [RoundInvestors]
  let narrator: Narrator

  /// Gathers the rounds of a company.
  ///
  /// - Parameters:
  ///   - company: The company; one without rounds has an empty answer.
  ///   - graph: A graph with all that is said of the company, such as its surroundings.
  ///   - asOf: A day after which no round counts; every round does without one.
  ///   - keepsUndated: Whether rounds count of which one cannot tell whether they had begun by then.
  ///   - conversion: How amounts of other currencies are converted; they stay as they are without it.
  /// - Complexity: that of ``CompanyFinancing`` and of ``RoundInvestors`` for each round
  public init(
    _ company: EntityID, in graph: VentureGraph, asOf: PartialDate? = nil,
    keepsUndated: Bool = true, conversion: Conversion? = nil
  ) {
    financing = CompanyFinancing(
      company, in: graph, asOf: asOf, keepsUndated: keepsUndated, conversion: conversion)
    investors = financing.rounds.map { RoundInvestors(of: $0, in: graph) }
    narrator = Narrator(graph)
  }

  /// Whether the company has no round that counts.
  public var isEmpty: Bool { financing.rounds.isEmpty }

  /// What is certain of several rounds together, totals aside: memberships and multiples that are
  /// stated or implied.
  var statements: [Constraint] {
    let rounds = Set(financing.rounds.map(\.round.profile.id))
    return narrator.graph.constraints.filter { constraint in
      guard Certainty.usual.contains(constraint.certainty) else { return false }
      switch constraint.form {
      case .membership(let membership): return membership.targets.contains(where: rounds.contains)
      case .bound(let bound): return rounds.contains(bound.round)
      case .total, .count, .ranking: return false
      }
    }
  }

  /// The step that ends at a round.
  func step(to round: EntityID) -> CompanyFinancing.Step? {
    financing.steps.first { $0.to == round }
  }

  /// Every figure of the answer.
  var figures: [Figure] {
    financing.rounds.flatMap { round in
      [round.raised, round.preMoney, round.postMoney, round.valuation, round.newMoneyShare]
        .compactMap(\.self) + round.parts.compactMap(\.amount)
    } + financing.steps.flatMap { [$0.stepUp, $0.growth].compactMap(\.self) }
  }
}
