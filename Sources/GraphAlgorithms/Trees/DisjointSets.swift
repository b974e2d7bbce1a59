/// Groups of numbers that grow together, each known by one of its members.
///
/// - SeeAlso: Tarjan 1975, "Efficiency of a good but not linear set union algorithm",
///   doi:10.1145/321879.321884
struct DisjointSets {
  private var parents: [Int]

  /// Each number from 0 on in a group of its own.
  init(count: Int) {
    parents = Array(0..<count)
  }

  /// The member by which the group of a number is known.
  ///
  /// - Complexity: O(log *n*) amortised
  mutating func root(of number: Int) -> Int {
    var number = number
    while parents[number] != number {
      parents[number] = parents[parents[number]]
      number = parents[number]
    }
    return number
  }

  /// Makes one group of those of two numbers.
  ///
  /// - Returns: Whether they were two.
  /// - Complexity: O(log *n*) amortised
  mutating func unite(_ one: Int, _ other: Int) -> Bool {
    let (one, other) = (root(of: one), root(of: other))
    parents[max(one, other)] = min(one, other)
    return one != other
  }
}
