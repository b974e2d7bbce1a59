/// Counts pairs of overlapping periods, with arrays that it keeps from one vertex to the next.
struct OverlapCounter {
  private var starts: [Int32] = []
  private var ends: [Int32] = []

  /// The number of pairs of ties to `neighbor` from different vertices whose periods overlap.
  mutating func count(at neighbor: UInt32, _ periods: [Period], _ into: Rows) -> UInt64 {
    let slots = into.slots(of: neighbor)
    if slots.count < 2 { return 0 }
    var pairs = count(slots, periods, into)
    // The ties of one vertex stand together: their pairs among themselves do not count.
    var start = slots.lowerBound
    while start < slots.upperBound {
      var end = start + 1
      while end < slots.upperBound && into.targets[end] == into.targets[start] { end += 1 }
      if end - start > 1 { pairs -= count(start..<end, periods, into) }
      start = end
    }
    return pairs
  }

  /// The number of pairs among the ties in some slots whose periods overlap.
  private mutating func count(_ slots: Range<Int>, _ periods: [Period], _ into: Rows) -> UInt64 {
    starts.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    for slot in slots where into.allows(slot) {
      let period = periods[Int(into.ties[slot])]
      if period.isEmpty { continue }
      starts.append(period.start)
      ends.append(period.end)
    }
    starts.sort()
    ends.sort()
    // Of the pairs, one period is over when the other starts in as many as there are ends before
    // each start.
    var apart: UInt64 = 0
    var over = 0
    for start in starts {
      while over < ends.count && ends[over] <= start { over += 1 }
      apart += UInt64(over)
    }
    let count = UInt64(starts.count)
    return count == 0 ? 0 : count * (count - 1) / 2 - apart
  }
}
