/// Two vertices with neighbours in common.
public struct SharedNeighborPair: Hashable, Sendable {
  /// The smaller vertex.
  public let first: Vertex
  /// The greater vertex.
  public let second: Vertex
  /// The number of neighbours that both have: at least 1.
  public let sharedCount: Int
}

/// The pairs of vertices with neighbours in common, once each, by first and then second vertex.
///
/// Made by `CompactGraph.oneModeProjection`, where the definition is.
public struct OneModeProjection: RandomAccessCollection, Sendable {
  /// What to keep of each pair beside the number of shared neighbours.
  public struct Details: OptionSet, Sendable {
    /// The bits of the set.
    public let rawValue: UInt8

    /// The details with some bits.
    public init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    /// The shared neighbours themselves.
    public static let sharedNeighbors = Details(rawValue: 1)
    /// Newman's weight.
    public static let newmanWeights = Details(rawValue: 2)
  }

  /// How strong a pair is, where N(*v*) are the distinct neighbours of *v*.
  public enum Strength: Sendable {
    /// The number of shared neighbours: |N(*u*) ∩ N(*v*)|.
    case count
    /// The sum of 1 / (*n* − 1) over the shared neighbours, each with *n* projected vertices: who
    /// met in a small circle met more closely. Newman 2001, doi:10.1103/PhysRevE.64.016132.
    case newman
    /// The share of common ones among all: |N(*u*) ∩ N(*v*)| / |N(*u*) ∪ N(*v*)|, in 0...1.
    /// Jaccard 1912, doi:10.1111/j.1469-8137.1912.tb05611.x.
    case jaccard
    /// The share of common ones for the vertex with fewer: |N(*u*) ∩ N(*v*)| /
    /// min(|N(*u*)|, |N(*v*)|), in 0...1. Szymkiewicz 1934 and Simpson 1943.
    case overlap
  }

  /// One object, so that copying a projection counts one reference and not one for each array.
  final class Storage: Sendable {
    let details: Details
    let rows: ProjectionRows
    /// Where the shared neighbours of each pair start in the rows.
    let sharedOffsets: [Int]

    init(details: Details, rows: ProjectionRows, sharedOffsets: [Int]) {
      self.details = details
      self.rows = rows
      self.sharedOffsets = sharedOffsets
    }
  }

  let storage: Storage

  /// The position of the first pair: 0.
  public var startIndex: Int { 0 }

  /// The position after the last pair: their number.
  public var endIndex: Int { storage.rows.firsts.count }

  /// The pair at a position.
  ///
  /// - Complexity: O(1)
  public subscript(position: Int) -> SharedNeighborPair {
    SharedNeighborPair(
      first: Vertex(number: storage.rows.firsts[position]),
      second: Vertex(number: storage.rows.seconds[position]),
      sharedCount: Int(storage.rows.counts[position]))
  }

  /// The neighbours that the pair at a position has in common, in vertex order.
  ///
  /// - Precondition: The projection was made with `.sharedNeighbors`.
  /// - Complexity: O(*s*), where *s* is their number
  public func sharedNeighbors(at position: Int) -> [Vertex] {
    precondition(storage.details.contains(.sharedNeighbors), "the shared neighbors were not kept")
    let start = storage.sharedOffsets[position]
    return storage.rows.shared[start..<start + Int(storage.rows.counts[position])].map {
      Vertex(number: $0)
    }
  }

  /// How strong the pair at a position is.
  ///
  /// - Precondition: For `.newman` the projection was made with `.newmanWeights`.
  /// - Complexity: O(1)
  public func strength(at position: Int, _ strength: Strength) -> Double {
    let count = Double(storage.rows.counts[position])
    let one = Double(storage.rows.degrees[Int(storage.rows.firsts[position])])
    let other = Double(storage.rows.degrees[Int(storage.rows.seconds[position])])
    switch strength {
    case .count: return count
    case .jaccard: return count / (one + other - count)
    case .overlap: return count / Swift.min(one, other)
    case .newman:
      precondition(storage.details.contains(.newmanWeights), "Newman's weights were not kept")
      return storage.rows.newman[position]
    }
  }

  /// The position of a pair given in either order, or `nil` when nothing is shared.
  ///
  /// - Complexity: O(log *P*), where *P* is the number of pairs
  public func position(of one: Vertex, _ other: Vertex) -> Int? {
    let wanted = (Swift.min(one, other).number, Swift.max(one, other).number)
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if (storage.rows.firsts[middle], storage.rows.seconds[middle]) < wanted {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < count && (storage.rows.firsts[low], storage.rows.seconds[low]) == wanted
      ? low : nil
  }

  /// The positions of the strongest pairs, the strongest first, equal ones by vertex order.
  ///
  /// - Complexity: O(*P* log *k*), where *P* is the number of pairs and *k* the limit
  public func strongest(_ limit: Int, by strength: Strength = .count) -> [Int] {
    var best = BestFirst<(strength: Double, position: Int)>(limit: limit) {
      ($0.strength, $1.position) > ($1.strength, $0.position)
    }
    for position in indices {
      best.offer((self.strength(at: position, strength), position))
    }
    return best.sorted().map(\.position)
  }

  /// The pairs as the ties of an undirected graph, tie *i* for the pair at position *i*.
  ///
  /// - Complexity: O(*V* + *P*), where *P* is the number of pairs
  public func graph(weightedBy strength: Strength = .count) -> CompactGraph {
    CompactGraph(
      vertexCount: storage.rows.degrees.count, isDirected: false, sources: storage.rows.firsts,
      targets: storage.rows.seconds,
      weights: indices.map { self.strength(at: $0, strength) })
  }
}
