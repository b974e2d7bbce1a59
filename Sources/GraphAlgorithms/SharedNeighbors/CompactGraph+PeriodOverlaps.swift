/// Two vertices that were tied to one neighbour at the same time.
public struct PeriodOverlap: Hashable, Sendable {
  /// The smaller vertex.
  public let first: Vertex
  /// Its tie to the shared neighbour.
  public let firstTie: Tie
  /// The greater vertex.
  public let second: Vertex
  /// Its tie to the shared neighbour.
  public let secondTie: Tie
  /// The neighbour that both ties lead to.
  public let shared: Vertex
  /// When both ties held.
  public let period: Period
}

extension CompactGraph {
  /// The pairs of ties to one neighbour that held at the same time: who studied together, worked at
  /// one company, sat on one board.
  ///
  /// The two ties come from different vertices, and their periods have at least one unit of time in
  /// common: of 2000 up to 2004, 2003 up to 2005 and 2004 up to 2006 the first two overlap, and the
  /// last two. A vertex with several ties to the neighbour can be in several pairs with another.
  /// An empty period overlaps none.
  ///
  /// - Parameters:
  ///   - neighbor: The vertex that the ties lead to.
  ///   - periods: The period of each tie of the graph, by its index.
  ///   - ties: The kinds of tie to join.
  /// - Returns: The pairs by first and second vertex, then by their ties.
  /// - Precondition: `neighbor` is a vertex of the graph; every tie has a period.
  /// - Complexity: O(*d* log *d* + *d* · *a* + *P* log *P*), where *d* is the number of ties, *a*
  ///   the greatest number of them at one time and *P* the number of pairs
  public func periodOverlaps(at neighbor: Vertex, periods: [Period], ties: TieFilter = .all)
    -> [PeriodOverlap]
  {
    precondition(periods.count == tieCount, "every tie has a period")
    let members = stays(at: neighbor, periods, ties).sorted {
      ($0.period.start, $0.vertex, $0.tie) < ($1.period.start, $1.vertex, $1.tie)
    }
    var found: [PeriodOverlap] = []
    var present: [Stay] = []
    for stay in members {
      present.removeAll { $0.period.end <= stay.period.start }
      for other in present where other.vertex != stay.vertex {
        if let overlap = overlap(stay, other, at: neighbor) { found.append(overlap) }
      }
      present.append(stay)
    }
    return found.sorted {
      ($0.first, $0.second, $0.firstTie, $0.secondTie)
        < ($1.first, $1.second, $1.firstTie, $1.secondTie)
    }
  }

  /// The pairs of ties, one of them from `vertex`, that held at the same time at a shared
  /// neighbour.
  ///
  /// What overlaps is defined as in `periodOverlaps(at:periods:ties:)`.
  ///
  /// - Parameters:
  ///   - vertex: The vertex whose ties are joined with those of others.
  ///   - periods: The period of each tie of the graph, by its index.
  ///   - ties: The kinds of tie to join.
  /// - Returns: The pairs by shared neighbour, then by the tie of `vertex`, the other vertex and
  ///   its tie.
  /// - Precondition: `vertex` is a vertex of the graph; every tie has a period.
  /// - Complexity: O(Σ *d*), where *d* is the number of ties at each neighbour
  public func periodOverlaps(of vertex: Vertex, periods: [Period], ties: TieFilter = .all)
    -> [PeriodOverlap]
  {
    precondition(periods.count == tieCount, "every tie has a period")
    var found: [PeriodOverlap] = []
    for own in neighbors(of: vertex) where ties.contains(kind(of: own.tie)) {
      let stay = Stay(vertex: vertex, tie: own.tie, period: periods[own.tie.index])
      if stay.period.isEmpty { continue }
      for other in stays(at: own.vertex, periods, ties) where other.vertex != vertex {
        if let overlap = overlap(stay, other, at: own.vertex) { found.append(overlap) }
      }
    }
    return found
  }

  /// For each vertex how many pairs `periodOverlaps(at:periods:ties:)` would list, without listing
  /// them.
  ///
  /// Of all pairs those are taken off of which one ends before the other starts, which two sorted
  /// lists tell, and those of one vertex with itself.
  ///
  /// - Parameters:
  ///   - periods: The period of each tie of the graph, by its index.
  ///   - ties: The kinds of tie to join.
  /// - Returns: The number of pairs at each vertex.
  /// - Precondition: Every tie has a period.
  /// - Complexity: O(*V* + *E* log *D*), where *D* is the greatest degree
  public func periodOverlapCounts(periods: [Period], ties: TieFilter = .all)
    -> VertexTable<UInt64>
  {
    precondition(periods.count == tieCount, "every tie has a period")
    var counter = OverlapCounter()
    let counts = incoming.withRows(ties) { into in
      (0..<UInt32(vertexCount)).map { counter.count(at: $0, periods, into) }
    }
    return VertexTable(counts)
  }

  /// A tie to the neighbour in question.
  private struct Stay {
    var vertex: Vertex
    var tie: Tie
    var period: Period
  }

  private func stays(at neighbor: Vertex, _ periods: [Period], _ ties: TieFilter) -> [Stay] {
    predecessors(of: neighbor).compactMap { member in
      let period = periods[member.tie.index]
      if period.isEmpty || !ties.contains(kind(of: member.tie)) { return nil }
      return Stay(vertex: member.vertex, tie: member.tie, period: period)
    }
  }

  private func overlap(_ one: Stay, _ other: Stay, at neighbor: Vertex) -> PeriodOverlap? {
    guard let period = one.period.intersection(other.period) else { return nil }
    let (first, second) = one.vertex < other.vertex ? (one, other) : (other, one)
    return PeriodOverlap(
      first: first.vertex, firstTie: first.tie, second: second.vertex, secondTie: second.tie,
      shared: neighbor, period: period)
  }
}
