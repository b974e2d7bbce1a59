/// A binary heap of vertices by distance and then by vertex.
///
/// A vertex whose distance falls is put in again; the caller skips the copies that are out of date.
struct DistanceQueue: Sendable {
  struct Entry: Sendable {
    var distance: Double
    var vertex: UInt32

    @inline(__always)
    static func < (one: Entry, other: Entry) -> Bool {
      one.distance < other.distance || (one.distance == other.distance && one.vertex < other.vertex)
    }
  }

  private var heap: [Entry] = []

  var first: Entry? { heap.first }

  mutating func removeAll() {
    heap.removeAll(keepingCapacity: true)
  }

  /// - Complexity: O(log *n*)
  mutating func insert(_ vertex: UInt32, at distance: Double) {
    let entry = Entry(distance: distance, vertex: vertex)
    heap.append(entry)
    var child = heap.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      if !(entry < heap[parent]) { break }
      heap[child] = heap[parent]
      child = parent
    }
    heap[child] = entry
  }

  /// - Complexity: O(log *n*)
  mutating func popFirst() -> Entry? {
    guard let first = heap.first, let entry = heap.popLast() else { return nil }
    if heap.isEmpty { return first }
    var parent = 0
    while true {
      var child = 2 * parent + 1
      if child >= heap.count { break }
      if child + 1 < heap.count && heap[child + 1] < heap[child] { child += 1 }
      if !(heap[child] < entry) { break }
      heap[parent] = heap[child]
      parent = child
    }
    heap[parent] = entry
    return first
  }
}
