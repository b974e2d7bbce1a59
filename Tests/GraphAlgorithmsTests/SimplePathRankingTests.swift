import Testing

@testable import GraphAlgorithms

@Suite struct SimplePathRankingTests {
  @Test func `the cycle of four vertices`() {
    let graph = PlainGraph([(0, 1), (1, 2), (2, 3), (3, 0)], vertexCount: 4).compact
    var finder = ShortestPathFinder(graph)
    let found = finder.simplePaths(from: Vertex(0), to: Vertex(1), limit: 9)
    #expect(found.map { $0.vertices.map(\.index) } == [[0, 1], [0, 3, 2, 1]])
    #expect(found.map(\.length) == [1, 3])
    #expect(finder.simplePaths(from: Vertex(0), to: Vertex(1), limit: 0) == [])
  }

  /// In the order of their lengths: 0-1, 0-2-1, 0-3-1 and so on.
  @Test func `nothing longer than what can still be listed is looked for`() {
    let graph = PlainGraph(
      [(0, 1)] + (2...9).flatMap { [(0, $0), ($0, 1)] }, vertexCount: 10
    ).compact
    var finder = LightestPathFinder(graph)
    var bounds: [Double] = []
    let found = SimplePathRanking.paths(
      from: Vertex(0), limit: 3, length: { Double($0.count) },
      search: { start, blocked, notFirst, bound in
        bounds.append(bound)
        return finder.path(from: start, to: Vertex(1), avoiding: blocked, notFirst: notFirst)
      })
    #expect(found.map(\.length) == [1, 2, 2])
    #expect(bounds.filter { $0 < .infinity } == [1])
  }

  @Test func `random graphs agree with the list of all simple paths`() {
    for seed in 0..<2000 as Range<UInt64> {
      let kinds = filters[Int(seed % 4)]
      let filter = tieFilter(kinds)
      let plain = PlainGraph(seed: seed, vertices: 0...6, weighted: true)
      let graph = plain.compact
      let reference = plain.filtered(kinds)
      var byTies = reference
      for index in byTies.ties.indices { byTies.ties[index].weight = 1 }
      var lightest = LightestPathFinder(graph, ties: filter)
      var shortest = ShortestPathFinder(graph, ties: filter)
      for source in graph.vertices {
        for target in graph.vertices {
          let limit = seed % 3 == 0 ? 1000 : 4
          let light = lightest.simplePaths(from: source, to: target, limit: limit)
          let expected = reference.simplePaths(from: source.index, to: target.index).prefix(limit)
          #expect(
            light.map { $0.vertices.map(\.index) } == expected.map(\.vertices), "seed \(seed)")
          #expect(light.map(\.length) == expected.map(\.length), "seed \(seed)")
          #expect(light.allSatisfy { isSound($0, in: graph, filter) }, "seed \(seed)")
          let short = shortest.simplePaths(from: source, to: target, limit: limit)
          let byTies = byTies.simplePaths(from: source.index, to: target.index).prefix(limit)
          #expect(short.map { $0.vertices.map(\.index) } == byTies.map(\.vertices), "seed \(seed)")
          #expect(short.allSatisfy { isSound($0, in: graph, filter) }, "seed \(seed)")
        }
      }
    }
  }
}
