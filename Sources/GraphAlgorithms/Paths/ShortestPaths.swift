/// All shortest paths between two vertices: how many, and the first of them.
public struct ShortestPaths: Hashable, Sendable {
  /// The number of ties on each of them.
  public let distance: Int
  /// How many there are; `UInt64.max` stands for that many or more.
  public let count: UInt64
  /// The first of them in vertex order, as many as were asked for.
  public let paths: [GraphPath]
}

extension ShortestPathFinder {
  /// All shortest paths between two vertices, or `nil` when there is no path.
  ///
  /// Paths are told apart by their vertices: parallel ties do not make several. Their number can
  /// grow exponentially with the distance, so it stays at `UInt64.max` where it would overflow, and
  /// only the first `limit` are listed. In the cycle *a* – *b* – *c* – *d* – *a* there are two
  /// from *a* to *c*.
  ///
  /// - Parameters:
  ///   - source: Where paths start.
  ///   - target: Where they end.
  ///   - limit: How many paths to list at most.
  /// - Returns: Their number and the first in vertex order.
  /// - Precondition: Both are vertices of the graph; `limit` is not negative.
  /// - Complexity: O(*V* + *E* log *E*) time at worst for the search and the count, then O(*d* ·
  ///   *D*) for each path listed, where *d* is the distance and *D* the greatest degree
  public mutating func allPaths(from source: Vertex, to target: Vertex, limit: Int)
    -> ShortestPaths?
  {
    precondition(limit >= 0, "a limit is not negative")
    if source == target {
      let path = GraphPath(vertices: [source], ties: [], length: 0)
      return ShortestPaths(distance: 0, count: 1, paths: limit > 0 ? [path] : [])
    }
    guard let meeting = meet(from: source, to: target, .allPaths) else { return nil }
    return graph.outgoing.withRows(ties) { out in
      ShortestPaths(
        distance: meeting.distance, count: count(of: meeting, from: source, out),
        paths: listing(of: meeting, from: source, limit, out))
    }
  }

  /// Goes forward level by level with the number of paths to each vertex.
  private func count(of meeting: TwoSidedSearch.Meeting, from source: Vertex, _ out: Rows) -> UInt64
  {
    var level: [(vertex: UInt32, count: UInt64)] = [(source.number, 1)]
    for step in 0..<meeting.distance {
      let mark = meeting.mark(after: step)
      var next: [(vertex: UInt32, count: UInt64)] = []
      for (vertex, count) in level {
        var previous: UInt32?
        for slot in out.slots(of: vertex) where out.allows(slot) {
          let target = out.targets[slot]
          if target != previous && marks.has(target, mark) { next.append((target, count)) }
          previous = target
        }
      }
      next.sort { $0.vertex < $1.vertex }
      level.removeAll()
      for (vertex, count) in next {
        if let last = level.last, last.vertex == vertex {
          let (sum, isOver) = last.count.addingReportingOverflow(count)
          level[level.count - 1].count = isOver ? .max : sum
        } else {
          level.append((vertex, count))
        }
      }
    }
    return level.first?.count ?? 0
  }

  /// Goes depth first in vertex order; every branch ends at the target, because only vertices on
  /// shortest paths are marked.
  private func listing(
    of meeting: TwoSidedSearch.Meeting, from source: Vertex, _ limit: Int, _ out: Rows
  ) -> [GraphPath] {
    var paths: [GraphPath] = []
    var vertices = [source]
    var path: [Tie] = []
    var open = [out.slots(of: source.number)]
    while let slots = open.last, paths.count < limit {
      let step = open.count - 1
      guard let slot = slots.first else {
        open.removeLast()
        vertices.removeLast()
        _ = path.popLast()
        continue
      }
      open[step] = slots.dropFirst()
      let next = out.targets[slot]
      if !out.allows(slot) || !marks.has(next, meeting.mark(after: step)) { continue }
      // The ties parallel to this one lead to the same paths.
      let parallel = open[step].prefix { out.targets[$0] == next }
      open[step] = parallel.upperBound..<slots.upperBound
      vertices.append(Vertex(number: next))
      path.append(Tie(number: out.ties[slot]))
      if path.count == meeting.distance {
        paths.append(GraphPath(vertices: vertices, ties: path, length: Double(path.count)))
        vertices.removeLast()
        path.removeLast()
      } else {
        open.append(out.slots(of: next))
      }
    }
    return paths
  }
}
