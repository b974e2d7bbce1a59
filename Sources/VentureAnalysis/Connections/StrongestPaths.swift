import GraphAlgorithms
import VentureModel

/// Finds the paths with the least cost (see ``ConnectionCost``), on vertices alone.
///
/// It keeps what it needs from one question to the next, so that each takes only what it visits.
public struct StrongestPaths: Sendable {
  private let weighed: WeighedTies
  private var finder: LightestPathFinder

  /// Weighs the ties of a network that count in the contracted view; rounds and events are no stops.
  ///
  /// - Parameters:
  ///   - index: The network.
  ///   - selection: Which facts count. Memberships of which it is not told when they began count on any
  ///     day.
  ///   - avoided: Vertices that count as if they were not there.
  /// - Complexity: O(*n* + *m* log *m*)
  public init(
    _ index: NetworkIndex, selection: Selection = Selection(), avoided: Set<Int> = []
  ) {
    let filter = TieSelection(selection, in: index, avoided: avoided) { _, _ in .cannotTell }
    let ties = SelectedTies(index, view: .contracted, filter: filter, ends: [])
    self.init(WeighedTies(ties, circles: ties.circles(), in: index, selection: selection))
  }

  init(_ weighed: WeighedTies) {
    self.weighed = weighed
    finder = LightestPathFinder(weighed.graph)
  }

  /// The simple paths with the least cost first; of equal ones that in which less is lost by people who
  /// missed each other, then the first in vertex order.
  ///
  /// Whether people overlapped depends on two ties at once, so paths are found without it and ranked
  /// again, until none that is still to come can cost less, or 1,024 have been looked at.
  ///
  /// - Parameters:
  ///   - from: Where paths start.
  ///   - to: Where they end.
  ///   - limit: How many are wanted at the most.
  ///   - maximumTies: How many ties a path may have.
  /// - Returns: The vertices of each path, and what it costs; none if nothing leads from one to the other.
  /// - Precondition: Both are vertices of the network; the limit is not negative.
  /// - Complexity: O(*c* · *l* · *m* log *m*) for *c* paths of *l* ties that are looked at
  public mutating func paths(
    from: Int, to: Int, limit: Int = 1, maximumTies: Int? = nil
  ) -> [(vertices: [Int], cost: ConnectionCost)] {
    var count = limit
    while true {
      let found = candidates(from: from, to: to, limit: count, maximumTies: maximumTies)
      let ranked = found.enumerated().sorted {
        ($0.element.cost.total, $0.offset) < ($1.element.cost.total, $1.offset)
      }.prefix(limit).map(\.element)
      if found.count < count || count >= max(limit, Self.mostCandidates)
        || (found.last?.cost.leastTotal ?? 0) >= ranked.last?.cost.total ?? 0
      {
        return ranked
      }
      count *= 2
    }
  }

  private static let mostCandidates = 1_024

  /// Paths by their cost without that of people who missed each other.
  private mutating func candidates(
    from: Int, to: Int, limit: Int, maximumTies: Int?
  ) -> [(vertices: [Int], cost: ConnectionCost)] {
    let (source, target) = (Vertex(from), Vertex(to))
    // The last tie to a vertex that stands for several ends is none.
    let isOpen = to >= weighed.entityCount
    let found =
      if let maximumTies {
        finder.simplePaths(
          from: source, to: target, limit: limit, maximumTies: maximumTies + (isOpen ? 1 : 0))
      } else {
        finder.simplePathsFromBothEnds(from: source, to: target, limit: limit)
      }
    return found.map { path in
      let vertices = path.vertices.map(\.index)
      return (vertices, weighed.cost(of: isOpen ? vertices.dropLast() : vertices))
    }
  }
}
