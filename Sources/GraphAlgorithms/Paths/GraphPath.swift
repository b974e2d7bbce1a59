/// A walk along ties from one vertex to another.
public struct GraphPath: Hashable, Sendable {
  /// The vertices in order, both ends among them; one when both ends are the same vertex.
  public let vertices: [Vertex]
  /// The ties between them, one fewer than vertices; of parallel ties the first, or where the
  /// search went by weight the lightest.
  public let ties: [Tie]
  /// The number of ties, or the sum of their weights where the search went by weight.
  public let length: Double
}
