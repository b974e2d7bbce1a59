/// Lists simple paths between two vertices one after the other, by length and then in vertex order.
///
/// The paths that are left are kept apart by where they leave those already listed: each part holds
/// the paths that begin with some vertices and do not go on to certain others. The first path of
/// every part is a candidate. After the first candidate is listed its own part is split along it,
/// and no other part changes: that is Lawler's improvement on Yen's algorithm. As soon as there are as
/// many candidates as can still be listed, no path longer than the last of them is looked for.
struct SimplePathRanking {
  /// The first path of a part of the paths.
  private struct Candidate {
    var path: GraphPath
    /// The index of the last vertex that the paths of the part have in common.
    var branch: Int
    /// The vertices that do not come after it.
    var excluded: [Vertex]

    static func < (one: Candidate, other: Candidate) -> Bool {
      one.path.length != other.path.length
        ? one.path.length < other.path.length
        : one.path.vertices.lexicographicallyPrecedes(other.path.vertices)
    }
  }

  /// Finds the first path from a vertex without passing some and without some right after it. A path
  /// that is longer than `bound` is of no use, so that a search may give up there.
  typealias Search = (
    _ start: Vertex, _ blocked: [Vertex], _ notFirst: [Vertex], _ bound: Double
  ) -> GraphPath?

  /// The first `limit` paths.
  static func paths(
    from source: Vertex, limit: Int, length: ([Tie]) -> Double, search: Search
  ) -> [GraphPath] {
    precondition(limit >= 0, "a limit is not negative")
    var listed: [GraphPath] = []
    // Sorted with the first candidate at the end; no more than can still be listed.
    var candidates: [Candidate] = []
    if limit > 0, let first = search(source, [], [], .infinity) {
      candidates.append(Candidate(path: first, branch: 0, excluded: []))
    }
    while listed.count < limit, let next = candidates.popLast() {
      listed.append(next.path)
      let needed = limit - listed.count
      for branch in next.branch..<next.path.ties.count where needed > 0 {
        let root = next.path.vertices[...branch]
        let excluded =
          (branch == next.branch ? next.excluded : []) + [next.path.vertices[branch + 1]]
        let before = next.path.ties[..<branch]
        let bound =
          candidates.count < needed ? .infinity : candidates[0].path.length - length(Array(before))
        guard let spur = search(root[branch], Array(root.dropLast()), excluded, bound) else {
          continue
        }
        let ties = before + spur.ties
        let path = GraphPath(
          vertices: root.dropLast() + spur.vertices, ties: Array(ties), length: length(Array(ties)))
        let candidate = Candidate(path: path, branch: branch, excluded: excluded)
        let place = candidates.firstIndex { $0 < candidate } ?? candidates.count
        candidates.insert(candidate, at: place)
        if candidates.count > needed { candidates.removeFirst() }
      }
    }
    return listed
  }
}

extension ShortestPathFinder {
  /// The shortest simple paths between two vertices: the best connection and its alternatives.
  ///
  /// A simple path passes no vertex twice. The length is the number of ties; paths are told apart
  /// by their vertices, so that parallel ties do not make several. In the cycle *a* – *b* – *c* –
  /// *d* – *a* the two from *a* to *b* are *a*, *b* and *a*, *d*, *c*, *b*.
  ///
  /// - Parameters:
  ///   - source: Where paths start.
  ///   - target: Where they end.
  ///   - limit: How many to list at most.
  /// - Returns: The paths, the shortest first, equally long ones in vertex order.
  /// - Precondition: Both are vertices of the graph; `limit` is not negative.
  /// - Complexity: O(*k* · *l* · (*V* + *E*)) time, where *k* is the limit and *l* the number of
  ///   ties of a path
  /// - SeeAlso: Yen 1971, "Finding the k shortest loopless paths in a network",
  ///   doi:10.1287/mnsc.17.11.712; Lawler 1972, "A procedure for computing the k best solutions …",
  ///   doi:10.1287/mnsc.18.7.401
  public mutating func simplePaths(from source: Vertex, to target: Vertex, limit: Int)
    -> [GraphPath]
  {
    SimplePathRanking.paths(
      from: source, limit: limit, length: { Double($0.count) },
      search: { start, blocked, notFirst, _ in
        path(from: start, to: target, avoiding: blocked, notFirst: notFirst)
      })
  }
}

extension LightestPathFinder {
  /// The lightest simple paths between two vertices: the best connection and its alternatives.
  ///
  /// A simple path passes no vertex twice. The length is the sum of the weights; paths are told
  /// apart by their vertices, with the lightest of parallel ties. With weights 1 for *a* – *b* and
  /// *b* – *c* and 3 for *a* – *c* the two from *a* to *c* are *a*, *b*, *c* and *a*, *c*.
  ///
  /// - Parameters:
  ///   - source: Where paths start.
  ///   - target: Where they end.
  ///   - limit: How many to list at most.
  /// - Returns: The paths, the lightest first, equally long ones in vertex order if no weight is 0.
  /// - Precondition: Both are vertices of the graph; `limit` is not negative.
  /// - Complexity: O(*k* · *l* · (*V* + *E*) log *E*) time, where *k* is the limit and *l* the
  ///   number of ties of a path
  /// - SeeAlso: Yen 1971, doi:10.1287/mnsc.17.11.712; Lawler 1972, doi:10.1287/mnsc.18.7.401
  public mutating func simplePaths(from source: Vertex, to target: Vertex, limit: Int)
    -> [GraphPath]
  {
    let graph = graph
    return SimplePathRanking.paths(
      from: source, limit: limit, length: { $0.reduce(0) { $0 + graph.weight(of: $1) } },
      search: { start, blocked, notFirst, _ in
        path(from: start, to: target, avoiding: blocked, notFirst: notFirst)
      })
  }
}
