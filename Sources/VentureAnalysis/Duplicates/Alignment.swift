/// The distance between words: how many letters were changed, added, left out or swapped with a
/// neighbour (optimal string alignment).
struct Alignment {
  private var beforeLast: [Int] = []
  private var last: [Int] = []
  private var row: [Int] = []

  /// The distance, or nil if it is more than a bound.
  ///
  /// - Complexity: O(*k* · *m*) in the letters; usually less, since it ends as soon as the bound is
  ///   passed.
  mutating func distance(_ first: [UInt32], _ second: [UInt32], atMost bound: Int) -> Int? {
    guard abs(first.count - second.count) <= bound else { return nil }
    last = Array(0...second.count)
    row = last
    beforeLast = last
    for i in first.indices {
      row[0] = i + 1
      var least = row[0]
      for j in second.indices {
        var cost = min(
          last[j + 1] + 1, row[j] + 1, last[j] + (first[i] == second[j] ? 0 : 1))
        if i > 0, j > 0, first[i] == second[j - 1], first[i - 1] == second[j] {
          cost = min(cost, beforeLast[j - 1] + 1)
        }
        row[j + 1] = cost
        least = min(least, cost)
      }
      // A swap reaches back two rows, so that one row beyond the bound is not the end yet.
      if least > bound + 1 { return nil }
      swap(&beforeLast, &last)
      swap(&last, &row)
    }
    return last[second.count] <= bound ? last[second.count] : nil
  }
}
