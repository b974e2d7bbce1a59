import GraphAlgorithms
import VentureModel

extension VentureGraph {
  /// All shortest connections between two entities.
  ///
  /// A connection is a path with the fewest ties over the ties that the search selects, ignoring
  /// their direction. Several connections of the same length are given in the order of the ids on
  /// the way, up to the limit of the search. An end that is avoided, or not in the graph, has none.
  ///
  /// - Complexity: O(*n* + *m*) in entities and facts, and O(*k* · *d*) for *k* listed connections
  ///   of *d* ties.
  public func connections(_ search: ConnectionSearch) -> ConnectionAnswer {
    let index = index()
    guard let from = position(of: search.from), let to = position(of: search.to) else {
      return ConnectionAnswer(search: search, found: nil)
    }
    let avoided = Set(search.selection.avoided.compactMap { position(of: $0) })
    let paths = FoundPaths(
      search, from: from, to: to, in: index, avoided: avoided
    ) { membershipHolds($0, asOf: $1) }
    return paths.explained(search, in: self) { vertices in ids(of: vertices) }
  }
}

extension Network {
  /// All shortest connections between two entities, and the excerpt that explains them.
  ///
  /// - Throws: What the network throws when it is read.
  /// - Complexity: As `VentureGraph.connections(_:)`, and the reading of what is on the way.
  public func connections(
    _ search: ConnectionSearch
  ) throws -> (answer: ConnectionAnswer, excerpt: VentureGraph) {
    guard let from = try vertex(of: search.from), let to = try vertex(of: search.to) else {
      return (ConnectionAnswer(search: search, found: nil), try excerpt(ExcerptRequest()))
    }
    let index = try index()
    let avoided = Set(try search.selection.avoided.compactMap { try vertex(of: $0) })
    let paths = try FoundPaths(
      search, from: from, to: to, in: index, avoided: avoided
    ) { try membershipHolds($0, asOf: $1) }
    let vertices = paths.vertices.union([from, to]).union(avoided)
    let excerpt = try excerpt(index.statements(among: vertices))
    let answer = try paths.explained(search, in: excerpt) { try ids(of: $0) }
    return (answer, excerpt)
  }
}

/// What a search found, in vertices.
private struct FoundPaths {
  /// The shortest paths; nil if there is none that is short enough.
  private let found: ShortestPaths?
  /// The path that needs the fewest further ties, and which of its steps are such.
  private let miss: (path: [Int], missing: [Int])?

  init(
    _ search: ConnectionSearch, from: Int, to: Int, in index: NetworkIndex, avoided: Set<Int>,
    holds: (UInt32, PartialDate) throws -> Verdict
  ) rethrows {
    func ties(_ selection: Selection) throws -> SelectedTies {
      SelectedTies(
        index, view: search.view,
        filter: try TieSelection(selection, in: index, avoided: avoided, holds: holds),
        ends: [from, to])
    }
    let pathSearch = PathSearch(ties: try ties(search.selection), from: from, to: to)
    let isAvoided = avoided.contains(from) || avoided.contains(to)
    let shortest = isAvoided && from != to ? nil : pathSearch.paths(limit: search.limit)
    found = shortest.flatMap { $0.distance <= search.maximumTies ?? .max ? $0 : nil }
    guard found == nil else {
      miss = nil
      return
    }
    guard let near = pathSearch.nearestMiss(in: try ties(search.selection.widened())) else {
      miss = nil
      return
    }
    let steps = zip(near, near.dropFirst()).enumerated()
    let missing = steps.filter { !pathSearch.ties.hasLink($0.element.0, $0.element.1) }
    miss = (near, missing.map(\.offset))
  }

  private var paths: [[Int]] { found?.paths.map { $0.vertices.map(\.index) } ?? [] }

  var vertices: Set<Int> { Set(paths.flatMap(\.self) + (miss?.path ?? [])) }

  /// The paths with their reasons.
  func explained(
    _ search: ConnectionSearch, in graph: VentureGraph, ids: ([Int]) throws -> [EntityID]
  ) rethrows -> ConnectionAnswer {
    let ends: Set<EntityID> = [search.from, search.to]
    func connection(_ path: [Int], _ selection: Selection) throws -> Connection {
      let reasons = StepReasons(graph, view: search.view, selection: selection, ends: ends)
      let nodes = try ids(path)
      return Connection(
        nodes: nodes,
        steps: zip(nodes, nodes.dropFirst()).map {
          Connection.Step(from: $0, to: $1, reasons: reasons.reasons($0, $1))
        })
    }
    var answer = ConnectionAnswer(search: search, found: found)
    answer.connections = try paths.map { try connection($0, search.selection) }
    answer.nearestMiss = try miss.map {
      NearestMiss(
        connection: try connection($0.path, search.selection.widened()),
        missingSteps: $0.missing)
    }
    return answer
  }
}

extension ConnectionAnswer {
  fileprivate init(search: ConnectionSearch, found: ShortestPaths?) {
    self.init(
      search: search, length: found?.distance, connections: [],
      isCut: (found?.count ?? 0) > UInt64(search.limit), nearestMiss: nil)
  }
}
