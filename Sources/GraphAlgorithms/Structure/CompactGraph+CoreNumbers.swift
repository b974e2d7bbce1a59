extension CompactGraph {
  /// How deep in the densely tied middle of the graph each vertex is.
  ///
  /// The *k*-core is the largest part of the graph in which every vertex is tied to at least *k*
  /// others of the part; the core number of a vertex is the greatest *k* whose core it is in.
  /// Distinct other vertices count, in either direction of a tie. In a complete graph of 5 every
  /// core number is 4; in a tree with ties it is 1, and 0 for a vertex without ties.
  ///
  /// - Parameter ties: The kinds of tie to follow.
  /// - Returns: The core number of each vertex.
  /// - Complexity: O(*V* + *E*)
  /// - SeeAlso: Batagelj, Zaveršnik 2003, "An O(m) algorithm for cores decomposition of networks",
  ///   arXiv:cs/0310049; in their journal article of 2011 generalized to other measures than the
  ///   degree, doi:10.1007/s11634-010-0079-y
  public func coreNumbers(ties: TieFilter = .all) -> VertexTable<Int> {
    let simple = SimpleAdjacency(self, ties: ties)
    // As in the paper: `order` is sorted by degree in bins, `positions` says where a vertex is, and
    // `bins` where the vertices of a degree start.
    var degrees = (0..<vertexCount).map { simple.degree(of: $0) }
    var bins = [Int](repeating: 0, count: (degrees.max() ?? 0) + 2)
    for degree in degrees { bins[degree + 1] += 1 }
    for degree in bins.indices.dropFirst() { bins[degree] += bins[degree - 1] }
    var next = bins
    var order = [Int](repeating: 0, count: vertexCount)
    var positions = order
    for vertex in 0..<vertexCount {
      positions[vertex] = next[degrees[vertex]]
      order[positions[vertex]] = vertex
      next[degrees[vertex]] += 1
    }
    for index in order.indices {
      let vertex = order[index]
      for slot in simple.offsets[vertex]..<simple.offsets[vertex + 1] {
        let other = Int(simple.targets[slot])
        if degrees[other] <= degrees[vertex] { continue }
        // To the start of its bin, whose start then moves on: now it is in the bin below.
        let start = bins[degrees[other]]
        let first = order[start]
        order.swapAt(start, positions[other])
        positions[first] = positions[other]
        positions[other] = start
        bins[degrees[other]] += 1
        degrees[other] -= 1
      }
    }
    return VertexTable(degrees)
  }
}
