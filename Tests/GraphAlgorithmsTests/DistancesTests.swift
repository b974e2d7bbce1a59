import Testing

@testable import GraphAlgorithms

@Suite struct DistancesTests {
  @Test func `the path of three vertices`() {
    let graph = PlainGraph([(0, 1), (1, 2)], vertexCount: 4).compact
    let distances = graph.distances(from: Vertex(0))
    #expect(graph.vertices.map { distances[$0] } == [0, 1, 2, nil])
    #expect(distances.reachedCount == 3 && distances.greatest == 2)
  }

  @Test func `random graphs agree with Floyd and Warshall`() {
    for seed in 0..<3000 as Range<UInt64> {
      let kinds = filters[Int(seed % 4)]
      // Up to 40 vertices, so that levels are searched both ways.
      let plain = PlainGraph(seed: seed, vertices: seed % 50 == 0 ? 20...40 : 0...9)
      let expected = plain.filtered(kinds).distances()
      let graph = plain.compact
      for source in graph.vertices {
        let found = graph.distances(from: source, ties: tieFilter(kinds))
        let row = expected[source.index]
        #expect(
          graph.vertices.map { found[$0].map(Double.init) ?? .infinity } == row, "seed \(seed)")
        #expect(found.reachedCount == row.count { $0.isFinite }, "seed \(seed)")
        #expect(
          found.greatest == row.filter(\.isFinite).max().map { Int($0) }, "seed \(seed)")
      }
    }
  }
}
