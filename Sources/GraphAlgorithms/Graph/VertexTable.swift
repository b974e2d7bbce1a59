/// A value for every vertex of a graph, in one array.
public struct VertexTable<Value> {
  /// The values in vertex order.
  public private(set) var values: [Value]

  /// The same value for every vertex.
  public init(repeating value: Value, count: Int) {
    values = Array(repeating: value, count: count)
  }

  /// Values that are already in vertex order.
  public init(_ values: [Value]) {
    self.values = values
  }

  /// The number of vertices.
  public var count: Int { values.count }

  /// The vertices, in order.
  public var vertices: some RandomAccessCollection<Vertex> {
    values.indices.lazy.map { Vertex($0) }
  }

  /// The value of a vertex.
  ///
  /// - Complexity: O(1)
  public subscript(vertex: Vertex) -> Value {
    get { values[vertex.index] }
    set { values[vertex.index] = newValue }
  }
}

extension VertexTable: Equatable where Value: Equatable {}
extension VertexTable: Hashable where Value: Hashable {}
extension VertexTable: Sendable where Value: Sendable {}
