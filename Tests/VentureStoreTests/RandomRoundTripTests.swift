import Foundation
import TestSupport
import Testing
import VentureAnalysis
import VentureFiles
import VentureModel

@testable import VentureStore

@Suite struct RandomRoundTripTests {
  /// Whatever a document can say is in the snapshot as it was said, and an excerpt of one entity says
  /// the same of it as the whole.
  @Test(arguments: 0..<60)
  func aRandomGraphComesBack(seed: Int) throws {
    let made = RandomVentureGraph.make(seed: UInt64(seed))
    let document = (name: "random.yaml", bytes: Data(GraphDocuments.yaml(of: made).utf8))
    let graph = try #require(GraphDocuments.load([document]).graph)
    try Fixture.withSnapshot { path in
      _ = try SnapshotImport.run(into: path, documents: [document], harvests: [])
      let snapshot = try Snapshot(path)
      let back = try snapshot.everything()
      #expect(back.entities == graph.entities)
      #expect(back.facts == graph.facts)
      #expect(back.constraints == graph.constraints)
      #expect(back.remarks == graph.remarks)
      #expect(back.sources == graph.sources)
      for (vertex, entity) in graph.entities.enumerated() {
        #expect(try snapshot.vertex(of: entity.id) == vertex)
        let excerpt = try snapshot.excerpt(.init(surroundings: [vertex]))
        #expect(excerpt[entity.id] == entity)
        #expect(Array(excerpt.facts(of: entity.id)) == Array(graph.facts(of: entity.id)))
        #expect(excerpt.roles(of: entity.id) == graph.roles(of: entity.id))
      }
    }
  }

  /// The arrays of a snapshot are those of the graph in memory, apart from the order of ties.
  @Test(arguments: 0..<60)
  func theArraysAreThoseOfTheGraph(seed: Int) throws {
    let made = RandomVentureGraph.make(seed: UInt64(seed))
    let document = (name: "random.yaml", bytes: Data(GraphDocuments.yaml(of: made).utf8))
    let graph = try #require(GraphDocuments.load([document]).graph)
    try Fixture.withSnapshot { path in
      _ = try SnapshotImport.run(into: path, documents: [document], harvests: [])
      let snapshot = try Snapshot(path)
      let (mine, theirs) = (try snapshot.index(), graph.index())
      #expect(mine.entityKinds == theirs.entityKinds)
      #expect(mine.placeholders == theirs.placeholders)
      #expect(ties(mine).difference(from: ties(theirs)).map { "\($0)" } == [])
    }
  }

  private func ties(_ index: VentureAnalysis.NetworkIndex) -> [String] {
    (0..<index.tieCount).map { tie in
      "\(index.sources[tie]) \(index.targets[tie]) \(index.tieClass(of: tie)) "
        + index.dateTexts[Int(index.dates[tie])]
    }.sorted()
  }
}
