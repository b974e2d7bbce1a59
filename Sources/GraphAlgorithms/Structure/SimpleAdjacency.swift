/// The distinct other vertices that each vertex is tied to, in either direction: what is left of a
/// graph without loops, parallel ties and directions.
struct SimpleAdjacency {
  /// The row of vertex `v` is `offsets[v]..<offsets[v + 1]`.
  private(set) var offsets: [Int] = [0]
  /// The neighbours, sorted within a row.
  private(set) var targets: [UInt32] = []

  /// Merges the rows of both directions.
  ///
  /// - Complexity: O(*V* + *E*)
  init(_ graph: CompactGraph, ties: TieFilter) {
    offsets.reserveCapacity(graph.vertexCount + 1)
    targets.reserveCapacity(graph.outgoing.targets.count)
    graph.withRows(ties) { out, into in
      for vertex in 0..<UInt32(graph.vertexCount) {
        var left = out.slots(of: vertex)
        var right = graph.isDirected ? into.slots(of: vertex) : 0..<0
        while !left.isEmpty || !right.isEmpty {
          let mine = left.first.map { out.targets[$0] } ?? .max
          let its = right.first.map { into.targets[$0] } ?? .max
          let next = min(mine, its)
          let isAllowed: Bool
          if mine <= its {
            isAllowed = out.allows(left.lowerBound)
            left.removeFirst()
          } else {
            isAllowed = into.allows(right.lowerBound)
            right.removeFirst()
          }
          let isRepeated = targets.count > offsets[Int(vertex)] && targets.last == next
          if isAllowed && next != vertex && !isRepeated { targets.append(next) }
        }
        offsets.append(targets.count)
      }
    }
  }

  var vertexCount: Int { offsets.count - 1 }

  func degree(of vertex: Int) -> Int {
    offsets[vertex + 1] - offsets[vertex]
  }
}
