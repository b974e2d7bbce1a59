import GraphAlgorithms
import Testing
import VentureAnalysis
import VentureModel

/// A relation as a network of its own.
@Suite struct ProjectionTests {
  private func projection(_ question: ProjectionQuestion) throws -> Projection {
    try Stories.miniMax().projection(question).projection
  }

  private func ties(_ projection: Projection) -> [String] {
    projection.ties.map {
      "\(projection.nodes[$0.first].id) \(projection.nodes[$0.second].id) \($0.count)"
    }
  }

  @Test func `leads and followers are ties with a direction, for the engine too`() throws {
    let projection = try projection(ProjectionQuestion(.syndicate))
    #expect(projection.isDirected && projection.graph.isDirected)
    #expect(
      projection.nodes.map(\.name) == [
        "Hillhouse", "HongShan", "IDG Capital", "miHoYo", "Yunqi Partners",
      ])
    #expect(projection.nodes.allSatisfy { $0.kind == .organization })
    #expect(ties(projection)[3] == "hongshan hillhouse 1...1")
    #expect(projection.ties.count == 4 && projection.graph.tieCount == 4)
    let all = try self.projection(ProjectionQuestion(.syndicate, minimum: 0))
    #expect(projection.omittedCount == all.ties.count - 4, "who only may have followed")
    #expect(all.omittedCount == 0)
  }

  @Test func `co-investment is projected with its weights`() throws {
    let graph = try Stories.miniMax()
    let projection = try projection(
      ProjectionQuestion(
        .coInvestment, by: .round, strength: .newman, selection: Selection()))
    let engine = projection.graph
    let tencent = try #require(projection.nodes.firstIndex { $0.id == "tencent" })
    // The five of round 3 are each tied to four others.
    #expect(engine.coreNumbers()[Vertex(tencent)] >= 4)
    #expect(!projection.isDirected)
    // What memberships leave open counts here as it does in the relation itself.
    let relation = CoInvestment(
      graph.index(), by: .round, open: try OpenDeals(in: graph, by: .round), keepsShared: true)
    let positions = relation.positions(of: nil, minimum: 1)
    #expect(projection.ties.count == positions.count)
    #expect(projection.omittedCount == relation.count - positions.count)
    let weights = projection.ties.reduce(0) { $0 + $1.weight.value }
    let expected = positions.reduce(0) { $0 + relation.weight(at: $1, by: .newman).value }
    #expect(abs(weights - expected) < 1e-12)
    for tie in projection.ties { #expect(!tie.pair.grounds.flatMap(\.facts).isEmpty) }
  }

  @Test func `without another measure the least count is the weight`() throws {
    let projection = try projection(ProjectionQuestion(.coInvestment, by: .round))
    for tie in projection.ties {
      #expect(tie.weight.value == Double(tie.count.lowerBound))
      #expect((tie.weight.precision == .exact) == (tie.count.lowerBound == tie.count.upperBound))
    }
  }

  @Test func `rivals are tied by the investors that back both`() throws {
    let graph = try Stories.graph(
      """
      entities:
        alpha: { organization: firm }
        beta: { organization: firm }
        gamma: { organization: firm }
        kite: { organization: company, tags: [drones, robots] }
        leaf: { organization: company, tags: [drones] }
        moon: { organization: company, tags: [drones, robots] }
        sun: { organization: company }
      facts:
        - alpha, beta invested in kite
        - alpha, beta invested in moon
        - alpha invested in sun
        - gamma invested in leaf
      constraints:
        - membership: { investor: gamma, count: 1, of: [kite, moon] }

      """)
    let found = try graph.projection(ProjectionQuestion(.rivals, minimum: 0)).projection
    #expect(
      ties(found) == ["kite moon 2...2", "kite leaf 0...1", "leaf moon 0...1"],
      "gamma backs one of two, and never both")
    #expect(!found.isDirected)
    #expect(found.ties[0].pair.grounds.map(\.through) == ["alpha", "beta"])
    #expect(found.ties[0].pair.grounds.map(\.basis) == [.investor, .investor])
    let leaf = try graph.projection(ProjectionQuestion(.rivals, of: "leaf")).projection
    #expect(leaf.ties.isEmpty && leaf.nodes.isEmpty && leaf.omittedCount == 2)
  }

  @Test func `every relation projects its pairs, and each tie tells why`() throws {
    let graph = try Stories.miniMax()
    let narrator = Narrator(graph)
    for relation in Relation.allCases {
      let company: EntityID? = relation == .acquaintance ? "minimax" : nil
      let found = try graph.projection(
        ProjectionQuestion(relation, of: company, minimum: 0)
      ).projection
      #expect(found.relation == relation && !found.ties.isEmpty, "\(relation)")
      #expect(found.nodes.map(\.id) == found.nodes.map(\.id).sorted())
      for tie in found.ties {
        #expect(found.nodes[tie.first].id == tie.pair.first)
        #expect(found.nodes[tie.second].id == tie.pair.second)
        #expect(!tie.pair.reasons(narrator).isEmpty, "\(tie.pair.first) \(tie.pair.second)")
        #expect(tie.pair.shared(narrator).count == tie.pair.grounds.count)
      }
    }
    #expect(try graph.projection(ProjectionQuestion(.acquaintance)).projection.ties.isEmpty)
  }

  @Test func `only what certainly stands in the relation is a tie unless more is asked`() throws {
    let certain = try projection(ProjectionQuestion(.reinvestment))
    #expect(certain.ties.allSatisfy { $0.count.lowerBound >= 2 })
    let one = try projection(ProjectionQuestion(.reinvestment, minimum: 1))
    #expect(one.ties.count > certain.ties.count)
  }
}
