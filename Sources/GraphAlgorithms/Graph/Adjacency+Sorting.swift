/// Neighbours and ties by row, before they are split into an `Adjacency`.
///
/// Neighbour and tie are one word, so that distributing them misses the cache once, not twice.
struct PackedRows {
  var offsets: [UInt32]
  var slots: [UInt64]

  /// Distributes ties to their rows in the order of the ties, and when `both` is set to the rows of
  /// their neighbours too. A loop stands once in its row.
  ///
  /// - Complexity: O(*V* + *E*)
  init(vertexCount: Int, rows: [UInt32], neighbors: [UInt32], both: Bool) {
    var counts = [UInt32](repeating: 0, count: vertexCount)
    var total = rows.count
    for tie in rows.indices {
      let row = rows[tie]
      let neighbor = neighbors[tie]
      counts[Int(row)] += 1
      if both && row != neighbor {
        counts[Int(neighbor)] += 1
        total += 1
      }
    }
    precondition(total < Int(UInt32.max), "too many ties for 32-bit offsets")
    offsets = Self.offsets(of: counts)
    var next = offsets
    slots = [UInt64](unsafeUninitializedCapacity: total) { slots, count in
      next.withUnsafeMutableBufferPointer { next in
        func put(_ vertex: UInt32, in row: UInt32, _ tie: Int) {
          slots[Int(next[Int(row)])] = UInt64(vertex) << 32 | UInt64(tie)
          next[Int(row)] += 1
        }
        for tie in rows.indices {
          let row = rows[tie]
          let neighbor = neighbors[tie]
          put(neighbor, in: row, tie)
          if both && row != neighbor { put(row, in: neighbor, tie) }
        }
      }
      count = total
    }
  }

  /// Sorts each row by neighbour and then by tie, and splits the words into arrays of their own.
  ///
  /// Most rows are short, so that sorting them one by one is faster than another distribution.
  ///
  /// - Complexity: O(*V* + *E* log *D*), where *D* is the greatest degree
  consuming func adjacency(kinds: [UInt8]) -> Adjacency {
    slots.withUnsafeMutableBufferPointer { slots in
      var start = 0
      for end in offsets.dropFirst() {
        slots[start..<Int(end)].sort()
        start = Int(end)
      }
    }
    return Adjacency(
      offsets: offsets,
      targets: slots.map { UInt32(truncatingIfNeeded: $0 >> 32) },
      ties: slots.map { UInt32(truncatingIfNeeded: $0) },
      kinds: slots.map { kinds[Int($0 & 0xFFFF_FFFF)] })
  }

  private static func offsets(of counts: [UInt32]) -> [UInt32] {
    var offsets: [UInt32] = []
    offsets.reserveCapacity(counts.count + 1)
    var sum: UInt32 = 0
    for count in counts {
      offsets.append(sum)
      sum += count
    }
    offsets.append(sum)
    return offsets
  }
}
