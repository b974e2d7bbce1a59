import Foundation
import Testing
import VentureFiles
import VentureModel

@testable import VentureStore

@Suite struct RoundTripTests {
  @Test(arguments: ["minimax", "example"])
  func aDocumentComesBackFromASnapshotAsItWas(name: String) throws {
    let document = try Fixture.document(name)
    let graph = try #require(GraphDocuments.load([document]).graph)
    try Fixture.withSnapshot { path in
      let outcome = try SnapshotImport.run(into: path, documents: [document], harvests: [])
      #expect(outcome.diagnostics.filter { $0.severity == .error } == [])
      let back = try Snapshot(path).everything()
      #expect(back.entities == graph.entities)
      #expect(back.facts == graph.facts)
      #expect(back.constraints == graph.constraints)
      #expect(back.remarks == graph.remarks)
      #expect(back.sources == graph.sources)
      #expect(back.title == graph.title)
    }
  }

  @Test func importingTheSameAgainChangesNothing() throws {
    let document = try Fixture.document("minimax")
    try Fixture.withSnapshot { path in
      _ = try SnapshotImport.run(into: path, documents: [document], harvests: [])
      let before = try Data(contentsOf: URL(fileURLWithPath: path))
      let again = try SnapshotImport.run(into: path, documents: [document], harvests: [])
      #expect(!again.isChanged)
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    }
  }
}
