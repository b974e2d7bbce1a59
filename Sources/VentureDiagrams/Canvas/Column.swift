/// Places boxes below each other, in a given order, each as near as possible to where it wants to be.
enum Column {
  /// A box and where it wants its centre; nowhere in particular if that is nil.
  struct Item {
    var height: Double
    var wish: Double?
  }

  /// The tops of the boxes.
  ///
  /// The sum of squared distances from the wishes is least among all placements that keep the order
  /// and the gap (isotonic regression by pooling adjacent violators; Barlow et al. 1972). A box
  /// without a wish follows the one before it.
  ///
  /// - Complexity: O(*n*).
  static func tops(of items: [Item], gap: Double, from start: Double) -> [Double] {
    // Subtracting what must stand before each box leaves only the order to keep.
    var offsets: [Double] = []
    var height = start
    for item in items {
      offsets.append(height)
      height += item.height + gap
    }
    var pools: [(sum: Double, wishes: Int, count: Int)] = []
    func mean(_ pool: (sum: Double, wishes: Int, count: Int)) -> Double {
      pool.wishes == 0 ? 0 : pool.sum / Double(pool.wishes)
    }
    for (item, offset) in zip(items, offsets) {
      let wish = item.wish.map { $0 - item.height / 2 - offset }
      pools.append((wish ?? 0, wish == nil ? 0 : 1, 1))
      while pools.count > 1 {
        let last = pools[pools.count - 1]
        let before = pools[pools.count - 2]
        guard last.wishes == 0 || before.wishes == 0 || mean(before) > mean(last) else { break }
        pools.removeLast()
        pools[pools.count - 1] = (
          before.sum + last.sum, before.wishes + last.wishes, before.count + last.count
        )
      }
    }
    let shifts = pools.flatMap { Array(repeating: max(0, mean($0)), count: $0.count) }
    return zip(offsets, shifts).map { $0 + $1 }
  }
}
