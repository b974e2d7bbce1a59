import Testing
import VentureAnalysis
import VentureModel

@Suite struct EarlierKnowledgeTests {
  private static let story = """
    sources:
      early: { title: Early, date: 2020-05 }
      late: { title: Late, date: 2024 }
      undated: { title: Undated }
    entities:
      ann: { person: , names: Ann, cite: early }
      bob: { person: , names: Bob, cite: late }
      shop: { organization: company, names: Shop, cite: early }
    facts:
      - ann founded shop: { cite: [early, late] }
      - bob employed by shop: { cite: late }
      - ann employed by shop: { cite: undated }
      - ann director of shop

    """

  private func known(_ date: String, keepsUndated: Bool = true) throws -> EarlierKnowledge {
    try Stories.graph(Self.story).known(by: try PartialDate(date), keepsUndated: keepsUndated)
  }

  private func kinds(_ knowledge: EarlierKnowledge) -> [String] {
    knowledge.graph.facts.map { "\($0.subject.entity?.slug ?? "") \($0.kind)" }
  }

  @Test func `only what had been published is known`() throws {
    let knowledge = try known("2022")
    #expect(knowledge.known == [SourceID("early")])
    #expect(knowledge.doubtful == [SourceID("undated")])
    #expect(knowledge.later == [SourceID("late")])
    #expect(kinds(knowledge) == ["ann founded", "ann employed", "ann director"])
    #expect(knowledge.graph["bob"] == nil)
    #expect(knowledge.graph.facts[0].citations.map(\.source.slug) == ["early"])
  }

  @Test func `what cannot be told is kept unless it is to be left out`() throws {
    #expect(kinds(try known("2022", keepsUndated: false)) == ["ann founded", "ann director"])
    // In the middle of 2024 one cannot tell whether the late source was out.
    let middle = try known("2024-06")
    #expect(middle.doubtful.map(\.slug) == ["late", "undated"])
    #expect(kinds(middle).contains("bob employed"))
    #expect(
      try !kinds(known("2024-06", keepsUndated: false)).contains("bob employed"))
    #expect(try known("2024").known.map(\.slug) == ["early", "late"])
  }

  @Test func `the note tells which sources count`() throws {
    #expect(
      try known("2022").note
        == "as known by 2022: 1 of 3 sources had been published; of undated one cannot tell, and "
        + "1 fact that needs it is kept; 1 fact cites no source and may have been known at any time"
    )
    #expect(try known("2022", keepsUndated: false).note.contains("needs it is left out; 1 fact"))
    #expect(
      try known("2024-06").note.contains(
        "of late, undated one cannot tell, and 2 facts that need them are kept"))
  }

  @Test func `facts that only doubtful sources tell are counted`() throws {
    let knowledge = try known("2024-06")
    #expect(knowledge.doubtfulCount == 2, "the posts of Bob and Ann, not what Early tells too")
    #expect(knowledge.unsourcedCount == 1)
    #expect(try known("2024").doubtfulCount == 1)
  }

  @Test func `before the article nothing of MiniMax was known`() throws {
    let before = try Stories.miniMax().known(by: try PartialDate("2026-01-08"), keepsUndated: false)
    #expect(before.graph.facts.isEmpty)
    let then = try Stories.miniMax().known(by: try PartialDate("2026-01-09"))
    #expect(then.graph.facts == (try Stories.miniMax().facts))
    #expect(then.doubtful.map(\.slug) == ["editor"])
  }
}
