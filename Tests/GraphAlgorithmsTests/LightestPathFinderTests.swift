import Testing

@testable import GraphAlgorithms

@Suite struct LightestPathFinderTests {
  @Test func `the way round is lighter`() {
    let graph = PlainGraph([(0, 1), (1, 2), (0, 2)], vertexCount: 4, weights: [1, 1, 3]).compact
    #expect(graph.weightedDistances(from: Vertex(0)).values == [0, 1, 2, .infinity])
    var finder = LightestPathFinder(graph)
    let path = GraphPath(
      vertices: [Vertex(0), Vertex(1), Vertex(2)], ties: [Tie(number: 0), Tie(number: 1)], length: 2
    )
    #expect(finder.path(from: Vertex(0), to: Vertex(2)) == path)
    #expect(finder.pathFromBothEnds(from: Vertex(0), to: Vertex(2)) == path)
    #expect(finder.path(from: Vertex(0), to: Vertex(3)) == nil)
    let both = finder.simplePaths(from: Vertex(0), to: Vertex(2), limit: 5)
    #expect(both.map { $0.vertices.map(\.index) } == [[0, 1, 2], [0, 2]])
    #expect(both.map(\.length) == [2, 3])
  }

  @Test func `a tie of infinite weight leads nowhere and changes no later answer`() {
    let graph = PlainGraph([(0, 1), (1, 2)], vertexCount: 3, weights: [.infinity, 1]).compact
    var finder = LightestPathFinder(graph)
    #expect(finder.pathFromBothEnds(from: Vertex(0), to: Vertex(2)) == nil)
    #expect(finder.path(from: Vertex(0), to: Vertex(2)) == nil)
    let path = finder.pathFromBothEnds(from: Vertex(1), to: Vertex(2))
    #expect(path?.vertices.map(\.index) == [1, 2])
    #expect(finder.path(from: Vertex(1), to: Vertex(2)) == path)
  }

  @Test func `random graphs agree with Floyd, Warshall and the list of simple paths`() {
    for seed in 0..<3000 as Range<UInt64> {
      let kinds = filters[Int(seed % 4)]
      let filter = tieFilter(kinds)
      let plain = PlainGraph(seed: seed, vertices: 0...7, weighted: seed % 5 != 0)
      let graph = plain.compact
      let reference = plain.filtered(kinds)
      let distances = reference.distances()
      var finder = LightestPathFinder(graph, ties: filter)
      for source in graph.vertices {
        let found = graph.weightedDistances(from: source, ties: filter)
        #expect(found.values == distances[source.index], "seed \(seed)")
        for target in graph.vertices {
          let first = reference.simplePaths(from: source.index, to: target.index).first
          let path = finder.path(from: source, to: target)
          #expect(path?.vertices.map(\.index) == first?.vertices, "seed \(seed)")
          #expect(path?.length == first?.length, "seed \(seed)")
          #expect(path.map { isSound($0, in: graph, filter) } != false, "seed \(seed)")
          let other = finder.pathFromBothEnds(from: source, to: target)
          #expect(other?.length == first?.length, "seed \(seed)")
          #expect(other.map { isSound($0, in: graph, filter) } != false, "seed \(seed)")
          #expect(finder.firstPathFromBothEnds(from: source, to: target) == path, "seed \(seed)")
          let few = finder.simplePaths(from: source, to: target, limit: 6)
          let limit = 1 + Int(seed % 6)
          let fewFromBoth = finder.simplePathsFromBothEnds(from: source, to: target, limit: limit)
          #expect(fewFromBoth == Array(few.prefix(limit)), "seed \(seed)")
          let short = finder.simplePaths(from: source, to: target, limit: 6, maximumTies: 3)
          let allShort = reference.simplePaths(from: source.index, to: target.index)
            .filter { $0.vertices.count <= 4 }
          #expect(
            short.map { $0.vertices.map(\.index) } == allShort.prefix(6).map(\.vertices),
            "seed \(seed)")
        }
      }
    }
  }

  @Test func `ties of weight 0 lead to simple paths of the right length`() {
    for seed in 0..<2000 as Range<UInt64> {
      var plain = PlainGraph(seed: seed, vertices: 1...7, weighted: true)
      for index in plain.ties.indices { plain.ties[index].weight -= 1 }
      let graph = plain.compact
      let distances = plain.distances()
      let shuffled = plain.shuffled(seed: seed).compact
      var finder = LightestPathFinder(graph)
      var again = LightestPathFinder(shuffled)
      for source in graph.vertices {
        for target in graph.vertices {
          let distance = distances[source.index][target.index]
          let all = plain.simplePaths(from: source.index, to: target.index)
          let ranked = finder.simplePaths(from: source, to: target, limit: 5)
          #expect(ranked.map(\.length) == all.prefix(5).map(\.length), "seed \(seed)")
          #expect(Set(ranked.map(\.vertices)).count == ranked.count, "seed \(seed)")
          for path in ranked
            + [
              finder.path(from: source, to: target),
              finder.pathFromBothEnds(from: source, to: target),
            ].compactMap(\.self)
          {
            #expect(path.length >= distance && isSound(path, in: graph, .all), "seed \(seed)")
            #expect(Set(path.vertices).count == path.vertices.count, "seed \(seed)")
          }
          let path = finder.path(from: source, to: target)
          #expect(path?.length ?? .infinity == distance, "seed \(seed)")
          #expect(path?.vertices == again.path(from: source, to: target)?.vertices)
          let other = finder.pathFromBothEnds(from: source, to: target)
          #expect(other?.length ?? .infinity == distance, "seed \(seed)")
          #expect(
            other?.vertices == again.pathFromBothEnds(from: source, to: target)?.vertices,
            "seed \(seed)")
        }
      }
    }
  }
}
