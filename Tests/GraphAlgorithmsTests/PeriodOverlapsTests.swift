import TestSupport
import Testing

@testable import GraphAlgorithms

@Suite struct PeriodOverlapsTests {
  @Test func `three students of one school`() {
    let graph = PlainGraph([(0, 3), (1, 3), (2, 3)], vertexCount: 4, isDirected: true).compact
    let periods = [
      Period(start: 2000, end: 2004), Period(start: 2003, end: 2005),
      Period(start: 2004, end: 2006),
    ]
    let found = graph.periodOverlaps(at: Vertex(3), periods: periods)
    #expect(found.map(\.first.index) == [0, 1] && found.map(\.second.index) == [1, 2])
    #expect(
      found.map(\.period) == [Period(start: 2003, end: 2004), Period(start: 2004, end: 2005)])
    #expect(graph.periodOverlapCounts(periods: periods).values == [0, 0, 0, 2])
    #expect(graph.periodOverlaps(of: Vertex(0), periods: periods) == [found[0]])
  }

  @Test func `random graphs agree with trying every pair of ties`() {
    for seed in 0..<3000 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let kinds = filters[Int(seed % 4)]
      let plain = PlainGraph(seed: seed, vertices: 0...6)
      let graph = plain.compact
      let periods = plain.ties.map { _ in
        let start = Int32.random(in: 0...6, using: &generator)
        let length = Int32.random(in: 0...4, using: &generator)
        return Period(start: length == 4 ? .min : start, end: length == 3 ? .max : start + length)
      }
      let counts = graph.periodOverlapCounts(periods: periods, ties: tieFilter(kinds))
      var all: [PeriodOverlap] = []
      for neighbor in graph.vertices {
        let members = graph.predecessors(of: neighbor).filter {
          tieFilter(kinds).contains(graph.kind(of: $0.tie))
        }
        var expected: [PeriodOverlap] = []
        for one in members {
          for other in members where one.vertex < other.vertex {
            guard let period = periods[one.tie.index].intersection(periods[other.tie.index]),
              !periods[one.tie.index].isEmpty, !periods[other.tie.index].isEmpty
            else { continue }
            expected.append(
              PeriodOverlap(
                first: one.vertex, firstTie: one.tie, second: other.vertex, secondTie: other.tie,
                shared: neighbor, period: period))
          }
        }
        expected.sort {
          ($0.first, $0.second, $0.firstTie, $0.secondTie)
            < ($1.first, $1.second, $1.firstTie, $1.secondTie)
        }
        let found = graph.periodOverlaps(
          at: neighbor, periods: periods, ties: tieFilter(kinds))
        #expect(found == expected, "seed \(seed)")
        #expect(counts[neighbor] == UInt64(expected.count), "seed \(seed)")
        all += expected
      }
      for vertex in graph.vertices {
        let found = graph.periodOverlaps(of: vertex, periods: periods, ties: tieFilter(kinds))
        let expected = all.filter { $0.first == vertex || $0.second == vertex }
        #expect(Set(found) == Set(expected) && found.count == expected.count, "seed \(seed)")
        #expect(found.map(\.shared) == found.map(\.shared).sorted(), "seed \(seed)")
      }
    }
  }
}
