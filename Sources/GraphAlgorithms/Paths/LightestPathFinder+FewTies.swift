extension LightestPathFinder {
  /// The lightest simple paths between two vertices that have no more than some number of ties.
  ///
  /// With weights 1 for *a* – *b* and *b* – *c* and 3 for *a* – *c* the lightest path from *a* to
  /// *c* with one tie at most is *a*, *c*.
  ///
  /// - Parameters:
  ///   - source: Where paths start.
  ///   - target: Where they end.
  ///   - limit: How many to list at most.
  ///   - maximumTies: How many ties a path may have.
  /// - Returns: The paths, the lightest first, equally long ones in vertex order.
  /// - Precondition: Both are vertices of the graph; `limit` is not negative; no weight is 0.
  /// - Complexity: O(*k* · *l* · ((*V* + *E*) log *E* + *b* · *E*)) time, where *k* is the limit,
  ///   *l* the number of ties of a path and *b* the greatest allowed; O(*b* · *V*) memory, where
  ///   *b* is less than the number of ties of the lightest path
  public mutating func simplePaths(
    from source: Vertex, to target: Vertex, limit: Int, maximumTies: Int
  ) -> [GraphPath] {
    let graph = graph
    return SimplePathRanking.paths(
      from: source, limit: limit, length: { $0.reduce(0) { $0 + graph.weight(of: $1) } },
      search: { start, blocked, notFirst, _ in
        let rest = maximumTies - blocked.count
        guard let lightest = path(from: start, to: target, avoiding: blocked, notFirst: notFirst)
        else { return nil }
        if lightest.ties.count <= rest { return lightest }
        return ShortWays(graph, ties, to: target, avoiding: blocked).path(
          from: start, notFirst: notFirst, maximumTies: rest)
      })
  }
}

/// The lightest ways to a target with 0, 1, 2 and more ties: Bellman's and Ford's search, level by
/// level. A lightest way with few ties passes no vertex twice, since every tie weighs something.
private struct ShortWays {
  private let graph: CompactGraph
  private let ties: TieFilter
  private let target: UInt32
  private let isBlocked: [Bool]

  init(_ graph: CompactGraph, _ ties: TieFilter, to target: Vertex, avoiding blocked: [Vertex]) {
    self.graph = graph
    self.ties = ties
    self.target = target.number
    var isBlocked = [Bool](repeating: false, count: graph.vertexCount)
    for vertex in blocked { isBlocked[vertex.index] = true }
    self.isBlocked = isBlocked
  }

  func path(from source: Vertex, notFirst: [Vertex], maximumTies: Int) -> GraphPath? {
    guard maximumTies > 0 else { return nil }
    return graph.withRows(ties) { out, into in
      let levels = distances(from: source.number, notFirst, maximumTies, into)
      guard levels[maximumTies][source.index] < .infinity else { return nil }
      return follow(levels, from: source, notFirst, out)
    }
  }

  /// By number of ties: the length of the lightest way from each vertex with no more than that.
  private func distances(
    from source: UInt32, _ notFirst: [Vertex], _ maximumTies: Int, _ into: Rows
  ) -> [[Double]] {
    var level = [Double](repeating: .infinity, count: graph.vertexCount)
    level[Int(target)] = 0
    var levels = [level]
    var changed = [target]
    for _ in 0..<maximumTies {
      let before = level
      var isNew = Set<UInt32>()
      for vertex in changed {
        let isExcluded = notFirst.contains(Vertex(number: vertex))
        for slot in into.slots(of: vertex) where into.allows(slot) {
          let next = into.targets[slot]
          let distance = before[Int(vertex)] + graph.weight(into, slot)
          if distance >= level[Int(next)] || isBlocked[Int(next)] { continue }
          if next == source && isExcluded { continue }
          level[Int(next)] = distance
          if next != source { isNew.insert(next) }
        }
      }
      changed = isNew.sorted()
      levels.append(level)
    }
    return levels
  }

  /// Follows the distances to the target, always to the smallest vertex.
  private func follow(
    _ levels: [[Double]], from source: Vertex, _ notFirst: [Vertex], _ out: Rows
  ) -> GraphPath {
    var vertices = [source]
    var path: [Tie] = []
    var at = source.number
    for rest in (0..<levels.count - 1).reversed() where at != target {
      let distance = levels[rest + 1][Int(at)]
      for slot in out.slots(of: at) where out.allows(slot) {
        let next = out.targets[slot]
        if next == source.number || (path.isEmpty && notFirst.contains(Vertex(number: next)))
          || levels[rest][Int(next)] + graph.weight(out, slot) != distance
        {
          continue
        }
        vertices.append(Vertex(number: next))
        path.append(Tie(number: out.ties[slot]))
        at = next
        break
      }
    }
    return graph.path(vertices, path)
  }
}
