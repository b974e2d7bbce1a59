import VentureAnalysis
import VentureModel

/// A graph with what every format asks of it, worked out once.
///
/// A class, so that each of many nodes and edges refers to it at the cost of one reference.
final class ExportContent: ExportableContent {
  let graph: VentureGraph
  let narrator: Narrator
  /// The roles of each entity, by its position in the graph.
  let roles: [Set<Role>]
  /// The number of ties between named parties at each entity, by position.
  let degrees: [Int]

  /// - Complexity: O(*n* + *m* + *c*) in entities, facts and constraints.
  init(_ graph: VentureGraph) {
    self.graph = graph
    narrator = Narrator(graph).keepingTitles()
    roles = graph.rolesOfAll()
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

  let isDirected = true
  static var edgeColumns: [ExportColumn<ExportEdge>] { ExportColumn.ofEdges }
  let question = "MATCH (a)-[r:INVESTED]->(b:Round) RETURN a.name, b.name, r.amount_text;"
  var likelySize: Int { 700 * (graph.entities.count + graph.facts.count) }

  func forEachNode(_ body: (ExportNode) -> Void) {
    for (position, entity) in graph.entities.enumerated() {
      body(
        ExportNode(
          entity: entity, roles: roles[position], degree: degrees[position], content: self))
    }
  }

  /// Calls a body for each fact between two named parties.
  func forEachEdge(_ body: (ExportEdge) -> Void) {
    for (position, fact) in graph.facts.enumerated() {
      guard let source = fact.subject.entity, let target = fact.object.entity else { continue }
      body(
        ExportEdge(
          number: position + 1, fact: fact, source: source, target: target, content: self))
    }
  }
}
