import GraphAlgorithms

/// Shortest paths over the ties that count, on vertices alone.
struct PathSearch {
  let ties: SelectedTies
  let from: Int
  let to: Int

  /// The shortest paths in vertex order, as many as are wanted; nil if there is none.
  ///
  /// - Complexity: O(*n* + *m*) at worst, usually a small part of it.
  func paths(limit: Int) -> [[Int]]? {
    var finder = ShortestPathFinder(ties.graph)
    return finder.allPaths(from: Vertex(from), to: Vertex(to), limit: limit)?.paths.map {
      $0.vertices.map(\.index)
    }
  }

  /// A path over a wider choice of ties that needs as few of the further ones as possible, and among
  /// those as few ties as possible; ties are broken by vertex order.
  ///
  /// Costs are 0 or 1, so that a bucket per cost replaces a heap (0-1 breadth-first search, here with
  /// the number of ties as the second criterion).
  ///
  /// - Complexity: O((*n* + *m*) log *n*).
  func nearestMiss(in wide: SelectedTies) -> [Int]? {
    let count = wide.graph.vertexCount
    var best = [(cost: Int, ties: Int)?](repeating: nil, count: count)
    var previous = [Int?](repeating: nil, count: count)
    var bucket = [from]
    best[from] = (0, 0)
    var level = 0
    while !bucket.isEmpty {
      var costlier: [Int] = []
      // Within a level, expand by the number of ties, so that each vertex is settled once.
      var frontier = bucket.filter { best[$0]?.cost == level }
      frontier.sort { (best[$0]?.ties ?? 0, $0) < (best[$1]?.ties ?? 0, $1) }
      var next = 0
      while next < frontier.count {
        let vertex = frontier[next]
        next += 1
        guard let here = best[vertex], here.cost == level else { continue }
        for neighbor in wide.graph.neighbors(of: Vertex(vertex)) {
          let other = neighbor.vertex.index
          let cost = ties.hasLink(vertex, other) ? 0 : 1
          let candidate = (cost: level + cost, ties: here.ties + 1)
          if let known = best[other], known <= candidate { continue }
          best[other] = candidate
          previous[other] = vertex
          if cost == 0 { frontier.append(other) } else { costlier.append(other) }
        }
      }
      bucket = costlier
      level += 1
    }
    guard best[to] != nil else { return nil }
    var path = [to]
    while let last = path.last, let step = previous[last] { path.append(step) }
    return path.reversed()
  }
}
