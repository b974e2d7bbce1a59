import GraphAlgorithms
import VentureModel

extension VentureGraph {
  /// The best connections between two entities.
  ///
  /// A connection is a path over the ties that the search selects, ignoring their direction. Equally
  /// good ones are given in the order of the ids on the way, up to the limit of the search. An end that
  /// is avoided, or not in the graph, has none.
  ///
  /// - Complexity: O(*n* + *m*) in entities and facts, and what the search for paths takes.
  public func connections(_ search: ConnectionSearch) -> ConnectionAnswer {
    let waypoints = search.waypoints.compactMap { position(of: $0) }
    guard waypoints.count == search.waypoints.count else { return ConnectionAnswer(search) }
    let avoided = Set(search.selection.avoided.compactMap { position(of: $0) })
    let plan = ConnectionPlan(search, waypoints: waypoints, avoided: avoided, in: index()) {
      membershipHolds($0, asOf: $1)
    }
    return plan.outcome().explained(search, in: self) { vertices in ids(of: vertices) }
  }
}

extension Network {
  /// The best connections between two entities, and the excerpt that explains them.
  ///
  /// - Throws: What the network throws when it is read.
  /// - Complexity: As `VentureGraph.connections(_:)`, and the reading of what is on the way.
  public func connections(
    _ search: ConnectionSearch
  ) throws -> (answer: ConnectionAnswer, excerpt: VentureGraph) {
    let waypoints = try search.waypoints.compactMap { try vertex(of: $0) }
    guard waypoints.count == search.waypoints.count else {
      return (ConnectionAnswer(search), try excerpt(ExcerptRequest()))
    }
    let index = try index()
    let avoided = Set(try search.selection.avoided.compactMap { try vertex(of: $0) })
    let outcome = try ConnectionPlan(search, waypoints: waypoints, avoided: avoided, in: index) {
      try membershipHolds($0, asOf: $1)
    }.outcome()
    let vertices = outcome.vertices.union(waypoints).union(avoided)
    let excerpt = try excerpt(index.statements(among: vertices))
    let answer = try outcome.explained(search, in: excerpt) { try ids(of: $0) }
    return (answer, excerpt)
  }
}

extension ConnectionPlan.Outcome {
  /// The paths with their reasons.
  func explained(
    _ search: ConnectionSearch, in graph: VentureGraph, ids: ([Int]) throws -> [EntityID]
  ) rethrows -> ConnectionAnswer {
    func connection(
      _ path: [Int], _ selection: Selection, cost: ConnectionCost? = nil
    ) throws -> Connection {
      let reasons = StepReasons(
        graph, view: search.view, selection: selection, ends: Set(search.waypoints))
      return Connection(try ids(path), reasons: reasons, cost: cost)
    }
    var answer = ConnectionAnswer(search)
    answer.length = length
    answer.connections = try paths.enumerated().map { place, path in
      try connection(
        path.vertices, search.selection, cost: costs.indices.contains(place) ? costs[place] : nil)
    }
    answer.isCut = isCut
    answer.obstacle = obstacle
    answer.nearestMiss = try miss.map {
      let isCounted = $0.missingSteps.isEmpty
      return NearestMiss(
        connection: try connection(
          $0.path, isCounted ? search.selection : search.selection.widened()),
        missingSteps: $0.missingSteps, hub: $0.hub, stops: $0.stops)
    }
    return answer
  }
}
