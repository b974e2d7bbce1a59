/// A vertex that has neighbours in common with the one asked about.
public struct SharedNeighborPartner: Hashable, Sendable {
  /// The other vertex.
  public let vertex: Vertex
  /// The number of neighbours that both have: at least 1.
  public let sharedCount: Int
}

/// Finds the vertices with the most neighbours in common with one vertex, without projecting all.
///
/// What is shared is defined as in `CompactGraph.oneModeProjection`: distinct neighbours, which are
/// the targets of ties in a directed graph. With ties 0 → 3, 1 → 3, 0 → 4, 1 → 4 and 2 → 4 the
/// partners of 0 are 1 with two shared neighbours and 2 with one.
///
/// A finder keeps its arrays from one question to the next, so that a question costs what it
/// visits and not O(*V*). Use one finder on each thread; they share the graph.
public struct SharedNeighborFinder: Sendable {
  /// The graph in which partners are sought.
  public let graph: CompactGraph
  /// The kinds of tie that lead to neighbours.
  public let ties: TieFilter
  private let mask: [Bool]?
  /// All zero between two questions.
  private var counts: [UInt32]
  private var touched: [UInt32]
  private var sorter: VertexSorter

  /// A finder for a graph.
  ///
  /// - Parameters:
  ///   - graph: The graph in which partners are sought.
  ///   - projected: The vertices that may be partners, or `nil` for all.
  ///   - ties: The kinds of tie that lead to neighbours.
  /// - Complexity: O(*V*) time and memory
  public init(_ graph: CompactGraph, onto projected: [Vertex]? = nil, ties: TieFilter = .all) {
    self.graph = graph
    self.ties = ties
    mask = projected.map { projected in
      var mask = [Bool](repeating: false, count: graph.vertexCount)
      for vertex in projected { mask[vertex.index] = true }
      return mask
    }
    counts = Array(repeating: 0, count: graph.vertexCount)
    touched = Array(repeating: 0, count: graph.vertexCount)
    sorter = VertexSorter(vertexCount: graph.vertexCount)
  }

  /// The vertices with the most neighbours in common with `vertex`, most first, equal ones in
  /// vertex order.
  ///
  /// - Parameters:
  ///   - vertex: The vertex asked about; it is not its own partner.
  ///   - limit: How many to list at most, or `nil` for all.
  /// - Returns: The partners.
  /// - Precondition: `vertex` is a vertex of the graph; `limit` is not negative.
  /// - Complexity: O(Σ *n* + *P* log *k*), where *n* is the number of vertices at each neighbour of
  ///   `vertex`, *P* the number of partners and *k* the limit
  public mutating func strongest(of vertex: Vertex, limit: Int? = nil) -> [SharedNeighborPartner] {
    precondition(vertex.index < graph.vertexCount, "the vertex is one of the graph")
    let (graph, ties, mask) = (graph, ties, mask)
    return counts.withUnsafeMutableBufferPointer { counts in
      touched.withUnsafeMutableBufferPointer { touched in
        let count = graph.withRows(ties) { out, into in
          Self.count(vertex.number, mask, out, into, counts, touched)
        }
        let partners = touched[..<count]
        defer {
          for partner in partners { counts[Int(partner)] = 0 }
        }
        if let limit, limit < count { return Self.first(limit, of: partners, counts) }
        sorter.sort(partners, notBelow: 0)
        return Self.ranked(partners, counts)
      }
    }
  }

  /// The first partners without ranking the rest.
  private static func first(
    _ limit: Int, of partners: Slice<UnsafeMutableBufferPointer<UInt32>>,
    _ counts: UnsafeMutableBufferPointer<UInt32>
  ) -> [SharedNeighborPartner] {
    // Greater counts first, then smaller vertices: one comparison of one word.
    var best = BestFirst<UInt64>(limit: limit, precedes: >)
    for partner in partners {
      best.offer(UInt64(counts[Int(partner)]) << 32 | UInt64(~partner))
    }
    return best.sorted().map { word in
      SharedNeighborPartner(
        vertex: Vertex(number: ~UInt32(truncatingIfNeeded: word)), sharedCount: Int(word >> 32))
    }
  }

  /// All partners, which come in vertex order, by falling count: a counting sort.
  private static func ranked(
    _ partners: Slice<UnsafeMutableBufferPointer<UInt32>>,
    _ counts: UnsafeMutableBufferPointer<UInt32>
  ) -> [SharedNeighborPartner] {
    var greatest = 0
    for partner in partners { greatest = max(greatest, Int(counts[Int(partner)])) }
    // Where the partners of each count begin, those of the greatest at 0.
    var starts = [Int](repeating: 0, count: greatest + 1)
    for partner in partners { starts[Int(counts[Int(partner)]) - 1] += 1 }
    var sum = 0
    for count in stride(from: greatest, through: 0, by: -1) {
      sum += starts[count]
      starts[count] = sum
    }
    var ranked = Array(
      repeating: SharedNeighborPartner(vertex: Vertex(number: 0), sharedCount: 0),
      count: partners.count)
    for partner in partners {
      let count = Int(counts[Int(partner)])
      ranked[starts[count]] = SharedNeighborPartner(
        vertex: Vertex(number: partner), sharedCount: count)
      starts[count] += 1
    }
    return ranked
  }

  /// The neighbours that two vertices have in common, in vertex order.
  ///
  /// - Complexity: O(*d*), where *d* is the number of ties of both
  public func sharedNeighbors(of one: Vertex, _ other: Vertex) -> [Vertex] {
    var shared: [Vertex] = []
    graph.outgoing.withRows(ties) { out in
      let ours = out.slots(of: one.number)
      let theirs = out.slots(of: other.number)
      var (left, right) = (ours.lowerBound, theirs.lowerBound)
      while left < ours.upperBound && right < theirs.upperBound {
        let (mine, its) = (out.targets[left], out.targets[right])
        if mine < its || !out.allows(left) {
          left += 1
        } else if its < mine || !out.allows(right) {
          right += 1
        } else {
          if shared.last?.number != mine { shared.append(Vertex(number: mine)) }
          left += 1
        }
      }
    }
    return shared
  }

  /// Counts what each other vertex shares with `vertex` and notes those vertices in `touched`.
  private static func count(
    _ vertex: UInt32, _ mask: [Bool]?, _ out: Rows, _ into: Rows,
    _ counts: UnsafeMutableBufferPointer<UInt32>, _ touched: UnsafeMutableBufferPointer<UInt32>
  ) -> Int {
    var count = 0
    var lastNeighbor = UInt32.max
    for slot in out.slots(of: vertex) where out.allows(slot) {
      let neighbor = out.targets[slot]
      if neighbor == lastNeighbor { continue }
      lastNeighbor = neighbor
      var lastMember = UInt32.max
      for index in into.slots(of: neighbor) where into.allows(index) {
        let member = into.targets[index]
        if member == lastMember { continue }
        lastMember = member
        if member == vertex || mask?[Int(member)] == false { continue }
        if counts[Int(member)] == 0 {
          touched[count] = member
          count += 1
        }
        counts[Int(member)] += 1
      }
    }
    return count
  }
}
