import Foundation
import TestSupport
import Testing
import VentureAnalysis
import VentureFiles
import VentureModel
import VentureStore

/// A snapshot lists what the graph lists from which it was made.
@Suite struct SnapshotCatalogueTests {
  @Test(arguments: 200..<260)
  func `lists of a snapshot are those of its graph`(seed: UInt64) throws {
    let yaml = GraphDocuments.yaml(of: RandomVentureGraph.make(seed: seed))
    try check([(name: "test.yaml", bytes: Data(yaml.utf8))])
  }

  @Test func `lists of a story are those of its graph`() throws {
    try check([try Fixture.document("minimax")])
  }

  @Test func `lists of a document and a table are those of both in memory`() throws {
    let deals = """
      investor,company,date,round,role,amount,currency,country
      HongShan,MiniMax,2024-03-05,,lead,600000000,USD,CN
      HongShan,Zhipu,2024-06,B,co-lead,,,
      Ada Capital,Zhipu,2024-06,B,,1000000,EUR,
      Ada Capital,Zhipu,,,,,,

      """
    try check([try Fixture.document("minimax")], tables: deals)
    try check([], tables: deals)
  }

  private func check(_ documents: [(name: String, bytes: Data)], tables: String? = nil) throws {
    try Fixture.withSnapshot { path in
      _ = try SnapshotImport.run(
        into: path, documents: documents, harvests: try tables.map(Fixture.harvests) ?? [])
      let snapshot = try Snapshot(path)
      let graph =
        tables == nil
        ? try #require(GraphDocuments.load(documents).graph) : try snapshot.everything()
      for catalogue in Catalogue.allCases.map(Optional.some) + [nil] {
        let (table, expected) = (try snapshot.table(of: catalogue), graph.table(of: catalogue))
        #expect(table == expected, "\(catalogue?.word ?? "everything")")
      }
    }
  }
}
