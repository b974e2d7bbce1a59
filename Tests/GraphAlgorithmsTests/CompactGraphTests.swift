import Testing

@testable import GraphAlgorithms

@Suite struct CompactGraphTests {
  @Test func `rows are sorted and ties keep their identity`() {
    var builder = CompactGraph.Builder(vertexCount: 3, isDirected: false)
    let first = builder.addTie(from: Vertex(2), to: Vertex(1))
    let second = builder.addTie(from: Vertex(1), to: Vertex(0), kind: 7, weight: 2.5)
    let third = builder.addTie(from: Vertex(1), to: Vertex(2))
    let loop = builder.addTie(from: Vertex(1), to: Vertex(1))
    let graph = builder.build()
    #expect(graph._checkInvariants() == [])
    #expect(graph.neighbors(of: Vertex(1)).map(\.vertex.index) == [0, 1, 2, 2])
    #expect(graph.neighbors(of: Vertex(1)).map(\.tie) == [second, loop, first, third])
    #expect(graph.neighbors(of: Vertex(0)).map(\.vertex.index) == [1])
    #expect(graph.kind(of: second) == 7 && graph.weight(of: second) == 2.5)
    #expect(graph.weight(of: first) == 1)
    #expect(graph.ends(of: first) == (Vertex(2), Vertex(1)))
    #expect(graph.tieCount == 4 && graph.vertexCount == 3)
  }

  @Test func `a directed graph has rows both ways`() {
    let graph = PlainGraph([(0, 2), (1, 2), (2, 0)], vertexCount: 3, isDirected: true).compact
    #expect(graph.neighbors(of: Vertex(2)).map(\.vertex.index) == [0])
    #expect(graph.predecessors(of: Vertex(2)).map(\.vertex.index) == [0, 1])
    #expect(graph._checkInvariants() == [])
  }

  @Test func `random graphs are sound and hold exactly their ties`() {
    for seed in 0..<3000 as Range<UInt64> {
      let plain = PlainGraph(seed: seed, weighted: seed % 2 == 0)
      let graph = plain.compact
      #expect(graph._checkInvariants() == [], "seed \(seed)")
      let shuffled = plain.shuffled(seed: seed).compact
      for vertex in graph.vertices {
        let neighbors = graph.neighbors(of: vertex).map(\.vertex)
        #expect(neighbors == shuffled.neighbors(of: vertex).map(\.vertex), "seed \(seed)")
        #expect(
          Set(neighbors.map(\.index)) == Set(plain.successors(vertex.index)), "seed \(seed)")
      }
      for (index, tie) in plain.ties.enumerated() {
        let found = graph.ends(of: Tie(number: UInt32(index)))
        #expect(found == (Vertex(tie.source), Vertex(tie.target)))
        #expect(graph.kind(of: Tie(number: UInt32(index))) == tie.kind)
      }
    }
  }

  @Test func `a filter holds exactly its kinds`() {
    let filter = TieFilter(kinds: [0, 63, 64, 255])
    #expect((0...255).filter { filter.contains(UInt8($0)) } == [0, 63, 64, 255])
    #expect((0...255).allSatisfy { TieFilter.all.contains(UInt8($0)) })
  }

  @Test func `a table holds a value for every vertex`() {
    var table = VertexTable(repeating: 0, count: 3)
    table[Vertex(1)] = 5
    #expect(table.values == [0, 5, 0])
    #expect(table.vertices.map(\.index) == [0, 1, 2])
    #expect(table == VertexTable([0, 5, 0]))
  }
}
