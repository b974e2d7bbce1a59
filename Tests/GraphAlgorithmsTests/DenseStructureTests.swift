import Testing

@testable import GraphAlgorithms

@Suite struct DenseStructureTests {
  private func complete(_ count: Int) -> CompactGraph {
    let ends = (0..<count).flatMap { one in (0..<one).map { (one, $0) } }
    return PlainGraph(ends, vertexCount: count).compact
  }

  @Test func `complete graphs`() {
    #expect(complete(5).coreNumbers().values == [4, 4, 4, 4, 4])
    #expect(complete(4).triangleCounts().values == [3, 3, 3, 3])
    #expect(complete(4).degrees().values == [3, 3, 3, 3])
  }

  @Test func `a path of three and a vertex apart`() {
    let graph = PlainGraph([(0, 1), (2, 1), (1, 1), (1, 0)], vertexCount: 4).compact
    #expect(graph.degrees().values == [1, 2, 1, 0])
    #expect(graph.coreNumbers().values == [1, 1, 1, 0])
    #expect(graph.triangleCounts().values == [0, 0, 0, 0])
  }

  @Test func `random graphs agree with peeling and with trying all triples`() {
    for seed in 0..<3000 as Range<UInt64> {
      let kinds = filters[Int(seed % 4)]
      let plain = PlainGraph(seed: seed, vertices: seed % 50 == 0 ? 15...25 : 0...9)
      var reference = plain.filtered(kinds)
      reference.isDirected = false
      let neighbors = (0..<plain.vertexCount).map {
        Set(reference.successors($0)).subtracting([$0])
      }
      let graph = plain.compact
      let ties = tieFilter(kinds)
      #expect(graph.degrees(ties: ties).values == neighbors.map(\.count), "seed \(seed)")

      var cores = [Int](repeating: 0, count: plain.vertexCount)
      for depth in 1..<max(plain.vertexCount, 1) + 1 {
        var part = Set(0..<plain.vertexCount)
        while let loose = part.first(where: { neighbors[$0].intersection(part).count < depth }) {
          part.remove(loose)
        }
        for vertex in part { cores[vertex] = depth }
      }
      #expect(graph.coreNumbers(ties: ties).values == cores, "seed \(seed)")

      let triangles = (0..<plain.vertexCount).map { vertex in
        neighbors[vertex].reduce(0) { $0 + neighbors[$1].intersection(neighbors[vertex]).count } / 2
      }
      #expect(graph.triangleCounts(ties: ties).values == triangles, "seed \(seed)")
    }
  }
}
