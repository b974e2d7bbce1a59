extension LightestPathFinder {
  /// A lightest path by search from both ends at once, or `nil` when there is no path.
  ///
  /// It visits far fewer vertices than `path(from:to:)` and finds a path of the same length. Where
  /// several paths are lightest the answer depends on nothing but the vertices and weights, yet it
  /// need not be the first in vertex order.
  ///
  /// - Parameters:
  ///   - source: Where the path starts.
  ///   - target: Where it ends.
  /// - Returns: The path; a single vertex from a vertex to itself.
  /// - Precondition: Both are vertices of the graph.
  /// - Complexity: O((*V* + *E*) log *E*) time at worst, O(*V* + *E*) memory
  /// - SeeAlso: Nicholson 1966, "Finding the shortest route between two points in a network",
  ///   doi:10.1093/comjnl/9.3.275
  public mutating func pathFromBothEnds(from source: Vertex, to target: Vertex) -> GraphPath? {
    precondition(
      source.index < graph.vertexCount && target.index < graph.vertexCount,
      "both ends are vertices of the graph")
    if source == target { return GraphPath(vertices: [source], ties: [], length: 0) }
    let graph = graph
    ahead.begin(at: source.number)
    behind.begin(at: target.number)
    return graph.withRows(ties) { out, into in
      var best: (length: Double, vertex: UInt32)?
      while let near = ahead.nextDistance(), let far = behind.nextDistance() {
        // Whatever is not seen from both ends yet is at least this long.
        if let best, near + far >= best.length { break }
        if near <= far {
          graph.step(&ahead, behind, out, &best)
        } else {
          graph.step(&behind, ahead, into, &best)
        }
      }
      return best.map { join(at: $0.vertex, out, into) }
    }
  }

  /// The path through the vertex where the searches met.
  private func join(at meeting: UInt32, _ out: Rows, _ into: Rows) -> GraphPath {
    var start = ahead.trail(from: meeting, out)
    start.vertices.reverse()
    start.ties.reverse()
    let end = behind.trail(from: meeting, into)
    // Both halves can pass another vertex too where ties of weight 0 lead there and back.
    for (index, vertex) in start.vertices.enumerated() {
      guard let place = end.vertices.lastIndex(of: vertex) else { continue }
      return graph.path(
        start.vertices[...index] + end.vertices[(place + 1)...],
        start.ties[..<index] + end.ties[place...])
    }
    preconditionFailure("both halves have the vertex where they met")
  }
}

extension DijkstraSearch {
  /// The way from a vertex back to the start of the search.
  fileprivate func trail(from vertex: UInt32, _ rows: Rows) -> (vertices: [Vertex], ties: [Tie]) {
    var vertices = [Vertex(number: vertex)]
    var ties: [Tie] = []
    var state = states[Int(vertex)]
    while state.parent != .max {
      vertices.append(Vertex(number: state.parent))
      ties.append(Tie(number: rows.ties[Int(state.slot)]))
      state = states[Int(state.parent)]
    }
    return (vertices, ties)
  }
}

extension CompactGraph {
  /// Settles one vertex of a search and looks for vertices that the other search has reached.
  fileprivate func step(
    _ search: inout DijkstraSearch, _ other: DijkstraSearch, _ rows: Rows,
    _ best: inout (length: Double, vertex: UInt32)?
  ) {
    guard let vertex = search.settleNext() else { return }
    let distance = search.states[Int(vertex)].distance
    for slot in rows.slots(of: vertex) where rows.allows(slot) {
      let next = rows.targets[slot]
      search.relax(next, from: vertex, at: distance + weight(rows, slot), slot: slot)
      let length = search.states[Int(next)].distance + other.states[Int(next)].distance
      guard length < .infinity else { continue }
      if let best, (best.length, best.vertex) <= (length, next) { continue }
      best = (length, next)
    }
  }
}
