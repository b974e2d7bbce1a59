import GraphAlgorithms

/// Ties between names with what they cost a strongest path, from names.csv and costs.csv.
///
/// The weight of a tie is its cost and half of what passing each of its ends costs, so that a path
/// weighs what it costs and half of both ends.
struct CostedTies {
  let graph: CompactGraph
  /// By vertex: half of what passing it costs.
  private let halves: [Int]

  /// - Parameters:
  ///   - circles: By vertex, how many names are around it.
  ///   - sources: By tie, where it starts.
  ///   - targets: By tie, where it leads.
  ///   - costs: By tie, what it costs alone.
  init(circles: [Int], sources: [UInt32], targets: [UInt32], costs: [Int]) {
    let halves = circles.map { $0 < 2 ? 0 : Int.bitWidth - 1 - $0.leadingZeroBitCount }
    let weights = costs.indices.map { tie in
      Double(costs[tie] + halves[Int(sources[tie])] + halves[Int(targets[tie])])
    }
    graph = CompactGraph(
      vertexCount: circles.count, isDirected: false, sources: sources, targets: targets,
      weights: weights)
    self.halves = halves
  }

  /// What a path costs, its ends not counted.
  func cost(of path: GraphPath) -> Int {
    let ends = [path.vertices.first, path.vertices.last].compactMap(\.self)
    return Int(path.length) - ends.reduce(0) { $0 + halves[$1.index] }
  }
}
