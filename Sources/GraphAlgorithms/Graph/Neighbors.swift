/// A neighbour of a vertex, with the tie that leads there.
public struct Neighbor: Hashable, Sendable {
  /// The vertex at the other end.
  public let vertex: Vertex
  /// The tie that leads there.
  public let tie: Tie
}

/// The neighbours of a vertex, sorted by vertex and then by tie: one element for each parallel tie.
public struct Neighbors: RandomAccessCollection, Sendable {
  private let adjacency: Adjacency
  private let slots: Range<Int>

  init(_ adjacency: Adjacency, of vertex: Vertex) {
    self.adjacency = adjacency
    slots = adjacency.slots(of: vertex)
  }

  /// The position of the first neighbour: 0.
  public var startIndex: Int { 0 }

  /// The position after the last neighbour: their number.
  public var endIndex: Int { slots.count }

  /// The neighbour at a position.
  ///
  /// - Complexity: O(1)
  public subscript(position: Int) -> Neighbor {
    precondition(position >= 0 && position < slots.count, "no neighbor at this position")
    let slot = slots.lowerBound + position
    return Neighbor(
      vertex: Vertex(number: adjacency.targets[slot]), tie: Tie(number: adjacency.ties[slot]))
  }
}
