import Testing

@testable import GraphAlgorithms

@Suite struct ConnectedComponentsTests {
  @Test func `two ties make two components`() {
    let found = PlainGraph([(3, 1), (2, 0)], vertexCount: 5).compact.connectedComponents()
    #expect(found.table.values == [0, 1, 0, 1, 2])
    #expect(found.sizes == [2, 2, 1] && found.count == 3 && found.largest == 0)
    #expect(found.vertices(of: 1) == [Vertex(1), Vertex(3)])
    #expect(found.areConnected(Vertex(0), Vertex(2)) && !found.areConnected(Vertex(0), Vertex(1)))
  }

  @Test func `a graph without vertices has none`() {
    let found = PlainGraph([], vertexCount: 0).compact.connectedComponents()
    #expect(found.count == 0 && found.largest == nil)
  }

  @Test func `random graphs agree with distances that ignore direction`() {
    for seed in 0..<3000 as Range<UInt64> {
      let kinds = filters[Int(seed % 4)]
      let plain = PlainGraph(seed: seed, vertices: seed % 50 == 0 ? 20...40 : 0...9)
      var reference = plain.filtered(kinds)
      reference.isDirected = false
      let distances = reference.distances()
      let found = plain.compact.connectedComponents(ties: tieFilter(kinds))
      var next: UInt32 = 0
      for vertex in 0..<plain.vertexCount {
        let first = distances[vertex].firstIndex { $0.isFinite } ?? vertex
        if first == vertex {
          #expect(found.table.values[vertex] == next, "seed \(seed)")
          next += 1
        } else {
          #expect(found.table.values[vertex] == found.table.values[first], "seed \(seed)")
        }
        #expect(
          found.sizes[Int(found.table.values[vertex])] == distances[vertex].count { $0.isFinite })
      }
      #expect(found.count == Int(next))
    }
  }
}
