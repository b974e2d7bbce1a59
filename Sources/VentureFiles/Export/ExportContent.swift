import VentureAnalysis
import VentureModel

/// A graph with what every format asks of it, worked out once.
///
/// A class, so that each of many nodes and edges refers to it at the cost of one reference.
final class ExportContent: Sendable {
  let graph: VentureGraph
  let narrator: Narrator
  /// The roles of each entity, by its position in the graph.
  let roles: [Set<Role>]
  /// The number of ties between named parties at each entity, by position.
  let degrees: [Int]

  /// - Complexity: O(*n* + *m* + *c*) in entities, facts and constraints.
  init(_ graph: VentureGraph) {
    self.graph = graph
    narrator = Narrator(graph)
    roles = Self.roles(in: graph)
    var degrees = [Int](repeating: 0, count: graph.entities.count)
    for fact in graph.facts {
      guard let subject = fact.subject.entity.flatMap(graph.position),
        let object = fact.object.entity.flatMap(graph.position)
      else { continue }
      degrees[subject] += 1
      degrees[object] += 1
    }
    self.degrees = degrees
  }

  /// About the size in bytes of a file with all attributes: room that is made at once is not
  /// copied.
  var likelySize: Int { 600 * graph.entities.count + 600 * graph.facts.count }

  /// Calls a body for each entity, in the order of the graph.
  func forEachNode(_ body: (ExportNode) -> Void) {
    for (position, entity) in graph.entities.enumerated() {
      body(
        ExportNode(
          entity: entity, roles: roles[position], degree: degrees[position], content: self))
    }
  }

  /// Calls a body for each fact between two named parties, in the order of the graph.
  func forEachEdge(_ body: (ExportEdge) -> Void) {
    for (position, fact) in graph.facts.enumerated() {
      guard let source = fact.subject.entity, let target = fact.object.entity else { continue }
      body(
        ExportEdge(
          number: position + 1, fact: fact, source: source, target: target, content: self))
    }
  }

  /// What `VentureGraph.roles(of:)` tells of each entity, in one pass over all facts: asked one by
  /// one it would look at all constraints again for every entity.
  private static func roles(in graph: VentureGraph) -> [Set<Role>] {
    var roles = [Set<Role>](repeating: [], count: graph.entities.count)
    for fact in graph.facts
    where fact.status == .completed && Certainty.usual.contains(fact.certainty) {
      guard let subject = fact.subject.entity.flatMap(graph.position) else { continue }
      switch fact.kind {
      case .founded: roles[subject].insert(.founder)
      case .invested, .holds: roles[subject].insert(.investor)
      case .raised: roles[subject].insert(.portfolioCompany)
      case .studied: roles[subject].insert(.alumnus)
      default: break
      }
    }
    for constraint in graph.constraints {
      guard case .membership(let membership) = constraint.form,
        graph.company(of: constraint) != nil,
        let investor = membership.investors.first.flatMap(graph.position)
      else { continue }
      roles[investor].insert(.investor)
    }
    return roles
  }
}
