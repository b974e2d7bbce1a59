import Foundation
import TestSupport
import Testing
import VentureAnalysis
import VentureFiles
import VentureModel

@testable import VentureStore

/// A snapshot gives the relations of the graph from which it was made, with their reasons.
@Suite struct SnapshotRelationTests {
  @Test(arguments: 200..<230)
  func `relations of a snapshot are those of its graph`(seed: UInt64) throws {
    let graph = RandomVentureGraph.make(seed: seed)
    var selection = Selection()
    if seed % 3 == 0 { selection.certainties = Set(Certainty.allCases) }
    if seed % 4 == 0 { selection.asOf = try PartialDate("20\(10 + seed % 15)") }
    try compare(Data(GraphDocuments.yaml(of: graph).utf8), selection)
  }

  @Test func `relations of MiniMax's snapshot are those of its document`() throws {
    try compare(try Fixture.document("minimax").bytes, Selection())
  }

  /// Compares all relations of a document with those of a snapshot of it.
  private func compare(_ bytes: Data, _ selection: Selection) throws {
    let document = (name: "test.yaml", bytes: bytes)
    let graph = try #require(GraphDocuments.load([document]).graph)
    try Fixture.withSnapshot { path in
      _ = try SnapshotImport.run(into: path, documents: [document], harvests: [])
      let snapshot = try Snapshot(path)
      let expected = try answers(graph, selection, companies: graph)
      let found = try answers(snapshot, selection, companies: graph)
      #expect(found.count == expected.count)
      for (one, other) in zip(found, expected) { #expect(one == other) }
    }
  }

  private func answers(
    _ network: some Network, _ selection: Selection, companies: VentureGraph
  ) throws -> [JSONValue] {
    var answers: [JSONValue] = []
    func add(_ found: (answer: RelationAnswer, excerpt: VentureGraph)?) {
      if let found { answers.append(found.answer.json(in: found.excerpt)) }
    }
    for counted in SharedDeals.allCases {
      let relation = CoInvestment(
        try network.index(), by: counted, selection: selection,
        open: try OpenDeals(in: network, by: counted, selection: selection), keepsShared: true)
      add(
        try relation.explained(
          Array(relation.indices), in: network, by: .newman, selection: selection))
    }
    for relation in Relation.allCases { add(try network.people(relation, selection)) }
    add(try network.syndicates(selection))
    add(try network.moves(selection))
    let open = try OpenDeals(in: network, by: .round, selection: selection)
    let again = Reinvestment(try network.index(), selection: selection, open: open)
    add(try again.explained(in: network, selection: selection))
    let (bets, excerpt) = try CompetingBets.find(in: network, selection)
    answers.append(bets.json(in: excerpt))
    for entity in companies.entities where entity.kind == .organization {
      add(try network.syndicates(of: entity.id, selection))
      add(try network.acquaintance(Acquaintance(of: entity.id, selection: selection)))
    }
    return answers
  }
}
