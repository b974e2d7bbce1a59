import VentureModel

/// The ids and the names to show of some vertices, had from a network at once.
public struct VertexNames: Sendable {
  private let ids: [Int: EntityID]
  private let names: [Int: String]

  /// Takes ids and names by vertex.
  public init(ids: [Int: EntityID], names: [Int: String]) {
    self.ids = ids
    self.names = names
  }

  /// Asks a network for the ids and names of vertices.
  ///
  /// - Throws: What the network throws when it is read.
  public init(of vertices: some Sequence<Int>, in network: some Network) throws {
    let vertices = Set(vertices).sorted()
    ids = Dictionary(uniqueKeysWithValues: zip(vertices, try network.ids(of: vertices)))
    names = Dictionary(uniqueKeysWithValues: zip(vertices, try network.names(of: vertices)))
  }

  /// The name of a vertex; its id, or its number, if nobody asked for its name.
  ///
  /// - Complexity: O(1)
  public func name(of vertex: Int) -> String {
    names[vertex] ?? ids[vertex]?.slug ?? String(vertex)
  }

  /// The names of vertices, with commas between them, and how many are left out beyond a limit.
  func list(_ vertices: [Int], limit: Int = .max) -> String {
    let shown = vertices.prefix(limit).map { name(of: $0) }.joined(separator: ", ")
    return vertices.count > limit ? "\(shown) and \(vertices.count - limit) more" : shown
  }

  /// A vertex as JSON: `{"id", "name"}`.
  func json(_ vertex: Int) -> JSONValue {
    .object(["id": .text(ids[vertex]?.slug), "name": .string(name(of: vertex))])
  }
}
