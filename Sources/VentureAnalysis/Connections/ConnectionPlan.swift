import GraphAlgorithms
import VentureModel

/// A search for connections in vertices: the legs from one waypoint to the next, and what is found.
struct ConnectionPlan {
  private let search: ConnectionSearch
  private let index: NetworkIndex
  private let waypoints: [Int]
  private let avoided: Set<Int>
  /// The people at whom a connection may end, if it may end at any of some.
  private let people: [Int]?
  private let ties: SelectedTies
  private let circles: [Int]

  /// - Parameters:
  ///   - search: The question.
  ///   - waypoints: The vertices of its waypoints.
  ///   - avoided: The vertices that its selection avoids.
  ///   - index: The network.
  ///   - holds: Whether a membership held on a day, by its place in ``NetworkIndex/facts``.
  init(
    _ search: ConnectionSearch, waypoints: [Int], avoided: Set<Int>, in index: NetworkIndex,
    holds: (UInt32, PartialDate) throws -> Verdict
  ) rethrows {
    self.search = search
    self.index = index
    self.waypoints = waypoints
    self.avoided = avoided
    func filter(_ selection: Selection) throws -> TieSelection {
      try TieSelection(selection, in: index, avoided: avoided, holds: holds)
    }
    ties = SelectedTies(
      index, view: search.view, filter: try filter(search.selection), ends: waypoints)
    circles = search.isCosted || search.maximumHub != nil ? ties.circles() : []
    if search.toAnyone, let place = waypoints.last {
      var presence = search.selection
      presence.kinds = [.founded, .employed, .director]
      people = index.people(at: place, filter: try filter(presence)).filter { $0 != waypoints[0] }
    } else {
      people = nil
    }
  }

  /// What was found.
  struct Outcome {
    /// The number of ties of the best path, whether it is listed or not.
    var length: Int?
    var paths: [PathSearch.Path] = []
    var isCut = false
    var obstacle: ConnectionAnswer.Obstacle?
    var miss: Miss?
    /// What each path costs, if that is asked for.
    var costs: [ConnectionCost] = []

    /// All that is on the way.
    var vertices: Set<Int> { Set(paths.flatMap(\.vertices) + (miss?.path ?? [])) }
  }

  /// A path that needs the fewest further ties, and what it needs beside them.
  struct Miss {
    let path: [Int]
    let missingSteps: [Int]
    var hub: Int?
    var stops: Set<Entity.Kind> = []
  }

  /// Searches each leg and puts the best of them together.
  func outcome() -> Outcome {
    if people?.isEmpty == true {
      return Outcome(obstacle: .nobodyThere, miss: miss(on: legs.count - 1))
    }
    // Weighing takes longer than the search, so that all ties are weighed once for both the search
    // and the costs of what it finds.
    let all = search.ranking == .strongest && !barsAny && people == nil ? weighed(ties) : nil
    let isAvoided = waypoints.contains { avoided.contains($0) } && Set(waypoints).count > 1
    var best = [PathSearch.Path(vertices: [], rank: 0)]
    for leg in legs.indices {
      let found = isAvoided ? [] : paths(on: leg, all)
      if found.isEmpty {
        return Outcome(
          obstacle: .noWay(from: search.waypoints[leg], to: search.waypoints[leg + 1]),
          miss: miss(on: leg))
      }
      best = Self.joined(best, found, limit: wanted)
    }
    let short = best.filter { $0.vertices.count - 1 <= search.maximumTies ?? .max }
    guard let first = short.first else {
      return Outcome(
        obstacle: .tooLong, miss: best.first.map { Miss(path: $0.vertices, missingSteps: []) })
    }
    let listed =
      search.ranking == .fewestTies ? short.filter { $0.rank == first.rank } : short
    let shown = Array(listed.prefix(search.limit))
    return Outcome(
      length: first.vertices.count - 1, paths: shown, isCut: listed.count > search.limit,
      costs: search.isCosted ? (all ?? weighed(ties)).costs(of: shown) : [])
  }

  /// The number of paths to look for: one more than are listed where it is told whether there are more.
  private var wanted: Int {
    if search.ranking == .fewestTies, search.limit < .max { return search.limit + 1 }
    return max(1, search.limit)
  }

  private var legs: [(from: Int, ends: SelectedTies.Ends)] {
    zip(waypoints, waypoints.dropFirst()).enumerated().map { place, pair in
      let isLast = place == waypoints.count - 2
      return (pair.0, isLast ? people.map { .any($0) } ?? .one(pair.1) : .one(pair.1))
    }
  }

  /// Whether a leg may not pass just anything.
  private var barsAny: Bool {
    waypoints.count > 2 || search.maximumHub != nil || search.stops != nil
  }

  /// What a leg may not pass: the other waypoints, too large circles, and other kinds than are wanted.
  private func barred(on leg: Int) -> [Bool]? {
    guard barsAny else { return nil }
    var isBarred = (0..<index.vertexCount).map { vertex in
      search.maximumHub.map { circles[vertex] > $0 } == true
        || search.stops.map { !$0.contains(index.kind(of: vertex)) } == true
    }
    // Where anyone at the last is the end, the way may lead by it.
    for waypoint in search.toAnyone ? waypoints.dropLast() : waypoints { isBarred[waypoint] = true }
    isBarred[legs[leg].from] = false
    for end in legs[leg].ends.vertices { isBarred[end] = false }
    return isBarred
  }

  /// The best paths of a leg; `all` are the ties with their costs, if it may use all of them.
  private func paths(on leg: Int, _ all: WeighedTies?) -> [PathSearch.Path] {
    let ends = legs[leg].ends
    let (ties, end) = ties.leg(barring: barred(on: leg), ends: ends)
    let search = PathSearch(ties: ties, from: legs[leg].from, to: end)
    var paths: [PathSearch.Path]
    switch self.search.ranking {
    case .fewestTies: paths = search.fewestTies(limit: wanted)
    case .shortest: paths = search.shortest(limit: wanted)
    case .strongest:
      var strongest = StrongestPaths(all ?? weighed(ties, ends: ends.vertices))
      paths = strongest.paths(
        from: search.from, to: end, limit: wanted, maximumTies: self.search.maximumTies
      ).map { PathSearch.Path(vertices: $0.vertices, rank: $0.cost.total) }
    }
    if case .any = ends { paths = paths.map { $0.withoutEnd } }
    return paths
  }

  private func weighed(_ ties: SelectedTies, ends: [Int] = []) -> WeighedTies {
    WeighedTies(
      ties, ends: ends, waypoints: Set(waypoints), circles: circles, in: index,
      selection: search.selection)
  }

  /// The path over more ties than count that needs the fewest of them.
  private func miss(on leg: Int) -> Miss? {
    // No date is asked for any more, so that no membership is in doubt.
    let filter = TieSelection(search.selection.widened(), in: index, avoided: avoided) { _, _ in
      .yes
    }
    let everything = SelectedTies(index, view: search.view, filter: filter, ends: waypoints)
    let from = legs[leg].from
    // Where nobody is known at the end, the end itself is one.
    let ends =
      people?.isEmpty == true ? SelectedTies.Ends.one(waypoints[leg + 1]) : legs[leg].ends
    let (counted, end) = ties.leg(barring: barred(on: leg), ends: ends)
    let wide = everything.leg(barring: nil, ends: ends).ties
    let pathSearch = PathSearch(ties: counted, from: from, to: end)
    guard var path = pathSearch.nearestMiss(in: wide) else { return nil }
    if case .any = ends { path.removeLast() }
    let steps = zip(path, path.dropFirst()).enumerated()
    let missing = steps.filter { !ties.hasLink($0.element.0, $0.element.1) }.map(\.offset)
    var miss = Miss(path: path, missingSteps: missing)
    for stop in path.dropFirst().dropLast() {
      if let most = search.maximumHub, circles[stop] > most {
        miss.hub = max(miss.hub ?? 0, circles[stop])
      }
      let kind = index.kind(of: stop)
      if let wanted = search.stops, !wanted.contains(kind) {
        miss.stops.formUnion(wanted.union([kind]))
      }
    }
    return miss
  }

  /// The best ways that go on from some ways to the next waypoint, by rank and then in vertex order.
  private static func joined(
    _ ways: [PathSearch.Path], _ next: [PathSearch.Path], limit: Int
  ) -> [PathSearch.Path] {
    if ways.count == 1, ways[0].vertices.isEmpty { return next }
    let all = ways.flatMap { way in
      next.map {
        PathSearch.Path(
          vertices: way.vertices + $0.vertices.dropFirst(), rank: way.rank + $0.rank)
      }
    }
    return Array(
      all.sorted {
        $0.rank != $1.rank
          ? $0.rank < $1.rank : $0.vertices.lexicographicallyPrecedes($1.vertices)
      }.prefix(limit))
  }
}

extension ConnectionSearch {
  fileprivate var isCosted: Bool { ranking == .strongest || tellsCosts }
}

extension WeighedTies {
  fileprivate func costs(of paths: [PathSearch.Path]) -> [ConnectionCost] {
    paths.map { cost(of: $0.vertices) }
  }
}

extension PathSearch.Path {
  /// The path to the nearest of several ends, without the vertex that stood for all of them.
  fileprivate var withoutEnd: PathSearch.Path {
    PathSearch.Path(vertices: vertices.dropLast(), rank: rank)
  }
}
