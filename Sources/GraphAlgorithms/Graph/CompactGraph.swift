/// An immutable graph over dense 32-bit vertices, directed or undirected, kept in flat arrays.
///
/// Parallel ties and loops are kept, each with its identity (`Tie`), kind and optional weight. A
/// row of neighbours is sorted by neighbour and then by tie, so that nothing an algorithm answers
/// about vertices depends on the order in which ties were added. In an undirected graph a tie is
/// in the rows of both its ends, a loop once in its row.
public struct CompactGraph: Sendable {
  /// One object, so that copying a graph counts one reference and not one for each array.
  private let storage: Storage

  /// A graph of ties given as columns.
  ///
  /// - Parameters:
  ///   - vertexCount: The number of vertices.
  ///   - isDirected: Whether a tie leads from its source to its target only.
  ///   - sources: The index of the source vertex of each tie.
  ///   - targets: The index of the target vertex of each tie.
  ///   - kinds: The kind of each tie, or `nil` when all are of kind 0.
  ///   - weights: The weight of each tie, or `nil` for a graph without weights.
  /// - Precondition: The columns are of one length, the vertices exist, no weight is NaN.
  /// - Complexity: O(*V* + *E* log *D*), where *D* is the greatest degree
  public init(
    vertexCount: Int, isDirected: Bool, sources: [UInt32], targets: [UInt32],
    kinds: [UInt8]? = nil, weights: [Double]? = nil
  ) {
    precondition(vertexCount >= 0 && vertexCount < Int(UInt32.max), "vertices have 32 bits")
    precondition(sources.count == targets.count, "every tie has two ends")
    precondition(kinds == nil || kinds?.count == sources.count, "every tie has a kind")
    precondition(weights == nil || weights?.count == sources.count, "every tie has a weight")
    precondition(
      sources.allSatisfy { $0 < vertexCount } && targets.allSatisfy { $0 < vertexCount },
      "every end of a tie is a vertex")
    precondition(weights?.contains { $0.isNaN } != true, "a weight is a number")
    storage = Storage(
      vertexCount: vertexCount, isDirected: isDirected, sources: sources, targets: targets,
      kinds: kinds ?? [UInt8](repeating: 0, count: sources.count), weights: weights)
  }

  /// The number of vertices.
  public var vertexCount: Int { storage.vertexCount }

  /// Whether a tie leads from its source to its target only.
  public var isDirected: Bool { storage.isDirected }

  /// The number of ties, parallel ones and loops among them.
  public var tieCount: Int { storage.sources.count }

  /// The vertices, in order.
  public var vertices: some RandomAccessCollection<Vertex> {
    (0..<vertexCount).lazy.map { Vertex($0) }
  }

  /// The ends of a tie as they were given, also when the graph is undirected.
  ///
  /// - Complexity: O(1)
  public func ends(of tie: Tie) -> (source: Vertex, target: Vertex) {
    (Vertex(number: sources[tie.index]), Vertex(number: targets[tie.index]))
  }

  /// The kind of a tie.
  ///
  /// - Complexity: O(1)
  public func kind(of tie: Tie) -> UInt8 {
    kinds[tie.index]
  }

  /// The weight of a tie; 1 when the graph has no weights.
  ///
  /// - Complexity: O(1)
  public func weight(of tie: Tie) -> Double {
    weights?[tie.index] ?? 1
  }

  /// The vertices that the ties of a vertex lead to.
  ///
  /// - Complexity: O(1)
  public func neighbors(of vertex: Vertex) -> Neighbors {
    Neighbors(outgoing, of: vertex)
  }

  /// The vertices whose ties lead to a vertex: its neighbours when the graph is undirected.
  ///
  /// - Complexity: O(1)
  public func predecessors(of vertex: Vertex) -> Neighbors {
    Neighbors(incoming, of: vertex)
  }

  /// Calls `body` with the rows of both directions, valid only there.
  @inline(__always)
  func withRows<Result>(_ filter: TieFilter, _ body: (_ out: Rows, _ into: Rows) -> Result)
    -> Result
  {
    outgoing.withRows(filter) { out in
      incoming.withRows(filter) { into in body(out, into) }
    }
  }
}

extension CompactGraph {
  var sources: [UInt32] { storage.sources }
  var targets: [UInt32] { storage.targets }
  var kinds: [UInt8] { storage.kinds }
  /// `nil` when the graph has no weights.
  var weights: [Double]? { storage.weights }
  var outgoing: Adjacency { storage.outgoing }
  /// The same object as `outgoing` when the graph is undirected.
  var incoming: Adjacency { storage.incoming }

  private final class Storage: Sendable {
    let vertexCount: Int
    let isDirected: Bool
    let sources: [UInt32]
    let targets: [UInt32]
    let kinds: [UInt8]
    let weights: [Double]?
    let outgoing: Adjacency
    let incoming: Adjacency

    init(
      vertexCount: Int, isDirected: Bool, sources: [UInt32], targets: [UInt32], kinds: [UInt8],
      weights: [Double]?
    ) {
      self.vertexCount = vertexCount
      self.isDirected = isDirected
      self.sources = sources
      self.targets = targets
      self.kinds = kinds
      self.weights = weights
      outgoing = PackedRows(
        vertexCount: vertexCount, rows: sources, neighbors: targets, both: !isDirected
      ).adjacency(kinds: kinds)
      incoming =
        isDirected
        ? PackedRows(vertexCount: vertexCount, rows: targets, neighbors: sources, both: false)
          .adjacency(kinds: kinds)
        : outgoing
    }
  }
}
