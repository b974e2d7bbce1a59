import GraphAlgorithms
import VentureModel

/// The best paths from one vertex to another, on vertices alone.
struct PathSearch {
  /// A path, and what it is ranked by: its number of ties, or its cost.
  struct Path: Hashable {
    let vertices: [Int]
    let rank: Int
  }

  let ties: SelectedTies
  let from: Int
  let to: Int

  /// The paths with the fewest ties in vertex order.
  ///
  /// - Complexity: O(*n* + *m* log *m*) at worst, usually a small part of it.
  func fewestTies(limit: Int) -> [Path] {
    var finder = ShortestPathFinder(ties.graph)
    let found = finder.allPaths(from: Vertex(from), to: Vertex(to), limit: limit)
    return found?.paths.map { Path($0, rank: found?.distance ?? 0) } ?? []
  }

  /// The simple paths with the fewest ties first, then in vertex order.
  ///
  /// - Complexity: O(*k* · *l* · (*n* + *m*)) for *k* paths of *l* ties.
  func shortest(limit: Int) -> [Path] {
    var finder = ShortestPathFinder(ties.graph)
    return finder.simplePaths(from: Vertex(from), to: Vertex(to), limit: limit).map {
      Path($0, rank: $0.ties.count)
    }
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

extension PathSearch.Path {
  fileprivate init(_ path: GraphPath, rank: Int) {
    self.init(vertices: path.vertices.map(\.index), rank: rank)
  }
}
