import GraphAlgorithms

/// The pairs of investors that have, or may have, deals in common, where that is not certain of
/// all.
struct PossiblePairs: Sendable {
  /// The pairs, by first and then second vertex.
  let pairs: [CoInvestment.Pair]
  private let projection: OneModeProjection
  /// Where each pair stands in the projection.
  private let positions: [Int]

  /// Bounds the counts of all pairs of a projection; those that can have nothing in common after
  /// all are dropped.
  ///
  /// - Complexity: O(*P*) in the pairs, and for those of which something is open O(*c*²) in the
  ///   combinations of deals that are possible for each
  init(_ projection: OneModeProjection, deals: InvestorDeals) {
    var pairs: [CoInvestment.Pair] = []
    var positions: [Int] = []
    for position in projection.indices {
      let pair = projection[position]
      let (first, second) = (pair.first.index, pair.second.index)
      let isOpen = deals.choices[first] != nil || deals.choices[second] != nil
      let count =
        isOpen ? deals.shared(first, second) : pair.sharedCount...pair.sharedCount
      guard count.upperBound > 0 else { continue }
      pairs.append(
        CoInvestment.Pair(
          first: first, second: second, least: count.lowerBound, most: count.upperBound))
      positions.append(position)
    }
    self.pairs = pairs
    self.projection = projection
    self.positions = positions
  }

  /// The deals that the pair at a position has or may have in common.
  func shared(at position: Int) -> [Int] {
    projection.sharedNeighbors(at: positions[position]).map(\.index)
  }

  /// The position of a pair; nil if the two share nothing.
  ///
  /// - Complexity: O(log *P*) in the pairs
  func position(of one: Int, _ other: Int) -> Int? {
    guard let place = projection.position(of: Vertex(one), Vertex(other)) else { return nil }
    var (low, high) = (0, positions.count)
    while low < high {
      let middle = (low + high) / 2
      if positions[middle] < place { low = middle + 1 } else { high = middle }
    }
    return low < positions.count && positions[low] == place ? low : nil
  }
}
