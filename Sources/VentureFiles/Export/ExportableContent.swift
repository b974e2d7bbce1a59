import VentureModel

/// A network with what every format asks of it: a graph of facts, or the pairs of a relation.
protocol ExportableContent: Sendable {
  associatedtype Edge: ExportableEdge

  /// The graph of the statements, with its title and its sources.
  var graph: VentureGraph { get }
  /// Whether edges lead from their source to their target.
  var isDirected: Bool { get }
  /// About the size in bytes of a file with all attributes: room that is made at once is not
  /// copied.
  var likelySize: Int { get }
  /// The attributes of edges, apart from their ids and ends.
  static var edgeColumns: [ExportColumn<Edge>] { get }
  /// A question in Cypher that the network answers.
  var question: String { get }

  /// Calls a body for each node, in the order of ids.
  func forEachNode(_ body: (ExportNode) -> Void)
  /// Calls a body for each edge.
  func forEachEdge(_ body: (Edge) -> Void)
}

/// An edge as every format writes it.
protocol ExportableEdge: Sendable {
  /// An id that no entity can have: theirs have no colon.
  var id: String { get }
  /// The kind of tie, or the relation.
  var kind: String { get }
  var source: EntityID { get }
  var target: EntityID { get }
  /// The strength, where that is more than an attribute.
  var weight: Double? { get }
  /// The time for which it held, for a time line.
  var spell: ExportSpell? { get }
}
