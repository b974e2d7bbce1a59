import GraphAlgorithms
import Measurements

extension NetworkFiles {
  /// Measures reading both tables into a graph with the kinds of nodes and ties.
  func measureLoading() throws -> Measurement {
    try Measurement {
      let columns = try read()
      return (kinds: columns.nodeKinds, graph: columns.graph)
    } describe: { loaded in
      .object([
        "nodes": .number(loaded.kinds.count), "edges": .number(loaded.graph.tieCount),
      ])
    }
  }

  /// Measures the distances from the busiest investor to every node.
  func measureDistances() throws -> Measurement {
    let columns = try read()
    let graph = columns.graph
    guard let busiest = columns.busiestInvestor else {
      throw BenchmarkError("\(folder): nobody invested in anything")
    }
    return Measurement {
      graph.distances(from: busiest)
    } describe: { distances in
      let sum = distances.table.vertices.reduce(0) { $0 + (distances[$1] ?? 0) }
      return .object([
        "reached": .number(distances.reachedCount), "sum": .number(sum),
        "deepest": .number(distances.greatest),
      ])
    }
  }

  /// Measures which nodes are connected.
  func measureComponents() throws -> Measurement {
    let graph = try read().graph
    return Measurement {
      graph.connectedComponents()
    } describe: { components in
      .object([
        "components": .number(components.count),
        "largest": .number(components.sizes.max() ?? 0),
      ])
    }
  }

  /// Measures how many pairs of people were at each school at the same time.
  func measureAlumni() throws -> Measurement {
    let columns = try read(withPeriods: true)
    let studies = Array(columns.ties(NetworkColumns.studied))
    let graph = CompactGraph(
      vertexCount: columns.nodeKinds.count, isDirected: true,
      sources: studies.map { columns.sources[$0] }, targets: studies.map { columns.targets[$0] })
    let periods = studies.map { columns.periods[$0] }
    return Measurement {
      graph.periodOverlapCounts(periods: periods)
    } describe: { counts in
      let found = counts.values.enumerated().filter { $0.element > 0 }
      let ranked = found.sorted { ($1.element, $0.offset) < ($0.element, $1.offset) }
      return .object([
        "pairs": .number(Int(counts.values.reduce(0, +))),
        "top": .list(
          ranked.prefix(3).map { .list([.number($0.offset), .number(Int($0.element))]) }),
      ])
    }
  }
}
