extension LightestPathFinder {
  /// The lightest path that is first in vertex order, by search from both ends at once.
  ///
  /// It answers what `path(from:to:)` does and visits far fewer vertices. Whether a vertex is on a
  /// lightest path is asked of sums of weights, so that these have to be exact.
  ///
  /// - Parameters:
  ///   - source: Where the path starts.
  ///   - target: Where it ends.
  /// - Returns: The path, or `nil` when there is none; a single vertex from a vertex to itself.
  /// - Precondition: Both are vertices of the graph; all weights are whole numbers above 0, and no
  ///   sum of them exceeds 2⁵³.
  /// - Complexity: O((*V* + *E*) log *E*) time at worst, O(*V* + *E*) memory
  public mutating func firstPathFromBothEnds(from source: Vertex, to target: Vertex) -> GraphPath? {
    firstPathFromBothEnds(
      from: source, to: target, avoiding: [], notFirst: [], bound: .infinity)
  }

  /// The lightest simple paths between two vertices as `simplePaths(from:to:limit:)` lists them,
  /// each found by search from both ends at once.
  ///
  /// - Parameters:
  ///   - source: Where paths start.
  ///   - target: Where they end.
  ///   - limit: How many to list at most.
  /// - Returns: The paths, the lightest first, equally long ones in vertex order.
  /// - Precondition: As of `firstPathFromBothEnds(from:to:)`; `limit` is not negative.
  /// - Complexity: O(*k* · *l* · (*V* + *E*) log *E*) time at worst, where *k* is the limit and *l*
  ///   the number of ties of a path
  public mutating func simplePathsFromBothEnds(from source: Vertex, to target: Vertex, limit: Int)
    -> [GraphPath]
  {
    let graph = graph
    return SimplePathRanking.paths(
      from: source, limit: limit, length: { $0.reduce(0) { $0 + graph.weight(of: $1) } },
      search: {
        firstPathFromBothEnds(from: $0, to: target, avoiding: $1, notFirst: $2, bound: $3)
      })
  }

  /// The same without passing some vertices and without some vertices right after the source, if it
  /// is no longer than a bound.
  private mutating func firstPathFromBothEnds(
    from source: Vertex, to target: Vertex, avoiding blocked: [Vertex], notFirst: [Vertex],
    bound: Double
  ) -> GraphPath? {
    precondition(
      source.index < graph.vertexCount && target.index < graph.vertexCount,
      "both ends are vertices of the graph")
    if source == target { return GraphPath(vertices: [source], ties: [], length: 0) }
    let (graph, ties) = (graph, ties)
    ahead.begin(at: source.number, avoiding: blocked)
    behind.begin(at: target.number, avoiding: blocked)
    return graph.withRows(ties) { out, into in
      var meetings = Meetings()
      while let near = ahead.nextDistance(), let far = behind.nextDistance() {
        // Whatever is not seen from both ends yet is at least this long. A vertex on a lightest
        // path that comes after the last one settled ahead is then seen from behind as well, since
        // every tie weighs something: no meeting is missed.
        if near + far >= meetings.length || near + far > bound { break }
        if near <= far {
          graph.meet(&ahead, behind, out, &meetings) { from, to in
            from == source.number && notFirst.contains(Vertex(number: to))
          }
        } else {
          graph.meet(&behind, ahead, into, &meetings) { from, to in
            to == source.number && notFirst.contains(Vertex(number: from))
          }
        }
      }
      guard meetings.length < .infinity, meetings.length <= bound else { return nil }
      let places = graph.places(through: meetings, ahead, behind, out, into)
      return graph.follow(places, from: source, to: target, notFirst, out)
    }
  }
}

/// The vertices where the searches met on the lightest paths found so far.
private struct Meetings {
  var length = Double.infinity
  var vertices: Set<UInt32> = []

  mutating func add(_ vertex: UInt32, at length: Double) {
    if length > self.length || length == .infinity { return }
    if length < self.length {
      self.length = length
      vertices.removeAll(keepingCapacity: true)
    }
    vertices.insert(vertex)
  }
}

extension CompactGraph {
  /// Settles one vertex of a search and notes where it meets the other.
  @inline(__always)
  fileprivate func meet(
    _ search: inout DijkstraSearch, _ other: DijkstraSearch, _ rows: Rows,
    _ meetings: inout Meetings, isExcluded: (_ from: UInt32, _ to: UInt32) -> Bool
  ) {
    guard let vertex = search.settleNext() else { return }
    let distance = search.states[Int(vertex)].distance
    for slot in rows.slots(of: vertex) where rows.allows(slot) {
      let next = rows.targets[slot]
      if isExcluded(vertex, next) { continue }
      search.relax(next, from: vertex, at: distance + weight(rows, slot), slot: slot)
      meetings.add(
        next, at: search.states[Int(next)].distance + other.states[Int(next)].distance)
    }
  }

  /// The distance from the source of each vertex that is on a lightest path.
  fileprivate func places(
    through meetings: Meetings, _ ahead: DijkstraSearch, _ behind: DijkstraSearch, _ out: Rows,
    _ into: Rows
  ) -> [UInt32: Double] {
    var places: [UInt32: Double] = [:]
    func spread(_ search: DijkstraSearch, _ rows: Rows, place: (Double) -> Double) {
      var open = Array(meetings.vertices)
      var seen = meetings.vertices
      while let vertex = open.popLast() {
        let distance = search.states[Int(vertex)].distance
        places[vertex] = place(distance)
        for slot in rows.slots(of: vertex) where rows.allows(slot) {
          let before = rows.targets[slot]
          if search.states[Int(before)].distance + weight(rows, slot) == distance,
            seen.insert(before).inserted
          {
            open.append(before)
          }
        }
      }
    }
    spread(ahead, into) { $0 }
    spread(behind, out) { meetings.length - $0 }
    return places
  }

  /// Goes from place to place until the target, always to the smallest vertex.
  fileprivate func follow(
    _ places: [UInt32: Double], from source: Vertex, to target: Vertex, _ notFirst: [Vertex],
    _ out: Rows
  ) -> GraphPath {
    var vertices = [source]
    var path: [Tie] = []
    var at = source.number
    var place = 0.0
    while at != target.number {
      let slot = out.slots(of: at).first { slot in
        let next = out.targets[slot]
        return out.allows(slot) && places[next] == place + weight(out, slot)
          && !(path.isEmpty && notFirst.contains(Vertex(number: next)))
      }
      guard let slot else { preconditionFailure("weights are whole numbers above 0") }
      at = out.targets[slot]
      place += weight(out, slot)
      vertices.append(Vertex(number: at))
      path.append(Tie(number: out.ties[slot]))
    }
    return self.path(vertices, path)
  }
}
