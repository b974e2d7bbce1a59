import VentureModel

/// A question for the shortest connections between two entities.
public struct ConnectionSearch: Hashable, Sendable {
  /// Where connections start.
  public var from: EntityID
  /// Where they end.
  public var to: EntityID
  /// How entities are counted on the way.
  public var view: ConnectionView
  /// Which facts count.
  public var selection: Selection
  /// The longest connection that is wanted, in ties.
  public var maximumTies: Int?
  /// How many connections are listed at the most.
  public var limit: Int

  /// Creates a connection search.
  public init(
    from: EntityID, to: EntityID, view: ConnectionView = .contracted,
    selection: Selection = Selection(), maximumTies: Int? = nil, limit: Int = 20
  ) {
    self.from = from
    self.to = to
    self.view = view
    self.selection = selection
    self.maximumTies = maximumTies
    self.limit = limit
  }
}

/// The shortest connections between two entities, or what is nearest to one.
public struct ConnectionAnswer: Sendable {
  /// The question.
  public let search: ConnectionSearch
  /// The number of ties of the shortest connections; nil if there is none.
  public let length: Int?
  /// The connections, in the order of the ids on the way.
  public let connections: [Connection]
  /// Whether there are more shortest connections than are listed.
  public let isCut: Bool
  /// What would have linked the two, if they are not.
  public let nearestMiss: NearestMiss?
}

/// Connections that exist only if more counts than was asked for.
public struct NearestMiss: Hashable, Sendable {
  /// A connection with as few additional ties as possible, and among those as short as possible.
  public let connection: Connection
  /// Which of its steps do not count in the question, by their index.
  public let missingSteps: [Int]
}

extension VentureGraph {
  /// All shortest connections between two entities.
  ///
  /// A connection is a path with the fewest ties over the ties that the search selects, ignoring
  /// their direction. Several connections of the same length are given in the order of the ids on
  /// the way, up to the limit of the search. An end that is avoided, or not in the graph, has none.
  ///
  /// - Complexity: O(*n* + *m* log *m*) in entities and facts, and O(*k* · *d*) for *k* listed
  ///   connections of *d* ties.
  public func connections(_ search: ConnectionSearch) -> ConnectionAnswer {
    let ties = TieGraph(
      self, view: search.view, selection: search.selection, ends: [search.from, search.to])
    guard let from = position(of: search.from), let to = position(of: search.to) else {
      return ConnectionAnswer(
        search: search, length: nil, connections: [], isCut: false, nearestMiss: nil)
    }
    let distances = ties.distances(to: to)
    guard let length = distances[from], length <= search.maximumTies ?? .max else {
      return ConnectionAnswer(
        search: search, length: nil, connections: [], isCut: false,
        nearestMiss: nearestMiss(search, ties))
    }
    let paths = ties.shortestPaths(from: from, distances: distances, limit: search.limit + 1)
    return ConnectionAnswer(
      search: search, length: length,
      connections: paths.prefix(search.limit).map { connection(along: $0, ties) },
      isCut: paths.count > search.limit, nearestMiss: nil)
  }

  func connection(along path: [Int], _ ties: TieGraph) -> Connection {
    Connection(
      nodes: path.map { entities[$0].id },
      steps: zip(path, path.dropFirst()).map { a, b in
        Connection.Step(
          from: entities[a].id, to: entities[b].id, reasons: ties.reasons(a, b))
      })
  }

  /// The connection that needs the fewest ties beyond the selection.
  private func nearestMiss(_ search: ConnectionSearch, _ ties: TieGraph) -> NearestMiss? {
    guard let from = position(of: search.from), let to = position(of: search.to) else { return nil }
    let wide = TieGraph(
      self, view: search.view, selection: search.selection.widened(),
      ends: [search.from, search.to])
    let path = wide.cheapestPath(from: from, to: to) { ties.hasLink($0, $1) ? 0 : 1 }
    guard let path else { return nil }
    let missing = zip(path, path.dropFirst()).enumerated().filter {
      !ties.hasLink($0.element.0, $0.element.1)
    }
    return NearestMiss(
      connection: connection(along: path, wide), missingSteps: missing.map(\.offset))
  }
}

extension TieGraph {
  /// The number of ties from every entity to one; nil where there is no way.
  fileprivate func distances(to target: Int) -> [Int?] {
    var distances = [Int?](repeating: nil, count: neighbors.count)
    distances[target] = 0
    var queue = [target]
    var next = 0
    while next < queue.count {
      let position = queue[next]
      next += 1
      for neighbor in neighbors[position] where distances[neighbor] == nil {
        distances[neighbor] = (distances[position] ?? 0) + 1
        queue.append(neighbor)
      }
    }
    return distances
  }

  /// All paths along which the distance falls by one at each step, in the order of positions.
  fileprivate func shortestPaths(from source: Int, distances: [Int?], limit: Int) -> [[Int]] {
    var paths: [[Int]] = []
    var path = [source]
    func extend() {
      guard paths.count < limit, let last = path.last, let distance = distances[last] else {
        return
      }
      if distance == 0 {
        paths.append(path)
        return
      }
      for neighbor in neighbors[last] where distances[neighbor] == distance - 1 {
        path.append(neighbor)
        extend()
        path.removeLast()
      }
    }
    extend()
    return paths
  }

  /// A path of least cost, and of the fewest ties among those; ties are broken by position.
  ///
  /// Costs are 0 or 1, so that a bucket per cost replaces a heap (0-1 breadth-first search, here
  /// with the number of ties as the second criterion).
  fileprivate func cheapestPath(
    from source: Int, to target: Int, cost: (Int, Int) -> Int
  ) -> [Int]? {
    var best = [(cost: Int, ties: Int)?](repeating: nil, count: neighbors.count)
    var previous = [Int?](repeating: nil, count: neighbors.count)
    var bucket = [source]
    best[source] = (0, 0)
    var level = 0
    while !bucket.isEmpty {
      var costlier: [Int] = []
      // Within a level, expand by the number of ties, so that each entity is settled once.
      var frontier = bucket.filter { best[$0]?.cost == level }
      frontier.sort { (best[$0]?.ties ?? 0, $0) < (best[$1]?.ties ?? 0, $1) }
      var next = 0
      while next < frontier.count {
        let position = frontier[next]
        next += 1
        guard let here = best[position], here.cost == level else { continue }
        for neighbor in neighbors[position] {
          let candidate = (cost: level + cost(position, neighbor), ties: here.ties + 1)
          if let known = best[neighbor], known <= candidate { continue }
          best[neighbor] = candidate
          previous[neighbor] = position
          if candidate.cost == level {
            frontier.append(neighbor)
          } else {
            costlier.append(neighbor)
          }
        }
      }
      bucket = costlier
      level += 1
    }
    guard best[target] != nil else { return nil }
    var path = [target]
    while let last = path.last, let step = previous[last] { path.append(step) }
    return path.reversed()
  }
}
