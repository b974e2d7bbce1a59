import Foundation
import TestSupport
import Testing
import VentureAnalysis
import VentureFiles
import VentureModel

@testable import VentureStore

/// A snapshot answers as the graph from which it was made.
@Suite struct SnapshotAnswerTests {
  @Test(arguments: 0..<40)
  func `connections of a snapshot are those of its graph`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: 7_000 + seed)
    try withSnapshot(of: RandomVentureGraph.make(seed: seed)) { graph, snapshot in
      for _ in 0..<12 {
        let search = try randomSearch(in: graph, &generator)
        let expected = graph.connections(search).json(in: graph)
        let (answer, excerpt) = try snapshot.connections(search)
        #expect(answer.json(in: excerpt) == expected, "\(search)")
      }
    }
  }

  @Test(arguments: 100..<120)
  func `relations and figures of a snapshot are those of its graph`(seed: UInt64) throws {
    try withSnapshot(of: RandomVentureGraph.make(seed: seed)) { graph, snapshot in
      let index = try snapshot.index()
      for counted in SharedDeals.allCases {
        let pairs = CoInvestment(index, by: counted, keepsShared: true)
        let expected = CoInvestment(graph.index(), by: counted, keepsShared: true)
        #expect(Array(pairs) == Array(expected))
        #expect(pairs.indices.map(pairs.shared) == expected.indices.map(expected.shared))
      }
      let info = NetworkInfo(index, statements: try snapshot.statementFigures(limit: 3))
      #expect(info == NetworkInfo(graph.index(), statements: graph.statementFigures(limit: 3)))
    }
  }

  @Test func `a membership is dated by the rounds around those that it names`() throws {
    let text = """
      venturegraph: 1
      entities:
        angel: { organization: firm }
        kite: { organization: company }
      rounds:
        two: { company: kite, ordinal: 2, date: 2024 }
        three: { company: kite, ordinal: 3 }
      constraints:
        - membership: { investor: angel, count: 1, of: [three] }

      """
    let graph = try #require(GraphDocuments.load([("test.yaml", Data(text.utf8))]).graph)
    var search = ConnectionSearch(from: "angel", to: "kite")
    search.selection.asOf = try PartialDate("2022")
    #expect(graph.connections(search).length == nil, "round three came after 2024")
    try withSnapshot(of: graph) { _, snapshot in
      let (answer, _) = try snapshot.connections(search)
      #expect(answer.length == nil)
    }
  }

  private func randomSearch(
    in graph: VentureGraph, _ generator: inout SeededGenerator
  ) throws -> ConnectionSearch {
    let ids = graph.entities.map(\.id)
    var search = ConnectionSearch(
      from: generator.pick(ids), to: generator.pick(ids),
      view: generator.pick(ConnectionView.allCases), limit: 1 + generator.below(4))
    if generator.below(2) == 0 { search.selection.kinds.formUnion([.met, .acquainted]) }
    if generator.below(2) == 0 { search.selection.certainties = Set(Certainty.allCases) }
    if generator.below(2) == 0 { search.selection.statuses = Set(DealStatus.allCases) }
    if generator.below(2) == 0 {
      search.selection.asOf = try PartialDate("20\(10 + generator.below(15))")
    }
    if generator.below(2) == 0 { search.selection.keepsUndated = false }
    if generator.below(3) == 0 { search.selection.avoided = [generator.pick(ids)] }
    if generator.below(3) == 0 { search.maximumTies = generator.below(4) }
    return search
  }

  private func withSnapshot(
    of graph: VentureGraph, _ body: (VentureGraph, Snapshot) throws -> Void
  ) throws {
    let document = (name: "test.yaml", bytes: Data(GraphDocuments.yaml(of: graph).utf8))
    let read = try #require(GraphDocuments.load([document]).graph)
    try Fixture.withSnapshot { path in
      _ = try SnapshotImport.run(into: path, documents: [document], harvests: [])
      try body(read, try Snapshot(path))
    }
  }
}
