import GraphAlgorithms

/// Shortest paths over the ties that count, on vertices alone.
struct PathSearch {
  let ties: SelectedTies
  let from: Int
  let to: Int

  /// The shortest paths in vertex order, as many as are wanted; nil if there is none.
  ///
  /// - Complexity: O(*n* + *m* log *m*) at worst, usually a small part of it.
  func paths(limit: Int) -> ShortestPaths? {
    var finder = ShortestPathFinder(ties.graph)
    return finder.allPaths(from: Vertex(from), to: Vertex(to), limit: limit)
  }

  /// The path over a wider choice of ties that needs as few of the further ones as possible, among
  /// those as few ties as possible, and among those is the first in vertex order.
  ///
  /// A path has fewer ties than there are vertices. So where a further tie weighs more than that and
  /// any other weighs 1, the lightest path is the one.
  ///
  /// - Complexity: O(*n* + *m* log *m*).
  func nearestMiss(in wide: SelectedTies) -> [Int]? {
    let penalty = Double(wide.graph.vertexCount + 1)
    var builder = CompactGraph.Builder(vertexCount: wide.graph.vertexCount, isDirected: false)
    builder.reserveCapacity(ties: wide.graph.tieCount)
    for number in 0..<UInt32(wide.graph.tieCount) {
      let (source, target) = wide.graph.ends(of: Tie(number: number))
      let isCounted = ties.hasLink(source.index, target.index)
      builder.addTie(from: source, to: target, weight: isCounted ? 1 : penalty)
    }
    var finder = LightestPathFinder(builder.build())
    return finder.path(from: Vertex(from), to: Vertex(to))?.vertices.map(\.index)
  }
}
