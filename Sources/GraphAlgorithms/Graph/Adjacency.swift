/// For each vertex its neighbours in one direction, as compressed sparse rows.
///
/// The row of vertex `v` is `offsets[v]..<offsets[v + 1]` in the three parallel arrays, sorted by
/// neighbour and then by tie.
final class Adjacency: Sendable {
  let offsets: [UInt32]
  let targets: [UInt32]
  let ties: [UInt32]
  /// The kind of the tie in each slot, so that a filter needs no look-up by tie.
  let kinds: [UInt8]

  init(offsets: [UInt32], targets: [UInt32], ties: [UInt32], kinds: [UInt8]) {
    self.offsets = offsets
    self.targets = targets
    self.ties = ties
    self.kinds = kinds
  }

  /// The slots of a vertex.
  func slots(of vertex: Vertex) -> Range<Int> {
    Int(offsets[vertex.index])..<Int(offsets[vertex.index + 1])
  }

  /// Calls `body` with the arrays as pointers, which are valid only there.
  @inline(__always)
  func withRows<Result>(_ filter: TieFilter, _ body: (Rows) throws -> Result) rethrows -> Result {
    try offsets.withUnsafeBufferPointer { offsets in
      try targets.withUnsafeBufferPointer { targets in
        try ties.withUnsafeBufferPointer { ties in
          try kinds.withUnsafeBufferPointer { kinds in
            try body(
              Rows(
                offsets: offsets, targets: targets, ties: ties, kinds: kinds,
                isFiltered: filter != .all, filter: filter))
          }
        }
      }
    }
  }
}

/// The rows of an `Adjacency` without bounds checks in release builds, for the inner loops of
/// algorithms. Every number read from it is a valid vertex, slot or tie by the graph's invariants.
struct Rows {
  let offsets: UnsafeBufferPointer<UInt32>
  let targets: UnsafeBufferPointer<UInt32>
  let ties: UnsafeBufferPointer<UInt32>
  let kinds: UnsafeBufferPointer<UInt8>
  let isFiltered: Bool
  let filter: TieFilter

  /// The slots of a vertex, those of refused kinds among them.
  @inline(__always)
  func slots(of vertex: UInt32) -> Range<Int> {
    let start = Int(offsets[Int(vertex)])
    let end = Int(offsets[Int(vertex) + 1])
    return Range(uncheckedBounds: (start, end))
  }

  /// The number of slots of a vertex, those of refused kinds among them.
  @inline(__always)
  func width(of vertex: UInt32) -> Int {
    Int(offsets[Int(vertex) + 1] - offsets[Int(vertex)])
  }

  /// Whether the filter lets the tie in a slot pass.
  @inline(__always)
  func allows(_ slot: Int) -> Bool {
    !isFiltered || filter.contains(kinds[slot])
  }
}
