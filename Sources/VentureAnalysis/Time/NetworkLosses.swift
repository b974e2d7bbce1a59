import GraphAlgorithms
import VentureModel

/// What a network has lost in entities, ties, co-investors and paths.
struct NetworkLosses {
  /// The entities that are no longer there, in the order of ids; rounds that no source names are
  /// none.
  let entities: [EntityID]
  let ties: [Retraction.Pair]
  let coInvestors: [Retraction.Pair]
  let joinedPairs: Retraction.Change
  let isolated: [EntityID]

  /// - Parameters:
  ///   - before: The network.
  ///   - after: A part of it.
  /// - Complexity: O(*n* + *m* log *m*), and that of all pairs of co-investors.
  init(before: VentureGraph, after: VentureGraph) {
    entities = before.entities.map(\.id).filter {
      after[$0] == nil && before.round($0)?.isPlaceholder != true
    }
    let (old, new) = (before.index(), after.index())
    /// By vertex of the part: the vertex that it was.
    let former = after.entities.map { before.position(of: $0.id) ?? 0 }
    func pairs(_ lost: [VertexPair]) -> [Retraction.Pair] {
      lost.map {
        Retraction.Pair(first: before.entities[$0.first].id, second: before.entities[$0.second].id)
      }
    }

    let (oldTies, newTies) = (old.usualTies, new.usualTies)
    let keptTies = Set(newTies.pairs.map { $0.renumbered(former) })
    ties = pairs(oldTies.pairs.filter { !keptTies.contains($0) })
    let keptPartners = Set(CoInvestment(new).map { VertexPair($0).renumbered(former) })
    coInvestors = pairs(
      CoInvestment(old).map { VertexPair($0) }.filter { !keptPartners.contains($0) })
    joinedPairs = Retraction.Change(before: oldTies.joinedPairs, after: newTies.joinedPairs)
    isolated = after.entities.indices.filter {
      newTies.isIsolated($0) && !oldTies.isIsolated(former[$0])
    }.map { after.entities[$0].id }
  }
}

/// Two vertices, the lower first.
private struct VertexPair: Hashable {
  let first: Int
  let second: Int

  /// The pair under other numbers that have the same order.
  func renumbered(_ numbers: [Int]) -> VertexPair {
    VertexPair(first: numbers[first], second: numbers[second])
  }
}

extension VertexPair {
  fileprivate init(_ pair: CoInvestment.Pair) {
    self.init(first: pair.first, second: pair.second)
  }
}

extension NetworkIndex {
  /// The ties that make a connection unless others are asked for, rounds not counted as stops.
  fileprivate var usualTies: CompactGraph {
    SelectedTies(
      self, view: .contracted,
      filter: TieSelection(Selection(), in: self, avoided: []) { _, _ in .yes }, ends: []
    ).graph
  }
}

extension CompactGraph {
  /// The pairs of vertices that are tied, once each and in order.
  fileprivate var pairs: [VertexPair] {
    (0..<vertexCount).flatMap { vertex -> [VertexPair] in
      var last = vertex
      return neighbors(of: Vertex(vertex)).compactMap { neighbor in
        // Neighbours come in order, and parallel ties beside each other.
        guard neighbor.vertex.index > last else { return nil }
        last = neighbor.vertex.index
        return VertexPair(first: vertex, second: last)
      }
    }
  }

  /// The number of pairs of vertices that a path joins.
  fileprivate var joinedPairs: Int {
    connectedComponents().sizes.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
  }

  fileprivate func isIsolated(_ vertex: Int) -> Bool { neighbors(of: Vertex(vertex)).isEmpty }
}
