/// Dijkstra's search from one vertex, whose arrays are cleared where they were used.
struct DijkstraSearch: Sendable {
  /// What is known of a vertex.
  struct State: Sendable {
    /// The length of the lightest path found so far.
    var distance = Double.infinity
    /// 0 until the distance is final, then 1 for the first vertex with a final distance and so on.
    var rank: UInt32 = 0
    /// The slot by which the path goes on towards the start of the search.
    var slot: UInt32 = .max
    /// The vertex there.
    var parent: UInt32 = .max
  }

  private(set) var states: [State]
  private(set) var queue = DistanceQueue()
  private var touched: [UInt32] = []
  private var settledCount: UInt32 = 0

  init(vertexCount: Int) {
    states = Array(repeating: State(), count: vertexCount)
  }

  /// Clears what the last search left and starts at a vertex.
  mutating func begin(at start: UInt32, avoiding blocked: [Vertex] = []) {
    for vertex in touched { states[Int(vertex)] = State() }
    touched.removeAll(keepingCapacity: true)
    queue.removeAll()
    settledCount = 0
    for vertex in blocked {
      states[vertex.index].rank = .max
      touched.append(vertex.number)
    }
    states[Int(start)].distance = 0
    touched.append(start)
    queue.insert(start, at: 0)
  }

  /// The least distance that is not final yet, without the entries that are out of date.
  mutating func nextDistance() -> Double? {
    while let entry = queue.first {
      if states[Int(entry.vertex)].rank == 0 { return entry.distance }
      _ = queue.popFirst()
    }
    return nil
  }

  /// Makes the next vertex final, of equal ones the smallest, or returns `nil` at the end.
  mutating func settleNext() -> UInt32? {
    while let entry = queue.popFirst() {
      let vertex = Int(entry.vertex)
      if states[vertex].rank != 0 { continue }
      settledCount += 1
      states[vertex].rank = settledCount
      return entry.vertex
    }
    return nil
  }

  /// Offers a vertex a path over a tie to the final vertex `parent`; of equal paths it takes the
  /// one over the smaller vertex, of parallel ties the first. One of infinite length is none.
  @inline(__always)
  mutating func relax(
    _ vertex: UInt32, from parent: UInt32, at distance: Double, slot: Int
  ) {
    let state = states[Int(vertex)]
    if state.rank != 0 || distance > state.distance { return }
    if distance < state.distance {
      if state.distance == .infinity { touched.append(vertex) }
      queue.insert(vertex, at: distance)
    } else if parent >= state.parent || distance == .infinity {
      return
    }
    states[Int(vertex)].distance = distance
    states[Int(vertex)].slot = UInt32(slot)
    states[Int(vertex)].parent = parent
  }
}

extension CompactGraph {
  /// Checks what searches by weight need.
  func requireWeightsForSearch() {
    precondition(
      weights?.allSatisfy { $0 >= 0 } != false, "a search by weight needs weights from 0 up")
  }

  /// The weight of the tie in a slot.
  @inline(__always)
  func weight(_ rows: Rows, _ slot: Int) -> Double {
    weights?[Int(rows.ties[slot])] ?? 1
  }
}
