import GraphAlgorithms
import TestSupport
import Testing

@Suite struct JoiningTreeTests {
  private func graph(_ count: Int, _ ties: [(Int, Int)]) -> CompactGraph {
    CompactGraph(
      vertexCount: count, isDirected: false, sources: ties.map { UInt32($0.0) },
      targets: ties.map { UInt32($0.1) })
  }

  private func links(_ tree: JoiningTree, _ graph: CompactGraph) -> [[Int]] {
    tree.ties.map { tie in
      let (source, target) = graph.ends(of: tie)
      return [min(source.index, target.index), max(source.index, target.index)]
    }
  }

  @Test func `the points of a star are joined by its centre`() {
    let star = graph(6, [(0, 5), (1, 5), (2, 5), (3, 5), (3, 4)])
    let tree = star.joiningTree(of: [Vertex(0), Vertex(2), Vertex(3)])
    #expect(links(tree, star) == [[0, 5], [2, 5], [3, 5]])
    #expect(tree.parts == [[Vertex(0), Vertex(2), Vertex(3)]])
    #expect(tree.leastTies == 3)
  }

  @Test func `what cannot be joined stays apart`() {
    let parts = graph(6, [(0, 1), (1, 2), (3, 4)])
    let tree = parts.joiningTree(of: [5, 4, 2, 0, 3].map { Vertex($0) })
    #expect(links(tree, parts) == [[0, 1], [1, 2], [3, 4]])
    #expect(tree.parts == [[0, 2], [3, 4], [5]].map { $0.map { Vertex($0) } })
    #expect(tree.leastTies == nil)
  }

  @Test func `one alone, and none`() {
    let line = graph(2, [(0, 1), (0, 0)])
    #expect(line.joiningTree(of: [Vertex(1), Vertex(1)]).ties.isEmpty)
    #expect(line.joiningTree(of: [Vertex(1)]).leastTies == 0)
    #expect(line.joiningTree(of: []).parts.isEmpty)
  }

  @Test(arguments: 0..<60)
  func `a tree that is no larger than promised, and for two a shortest path`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let count = 2 + generator.below(9)
    let ties = (0..<generator.below(18)).map { _ in
      (generator.below(count), generator.below(count))
    }
    let graph = graph(count, ties)
    let terminals = Set((0..<(1 + generator.below(5))).map { _ in generator.below(count) }).sorted()
    let tree = graph.joiningTree(of: terminals.map { Vertex($0) })
    #expect(tree.parts.flatMap { $0 }.sorted() == terminals.map { Vertex($0) })
    let links = links(tree, graph)
    // No circle, and no end that is not wanted.
    var groups = Array(0..<count)
    for link in links {
      #expect(groups[link[0]] != groups[link[1]])
      let (kept, gone) = (groups[link[0]], groups[link[1]])
      groups = groups.map { $0 == gone ? kept : $0 }
    }
    let degrees = Dictionary(grouping: links.joined(), by: \.self).mapValues(\.count)
    #expect(degrees.allSatisfy { $0.value > 1 || terminals.contains($0.key) })
    for part in tree.parts {
      #expect(Set(part.map { groups[$0.index] }).count == 1)
    }
    let components = smallestTree(count, ties, terminals)
    #expect((tree.parts.count == 1) == (components != nil))
    guard let smallest = components, terminals.count > 1 else { return }
    let bound = 2 - 2 / Double(terminals.count)
    #expect(Double(links.count) <= bound * Double(smallest))
    #expect(tree.leastTies.map { $0 <= smallest } == true)
    if terminals.count == 2 { #expect(links.count == smallest) }
    let shuffled = self.graph(count, ties.reversed().map { ($0.1, $0.0) })
    let again = shuffled.joiningTree(of: terminals.reversed().map { Vertex($0) })
    #expect(self.links(again, shuffled) == links)
  }

  /// The number of ties of the smallest tree, by trying all sets of vertices; nil if there is none.
  private func smallestTree(_ count: Int, _ ties: [(Int, Int)], _ terminals: [Int]) -> Int? {
    var best: Int?
    for set in 0..<(1 << count) where terminals.allSatisfy({ set >> $0 & 1 == 1 }) {
      let members = (0..<count).filter { set >> $0 & 1 == 1 }
      var reached: Set<Int> = [members[0]]
      var isGrowing = true
      while isGrowing {
        let next = ties.filter { tie in
          members.contains(tie.0) && members.contains(tie.1)
            && reached.contains(tie.0) != reached.contains(tie.1)
        }
        for tie in next { reached.formUnion([tie.0, tie.1]) }
        isGrowing = !next.isEmpty
      }
      if reached.count == members.count { best = min(best ?? .max, members.count - 1) }
    }
    return best
  }
}
