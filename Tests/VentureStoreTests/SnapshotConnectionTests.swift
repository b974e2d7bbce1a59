import Foundation
import TestSupport
import Testing
import VentureAnalysis
import VentureFiles
import VentureModel

@testable import VentureStore

/// Every question about connections gets the same answer, in the same words, from a document and
/// from a snapshot of it.
@Suite struct SnapshotConnectionTests {
  @Test(arguments: 0..<60)
  func `paths with all their options`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: 11_000 + seed)
    try withSnapshot(of: document(seed)) { graph, snapshot in
      for _ in 0..<15 {
        try comparePaths(try randomSearch(in: graph, &generator), graph, snapshot)
      }
    }
  }

  @Test(arguments: 60..<120)
  func `introductions and joining trees`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: 12_000 + seed)
    try withSnapshot(of: document(seed)) { graph, snapshot in
      let ids = graph.entities.map(\.id)
      for _ in 0..<8 {
        try compareIntroductions(
          IntroductionSearch(
            from: generator.pick(ids), to: generator.pick(ids),
            selection: try randomSelection(in: graph, &generator), limit: 1 + generator.below(4)),
          graph, snapshot)
        try compareJoining(
          JoiningSearch(
            (0..<2 + generator.below(3)).map { _ in generator.pick(ids) },
            view: generator.pick(ConnectionView.allCases),
            selection: try randomSelection(in: graph, &generator)), graph, snapshot)
      }
    }
  }

  @Test func `connections of MiniMax's snapshot are those of its document`() throws {
    var generator = SeededGenerator(seed: 13_000)
    try withSnapshot(of: try Fixture.document("minimax").bytes) { graph, snapshot in
      let ids = graph.entities.filter { $0.kind == .person || $0.kind == .organization }.map(\.id)
      for _ in 0..<60 {
        try comparePaths(try randomSearch(in: graph, &generator), graph, snapshot)
        let (from, to) = (generator.pick(ids), generator.pick(ids))
        try compareIntroductions(IntroductionSearch(from: from, to: to), graph, snapshot)
        try compareJoining(JoiningSearch([from, to, generator.pick(ids)]), graph, snapshot)
      }
    }
  }

  private func comparePaths(
    _ search: ConnectionSearch, _ graph: VentureGraph, _ snapshot: Snapshot
  ) throws {
    let expected = graph.connections(search)
    let (answer, excerpt) = try snapshot.connections(search)
    #expect(answer.json(in: excerpt) == expected.json(in: graph), "\(search)")
    #expect(
      answer.text(in: excerpt, .plain, showsCosts: search.tellsCosts)
        == expected.text(in: graph, .plain, showsCosts: search.tellsCosts), "\(search)")
  }

  private func compareIntroductions(
    _ search: IntroductionSearch, _ graph: VentureGraph, _ snapshot: Snapshot
  ) throws {
    let (expected, whole) = try graph.introductions(search)
    let (answer, excerpt) = try snapshot.introductions(search)
    #expect(answer.json(in: excerpt) == expected.json(in: whole), "\(search)")
    #expect(
      answer.text(in: excerpt, .plain, showsCosts: true)
        == expected.text(in: whole, .plain, showsCosts: true), "\(search)")
    #expect(answer.table(in: excerpt) == expected.table(in: whole))
  }

  private func compareJoining(
    _ search: JoiningSearch, _ graph: VentureGraph, _ snapshot: Snapshot
  ) throws {
    let (expected, whole) = try graph.joining(search)
    let (answer, excerpt) = try snapshot.joining(search)
    #expect(answer.json(in: excerpt) == expected.json(in: whole), "\(search)")
    #expect(answer.text(in: excerpt, .plain) == expected.text(in: whole, .plain), "\(search)")
    #expect(answer.table(in: excerpt) == expected.table(in: whole))
  }

  private func randomSearch(
    in graph: VentureGraph, _ generator: inout SeededGenerator
  ) throws -> ConnectionSearch {
    let ids = graph.entities.map(\.id)
    let organizations = graph.entities.filter { $0.kind == .organization }.map(\.id)
    let toAnyone = generator.below(4) == 0
    var search = ConnectionSearch(
      from: generator.pick(ids), to: generator.pick(toAnyone ? organizations : ids),
      toAnyone: toAnyone, view: generator.pick(ConnectionView.allCases),
      ranking: generator.pick(ConnectionSearch.Ranking.allCases),
      selection: try randomSelection(in: graph, &generator), limit: 1 + generator.below(6),
      tellsCosts: generator.below(2) == 0)
    if generator.below(3) == 0 {
      search.via = (0..<1 + generator.below(2)).map { _ in generator.pick(ids) }
    }
    if generator.below(4) == 0 { search.maximumHub = 1 + generator.below(4) }
    if generator.below(4) == 0 {
      search.stops = [.organization, generator.pick(Entity.Kind.allCases)]
    }
    if generator.below(4) == 0 { search.maximumTies = 1 + generator.below(4) }
    return search
  }

  private func randomSelection(
    in graph: VentureGraph, _ generator: inout SeededGenerator
  ) throws -> Selection {
    var selection = Selection()
    if generator.below(2) == 0 { selection.kinds.formUnion([.met, .attended, .acquainted]) }
    if generator.below(6) == 0 { selection.kinds = [.invested, .raised, .employed] }
    if generator.below(3) == 0 { selection.certainties = Set(Certainty.allCases) }
    if generator.below(3) == 0 { selection.statuses = Set(DealStatus.allCases) }
    if generator.below(3) == 0 {
      selection.asOf = try PartialDate("20\(10 + generator.below(16))")
    }
    if generator.below(3) == 0 { selection.keepsUndated = false }
    if generator.below(4) == 0 { selection.avoided = [generator.pick(graph.entities).id] }
    return selection
  }

  private func document(_ seed: UInt64) -> Data {
    Data(GraphDocuments.yaml(of: RandomVentureGraph.make(seed: seed)).utf8)
  }

  private func withSnapshot(
    of bytes: Data, _ body: (VentureGraph, Snapshot) throws -> Void
  ) throws {
    let document = (name: "test.yaml", bytes: bytes)
    let graph = try #require(GraphDocuments.load([document]).graph)
    try Fixture.withSnapshot { path in
      _ = try SnapshotImport.run(into: path, documents: [document], harvests: [])
      try body(graph, try Snapshot(path))
    }
  }
}
