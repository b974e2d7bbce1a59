extension CompactGraph {
  /// The lengths of the lightest paths from `source` to every vertex.
  ///
  /// The length of a path is the sum of the weights of its ties, each 1 in a graph without weights.
  /// Paths follow the direction of ties in a directed graph; of parallel ties the lightest counts.
  /// With weights 1 for *a* – *b* and *b* – *c* and 3 for *a* – *c* the distances from *a* are 0, 1
  /// and 2.
  ///
  /// - Parameters:
  ///   - source: Where paths start.
  ///   - ties: The kinds of tie that paths may use.
  /// - Returns: The distance of each vertex; infinity where no path leads.
  /// - Precondition: `source` is a vertex of the graph; no weight is negative.
  /// - Complexity: O((*V* + *E*) log *E*) time, O(*V* + *E*) memory
  /// - SeeAlso: Dijkstra 1959, "A note on two problems in connexion with graphs",
  ///   doi:10.1007/BF01386390
  public func weightedDistances(from source: Vertex, ties: TieFilter = .all) -> VertexTable<Double>
  {
    precondition(source.index < vertexCount, "the source is a vertex of the graph")
    requireWeightsForSearch()
    var search = DijkstraSearch(vertexCount: vertexCount)
    search.begin(at: source.number)
    outgoing.withRows(ties) { out in
      while let vertex = search.settleNext() {
        let distance = search.states[Int(vertex)].distance
        for slot in out.slots(of: vertex) where out.allows(slot) {
          search.relax(
            out.targets[slot], from: vertex, at: distance + weight(out, slot), slot: slot)
        }
      }
    }
    return VertexTable(search.states.map(\.distance))
  }
}
