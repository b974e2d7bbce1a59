/// The deals that an investor may have been in or not, and in which combinations.
///
/// "In 6 of these 8 rounds" settles no round alone, but tells how many of any few of them there
/// must be. Of up to ten open deals each combination is tried; of more, none and all of them are
/// the bounds, which are sound and can be wide.
struct DealChoices: Hashable, Sendable {
  /// So many of these deals, and no others, are among the investor's.
  struct Limit: Hashable, Sendable {
    var deals: Set<Int>
    var count: ClosedRange<Int>
  }

  /// Nothing is open.
  static let none = DealChoices(open: [], limits: [])

  private static let mostTried = 10

  /// The open deals, in order.
  let open: [Int]
  /// The combinations that the limits allow, a bit for each open deal; nil if they were not tried,
  /// or if the limits contradict each other.
  private let combinations: [UInt32]?

  /// Tries the combinations.
  ///
  /// - Parameters:
  ///   - open: The open deals, without those that are certain.
  ///   - limits: What is known of how many; certain deals are taken off already.
  /// - Complexity: O(2ⁿ · *l*) for *n* ≤ 10 deals and *l* limits
  init(open: Set<Int>, limits: [Limit]) {
    let sorted = open.sorted()
    self.open = sorted
    guard open.count <= Self.mostTried else {
      combinations = nil
      return
    }
    let masks = limits.map { ($0.count, Self.mask(of: sorted, in: $0.deals)) }
    let allowed = (0..<(UInt32(1) << UInt32(open.count))).filter { combination in
      masks.allSatisfy { $0.contains((combination & $1).nonzeroBitCount) }
    }
    combinations = allowed.isEmpty ? nil : allowed
  }

  /// How many of some deals can be among those that were open.
  ///
  /// - Complexity: O(*n* + *c*) for *c* combinations
  func count(among deals: Set<Int>) -> ClosedRange<Int> {
    let mask = Self.mask(of: open, in: deals)
    guard let combinations else { return 0...open.count(where: deals.contains) }
    let counts = combinations.map { ($0 & mask).nonzeroBitCount }
    return (counts.min() ?? 0)...(counts.max() ?? 0)
  }

  /// How many deals two investors can have in common, each choosing for itself.
  ///
  /// - Parameters:
  ///   - one: The certain deals of the one and what is open of it.
  ///   - other: The same of the other.
  /// - Returns: The least and the greatest number.
  /// - Complexity: O(*c*²) for *c* combinations of each
  static func shared(
    _ one: (certain: Set<Int>, choices: DealChoices),
    _ other: (certain: Set<Int>, choices: DealChoices)
  ) -> ClosedRange<Int> {
    let fixed = one.certain.intersection(other.certain).count
    // Only there can it matter how the open deals turn out.
    let all = Set(one.choices.open + other.choices.open)
    let meeting = all.filter { deal in
      [one, other].allSatisfy { $0.certain.contains(deal) || $0.choices.open.contains(deal) }
    }.sorted()
    guard meeting.count <= UInt32.bitWidth else { return fixed...(fixed + meeting.count) }
    let left = one.choices.masks(over: meeting, certain: one.certain)
    let right = other.choices.masks(over: meeting, certain: other.certain)
    let counts = left.flatMap { mask in right.map { (mask & $0).nonzeroBitCount } }
    return (fixed + (counts.min() ?? 0))...(fixed + (counts.max() ?? 0))
  }

  /// The combinations as bits over other deals, with those that are certain anyway; none and all
  /// where they were not tried.
  private func masks(over deals: [Int], certain: Set<Int>) -> Set<UInt32> {
    let always = Self.mask(of: deals, in: certain)
    guard let combinations else { return [always, always | Self.mask(of: deals, in: Set(open))] }
    let places = deals.map { open.firstIndex(of: $0) }
    return Set(
      combinations.map { combination in
        places.indices.reduce(into: always) { mask, bit in
          if let place = places[bit], combination >> UInt32(place) & 1 == 1 {
            mask |= 1 << UInt32(bit)
          }
        }
      })
  }

  private static func mask(of order: [Int], in deals: Set<Int>) -> UInt32 {
    order.prefix(UInt32.bitWidth).enumerated().reduce(into: 0) { mask, next in
      if deals.contains(next.element) { mask |= 1 << UInt32(next.offset) }
    }
  }
}
