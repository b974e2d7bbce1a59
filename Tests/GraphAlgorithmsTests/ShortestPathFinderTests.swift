import Testing

@testable import GraphAlgorithms

@Suite struct ShortestPathFinderTests {
  @Test func `the cycle of four vertices`() {
    let graph = PlainGraph([(0, 1), (1, 2), (2, 3), (3, 0)], vertexCount: 4).compact
    var finder = ShortestPathFinder(graph)
    #expect(finder.path(from: Vertex(0), to: Vertex(2))?.vertices.map(\.index) == [0, 1, 2])
    #expect(finder.path(from: Vertex(3), to: Vertex(1))?.vertices.map(\.index) == [3, 0, 1])
    #expect(finder.distance(from: Vertex(0), to: Vertex(2)) == 2)
    #expect(finder.distance(from: Vertex(1), to: Vertex(1)) == 0)
    let both = finder.allPaths(from: Vertex(0), to: Vertex(2), limit: 10)
    #expect(both?.count == 2)
    #expect(both?.paths.map { $0.vertices.map(\.index) } == [[0, 1, 2], [0, 3, 2]])
  }

  @Test func `random graphs agree with the list of all simple paths`() {
    for seed in 0..<4000 as Range<UInt64> {
      let kinds = filters[Int(seed % 4)]
      let filter = tieFilter(kinds)
      let plain = PlainGraph(seed: seed, vertices: 0...7)
      let graph = plain.compact
      let reference = plain.filtered(kinds)
      // One finder for all questions: nothing may remain of the one before.
      var finder = ShortestPathFinder(graph, ties: filter)
      for source in graph.vertices {
        for target in graph.vertices {
          let all = reference.simplePaths(from: source.index, to: target.index)
          let shortest = all.filter { $0.length == all[0].length }.map(\.vertices)
          let path = finder.path(from: source, to: target)
          #expect(path?.vertices.map(\.index) == shortest.first, "seed \(seed)")
          #expect(path.map { isSound($0, in: graph, filter) } != false, "seed \(seed)")
          let distance = finder.distance(from: source, to: target)
          #expect(distance == shortest.first.map { $0.count - 1 }, "seed \(seed)")
          let found = finder.allPaths(from: source, to: target, limit: 3)
          #expect(found?.count == (shortest.isEmpty ? nil : UInt64(shortest.count)))
          let listed = found?.paths.map { $0.vertices.map(\.index) } ?? []
          #expect(listed == Array(shortest.prefix(3)), "seed \(seed)")
          #expect(found?.paths.allSatisfy { isSound($0, in: graph, filter) } != false)
        }
      }
    }
  }

  @Test func `larger graphs agree with distances from one vertex`() {
    for seed in 0..<60 as Range<UInt64> {
      let graph = PlainGraph(seed: seed, vertices: 100...200).compact
      var finder = ShortestPathFinder(graph)
      for source in graph.vertices.prefix(20) {
        let distances = graph.distances(from: source)
        for target in graph.vertices {
          #expect(finder.distance(from: source, to: target) == distances[target])
          #expect(finder.path(from: source, to: target)?.ties.count == distances[target])
        }
      }
    }
  }

  @Test func `in larger graphs the path is the first of all shortest paths`() {
    // Few enough ties for long paths, and many of them equally long.
    for seed in 0..<200 as Range<UInt64> {
      let graph = PlainGraph(seed: seed, vertices: 30...150).compact
      var finder = ShortestPathFinder(graph)
      for source in graph.vertices.prefix(10) {
        for target in graph.vertices {
          let first = finder.allPaths(from: source, to: target, limit: 1)?.paths.first
          #expect(finder.path(from: source, to: target) == first, "seed \(seed)")
        }
      }
    }
  }

  @Test func `numbers of paths stop at the greatest that fits`() {
    // A chain of 70 diamonds has 2 to the 70th shortest paths.
    var ends: [(Int, Int)] = []
    for diamond in 0..<70 {
      let start = diamond * 3
      ends += [
        (start, start + 1), (start, start + 2), (start + 1, start + 3), (start + 2, start + 3),
      ]
    }
    var finder = ShortestPathFinder(PlainGraph(ends, vertexCount: 211).compact)
    let found = finder.allPaths(from: Vertex(0), to: Vertex(210), limit: 2)
    #expect(found?.distance == 140 && found?.count == .max && found?.paths.count == 2)
    let part = finder.allPaths(from: Vertex(0), to: Vertex(189), limit: 0)
    #expect(part?.count == 1 << 63)
  }
}
