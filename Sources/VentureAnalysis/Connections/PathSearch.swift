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

  /// The simple paths with the least cost first; of equal ones that in which less is lost by people who
  /// missed each other, then the first in vertex order.
  ///
  /// Whether people overlapped depends on two ties at once, so paths are found without it and ranked
  /// again, until none that is still to come can cost less. ``mostCandidates`` bounds how many are looked
  /// at.
  ///
  /// - Complexity: O(*c* · *l* · *m* log *m*) for *c* candidates of *l* ties.
  func strongest(_ weighed: WeighedTies, limit: Int, maximumTies: Int?) -> [Path] {
    var finder = LightestPathFinder(weighed.graph)
    let isOpen = to >= weighed.entityCount
    var count = limit
    while true {
      let found =
        if let maximumTies {
          finder.simplePaths(
            from: Vertex(from), to: Vertex(to), limit: count,
            maximumTies: maximumTies + (isOpen ? 1 : 0))
        } else {
          finder.simplePaths(from: Vertex(from), to: Vertex(to), limit: count)
        }
      let costs = found.map { path in
        let vertices = path.vertices.map(\.index)
        return (vertices, weighed.cost(of: isOpen ? vertices.dropLast() : vertices))
      }
      let ranked = costs.enumerated().sorted {
        ($0.element.1.total, $0.offset) < ($1.element.1.total, $1.offset)
      }.prefix(limit)
      let worst = ranked.last?.element.1.total ?? 0
      if found.count < count || count >= max(limit, Self.mostCandidates)
        || (costs.last?.1.leastTotal ?? 0) >= worst
      {
        return ranked.map { Path(vertices: $0.element.0, rank: $0.element.1.total) }
      }
      count *= 2
    }
  }

  /// How many paths the search for the strongest looks at before it stops.
  static let mostCandidates = 1_024

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
