import TestSupport
import Testing
import VentureAnalysis
import VentureModel

@Suite struct EarlierStateTests {
  private func state(_ date: String, keepsUndated: Bool = true) throws -> EarlierState {
    try Stories.miniMax().held(asOf: try PartialDate(date), keepsUndated: keepsUndated)
  }

  @Test func `rounds, investments and figures of later are not there`() throws {
    let state = try state("2023")
    let rounds = state.graph.rounds(of: "minimax").filter { !$0.isPlaceholder }
    // The sixth and the seventh have no date, and follow the fifth.
    #expect(rounds.map(\.ordinal) == [1, 2, 3, 4])
    #expect(!state.graph.facts(of: "alibaba").contains { $0.object.entity == "minimax-5" })
    #expect(state.graph.facts(of: "hongshan").contains { $0.object.entity == "minimax-4" })
    #expect(state.graph["ann"] == nil)
  }

  @Test func `a job that has ended is over, one of which one cannot tell is kept`() throws {
    let graph = try Stories.graph(
      """
      entities:
        ann: { person: }
        bob: { person: }
        firm: { organization: firm }
      facts:
        - ann employed by firm: { date: 2019-01/2021-03 }
        - bob employed by firm: { date: 2020/2022 }
        - ann director of firm
      """)
    let state = graph.held(asOf: try PartialDate("2022"))
    #expect(state.graph.facts.map { $0.subject.entity?.slug } == ["ann", "bob"])
    #expect(state.heldCount == 0 && state.doubtfulCount == 2)
    #expect(state.note == "as of 2022: 0 facts held; of 2 one cannot tell, and they are kept")
    let certain = graph.held(asOf: try PartialDate("2022"), keepsUndated: false)
    #expect(certain.graph.facts.isEmpty)
    #expect(certain.graph.entities.isEmpty)
    #expect(certain.note.hasSuffix("left out"))
    #expect(graph.held(asOf: try PartialDate("2021")).note.hasPrefix("as of 2021: 1 fact held"))
  }

  @Test(arguments: 0..<100)
  func `what is left held then, or one cannot tell`(_ seed: UInt64) throws {
    let graph = RandomVentureGraph.make(seed: seed)
    for year in ["1995", "2015", "2022-06", "2023"] {
      let date = try PartialDate(year)
      let all = graph.held(asOf: date)
      let certain = graph.held(asOf: date, keepsUndated: false)
      func stated(_ graph: VentureGraph) -> [Fact] {
        graph.facts.indices.filter { !graph.isDerived(at: $0) }.map { graph.facts[$0] }
      }
      let verdicts = stated(graph).map { ($0, graph.holds($0, asOf: date)) }
      #expect(stated(all.graph).count == all.heldCount + all.doubtfulCount)
      #expect(stated(certain.graph).count == all.heldCount)
      #expect(
        stated(all.graph).allSatisfy { fact in verdicts.contains { $0.0 == fact && $0.1 != .no } })
      #expect(
        stated(certain.graph).allSatisfy { fact in
          verdicts.contains { $0.0 == fact && $0.1 == .yes }
        })
      // Only what speaks of a round or an event that had not begun is left out beside that.
      let left = verdicts.filter { $0.1 != .no }.count - stated(all.graph).count
      let unborn = verdicts.filter { verdict in
        verdict.1 != .no
          && [verdict.0.subject, verdict.0.object].contains { party in
            guard let id = party.entity, let entity = graph[id] else { return false }
            return entity.kind == .event || entity.kind == .round
          }
      }
      #expect(left >= 0 && left <= unborn.count)
    }
  }
}
