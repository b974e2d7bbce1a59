extension CompactGraph {
  /// In how many triangles each vertex is: pairs of its neighbours that are tied to each other.
  ///
  /// A triangle is three different vertices, each tied to both others in either direction; parallel
  /// ties and loops change nothing. The sum over all vertices is three times the number of
  /// triangles. In a complete graph of 4 every vertex is in 3.
  ///
  /// Every tie leads from the vertex of lower degree to the one of higher; a triangle is found
  /// once, from its lowest vertex, and no vertex has more than √(2 *E*) ties to higher ones.
  ///
  /// - Parameter ties: The kinds of tie to follow.
  /// - Returns: The number of triangles at each vertex.
  /// - Complexity: O(*V* + *E*^1.5) time, O(*V* + *E*) memory
  /// - SeeAlso: Latapy 2008, "Main-memory triangle computations for very large (sparse (power-law))
  ///   graphs", doi:10.1016/j.tcs.2008.07.017
  public func triangleCounts(ties: TieFilter = .all) -> VertexTable<Int> {
    let simple = SimpleAdjacency(self, ties: ties)
    var starts = [0]
    var higher: [Int] = []
    starts.reserveCapacity(vertexCount + 1)
    higher.reserveCapacity(simple.targets.count / 2)
    for vertex in 0..<vertexCount {
      let rank = (simple.degree(of: vertex), vertex)
      for slot in simple.offsets[vertex]..<simple.offsets[vertex + 1] {
        let other = Int(simple.targets[slot])
        if (simple.degree(of: other), other) > rank { higher.append(other) }
      }
      starts.append(higher.count)
    }
    var counts = [Int](repeating: 0, count: vertexCount)
    // Which vertex last noted this one as a higher neighbour.
    var notedBy = [Int](repeating: -1, count: vertexCount)
    for low in 0..<vertexCount {
      let row = starts[low]..<starts[low + 1]
      for slot in row { notedBy[higher[slot]] = low }
      for slot in row {
        let middle = higher[slot]
        for next in starts[middle]..<starts[middle + 1] where notedBy[higher[next]] == low {
          counts[low] += 1
          counts[middle] += 1
          counts[higher[next]] += 1
        }
      }
    }
    return VertexTable(counts)
  }
}
