import Testing
import VentureAnalysis
import VentureModel

/// Who followed whom, who followed on, and who backs rivals.
@Suite struct FollowingTests {
  private let graph: VentureGraph

  init() throws {
    graph = try Stories.graph(
      """
      entities:
        alpha: { organization: firm, names: { en: Alpha } }
        beta: { organization: firm, names: { en: Beta } }
        gamma: { organization: firm, names: { en: Gamma } }
        kite: { organization: company, names: { en: Kite }, tags: [drones, robots] }
        leaf: { organization: company, names: { en: Leaf }, tags: [drones] }
        moon: { organization: company, names: { en: Moon }, tags: [robots] }
      rounds:
        kite-1: { company: kite, ordinal: 1, date: 2020, investors: { alpha: { role: lead }, beta: } }
        kite-2:
          company: kite
          ordinal: 2
          date: 2021
          investors: { alpha: { role: co-lead }, gamma: { role: co-lead, entry: new }, beta: }
        kite-3: { company: kite, ordinal: 3, date: 2022 }
        leaf-1: { company: leaf, date: 2022, investors: { beta: { role: lead }, alpha: } }
        moon-1: { company: moon, status: planned, date: 2023, investors: { beta: , alpha: } }
      facts:
        - beta invested in kite
      constraints:
        - membership: { investor: gamma, count: ">=2", of: [kite-1, kite-2, kite-3] }
        - membership: { investor: gamma, count: 1, of: [leaf, moon] }

      """)
  }

  private func pairs(_ answer: RelationAnswer) -> [String] {
    answer.pairs.map { "\($0.first) \($0.second) \($0.count)" }
  }

  @Test func `followers were in rounds that a lead led; of two leads neither follows`() throws {
    #expect(
      pairs(try graph.syndicates().answer) == [
        "alpha beta 2...2", "beta alpha 1...1", "gamma beta 1...1",
      ])
    let (answer, excerpt) = try graph.syndicates(of: "alpha")
    #expect(pairs(answer) == ["alpha beta 2...2"])
    #expect(
      answer.text(in: excerpt) == """
        1 investor followed Alpha into a round.

        lead   follower  rounds  which
        Alpha  Beta      2       Kite’s round 1, Kite’s round 2

        """)
    let window = graph.index().dealWindow(years: 3)
    #expect(
      pairs(try graph.syndicates(window: window).answer) == [
        "alpha beta 1...1", "beta alpha 1...1", "gamma beta 1...1",
      ])
  }

  @Test func `who is in two rounds of a company followed on; a number of rounds is enough`() throws
  {
    let found = Reinvestment(graph.index(), open: try OpenDeals(in: graph, by: .round))
    let (answer, excerpt) = try found.explained(in: graph)
    // New in round 2, gamma was in round 3 as well.
    #expect(pairs(answer) == ["alpha kite 2...2", "beta kite 2...2", "gamma kite 2...2"])
    #expect(
      answer.text(in: excerpt) == """
        3 pairs of investor and company with more than one round.

        investor  company  rounds  which
        Alpha     Kite     2       round 1, round 2
        Beta      Kite     2       round 1, round 2
        Gamma     Kite     2       round 2, round 3?

        """)
    let gamma = try #require(graph.position(of: "gamma"))
    #expect(try found.explained(in: graph, of: gamma).answer.certainCount == 1)
    #expect(Reinvestment(graph.index()).pairs.count == 2, "without what is open, gamma was in one")
  }

  @Test func `competing bets are stakes in companies that share a tag`() throws {
    let (answer, excerpt) = try CompetingBets.find(in: graph)
    #expect(
      answer.bets.map { "\($0.investor) \($0.tag) \($0.count)" } == [
        "alpha drones 2...2", "beta drones 2...2", "gamma drones 1...2", "gamma robots 1...2",
      ])
    #expect(
      answer.text(in: excerpt) == """
        2 times an investor backs companies that share a tag; of 2 more it cannot be told.

        investor  companies  tag     which
        Alpha     2          drones  Kite, Leaf
        Beta      2          drones  Kite, Leaf
        Gamma     1–2        drones  Kite, Leaf?
        Gamma     1–2        robots  Kite, Moon?

        """)
    let robots = try CompetingBets.find(in: graph, tag: "robots")
    #expect(robots.answer.bets.map(\.investor) == ["gamma"])
    let planned = try CompetingBets.find(
      in: graph, tag: "robots", Selection(statuses: [.completed, .planned]))
    #expect(planned.answer.bets.map(\.investor) == ["alpha", "beta", "gamma"])
    let none = try CompetingBets.find(in: graph, tag: "cheese")
    #expect(
      none.answer.text(in: none.excerpt)
        == "No investor is known to back two companies that share a tag.\n")
  }

  @Test func `competing bets as CSV and JSON`() throws {
    let (answer, excerpt) = try CompetingBets.find(in: graph, tag: "drones")
    #expect(
      answer.table(in: excerpt).csv == """
        investor,tag,least,most,companies\r
        Alpha,drones,2,2,"Kite, Leaf"\r
        Beta,drones,2,2,"Kite, Leaf"\r
        Gamma,drones,1,2,"Kite, Leaf?"\r

        """)
    let json = answer.json(in: excerpt, limit: 1).description
    #expect(json.contains("\"certain\": 2,\n  \"cannotTell\": 1,\n  \"bets\": ["))
    #expect(json.contains("\"sentence\": \"Alpha led Kite’s round 1 in 2020\""))
  }

  @Test func `what was widened or narrowed is told`() throws {
    let selection = Selection(
      certainties: [.stated], statuses: [.completed, .planned], asOf: try PartialDate("2023"))
    #expect(
      selection.note()
        == "Counted are deals that are completed or planned, and statements that are stated, "
        + "and what held as of 2023.")
    #expect(Selection().note() == nil)
    var answer = try graph.syndicates(of: "alpha").answer
    answer.note = selection.note()
    #expect(answer.text(in: graph).contains("into a round.\nCounted are deals"))
  }
}
