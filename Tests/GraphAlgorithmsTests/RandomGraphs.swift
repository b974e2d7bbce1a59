import TestSupport

@testable import GraphAlgorithms

/// A small graph as a plain list of ties, for references that are too simple to be wrong.
struct PlainGraph {
  struct PlainTie {
    var source: Int
    var target: Int
    var kind: UInt8
    var weight: Double
  }

  var vertexCount: Int
  var isDirected: Bool
  var isWeighted: Bool
  var ties: [PlainTie]

  /// Empty, single, disconnected and dense graphs with loops and parallel ties.
  init(
    seed: UInt64, vertices: ClosedRange<Int> = 0...9, directed: Bool? = nil, weighted: Bool = false
  ) {
    var generator = SeededGenerator(seed: seed)
    let count = Int.random(in: vertices, using: &generator)
    vertexCount = count
    isDirected = Bool.random(using: &generator)
    if let directed { isDirected = directed }
    isWeighted = weighted
    let density = Int.random(in: 0...3, using: &generator)
    let tieCount = count == 0 ? 0 : Int.random(in: 0...(count * density), using: &generator)
    ties = (0..<tieCount).map { _ in
      PlainTie(
        source: .random(in: 0..<count, using: &generator),
        target: .random(in: 0..<count, using: &generator),
        kind: UInt8([0, 1, 200][Int.random(in: 0...2, using: &generator)]),
        weight: weighted ? Double(Int.random(in: 1...4, using: &generator)) : 1)
    }
  }

  init(_ ends: [(Int, Int)], vertexCount: Int, isDirected: Bool = false, weights: [Double]? = nil) {
    self.vertexCount = vertexCount
    self.isDirected = isDirected
    isWeighted = weights != nil
    ties = ends.enumerated().map { index, ends in
      PlainTie(source: ends.0, target: ends.1, kind: 0, weight: weights?[index] ?? 1)
    }
  }

  var compact: CompactGraph {
    var builder = CompactGraph.Builder(vertexCount: vertexCount, isDirected: isDirected)
    builder.reserveCapacity(ties: ties.count)
    for tie in ties {
      builder.addTie(
        from: Vertex(tie.source), to: Vertex(tie.target), kind: tie.kind,
        weight: isWeighted ? tie.weight : nil)
    }
    return builder.build()
  }

  /// The same graph with its ties in another order, and turned around when that changes nothing.
  func shuffled(seed: UInt64) -> PlainGraph {
    var generator = SeededGenerator(seed: seed)
    var copy = self
    copy.ties.shuffle(using: &generator)
    if !isDirected {
      for index in copy.ties.indices where Bool.random(using: &generator) {
        let tie = copy.ties[index]
        copy.ties[index].source = tie.target
        copy.ties[index].target = tie.source
      }
    }
    return copy
  }

  func filtered(_ kinds: [UInt8]?) -> PlainGraph {
    guard let kinds else { return self }
    var copy = self
    copy.ties.removeAll { !kinds.contains($0.kind) }
    return copy
  }

  /// The distinct vertices one tie away, in order.
  func successors(_ vertex: Int) -> [Int] {
    var found: Set<Int> = []
    for tie in ties {
      if tie.source == vertex { found.insert(tie.target) }
      if !isDirected && tie.target == vertex { found.insert(tie.source) }
    }
    return found.sorted()
  }

  /// The weight of the lightest tie.
  func weight(_ source: Int, _ target: Int) -> Double? {
    ties.filter {
      ($0.source == source && $0.target == target)
        || (!isDirected && $0.source == target && $0.target == source)
    }.map(\.weight).min()
  }

  /// Floyd and Warshall.
  func distances() -> [[Double]] {
    var table = (0..<vertexCount).map { source in
      (0..<vertexCount).map { target in
        source == target ? 0 : weight(source, target) ?? .infinity
      }
    }
    for middle in 0..<vertexCount {
      for source in 0..<vertexCount {
        for target in 0..<vertexCount {
          table[source][target] = min(
            table[source][target], table[source][middle] + table[middle][target])
        }
      }
    }
    return table
  }

  /// Every simple path by vertices, shortest first, then in vertex order.
  func simplePaths(from source: Int, to target: Int) -> [(vertices: [Int], length: Double)] {
    var found: [(vertices: [Int], length: Double)] = []
    func extend(_ path: [Int], _ length: Double) {
      let last = path[path.count - 1]
      if last == target { return found.append((path, length)) }
      for next in successors(last) where !path.contains(next) {
        extend(path + [next], length + (weight(last, next) ?? 0))
      }
    }
    extend([source], 0)
    return found.sorted {
      $0.length != $1.length
        ? $0.length < $1.length : $0.vertices.lexicographicallyPrecedes($1.vertices)
    }
  }
}

/// What filters are tried with: everything, some kinds, one kind, none.
let filters: [[UInt8]?] = [nil, [0, 200], [1], []]

func tieFilter(_ kinds: [UInt8]?) -> TieFilter {
  kinds.map { TieFilter(kinds: $0) } ?? .all
}

/// Whether a path's ties lead along its vertices, follow the filter and add up to its length.
func isSound(_ path: GraphPath, in graph: CompactGraph, _ filter: TieFilter) -> Bool {
  guard path.ties.count + 1 == path.vertices.count else { return false }
  for (step, tie) in path.ties.enumerated() {
    let ends = graph.ends(of: tie)
    let wanted = (path.vertices[step], path.vertices[step + 1])
    let leads = ends == wanted || (!graph.isDirected && (ends.target, ends.source) == wanted)
    if !leads || !filter.contains(graph.kind(of: tie)) { return false }
  }
  return true
}
