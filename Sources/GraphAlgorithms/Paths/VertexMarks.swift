/// What a search from both ends remembers of each vertex, without clearing it between searches.
///
/// A state is `base + 4 * position + side`. Every search takes a base above all states of the
/// earlier ones, so that whatever is below it means "not seen".
struct VertexMarks: Sendable {
  /// The arrays as pointers.
  struct Arrays {
    let states: UnsafeMutableBufferPointer<UInt32>
    /// The vertices by position: the forward ones grow from the start, the backward ones from the
    /// end. Together they never hold a vertex twice, so that one array is enough.
    let queue: UnsafeMutableBufferPointer<UInt32>
    /// For each forward position that of the vertex from which it was found.
    let origins: UnsafeMutableBufferPointer<UInt32>
  }

  /// The states of one side in a range of positions.
  struct Mark {
    private let states: Range<UInt32>
    private let side: UInt32

    init(_ base: UInt32, _ positions: Range<Int>, _ side: UInt32) {
      states = base + 4 * UInt32(positions.lowerBound)..<base + 4 * UInt32(positions.upperBound)
      self.side = side
    }

    @inline(__always)
    func includes(_ state: UInt32) -> Bool {
      states.contains(state) && state & 3 == side
    }
  }

  private var states: [UInt32]
  private var queue: [UInt32]
  private var origins: [UInt32]
  /// A multiple of 4.
  private(set) var base: UInt32 = 4
  private var nextBase: UInt32 = 4

  init(vertexCount: Int) {
    precondition(vertexCount < 1 << 28, "too many vertices for a search from both ends")
    states = Array(repeating: 0, count: vertexCount)
    queue = states
    origins = states
  }

  /// Forgets all states.
  mutating func begin() {
    if nextBase > UInt32.max / 2 {
      for index in states.indices { states[index] = 0 }
      nextBase = 4
    }
    base = nextBase
  }

  /// Tells how many positions a side has used, so that the next search starts above its states.
  mutating func used(positions: Int) {
    nextBase = base + 4 * UInt32(positions)
  }

  func has(_ vertex: UInt32, _ mark: Mark) -> Bool {
    mark.includes(states[Int(vertex)])
  }

  mutating func withArrays<Result>(_ body: (Arrays) -> Result) -> Result {
    states.withUnsafeMutableBufferPointer { states in
      queue.withUnsafeMutableBufferPointer { queue in
        origins.withUnsafeMutableBufferPointer { origins in
          body(Arrays(states: states, queue: queue, origins: origins))
        }
      }
    }
  }
}
