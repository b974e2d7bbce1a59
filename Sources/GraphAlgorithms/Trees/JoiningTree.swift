/// A small tree that joins some vertices, or one for each part of the graph that has some of them.
public struct JoiningTree: Hashable, Sendable {
  /// The ties of the trees, in the order of their vertices.
  public let ties: [Tie]
  /// The vertices to join, those of each tree in vertex order, the trees in the order of their
  /// first.
  public let parts: [[Vertex]]

  /// The least number of ties that a tree which joins all can have, by what is known of this one;
  /// nil if there is none.
  public var leastTies: Int? {
    guard parts.count == 1 else { return nil }
    let count = parts[0].count
    guard count > 1 else { return 0 }
    let (share, most) = (ties.count * count, 2 * (count - 1))
    return max(count - 1, (share + most - 1) / most)
  }
}

extension CompactGraph {
  /// A small tree that joins some vertices: the smallest is known as the Steiner tree, and hard to
  /// find.
  ///
  /// Directions and weights are not looked at. The tree found has at most 2 − 2/*k* times the ties
  /// of the smallest for *k* vertices to join; for two it is a shortest path. In a star with its
  /// centre in the middle the tree of three of its points is the three ties to the centre.
  ///
  /// Every vertex of the graph is given to the nearest of those to join, and two of these are as
  /// far apart as the shortest way over a tie where their shares touch. The ways that join all with
  /// the fewest ties make up the tree, of which branches that join nothing are cut.
  ///
  /// - Parameter terminals: The vertices to join; the same one twice counts once.
  /// - Returns: The tree; several where no path leads between some of them.
  /// - Precondition: All are vertices of the graph, which is undirected.
  /// - Complexity: O(*V* + *E* log *E*) time, O(*V* + *E*) memory
  /// - SeeAlso: Mehlhorn 1988, "A faster approximation algorithm for the Steiner problem in
  ///   graphs", doi:10.1016/0020-0190(88)90066-X
  public func joiningTree(of terminals: some Sequence<Vertex>) -> JoiningTree {
    precondition(!isDirected, "a joining tree is sought in an undirected graph")
    let terminals = Set(terminals).sorted()
    precondition(
      terminals.allSatisfy { $0.index < vertexCount }, "what is joined are vertices of the graph")
    let shares = NearestTerminals(self, terminals)
    var groups = DisjointSets(count: vertexCount)
    var kept: [Tie] = []
    for bridge in shares.bridges(in: self) where groups.unite(bridge.one, bridge.other) {
      kept.append(bridge.tie)
      let (source, target) = ends(of: bridge.tie)
      kept += shares.way(from: source) + shares.way(from: target)
    }
    let parts = Dictionary(grouping: terminals) { groups.root(of: $0.index) }
    return JoiningTree(
      ties: pruned(spanning(Set(kept).sorted()), terminals).sorted { self.isBefore($0, $1) },
      parts: parts.values.sorted { $0[0] < $1[0] })
  }

  /// The ties without those that close a circle.
  private func spanning(_ ties: [Tie]) -> [Tie] {
    var groups = DisjointSets(count: vertexCount)
    return ties.filter { tie in
      let (source, target) = ends(of: tie)
      return groups.unite(source.index, target.index)
    }
  }

  /// The ties without branches that end at a vertex which is not to be joined.
  private func pruned(_ ties: [Tie], _ terminals: [Vertex]) -> [Tie] {
    let wanted = Set(terminals)
    var ties = ties
    while true {
      var degrees: [Vertex: Int] = [:]
      for tie in ties {
        let (source, target) = ends(of: tie)
        degrees[source, default: 0] += 1
        degrees[target, default: 0] += 1
      }
      let rest = ties.filter { tie in
        let (source, target) = ends(of: tie)
        return [source, target].allSatisfy { wanted.contains($0) || degrees[$0] != 1 }
      }
      if rest.count == ties.count { return ties }
      ties = rest
    }
  }

  private func isBefore(_ one: Tie, _ other: Tie) -> Bool {
    func key(_ tie: Tie) -> (Vertex, Vertex, Tie) {
      let (source, target) = ends(of: tie)
      return (min(source, target), max(source, target), tie)
    }
    return key(one) < key(other)
  }
}

/// The nearest vertex to join for each vertex, by a search from all of them at once.
private struct NearestTerminals {
  private static let none = UInt32.max
  /// By vertex: the nearest; of equally near ones the one that the search came from first.
  private var nearest: [UInt32]
  private var distances: [UInt32]
  /// By vertex: the vertex before it on the way from the nearest, and the tie from there.
  private var origins: [(vertex: UInt32, tie: Tie)?]

  init(_ graph: CompactGraph, _ terminals: [Vertex]) {
    nearest = Array(repeating: Self.none, count: graph.vertexCount)
    distances = Array(repeating: .max, count: graph.vertexCount)
    origins = Array(repeating: nil, count: graph.vertexCount)
    var queue = terminals.map(\.number)
    for terminal in queue {
      nearest[Int(terminal)] = terminal
      distances[Int(terminal)] = 0
    }
    var next = 0
    graph.outgoing.withRows(.all) { rows in
      while next < queue.count {
        let vertex = queue[next]
        next += 1
        for slot in rows.slots(of: vertex) {
          let found = rows.targets[slot]
          if nearest[Int(found)] != Self.none { continue }
          nearest[Int(found)] = nearest[Int(vertex)]
          distances[Int(found)] = distances[Int(vertex)] + 1
          origins[Int(found)] = (vertex, Tie(number: rows.ties[slot]))
          queue.append(found)
        }
      }
    }
  }

  /// A tie between the shares of two vertices to join.
  struct Bridge {
    let tie: Tie
    let one: Int
    let other: Int
    let length: UInt32
  }

  /// The ties where shares touch, those on the shortest ways first.
  func bridges(in graph: CompactGraph) -> [Bridge] {
    let bridges = (0..<UInt32(graph.tieCount)).compactMap { number -> Bridge? in
      let tie = Tie(number: number)
      let (source, target) = graph.ends(of: tie)
      let (one, other) = (nearest[source.index], nearest[target.index])
      guard one != other, one != Self.none, other != Self.none else { return nil }
      return Bridge(
        tie: tie, one: Int(min(one, other)), other: Int(max(one, other)),
        length: distances[source.index] + distances[target.index] + 1)
    }
    func place(_ bridge: Bridge) -> (Vertex, Vertex) {
      let (source, target) = graph.ends(of: bridge.tie)
      return (min(source, target), max(source, target))
    }
    return bridges.sorted { one, other in
      if one.length != other.length { return one.length < other.length }
      if one.one != other.one { return one.one < other.one }
      if one.other != other.other { return one.other < other.other }
      return (place(one).0, place(one).1, one.tie) < (place(other).0, place(other).1, other.tie)
    }
  }

  /// The ties from a vertex back to the nearest vertex to join.
  func way(from vertex: Vertex) -> [Tie] {
    var ties: [Tie] = []
    var at = vertex.index
    while let origin = origins[at] {
      ties.append(origin.tie)
      at = Int(origin.vertex)
    }
    return ties
  }
}
