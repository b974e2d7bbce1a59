import Dispatch
import Synchronization

extension CompactGraph {
  /// The pairs of vertices with neighbours in common: who invests together, sits on the same
  /// boards, signs the same papers.
  ///
  /// Two different vertices *u* and *v* make a pair when the ties of both lead to a common
  /// neighbour: N(*u*) ∩ N(*v*) is not empty. In a directed graph N holds the targets of ties, so
  /// that a vertex may be investor and company at once. Neighbours are distinct: parallel ties
  /// count once. A loop makes a vertex its own neighbour. With ties 0 → 2, 1 → 2, 0 → 3 and 1 → 3
  /// the pair 0, 1 shares 2 and 3.
  ///
  /// - Parameters:
  ///   - projected: The vertices that may be in pairs, or `nil` for all.
  ///   - ties: The kinds of tie that lead to neighbours.
  ///   - details: What to keep of each pair beside the number of shared neighbours.
  ///   - threads: How many threads may work on it; the answer is the same.
  /// - Returns: The pairs, by first and then second vertex.
  /// - Precondition: The projected vertices are vertices of the graph; `threads` is positive.
  /// - Complexity: O(*V* + *E* + Σ *n*² + *P* log *P*) time, where *n* is the number of projected
  ///   vertices at a neighbour and *P* the number of pairs; O(*V*) memory for each thread beside
  ///   the answer
  /// - SeeAlso: Gustavson 1978, "Two fast algorithms for sparse matrices",
  ///   doi:10.1145/355791.355796
  public func oneModeProjection(
    onto projected: [Vertex]? = nil, ties: TieFilter = .all,
    keeping details: OneModeProjection.Details = [], threads: Int = 1
  ) -> OneModeProjection {
    precondition(threads > 0, "some thread has to work")
    let mask = projected.map { projected in
      var mask = [Bool](repeating: false, count: vertexCount)
      for vertex in projected { mask[vertex.index] = true }
      return mask
    }
    let plan = ProjectionPlan(
      mask: mask, memberCounts: details.contains(.newmanWeights) ? memberCounts(mask, ties) : [],
      details: details)
    let chunks = self.chunks(threads == 1 ? 1 : threads * 8)
    let rows = Mutex([ProjectionRows?](repeating: nil, count: chunks.count))
    let next = Atomic(0)
    let work: @Sendable (Int) -> Void = { _ in
      var scratch = ProjectionScratch(vertexCount: vertexCount)
      while true {
        let chunk = next.wrappingAdd(1, ordering: .relaxed).oldValue
        if chunk >= chunks.count { return }
        let found = withRows(ties) { out, into in
          plan.project(chunks[chunk], out, into, &scratch)
        }
        rows.withLock { $0[chunk] = found }
      }
    }
    if threads == 1 {
      work(0)
    } else {
      DispatchQueue.concurrentPerform(iterations: threads, execute: work)
    }
    let found = rows.withLock { rows in
      defer { rows = [] }
      return rows.compactMap(\.self)
    }
    return OneModeProjection(joining: found, details: details)
  }

  /// Ranges of vertices, one after the other, with about as many ties each.
  private func chunks(_ count: Int) -> [Range<UInt32>] {
    if count == 1 { return [0..<UInt32(vertexCount)] }
    let share = outgoing.targets.count / count + 1
    var chunks: [Range<UInt32>] = []
    var start: UInt32 = 0
    var taken = 0
    for vertex in 0..<UInt32(vertexCount) {
      taken += outgoing.slots(of: Vertex(number: vertex)).count
      if taken >= share {
        chunks.append(start..<vertex + 1)
        start = vertex + 1
        taken = 0
      }
    }
    return chunks + [start..<UInt32(vertexCount)]
  }

  /// For each vertex the number of distinct projected vertices whose ties lead to it.
  private func memberCounts(_ mask: [Bool]?, _ ties: TieFilter) -> [UInt32] {
    incoming.withRows(ties) { into in
      (0..<UInt32(vertexCount)).map { vertex in
        var count: UInt32 = 0
        var last = UInt32.max
        for slot in into.slots(of: vertex) where into.allows(slot) {
          let member = into.targets[slot]
          if member != last && mask?[Int(member)] != false { count += 1 }
          last = member
        }
        return count
      }
    }
  }
}

extension OneModeProjection {
  /// Joins the rows of consecutive ranges of vertices, in their order.
  fileprivate init(joining parts: [ProjectionRows], details: Details) {
    let rows = parts.count == 1 ? parts[0] : ProjectionRows(joining: parts)
    var offsets: [Int] = []
    if details.contains(.sharedNeighbors) {
      offsets.reserveCapacity(rows.counts.count)
      var sum = 0
      for count in rows.counts {
        offsets.append(sum)
        sum += Int(count)
      }
    }
    storage = Storage(details: details, rows: rows, sharedOffsets: offsets)
  }
}
