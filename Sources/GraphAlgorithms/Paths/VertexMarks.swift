/// What a search from both ends remembers of each vertex, without clearing it between searches.
///
/// A state is `base + 4 * depth + side`. Every search takes a base above all states of the earlier
/// ones, so that whatever is below it means "not seen".
struct VertexMarks: Sendable {
  private var states: [UInt32]
  /// The levels of both searches: the forward one grows from the start, the backward one from the
  /// end. Together they never hold a vertex twice, so that one array is enough.
  private var queue: [UInt32]
  private(set) var base: UInt32 = 1
  private var nextBase: UInt32 = 1

  init(vertexCount: Int) {
    precondition(vertexCount < 1 << 28, "too many vertices for a search from both ends")
    states = Array(repeating: 0, count: vertexCount)
    queue = Array(repeating: 0, count: vertexCount)
  }

  /// Forgets all states.
  mutating func begin() {
    if nextBase > UInt32.max / 2 {
      for index in states.indices { states[index] = 0 }
      nextBase = 1
    }
    base = nextBase
  }

  /// Tells how far the search went, so that the next one starts above its states.
  mutating func used(depth: UInt32) {
    nextBase = base + 4 * (depth + 1)
  }

  func has(_ vertex: UInt32, _ state: UInt32) -> Bool {
    states[Int(vertex)] == state
  }

  mutating func withBuffers<Result>(
    _ body: (
      _ states: UnsafeMutableBufferPointer<UInt32>, _ queue: UnsafeMutableBufferPointer<UInt32>
    ) -> Result
  ) -> Result {
    states.withUnsafeMutableBufferPointer { states in
      queue.withUnsafeMutableBufferPointer { queue in body(states, queue) }
    }
  }
}
