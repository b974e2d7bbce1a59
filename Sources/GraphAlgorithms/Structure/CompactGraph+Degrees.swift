extension CompactGraph {
  /// How many other vertices each vertex is tied to.
  ///
  /// Distinct vertices count, in either direction of a tie: parallel ties count once and loops not
  /// at all. In the path *a* – *b* – *c* the degrees are 1, 2 and 1.
  ///
  /// - Parameter ties: The kinds of tie to count.
  /// - Returns: The number of neighbours of each vertex.
  /// - Complexity: O(*V* + *E*)
  public func degrees(ties: TieFilter = .all) -> VertexTable<Int> {
    let simple = SimpleAdjacency(self, ties: ties)
    return VertexTable((0..<vertexCount).map { simple.degree(of: $0) })
  }
}
