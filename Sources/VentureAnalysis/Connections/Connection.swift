import VentureModel

/// A path between two entities, explained by facts.
public struct Connection: Hashable, Sendable {
  /// The entities on the way, with both ends.
  public let nodes: [EntityID]
  /// The steps between them, one less than the nodes.
  public let steps: [Step]
  /// What it costs, where that was asked for.
  public let cost: ConnectionCost?

  /// Explains each step of a path.
  ///
  /// - Complexity: O(*k* log *k*) for each step in the facts of its ends, and O(*c*) in the constraints.
  init(_ nodes: [EntityID], reasons: StepReasons, cost: ConnectionCost? = nil) {
    self.nodes = nodes
    steps = zip(nodes, nodes.dropFirst()).map {
      Step(from: $0, to: $1, reasons: reasons.reasons($0, $1))
    }
    self.cost = cost
  }

  /// Two entities that are tied, and all reasons why.
  public struct Step: Hashable, Sendable {
    /// Where the step starts.
    public let from: EntityID
    /// Where it leads.
    public let to: EntityID
    /// Why the two are tied, the best known first.
    public let reasons: [Reason]

    /// How the step is known: as its best reason.
    public var certainty: Certainty { reasons.first?.certainty ?? .stated }
  }

  /// One reason why two entities are tied.
  public struct Reason: Hashable, Sendable {
    /// The facts that it rests on: one, or an investment and the round's own, or two attendances.
    public let facts: [Fact]
    /// The membership that it rests on, where only the round is uncertain.
    public let constraint: Constraint?
    /// Whether it cannot be told if the facts held on the day that was asked for.
    public let isUndated: Bool

    init(_ facts: [Fact], constraint: Constraint? = nil, isUndated: Bool = false) {
      self.facts = facts
      self.constraint = constraint
      self.isUndated = isUndated
    }

    /// How the reason is known: as the weakest of what it rests on.
    public var certainty: Certainty {
      let all = facts.map(\.certainty) + (constraint.map { [$0.certainty] } ?? [])
      return all.max { $0.rank < $1.rank } ?? .stated
    }
  }
}

/// How entities are counted on the way.
public enum ConnectionView: String, CaseIterable, Sendable {
  /// Investor and company are one tie apart; rounds and events are no nodes.
  case contracted
  /// Investor, round and company are two ties apart.
  case raw
}
