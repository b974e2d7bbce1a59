import Testing

@testable import GraphAlgorithms

@Suite struct DisparityTests {
  /// A hub with ties of 8, 1 and 1, and a tie of 1 that closes a triangle of the light ones.
  private let hub = PlainGraph(
    [(0, 1), (0, 2), (0, 3), (2, 3)], vertexCount: 4, weights: [8, 1, 1, 1])

  @Test func `a heavy tie of a hub stands out, its light ones do not`() {
    let levels = hub.compact.disparityLevels()
    #expect(abs(levels[0] - 0.04) < 1e-12)  // (1 − 8/10)²
    #expect(abs(levels[1] - 0.5) < 1e-12)  // (1 − 1/2)¹ at vertex 2, not (1 − 1/10)²
    #expect(levels[1] == levels[2])
    #expect(abs(levels[3] - 0.5) < 1e-12)
  }

  @Test func `an even share never gets below 1 in e`() {
    for count in [2, 3, 10, 100] {
      let ends = (0...count).flatMap { one in (0..<one).map { (one, $0) } }
      let levels = PlainGraph(ends, vertexCount: count + 1).compact.disparityLevels()
      #expect(levels.allSatisfy { $0 > 0.36788 && $0 <= 0.5 }, "\(count)")
    }
  }

  @Test func `what has no weight to share is no part of a backbone and changes none`() {
    var plain = hub
    plain.vertexCount = 5
    let ends = [(0, 0, 5.0), (0, 4, 0), (2, 4, -1), (3, 4, .infinity)]
    for (source, target, weight) in ends {
      plain.ties.append(.init(source: source, target: target, kind: 0, weight: weight))
    }
    let levels = plain.compact.disparityLevels()
    #expect(levels.prefix(4) == hub.compact.disparityLevels()[...])
    #expect(levels.suffix(4).allSatisfy { $0 == 1 })
  }

  @Test func `random graphs agree with the definition`() {
    for seed in 0..<3000 as Range<UInt64> {
      let plain = PlainGraph(seed: seed, vertices: 0...12, weighted: seed % 3 > 0)
      let levels = plain.compact.disparityLevels()
      let expected = plain.disparityLevels()
      #expect(levels.count == expected.count)
      for (level, other) in zip(levels, expected) {
        #expect(abs(level - other) < 1e-9, "seed \(seed)")
      }
    }
  }
}

extension PlainGraph {
  /// The definition, tie by tie: the integral of the null model, (*k* − 1) (1 − *x*)^(*k* − 2), from
  /// the tie's share to 1, multiplied out.
  fileprivate func disparityLevels() -> [Double] {
    ties.map { tie in
      if tie.source == tie.target { return 1 }
      let near = ties.filter { other in
        other.source != other.target
          && (other.source == tie.source || (!isDirected && other.target == tie.source))
      }
      let far = ties.filter { other in
        other.source != other.target
          && (other.target == tie.target || (!isDirected && other.source == tie.target))
      }
      return [near, far].map { ties in
        let share = tie.weight / ties.reduce(0) { $0 + $1.weight }
        return ties.dropFirst().reduce(1) { product, _ in product * (1 - share) }
      }.min() ?? 1
    }
  }
}
