/// Finds the paths between two vertices whose weights add up to least.
///
/// The length of a path is the sum of the weights of its ties, each 1 in a graph without weights.
/// Paths follow the direction of ties in a directed graph; of parallel ties the lightest is taken,
/// then the first. Lengths are sums of floating-point numbers: weights whose sums are exact, such
/// as whole numbers, make ties between paths exact too. With weights 1 for *a* – *b* and *b* – *c*
/// and 3 for *a* – *c* the path from *a* to *c* is *a*, *b*, *c*.
///
/// A finder keeps its arrays from one question to the next, so that a question costs what it
/// visits and not O(*V*). Use one finder on each thread; they share the graph.
public struct LightestPathFinder: Sendable {
  /// The graph in which paths are sought.
  public let graph: CompactGraph
  /// The kinds of tie that paths may use.
  public let ties: TieFilter
  var ahead: DijkstraSearch
  var behind: DijkstraSearch

  /// A finder for a graph.
  ///
  /// - Parameters:
  ///   - graph: The graph in which paths are sought.
  ///   - ties: The kinds of tie that paths may use.
  /// - Precondition: No weight is negative.
  /// - Complexity: O(*V* + *E*) time, O(*V*) memory
  public init(_ graph: CompactGraph, ties: TieFilter = .all) {
    graph.requireWeightsForSearch()
    self.graph = graph
    self.ties = ties
    ahead = DijkstraSearch(vertexCount: graph.vertexCount)
    behind = ahead
  }

  /// The lightest path that is first in vertex order, or `nil` when there is no path.
  ///
  /// The search goes from the target until it reaches the source; from there the path goes on to
  /// the smallest vertex that is on a lightest path. Among vertices that ties of weight 0 connect
  /// it goes on only to those that the search reached earlier.
  ///
  /// - Parameters:
  ///   - source: Where the path starts.
  ///   - target: Where it ends.
  /// - Returns: The path; a single vertex from a vertex to itself.
  /// - Precondition: Both are vertices of the graph.
  /// - Complexity: O((*V* + *E*) log *E*) time, O(*V* + *E*) memory
  /// - SeeAlso: Dijkstra 1959, doi:10.1007/BF01386390
  public mutating func path(from source: Vertex, to target: Vertex) -> GraphPath? {
    path(from: source, to: target, avoiding: [], notFirst: [])
  }

  /// The same without passing some vertices and without some vertices right after the source.
  mutating func path(
    from source: Vertex, to target: Vertex, avoiding blocked: [Vertex], notFirst: [Vertex]
  ) -> GraphPath? {
    precondition(
      source.index < graph.vertexCount && target.index < graph.vertexCount,
      "both ends are vertices of the graph")
    if source == target { return GraphPath(vertices: [source], ties: [], length: 0) }
    let (graph, ties) = (graph, ties)
    behind.begin(at: target.number, avoiding: blocked)
    return graph.withRows(ties) { out, into in
      while let vertex = behind.settleNext(), vertex != source.number {
        let distance = behind.states[Int(vertex)].distance
        let isExcluded = !notFirst.isEmpty && notFirst.contains(Vertex(number: vertex))
        for slot in into.slots(of: vertex) where into.allows(slot) {
          let next = into.targets[slot]
          if isExcluded && next == source.number { continue }
          behind.relax(next, from: vertex, at: distance + graph.weight(into, slot), slot: slot)
        }
      }
      if behind.states[source.index].rank == 0 { return nil }
      return firstPath(from: source, to: target, notFirst, out)
    }
  }

  /// Follows final distances down to the target, always to the smallest vertex. A vertex on the way
  /// has a lower rank than the one before, so that this ends even among ties of weight 0.
  private func firstPath(
    from source: Vertex, to target: Vertex, _ notFirst: [Vertex], _ out: Rows
  ) -> GraphPath {
    var vertices = [source]
    var path: [Tie] = []
    var at = source.number
    while at != target.number {
      let state = behind.states[Int(at)]
      for slot in out.slots(of: at) where out.allows(slot) {
        let next = out.targets[slot]
        let nextState = behind.states[Int(next)]
        if nextState.rank == 0 || nextState.rank >= state.rank
          || nextState.distance + graph.weight(out, slot) != state.distance
          || (path.isEmpty && notFirst.contains(Vertex(number: next)))
        {
          continue
        }
        vertices.append(Vertex(number: next))
        path.append(Tie(number: out.ties[slot]))
        at = next
        break
      }
    }
    return graph.path(vertices, path)
  }
}

extension CompactGraph {
  /// A path with the sum of its weights, added from its start.
  func path(_ vertices: some Sequence<Vertex>, _ ties: some Sequence<Tie>) -> GraphPath {
    GraphPath(
      vertices: Array(vertices), ties: Array(ties), length: ties.reduce(0) { $0 + weight(of: $1) })
  }
}
