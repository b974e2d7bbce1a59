import TestSupport
import Testing

@testable import GraphAlgorithms

@Suite struct BestFirstTests {
  @Test func `the first elements are those of the sorted list`() {
    var generator = SeededGenerator(seed: 2)
    for round in 0..<500 {
      let elements = (0..<round % 40).map { _ in Int.random(in: 0..<20, using: &generator) }
      let limit = round % 12
      var best = BestFirst<Int>(limit: limit, precedes: <)
      for element in elements { best.offer(element) }
      #expect(best.sorted() == Array(elements.sorted().prefix(limit)))
    }
  }
}
