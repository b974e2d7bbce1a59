import TestSupport
import Testing

@testable import GraphAlgorithms

@Suite struct VertexSorterTests {
  @Test func `sets of every size come back sorted`() {
    var generator = SeededGenerator(seed: 1)
    var sorter = VertexSorter(vertexCount: 20_000)
    for round in 0..<600 {
      let lowest = UInt32.random(in: 0..<19_000, using: &generator)
      let greatest = round % 2 == 0 ? 20_000 : lowest + 300
      var chosen = Set<UInt32>()
      for _ in 0..<Int.random(in: 0...(round / 4), using: &generator) {
        chosen.insert(.random(in: lowest + 1..<greatest, using: &generator))
      }
      var vertices = chosen.shuffled(using: &generator)
      vertices.withUnsafeMutableBufferPointer { sorter.sort($0[...], notBelow: lowest) }
      #expect(vertices == chosen.sorted())
    }
  }
}
