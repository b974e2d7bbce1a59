import GraphAlgorithms
import Measurements

extension NetworkFiles {
  /// Measures the distances by cost from the name with the most names around it, the first of
  /// several.
  func measureCosts() throws -> Measurement {
    let graph = try readCosts().graph
    let busiest = graph.vertices.max {
      graph.neighbors(of: $0).count < graph.neighbors(of: $1).count
    }
    guard let busiest else { throw BenchmarkError("\(folder): there are no names") }
    return Measurement {
      graph.weightedDistances(from: busiest)
    } describe: { distances in
      let reached = distances.values.filter { $0 < .infinity }
      return .object([
        "reached": .number(reached.count), "sum": .number(Int(reached.reduce(0, +))),
        "deepest": .number(Int(reached.max() ?? 0)),
      ])
    }
  }

  /// Measures the ten paths with the least cost between two names.
  func measureTenLightest() throws -> Measurement {
    let ties = try readCosts()
    var finder = LightestPathFinder(ties.graph)
    return Measurement(asking: try questions(of: 2, on: ties)) { ends in
      let paths = finder.simplePathsFromBothEnds(from: ends[0], to: ends[1], limit: 10)
      return [paths.count, paths.reduce(0) { $0 + ties.cost(of: $1) }]
    }
  }

  /// Measures the ten paths with the fewest ties.
  func measureTenShortest() throws -> Measurement {
    let ties = try readCosts()
    var finder = ShortestPathFinder(ties.graph)
    return Measurement(asking: try questions(of: 2, on: ties)) { ends in
      let paths = finder.simplePaths(from: ends[0], to: ends[1], limit: 10)
      return [paths.count, paths.reduce(0) { $0 + $1.ties.count }]
    }
  }

  /// Measures a tree that joins four names with few ties.
  func measureJoiningTrees() throws -> Measurement {
    let ties = try readCosts()
    return Measurement(asking: try questions(of: 4, on: ties)) { names in
      [ties.graph.joiningTree(of: names).ties.count]
    }
  }

  private func questions(of size: Int, on ties: CostedTies) throws -> [[Vertex]] {
    try Questions.read(of: size, below: ties.graph.vertexCount).map { $0.map { Vertex($0) } }
  }
}
