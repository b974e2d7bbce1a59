/// A graph with everything that says how it is drawn: the input of Graphviz as a value.
///
/// Strings are drawn as written, whatever they contain; attributes are types, so that a drawing
/// cannot make Graphviz read files. Statements about nodes that do not exist are reported by
/// `validate()` and left out of `dot(for:)`.
public struct Drawing: Hashable, Sendable {
  /// The name of the graph, which never shows in a finished picture.
  public var name: String
  /// Whether edges have a direction.
  public var isDirected: Bool
  /// The look of the whole drawing.
  public var attributes: [GraphAttribute]
  /// What nodes look like unless they say otherwise.
  public var nodeDefaults: [NodeAttribute]
  /// What edges look like unless they say otherwise.
  public var edgeDefaults: [EdgeAttribute]
  /// The nodes; their order decides ties in layouts.
  public var nodes: [Node]
  /// The edges; parallel ones are kept.
  public var edges: [Edge]
  /// The boxes drawn around groups of nodes.
  public var clusters: [Cluster]
  /// The nodes that a layered drawing puts on one rank.
  public var ranks: [Rank]

  /// Makes a drawing.
  public init(
    name: String = "drawing",
    isDirected: Bool = true,
    attributes: [GraphAttribute] = [],
    nodeDefaults: [NodeAttribute] = [],
    edgeDefaults: [EdgeAttribute] = [],
    nodes: [Node] = [],
    edges: [Edge] = [],
    clusters: [Cluster] = [],
    ranks: [Rank] = []
  ) {
    self.name = name
    self.isDirected = isDirected
    self.attributes = attributes
    self.nodeDefaults = nodeDefaults
    self.edgeDefaults = edgeDefaults
    self.nodes = nodes
    self.edges = edges
    self.clusters = clusters
    self.ranks = ranks
  }
}

extension Drawing {
  /// Checks that ids are unique, that edges, clusters and ranks name existing nodes, and that
  /// names of data can stand in SVG.
  ///
  /// - Throws: `GraphvizError.invalidDrawing` for the first fault.
  /// - Complexity: O(nodes + edges + data + members of clusters and ranks).
  public func validate() throws(GraphvizError) {
    var ids: Set<Node.ID> = []
    for node in nodes where !ids.insert(node.id).inserted {
      throw .invalidDrawing(reason: "two nodes have the id “\(node.id)”")
    }
    for edge in edges {
      for id in [edge.tail, edge.head] where !ids.contains(id) {
        throw .invalidDrawing(reason: "an edge refers to the unknown node “\(id)”")
      }
    }
    var clustered: Set<Node.ID> = []
    for cluster in clusters {
      for id in cluster.nodes {
        guard ids.contains(id) else {
          throw .invalidDrawing(reason: "a cluster refers to the unknown node “\(id)”")
        }
        guard clustered.insert(id).inserted else {
          throw .invalidDrawing(reason: "the node “\(id)” is listed in clusters twice")
        }
      }
    }
    var ranked: Set<Node.ID> = []
    for id in ranks.flatMap(\.nodes) {
      guard ids.contains(id) else {
        throw .invalidDrawing(reason: "a rank refers to the unknown node “\(id)”")
      }
      // Groups that share a node are one contradictory rank, on which dot crashes.
      guard ranked.insert(id).inserted else {
        throw .invalidDrawing(reason: "the node “\(id)” is listed in ranks twice")
      }
    }
    for data in nodes.map(\.data) + edges.map(\.data) + clusters.map(\.data) {
      // The first of several by name, as the order of a dictionary is another in every run.
      if let name = data.keys.filter({ !DataAttribute.isName($0) }).min() {
        throw .invalidDrawing(
          reason: "“\(name)” is no name for data; use small letters, digits and hyphens")
      }
    }
  }
}
