/// Finds shortest paths between two vertices, by search from both ends at once.
///
/// The length of a path is its number of ties. Of several shortest paths the answer is the first
/// in vertex order: the one whose first differing vertex is smallest. It follows the direction of
/// ties in a directed graph. In the cycle *a* – *b* – *c* – *d* – *a* the path from *a* to *c* is
/// *a*, *b*, *c*.
///
/// A finder keeps its arrays from one question to the next, so that a question costs what it
/// visits and not O(*V*). Use one finder on each thread; they share the graph.
///
/// - SeeAlso: Pohl 1971, "Bi-directional search", Machine Intelligence 6, 127–140; a level is
///   complete before the searches meet, and the side whose last level has fewer vertices goes on.
public struct ShortestPathFinder: Sendable {
  /// The graph in which paths are sought.
  public let graph: CompactGraph
  /// The kinds of tie that paths may use.
  public let ties: TieFilter
  var marks: VertexMarks

  /// A finder for a graph.
  ///
  /// - Parameters:
  ///   - graph: The graph in which paths are sought.
  ///   - ties: The kinds of tie that paths may use.
  /// - Complexity: O(*V*) time and memory
  public init(_ graph: CompactGraph, ties: TieFilter = .all) {
    self.graph = graph
    self.ties = ties
    marks = VertexMarks(vertexCount: graph.vertexCount)
  }

  /// The number of ties on a shortest path, or `nil` when there is no path.
  ///
  /// - Parameters:
  ///   - source: Where the path starts.
  ///   - target: Where it ends.
  /// - Returns: The distance; 0 from a vertex to itself.
  /// - Precondition: Both are vertices of the graph.
  /// - Complexity: O(*V* + *E*) at worst, usually a small part of it: the search ends at the first
  ///   tie between both sides
  public mutating func distance(from source: Vertex, to target: Vertex) -> Int? {
    if source == target { return 0 }
    return meet(from: source, to: target, .untilFirstMeeting)?.distance
  }

  /// The shortest path that is first in vertex order, or `nil` when there is no path.
  ///
  /// - Parameters:
  ///   - source: Where the path starts.
  ///   - target: Where it ends.
  /// - Returns: The path; a single vertex from a vertex to itself.
  /// - Precondition: Both are vertices of the graph.
  /// - Complexity: O(*V* + *E*) at worst, usually a small part of it
  public mutating func path(from source: Vertex, to target: Vertex) -> GraphPath? {
    path(from: source, to: target, avoiding: [], notFirst: [])
  }

  /// The same without passing some vertices and without some vertices right after the source.
  mutating func path(
    from source: Vertex, to target: Vertex, avoiding blocked: [Vertex], notFirst: [Vertex]
  ) -> GraphPath? {
    if source == target { return GraphPath(vertices: [source], ties: [], length: 0) }
    let limits = Limits(blocked: blocked, notFirst: notFirst)
    guard let meeting = meet(from: source, to: target, .firstPath, limits) else { return nil }
    var vertices = [source]
    var path: [Tie] = []
    vertices.reserveCapacity(meeting.distance + 1)
    path.reserveCapacity(meeting.distance)
    graph.outgoing.withRows(ties) { out in
      var at = source.number
      for step in 0..<meeting.distance {
        let known = step < meeting.start.count ? meeting.start[step] : nil
        let mark = meeting.mark(after: step)
        for slot in out.slots(of: at) where out.allows(slot) {
          let next = out.targets[slot]
          if let known {
            if next != known { continue }
          } else if !marks.has(next, mark) || (step == 0 && limits.excludeFirst(next)) {
            continue
          }
          vertices.append(Vertex(number: next))
          path.append(Tie(number: out.ties[slot]))
          at = next
          break
        }
      }
    }
    return GraphPath(vertices: vertices, ties: path, length: Double(meeting.distance))
  }

  /// Searches from both ends; afterwards `marks` hold what the meeting's `mark(after:)` asks for.
  mutating func meet(
    from source: Vertex, to target: Vertex, _ extent: TwoSidedSearch.Extent,
    _ limits: Limits = Limits()
  ) -> TwoSidedSearch.Meeting? {
    precondition(
      source.index < graph.vertexCount && target.index < graph.vertexCount,
      "both ends are vertices of the graph")
    marks.begin()
    let base = marks.base
    let (meeting, positions) = graph.withRows(ties) { out, into in
      marks.withArrays { arrays in
        var search = TwoSidedSearch(
          out: out, into: into, arrays: arrays, base: base, limits: limits)
        let meeting = search.run(from: source.number, to: target.number, extent)
        return (meeting, search.greatestPosition)
      }
    }
    marks.used(positions: positions)
    return meeting
  }

  /// What a path may not do.
  struct Limits {
    /// Vertices that it may not pass.
    var blocked: [Vertex] = []
    /// Vertices that may not come right after the source.
    var notFirst: [Vertex] = []

    func excludeFirst(_ vertex: UInt32) -> Bool {
      !notFirst.isEmpty && notFirst.contains(Vertex(number: vertex))
    }
  }
}
