/// Which vertices can reach each other.
public struct ConnectedComponents: Hashable, Sendable {
  /// The component of each vertex, numbered from 0 in the order of their smallest vertices.
  public let table: VertexTable<UInt32>
  /// The number of vertices of each component.
  public let sizes: [Int]

  /// The number of components.
  public var count: Int { sizes.count }

  /// The largest component, the first of several, or `nil` in a graph without vertices.
  ///
  /// - Complexity: O(`count`)
  public var largest: Int? {
    sizes.indices.max { (sizes[$0], $1) < (sizes[$1], $0) }
  }

  /// Whether two vertices are in one component.
  ///
  /// - Complexity: O(1)
  public func areConnected(_ one: Vertex, _ other: Vertex) -> Bool {
    table[one] == table[other]
  }

  /// The vertices of a component, in order.
  ///
  /// - Complexity: O(*V*)
  public func vertices(of component: Int) -> [Vertex] {
    table.values.indices.lazy.filter { table.values[$0] == component }.map { Vertex($0) }
  }
}

extension CompactGraph {
  /// Which vertices can reach each other when the direction of ties is ignored.
  ///
  /// A vertex without ties is a component of its own; parallel ties and loops change nothing. Two
  /// ties *a* – *b* and *c* – *d* make two components of two vertices.
  ///
  /// Vertices are joined in a forest whose roots are the smallest vertices. A first pass follows
  /// two ties of every vertex, which nearly always builds the largest component; the second pass
  /// then skips the vertices of the component that a sample found most often.
  ///
  /// - Parameter ties: The kinds of tie that connect.
  /// - Returns: The components, whatever the order of the ties.
  /// - Complexity: O(*V* + *E* log *V*) time, nearly linear in practice; O(*V*) memory
  /// - SeeAlso: Sutton, Ben-Nun, Barak 2018, "Optimizing parallel graph connectivity computation
  ///   via subgraph sampling", doi:10.1109/IPDPS.2018.00012
  public func connectedComponents(ties: TieFilter = .all) -> ConnectedComponents {
    var parents = (0..<UInt32(vertexCount)).map { $0 }
    parents.withUnsafeMutableBufferPointer { parents in
      let forest = Forest(parents: parents)
      withRows(ties) { out, into in
        forest.join(out, skipping: 0, notIn: nil, take: 2)
        let common = forest.mostCommonRoot()
        forest.join(out, skipping: 2, notIn: common, take: .max)
        // A tie into a skipped vertex is seen from its other end in an undirected graph only.
        if isDirected { forest.join(into, skipping: 0, notIn: common, take: .max) }
      }
    }
    var sizes: [Int] = []
    // A root is smaller than its vertices, so its label is there before they need it.
    for vertex in parents.indices {
      let parent = Int(parents[vertex])
      if parent == vertex {
        parents[vertex] = UInt32(sizes.count)
        sizes.append(1)
      } else {
        parents[vertex] = parents[parent]
        sizes[Int(parents[vertex])] += 1
      }
    }
    return ConnectedComponents(table: VertexTable(parents), sizes: sizes)
  }
}

/// Trees of joined vertices in a borrowed array; a parent is never greater than its child.
private struct Forest {
  let parents: UnsafeMutableBufferPointer<UInt32>

  /// Joins each vertex with the neighbours in its row, from the slot after `skip` on.
  func join(_ rows: Rows, skipping skip: Int, notIn common: UInt32?, take limit: Int) {
    for vertex in 0..<UInt32(parents.count) {
      if let common, root(of: vertex) == common { continue }
      let slots = rows.slots(of: vertex).dropFirst(skip).prefix(limit)
      for slot in slots where rows.allows(slot) { join(vertex, rows.targets[slot]) }
    }
  }

  @inline(__always)
  private func root(of vertex: UInt32) -> UInt32 {
    var at = vertex
    while true {
      let parent = parents[Int(at)]
      if parent == at { return at }
      let above = parents[Int(parent)]
      parents[Int(at)] = above
      at = above
    }
  }

  @inline(__always)
  private func join(_ one: UInt32, _ other: UInt32) {
    let first = root(of: one)
    let second = root(of: other)
    if first < second { parents[Int(second)] = first } else { parents[Int(first)] = second }
  }

  /// The root met most often among 1,024 evenly spaced vertices, `nil` without vertices.
  func mostCommonRoot() -> UInt32? {
    let step = max(parents.count / 1024, 1)
    let sample = stride(from: 0, to: parents.count, by: step).map { root(of: UInt32($0)) }.sorted()
    var common: (root: UInt32, count: Int)?
    var start = 0
    for (index, root) in sample.enumerated() {
      if index + 1 < sample.count && sample[index + 1] == root { continue }
      if index + 1 - start > common?.count ?? 0 { common = (root, index + 1 - start) }
      start = index + 1
    }
    return common?.root
  }
}
