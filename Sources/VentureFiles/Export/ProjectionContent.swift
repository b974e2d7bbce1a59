import VentureAnalysis
import VentureModel

/// The pairs of a relation with what every format asks of them.
struct ProjectionContent: ExportableContent {
  let projection: Projection
  /// The graph of the statements, for the attributes of the nodes.
  private let content: ExportContent
  /// The number of pairs of each node.
  private let degrees: [Int]

  /// - Complexity: O(*n* + *m*) in the entities and facts of the graph, and O(*P*) in the pairs.
  init(_ projection: Projection, in graph: VentureGraph) {
    self.projection = projection
    content = ExportContent(graph)
    var degrees = [Int](repeating: 0, count: projection.nodes.count)
    for tie in projection.ties {
      degrees[tie.first] += 1
      degrees[tie.second] += 1
    }
    self.degrees = degrees
  }

  var graph: VentureGraph { content.graph }
  var isDirected: Bool { projection.isDirected }
  var likelySize: Int { 700 * (projection.nodes.count + projection.ties.count) }
  static var edgeColumns: [ExportColumn<PairEdge>] { ExportColumn.ofPairs }

  var question: String {
    let type = Neo4jExport.type(projection.relation.rawValue)
    return "MATCH (a)-[r:\(type)]-(b) RETURN a.name, b.name, r.weight;"
  }

  func forEachNode(_ body: (ExportNode) -> Void) {
    for (node, degree) in zip(projection.nodes, degrees) {
      guard let entity = graph[node.id], let position = graph.position(of: node.id) else {
        continue
      }
      body(
        ExportNode(
          entity: entity, roles: content.roles[position], degree: degree, content: content))
    }
  }

  func forEachEdge(_ body: (PairEdge) -> Void) {
    for (position, tie) in projection.ties.enumerated() {
      body(
        PairEdge(
          number: position + 1, relation: projection.relation, tie: tie,
          narrator: content.narrator))
    }
  }
}

/// A pair of a relation as an edge of an export.
struct PairEdge: ExportableEdge {
  /// The place of the pair in the projection, from 1.
  let number: Int
  let relation: Relation
  let tie: Projection.Tie
  let narrator: Narrator

  var id: String { "pair:\(number)" }
  var kind: String { relation.rawValue }
  var source: EntityID { tie.pair.first }
  var target: EntityID { tie.pair.second }
  var weight: Double? { tie.weight.value }
  var spell: ExportSpell? { nil }
}

extension ExportColumn where Subject == PairEdge {
  /// The attributes of a pair, apart from its id and its ends.
  ///
  /// `least` and `most` bound how much the two have in common, and `precision` tells whether the
  /// weight is exact. `shared` names what they have in common, with "?" where that is not certain,
  /// and `evidence` has the sentences that it rests on, with their sources.
  static let ofPairs: [ExportColumn] = [
    .text("relation") { $0.relation.rawValue },
    ExportColumn("weight", .decimal) { .decimal(String($0.tie.weight.value)) },
    .text("precision") { $0.tie.weight.precision.rawValue },
    ExportColumn("least", .integer) { .integer($0.tie.count.lowerBound) },
    ExportColumn("most", .integer) { .integer($0.tie.count.upperBound) },
    .text("at_one_time") { $0.tie.pair.overlap?.description },
    ExportColumn("grade_least", .integer) { $0.tie.pair.grade.map { .integer($0.lowerBound) } },
    ExportColumn("grade_most", .integer) { $0.tie.pair.grade.map { .integer($0.upperBound) } },
    .text("side") { $0.tie.pair.side?.slug },
    .list("shared") { $0.tie.pair.shared($0.narrator) },
    .list("evidence") { $0.tie.pair.reasons($0.narrator) },
    .list("sources") { $0.tie.pair.sources(in: $0.narrator.graph).map(\.slug) },
  ]
}
