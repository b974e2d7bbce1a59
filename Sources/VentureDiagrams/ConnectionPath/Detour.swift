import VentureAnalysis
import VentureModel

/// A part of another way that leaves what is drawn already, and comes back to it.
struct Detour {
  /// Where it leaves.
  let start: EntityID
  /// The new entities on it.
  let nodes: [EntityID]
  /// Where it comes back.
  let end: EntityID
  /// Its steps, one more than the new entities.
  let steps: [Connection.Step]

  /// The parts of a way that are new.
  ///
  /// - Parameters:
  ///   - way: The way.
  ///   - isKnown: Whether an entity is drawn already.
  ///   - drawn: The ends of the steps that are drawn already.
  /// - Returns: The parts, in the order of the way.
  /// - Complexity: O(*l*) in the steps of the way.
  static func parts(
    of way: Connection, isKnown: (EntityID) -> Bool, drawn: Set<Set<EntityID>>
  ) -> [Detour] {
    var parts: [Detour] = []
    var start = way.nodes.first ?? ""
    var nodes: [EntityID] = []
    var steps: [Connection.Step] = []
    for step in way.steps {
      steps.append(step)
      guard isKnown(step.to) else {
        nodes.append(step.to)
        continue
      }
      if !nodes.isEmpty || !drawn.contains(step.ends) {
        parts.append(Detour(start: start, nodes: nodes, end: step.to, steps: steps))
      }
      (start, nodes, steps) = (step.to, [], [])
    }
    return parts
  }

  /// The same the other way round.
  var reversed: Detour {
    Detour(start: end, nodes: nodes.reversed(), end: start, steps: steps.reversed())
  }
}
