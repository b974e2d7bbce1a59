import Testing
import VentureAnalysis
import VentureModel

/// What makes alumni, colleagues, co-founders and interlocked boards.
@Suite struct PeopleRelationTests {
  private func graph(_ facts: String) throws -> VentureGraph {
    try Stories.graph(
      """
      sources:
        daily: { title: Daily }
        weekly: { title: Weekly }
        reprint: { title: Reprint, derived-from: daily }
      entities:
        ann: { person: , names: { en: Ann } }
        bob: { person: , names: { en: Bob } }
        cy: { person: , names: { en: Cy } }
        kite: { organization: company, names: { en: Kite } }
        leaf: { organization: company, names: { en: Leaf } }
        mit: { school: university, names: { en: MIT } }
      facts:
      \(facts)

      """)
  }

  /// Pairs as "ann bob yes".
  private func overlaps(_ answer: RelationAnswer) -> [String] {
    answer.pairs.map { "\($0.first) \($0.second) \($0.overlap?.description ?? "-")" }
  }

  @Test(arguments: [
    ("2000/2004", "2003/2007", "yes"), ("2000/2004", "2005/2007", "no"),
    ("2000/2004", "2004/2007", "cannot tell"), ("2000/..", "2010/..", "yes"),
    ("/2004", "2005/..", "no"), ("2004/", "2005/..", "cannot tell"),
    ("2004", "2005/..", "cannot tell"), ("2006", "2001/2005", "no"),
    ("\"[2001,2002]\"", "2001/2005", "cannot tell"),
  ])
  func `colleagues overlap if their periods do; a date alone is a beginning`(
    _ one: String, _ other: String, _ verdict: String
  ) throws {
    let graph = try graph(
      """
        - ann employed by kite: { date: \(one) }
        - bob employed by kite: { date: \(other) }
      """)
    #expect(overlaps(graph.colleagues()) == ["ann bob \(verdict)"])
  }

  @Test func `without dates it cannot be told, and is counted apart`() throws {
    let graph = try graph(
      """
        - ann employed by kite: { date: 2000/2004 }
        - bob employed by kite
        - cy employed by kite: { date: 2001/2002 }
      """)
    let answer = graph.colleagues()
    #expect(overlaps(answer) == ["ann bob cannot tell", "ann cy yes", "bob cy cannot tell"])
    #expect(
      answer.text(in: graph).hasPrefix(
        """
        3 pairs of people had the same employer.
        At the same time: yes of 1, no of 0, cannot tell of 2.

        a    b    at one time  employers
        Ann  Bob  cannot tell  Kite
        """))
  }

  @Test func `of several posts one overlap is enough`() throws {
    let graph = try graph(
      """
        - ann employed by kite: { date: 2000/2001 }
        - ann employed by kite: { date: 2010/2012 }
        - bob employed by kite: { date: 2011/2013 }
      """)
    #expect(overlaps(graph.colleagues()) == ["ann bob yes"])
    #expect(graph.colleagues().pairs[0].grounds.count == 1)
  }

  @Test func `the word of a source decides, whatever the dates`() throws {
    let graph = try graph(
      """
        - ann employed by kite: { date: 2000/2001 }
        - bob employed by kite: { date: 2005/2006 }
        - ann together with bob: { at: kite }
        - bob together with cy: { at: mit }
      """)
    #expect(overlaps(graph.colleagues()) == ["ann bob yes"])
    #expect(graph.colleagues().pairs[0].grounds[0].facts.count == 3)
    #expect(overlaps(graph.alumni()) == ["bob cy yes"])
  }

  @Test(arguments: [
    ("{ degree: PhD, date: 2000/2004 }", "{ degree: phd, date: 2003/2007 }", 4...4),
    ("{ degree: PhD, date: 2000/2004 }", "{ degree: BSc, date: 2003/2007 }", 3...3),
    ("{ degree: PhD, date: 2000/2001 }", "{ degree: PhD, date: 2003/2007 }", 2...2),
    ("{ degree: PhD, date: 2000/2001 }", "{ degree: BSc, date: 2003/2007 }", 1...1),
    ("{ degree: PhD }", "{ date: 2003/2007 }", 1...4),
    ("{ degree: PhD, date: 2000/2004 }", "{ date: 2003/2007 }", 3...4),
    // The date of a study is that of its end: both may have been there for years.
    ("{ degree: PhD, date: 2004 }", "{ degree: PhD, date: 2006 }", 2...4),
  ])
  func `alumni have grades by school, degree and time`(
    _ one: String, _ other: String, _ grade: ClosedRange<Int>
  ) throws {
    let graph = try graph(
      """
        - ann studied at mit: \(one)
        - bob studied at mit: \(other)
      """)
    #expect(graph.alumni().pairs.map(\.grade) == [grade])
  }

  @Test func `as of a day only what held counts, and what may have held is open`() throws {
    let graph = try graph(
      """
        - ann employed by kite: { date: 2000/2004 }
        - bob employed by kite: { date: 2001/2009 }
        - cy employed by kite
      """)
    let then = graph.colleagues(Selection(asOf: try PartialDate("2003")))
    #expect(
      then.pairs.map { "\($0.first) \($0.second) \($0.count)" } == [
        "ann bob 1...1", "ann cy 0...1", "bob cy 0...1",
      ])
    #expect(then.certainCount == 1 && then.openCount == 2)
    let later = graph.colleagues(Selection(asOf: try PartialDate("2008"), keepsUndated: false))
    #expect(later.pairs.isEmpty)
    #expect(later.text(in: graph) == "No two people had the same employer.\n")
  }

  @Test func `co-founders founded one organization, whoever they are`() throws {
    let graph = try graph(
      """
        - ann founded leaf
        - bob founded leaf: { certainty: disputed }
        - kite founded leaf
        - ann founded kite
      """)
    #expect(graph.coFounders().pairs.map { [$0.first, $0.second] } == [["ann", "kite"]])
    let all = graph.coFounders(Selection(certainties: Set(Certainty.allCases)))
    #expect(all.pairs.count == 3)
    #expect(graph.coFounders(Selection(avoided: ["leaf"])).pairs.isEmpty)
  }

  @Test func `boards are joined by a director, and directors by a board`() throws {
    let graph = try graph(
      """
        - ann director of kite: { date: 2000/2004 }
        - ann director of leaf: { date: 2003/2008 }
        - kite director of leaf: { date: 2009/.. }
      """)
    #expect(overlaps(graph.boards()) == ["ann kite no", "kite leaf yes"])
    #expect(graph.boards().pairs.map { $0.grounds[0].basis } == [.board, .director])
    #expect(graph.boards().pairs.map { $0.grounds[0].through } == ["leaf", "ann"])
    #expect(graph.boards().of("ann").pairs.count == 1)
  }

  @Test func `a pair tells whether it rests on one source; reprints are none of their own`() throws
  {
    let one = try graph(
      """
        - ann founded leaf: { cite: daily }
        - bob founded leaf: { cite: reprint }
      """)
    #expect(one.coFounders().pairs[0].sources(in: one) == [SourceID("daily")])
    #expect(
      one.coFounders().text(in: one, showsFacts: true).contains(
        "  All of it rests on one source: daily.\n"))
    let two = try graph(
      """
        - ann founded leaf: { cite: daily }
        - bob founded leaf: { cite: weekly }
      """)
    #expect(two.coFounders().pairs[0].sources(in: two).count == 2)
    #expect(!two.coFounders().text(in: two, showsFacts: true).contains("one source"))
  }

  @Test func `a limit shows the first and tells of the rest`() throws {
    let graph = try graph(
      """
        - ann founded leaf
        - bob founded leaf
        - cy founded leaf
      """)
    let text = graph.coFounders().text(in: graph, limit: 1)
    #expect(text.contains("3 pairs founded"))
    #expect(text.hasSuffix("There are 2 more; --limit shows more.\n"))
    #expect(graph.coFounders().table(in: graph).rows.count == 3)
  }
}
