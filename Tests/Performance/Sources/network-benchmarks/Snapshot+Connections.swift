import Measurements
import VentureAnalysis
import VentureModel
import VentureStore

extension Snapshot {
  /// Measures the strongest paths between two names.
  func measureStrongest(_ index: NetworkIndex, limit: Int) throws -> Measurement {
    let pairs = try Questions.read(of: 2, below: index.vertexCount)
    var finder = StrongestPaths(index)
    return Measurement(asking: pairs) { ends in
      let paths = finder.paths(from: ends[0], to: ends[1], limit: limit)
      return [paths.count, paths.reduce(0) { $0 + $1.cost.total }]
    }
  }

  /// Measures the whole answer: the ties chosen, the paths, and the reasons read for each step.
  func measureConnections(
    _ ranking: ConnectionSearch.Ranking, limit: Int
  ) throws -> Measurement {
    try Measurement(asking: names(of: 2)) { ends in
      let search = ConnectionSearch(from: ends[0], to: ends[1], ranking: ranking, limit: limit)
      let found = try connections(search).answer.connections
      return [found.count, found.reduce(0) { $0 + ($1.cost?.total ?? $1.steps.count) }]
    }
  }

  /// Measures the whole answer of what joins four names.
  func measureJoining() throws -> Measurement {
    try Measurement(asking: names(of: 4)) { names in
      [try joining(JoiningSearch(names)).answer.steps.count]
    }
  }

  private func names(of size: Int) throws -> [[EntityID]] {
    let vertices = try Questions.read(of: size, below: try index().vertexCount)
    return try vertices.map { try ids(of: $0) }
  }
}
