import GraphAlgorithms
import Testing
import VentureAnalysis
import VentureModel

/// A relation as a network of its own.
@Suite struct ProjectionTests {
  @Test func `the pairs of a relation are ties for the engine and rows for other tools`() throws {
    let graph = try Stories.miniMax()
    let projection = Projection(try graph.syndicates().answer)
    #expect(projection.isDirected)
    #expect(
      projection.nodes.map(\.slug) == ["hillhouse", "hongshan", "idg-capital", "mihoyo", "yunqi"])
    #expect(projection.links.count == 4, "who only may have followed is left out")
    #expect(projection.graph.tieCount == 4)
    #expect(
      projection.table.rows[3] == ["hongshan", "hillhouse", "Directed", "1.0", "1", "1"])
  }

  @Test func `co-investment is projected with its weights`() throws {
    let graph = try Stories.miniMax()
    let relation = CoInvestment(graph.index(), by: .round, keepsShared: true)
    let projection = Projection(relation, by: .newman) { graph.entities[$0].id }
    // The five of round 3 are each tied to four others.
    let cores = projection.graph.coreNumbers()
    let tencent = try #require(projection.nodes.firstIndex(of: "tencent"))
    #expect(cores[Vertex(tencent)] == 4)
    // Six pairs of four, ten of five, one of two, three of three.
    let weights = projection.links.reduce(0) { $0 + $1.weight }
    #expect(abs(weights - (2 + 2.5 + 1 + 1.5)) < 1e-12)
    #expect(!projection.isDirected && projection.links.count == 20)
  }
}
