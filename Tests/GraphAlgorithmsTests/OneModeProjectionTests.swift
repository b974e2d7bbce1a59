import Testing

@testable import GraphAlgorithms

@Suite struct OneModeProjectionTests {
  /// 0 and 1 share 3 and 4; 2 is at 4 with both.
  private let small = PlainGraph(
    [(0, 3), (1, 3), (0, 4), (1, 4), (2, 4)], vertexCount: 5, isDirected: true
  ).compact

  @Test func `three vertices with two neighbours`() {
    let found = small.oneModeProjection(keeping: [.sharedNeighbors, .newmanWeights])
    #expect(found.map(\.first.index) == [0, 0, 1])
    #expect(found.map(\.second.index) == [1, 2, 2])
    #expect(found.map(\.sharedCount) == [2, 1, 1])
    #expect(found.sharedNeighbors(at: 0) == [Vertex(3), Vertex(4)])
    #expect(found.sharedNeighbors(at: 2) == [Vertex(4)])
    #expect(found.indices.map { found.strength(at: $0, .newman) } == [1.5, 0.5, 0.5])
    #expect(found.indices.map { found.strength(at: $0, .jaccard) } == [1, 0.5, 0.5])
    #expect(found.indices.map { found.strength(at: $0, .overlap) } == [1, 1, 1])
    #expect(found.position(of: Vertex(2), Vertex(0)) == 1)
    #expect(found.position(of: Vertex(2), Vertex(3)) == nil)
    #expect(found.strongest(2) == [0, 1])
    let graph = found.graph(weightedBy: .newman)
    #expect(graph._checkInvariants() == [])
    #expect(graph.neighbors(of: Vertex(0)).map(\.vertex.index) == [1, 2])
    #expect(graph.weight(of: Tie(number: 0)) == 1.5)
  }

  @Test func `random graphs agree with intersections of sets, on any number of threads`() {
    for seed in 0..<3000 as Range<UInt64> {
      let kinds = filters[Int(seed % 4)]
      let plain = PlainGraph(seed: seed, vertices: seed % 50 == 0 ? 20...40 : 0...9)
      let reference = plain.filtered(kinds)
      let projected = seed % 3 == 0 ? (0..<plain.vertexCount).filter { $0 % 3 != 1 } : nil
      let members = projected ?? Array(0..<plain.vertexCount)
      let neighbors = (0..<plain.vertexCount).map { Set(reference.successors($0)) }
      let graph = seed % 2 == 0 ? plain.compact : plain.shuffled(seed: seed).compact
      let found = graph.oneModeProjection(
        onto: projected?.map { Vertex($0) }, ties: tieFilter(kinds),
        keeping: [.sharedNeighbors, .newmanWeights], threads: 1 + Int(seed % 3))
      var position = 0
      for one in members {
        for other in members where other > one {
          let shared = neighbors[one].intersection(neighbors[other]).sorted()
          #expect(
            found.position(of: Vertex(one), Vertex(other)) == (shared.isEmpty ? nil : position))
          if shared.isEmpty || position >= found.count { continue }
          let pair = SharedNeighborPair(
            first: Vertex(one), second: Vertex(other), sharedCount: shared.count)
          #expect(found[position] == pair, "seed \(seed)")
          #expect(found.sharedNeighbors(at: position).map(\.index) == shared, "seed \(seed)")
          var newman = 0.0
          for neighbor in shared {
            newman += 1 / Double(members.count { neighbors[$0].contains(neighbor) } - 1)
          }
          #expect(found.strength(at: position, .newman) == newman, "seed \(seed)")
          let union = neighbors[one].union(neighbors[other]).count
          #expect(found.strength(at: position, .jaccard) == Double(shared.count) / Double(union))
          let fewer = min(neighbors[one].count, neighbors[other].count)
          #expect(found.strength(at: position, .overlap) == Double(shared.count) / Double(fewer))
          position += 1
        }
      }
      #expect(found.count == position, "seed \(seed)")
      let ranked = found.indices.sorted {
        (found[$1].sharedCount, $0) < (found[$0].sharedCount, $1)
      }
      #expect(found.strongest(4) == Array(ranked.prefix(4)), "seed \(seed)")
      let counts = graph.oneModeProjection(
        onto: projected?.map { Vertex($0) }, ties: tieFilter(kinds))
      #expect(Array(counts) == Array(found), "seed \(seed)")
    }
  }

  @Test func `a finder agrees with the projection`() {
    for seed in 0..<2000 as Range<UInt64> {
      let kinds = filters[Int(seed % 4)]
      let graph = PlainGraph(seed: seed, vertices: 0...12).compact
      let projected = seed % 3 == 0 ? graph.vertices.filter { $0.index % 3 != 1 } : nil
      let all = graph.oneModeProjection(ties: tieFilter(kinds), keeping: .sharedNeighbors)
      var finder = SharedNeighborFinder(graph, onto: projected, ties: tieFilter(kinds))
      for vertex in graph.vertices {
        let expected = graph.vertices.compactMap { other -> SharedNeighborPartner? in
          guard other != vertex, projected?.contains(other) != false,
            let position = all.position(of: vertex, other)
          else { return nil }
          let shared = finder.sharedNeighbors(of: vertex, other)
          #expect(shared == all.sharedNeighbors(at: position), "seed \(seed)")
          return SharedNeighborPartner(vertex: other, sharedCount: all[position].sharedCount)
        }.sorted { ($1.sharedCount, $0.vertex) < ($0.sharedCount, $1.vertex) }
        #expect(finder.strongest(of: vertex) == expected, "seed \(seed)")
        #expect(finder.strongest(of: vertex, limit: 2) == Array(expected.prefix(2)))
        #expect(finder.strongest(of: vertex, limit: 0) == [])
      }
    }
  }
}
