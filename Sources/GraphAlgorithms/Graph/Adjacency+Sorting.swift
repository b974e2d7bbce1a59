/// Neighbours and ties by row, before they are split into an `Adjacency`.
///
/// Neighbour and tie are one word, so that distributing them misses the cache once, not twice.
struct PackedRows {
  var offsets: [UInt32]
  var slots: [UInt64]

  /// Distributes ties to the rows of their targets and, when `both` is set, of their sources too,
  /// in the order of the ties. A loop stands once in its row.
  ///
  /// - Complexity: O(*V* + *E*)
  init(vertexCount: Int, sources: [UInt32], targets: [UInt32], both: Bool) {
    var counts = [UInt32](repeating: 0, count: vertexCount)
    var total = sources.count
    for tie in sources.indices {
      let source = sources[tie]
      let target = targets[tie]
      counts[Int(target)] += 1
      if both && source != target {
        counts[Int(source)] += 1
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
        for tie in sources.indices {
          let source = sources[tie]
          let target = targets[tie]
          put(source, in: target, tie)
          if both && source != target { put(target, in: source, tie) }
        }
      }
      count = total
    }
  }

  private init(offsets: [UInt32], slots: [UInt64]) {
    self.offsets = offsets
    self.slots = slots
  }

  /// The same ties in the rows of their other ends. Whatever the order was, each row is now sorted
  /// by neighbour, and parallel ties keep their order: one pass of a radix sort.
  ///
  /// - Complexity: O(*V* + *E*)
  func transposed() -> PackedRows {
    let vertexCount = offsets.count - 1
    var counts = [UInt32](repeating: 0, count: vertexCount)
    for slot in slots { counts[Int(slot >> 32)] += 1 }
    let turned = Self.offsets(of: counts)
    var next = turned
    let moved = [UInt64](unsafeUninitializedCapacity: slots.count) { moved, count in
      next.withUnsafeMutableBufferPointer { next in
        for row in 0..<vertexCount {
          for index in Int(offsets[row])..<Int(offsets[row + 1]) {
            let slot = slots[index]
            let target = Int(slot >> 32)
            moved[Int(next[target])] = UInt64(row) << 32 | (slot & 0xFFFF_FFFF)
            next[target] += 1
          }
        }
      }
      count = slots.count
    }
    return PackedRows(offsets: turned, slots: moved)
  }

  /// Splits the words into arrays of their own.
  func adjacency(kinds: [UInt8]) -> Adjacency {
    Adjacency(
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
