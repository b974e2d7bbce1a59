extension CompactGraph {
  /// Collects the ties of a graph one by one.
  ///
  /// A graph has weights as soon as one of its ties has; the others then weigh 1.
  public struct Builder: Sendable {
    private let vertexCount: Int
    private let isDirected: Bool
    private var sources: [UInt32] = []
    private var targets: [UInt32] = []
    private var kinds: [UInt8] = []
    private var weights: [Double]?

    /// Starts a graph without ties.
    public init(vertexCount: Int, isDirected: Bool) {
      self.vertexCount = vertexCount
      self.isDirected = isDirected
    }

    /// Makes room for ties that are to come.
    public mutating func reserveCapacity(ties count: Int) {
      sources.reserveCapacity(count)
      targets.reserveCapacity(count)
      kinds.reserveCapacity(count)
      weights?.reserveCapacity(count)
    }

    /// Adds a tie and returns its identity: 0 for the first, 1 for the second and so on.
    ///
    /// - Precondition: Both ends are vertices of the graph; the weight is a number.
    /// - Complexity: O(1) amortised, O(*E*) for the first tie with a weight
    @discardableResult
    public mutating func addTie(
      from source: Vertex, to target: Vertex, kind: UInt8 = 0, weight: Double? = nil
    ) -> Tie {
      precondition(
        source.index < vertexCount && target.index < vertexCount, "no such vertex in the graph")
      if weight != nil && weights == nil {
        weights = Array(repeating: 1, count: sources.count)
      }
      weights?.append(weight ?? 1)
      sources.append(source.number)
      targets.append(target.number)
      kinds.append(kind)
      return Tie(number: UInt32(sources.count - 1))
    }

    /// The graph of the ties added so far.
    ///
    /// - Complexity: O(*V* + *E* log *D*), where *D* is the greatest degree
    public func build() -> CompactGraph {
      CompactGraph(
        vertexCount: vertexCount, isDirected: isDirected, sources: sources, targets: targets,
        kinds: kinds, weights: weights)
    }
  }
}
