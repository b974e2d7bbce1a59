import Testing

@testable import VentureDiagrams

@Suite struct ColumnTests {
  private static let gap = 10.0
  private static let start = 5.0

  /// Random columns of up to seven boxes, of which some have no wish.
  private static let columns: [[Column.Item]] = {
    var random = Random(state: 20_261_124)
    return (0..<400).map { _ in
      (0..<Int.random(in: 0...7, using: &random)).map { _ in
        Column.Item(
          height: Double.random(in: 5...60, using: &random),
          wish: Int.random(in: 0..<4, using: &random) == 0
            ? nil : Double.random(in: -50...300, using: &random))
      }
    }
  }()

  private static func tops(_ items: [Column.Item]) -> [Double] {
    Column.tops(of: items, gap: gap, from: start)
  }

  private static func cost(_ items: [Column.Item], _ tops: [Double]) -> Double {
    zip(items, tops).reduce(0) { sum, place in
      guard let wish = place.0.wish else { return sum }
      let distance = place.1 + place.0.height / 2 - wish
      return sum + distance * distance
    }
  }

  /// Whether order, gaps and the start are kept.
  private static func isAllowed(_ items: [Column.Item], _ tops: [Double]) -> Bool {
    guard tops.count == items.count, tops.allSatisfy({ $0 >= start - 1e-9 }) else { return false }
    return tops.indices.dropFirst().allSatisfy {
      tops[$0] >= tops[$0 - 1] + items[$0 - 1].height + gap - 1e-9
    }
  }

  /// The least cost of all ways to divide the boxes into groups that touch, each of which stands
  /// where its own wishes put it. The best placement is one of them.
  private static func leastCost(_ items: [Column.Item]) -> Double {
    let offsets = items.reduce(into: [start]) { $0.append($0[$0.count - 1] + $1.height + gap) }
    var least = Double.infinity
    for division in 0..<(1 << max(0, items.count - 1)) {
      var tops: [Double] = []
      while tops.count < items.count {
        let first = tops.count
        let last = (first..<items.count).first { $0 == items.count - 1 || division >> $0 & 1 == 1 }
        let group = first...(last ?? first)
        let shifts = group.compactMap { index in
          items[index].wish.map { $0 - items[index].height / 2 - offsets[index] }
        }
        let shift = shifts.isEmpty ? 0 : max(0, shifts.reduce(0, +) / Double(shifts.count))
        tops += group.map { offsets[$0] + shift }
      }
      if isAllowed(items, tops) { least = min(least, cost(items, tops)) }
    }
    return least
  }

  @Test func `order, gaps and the start are kept`() {
    for items in Self.columns { #expect(Self.isAllowed(items, Self.tops(items)), "\(items)") }
  }

  @Test func `no other placement is nearer to the wishes`() {
    for items in Self.columns where !items.isEmpty {
      let cost = Self.cost(items, Self.tops(items))
      #expect(cost <= Self.leastCost(items) + 1e-6, "\(items)")
    }
  }

  @Test func `wishes that do not conflict are granted`() {
    let items = [30.0, 100, 200].map { Column.Item(height: 20, wish: $0) }
    #expect(Self.tops(items) == [20, 90, 190])
  }

  @Test func `boxes with one wish share the distance`() {
    let items = [100.0, 100].map { Column.Item(height: 20, wish: $0) }
    #expect(Self.tops(items) == [75, 105])
  }

  @Test func `boxes without a wish follow the one before`() {
    let items = [nil, 100, nil, nil].map { Column.Item(height: 20, wish: $0) }
    #expect(Self.tops(items) == [60, 90, 120, 150])
    #expect(Self.tops([Column.Item(height: 20), Column.Item(height: 20)]) == [5, 35])
    #expect(Self.tops([]).isEmpty)
  }
}

/// SplitMix64: the same numbers in every run.
private struct Random: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
