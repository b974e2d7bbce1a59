import Testing
import VentureAnalysis
import VentureModel

/// What counts, and what does not unless it is asked for.
@Suite struct SelectionTests {
  private let graph: VentureGraph

  init() throws {
    graph = try Stories.graph(
      """
      entities:
        ann: { person: }
        bob: { person: }
        cat: { person: }
        dan: { person: }
        eve: { person: }
        fund: { organization: firm }
        angel: { organization: firm }
        example: { organization: company }
        market: { organization: exchange }
        school: { school: }
        kite: { product: }
        trip: { event: , date: 2022-11 }
      rounds:
        one: { company: example, ordinal: 1, date: 2022, investors: { fund: { role: lead } } }
        two: { company: example, ordinal: 2, date: 2024, investors: { bob: { status: withdrawn } } }
        six: { company: example, ordinal: 6, certainty: disputed, investors: { cat: } }
        ten: { company: example, ordinal: 10, status: planned, investors: { eve: } }
      facts:
        - ann founded example: { date: 2021 }
        - ann, bob, fund attended trip
        - cat interviewed ann
        - bob acquainted with cat
        - ann met dan: { date: 2020 }
        - example, fund listed on market
        - example released kite
        - dan developed kite
        - dan studied at school: { date: 2010 }
        - cat studied at school: { date: /2012 }
        - dan employed by fund: { date: 2022/2023 }
      constraints:
        - membership: { investor: angel, count: 1, of: [one, two] }

      """)
  }

  @Test func `investor and company are one tie apart, or two with the round`() {
    #expect(graph.ways("fund", "ann") == ["fund → example → ann"])
    #expect(graph.ways("fund", "ann") { $0.view = .raw } == ["fund → one → example → ann"])
    #expect(graph.answer("fund", "ann") { $0.view = .raw }.length == 3)
  }

  @Test(arguments: ConnectionView.allCases)
  func `a round that is only planned links nobody`(_ view: ConnectionView) throws {
    let answer = graph.answer("eve", "example") { $0.view = view }
    #expect(answer.length == nil)
    let miss = try #require(answer.nearestMiss)
    let options = miss.options(beyond: Selection(), in: graph)
    #expect(options == ["--status completed,planned"])
    let asked = graph.answer("eve", "example") {
      $0.view = view
      $0.selection.statuses = [.completed, .planned]
    }
    #expect(asked.length == (view == .raw ? 2 : 1))
  }

  @Test func `a round may be an end of the contracted view`() {
    #expect(graph.ways("fund", "one") == ["fund → one"])
    #expect(graph.ways("one", "ann") == ["one → example → ann"])
  }

  @Test func `an uncertain round ties investor and company, in no single round`() throws {
    let answer = graph.answer("angel", "example")
    #expect(answer.length == 1)
    let reason = try #require(answer.connections.first?.steps.first?.reasons.first)
    #expect(reason.facts.isEmpty && reason.constraint != nil)
    #expect(graph.ways("angel", "example") { $0.view = .raw } == [])
    #expect(graph.ways("angel", "example") { $0.selection.statuses = [.withdrawn] } == [])
  }

  @Test(arguments: TieKind.weak.sorted())
  func `weak ties never count by themselves`(kind: TieKind) throws {
    let graph = try Stories.graph(
      """
      entities: { a: { person: }, b: { person: } }
      facts: [ a \(kind.rawValue) b ]

      """)
    for view in ConnectionView.allCases {
      #expect(graph.ways("a", "b") { $0.view = view } == [])
      let asked = graph.ways("a", "b") {
        $0.view = view
        $0.selection.kinds.insert(kind)
      }
      #expect(asked == ["a → b"])
    }
    #expect(graph.answer("a", "b").nearestMiss?.missingSteps == [0])
  }

  @Test func `meetings and events count on demand, for people`() {
    #expect(graph.ways("ann", "dan") == ["ann → example → fund → dan"])
    #expect(graph.ways("ann", "dan") { $0.selection.kinds.insert(.met) } == ["ann → dan"])
    let answer = graph.answer("ann", "bob") { $0.selection.kinds.insert(.met) }
    #expect(answer.connections.map(\.nodes) == [["ann", "bob"]])
    #expect(
      answer.connections.first?.steps[0].reasons.map { $0.facts.map(\.kind) } == [
        [.attended, .attended]
      ])
    // A firm at a table makes no acquaintance of everybody there.
    #expect(graph.answer("bob", "fund") { $0.selection.kinds = [.met] }.length == nil)
  }

  @Test func `a shared exchange or product connects nobody`() {
    for kinds in [Selection.usualKinds, Selection.usualKinds.union([.met])] {
      #expect(graph.ways("market", "example") { $0.selection.kinds = kinds } == [])
      #expect(graph.ways("kite", "dan") { $0.selection.kinds = kinds } == [])
    }
    #expect(graph.ways("kite", "dan") { $0.selection.kinds.insert(.developed) } == ["kite → dan"])
  }

  @Test func `only completed deals count`() {
    #expect(graph.ways("bob", "example") == [])
    #expect(
      graph.ways("bob", "example") { $0.selection.statuses = [.completed, .withdrawn] } == [
        "bob → example"
      ])
    let miss = graph.answer("bob", "example").nearestMiss
    #expect(miss?.options(beyond: Selection(), in: graph) == ["--status completed,withdrawn"])
  }

  @Test func `a disputed round counts on demand only`() {
    #expect(graph.ways("cat", "example") == ["cat → school → dan → fund → example"])
    #expect(
      graph.ways("cat", "example") { $0.selection.certainties.insert(.disputed) } == [
        "cat → example"
      ])
  }

  @Test(arguments: [("2021", false), ("2022", true), ("2023", true), ("2024", false)])
  func `as of a date, what has not begun or has ended does not count`(date: String, isTied: Bool)
    throws
  {
    let day = try PartialDate(date)
    let ways = graph.ways("dan", "fund") { $0.selection.asOf = day }
    #expect(ways == (isTied ? ["dan → fund"] : []))
  }

  @Test func `what cannot be told is kept and marked, or dropped`() throws {
    let day = try PartialDate("2023")
    func answer(_ keepsUndated: Bool) -> ConnectionAnswer {
      graph.answer("angel", "example") {
        $0.selection.asOf = day
        $0.selection.keepsUndated = keepsUndated
      }
    }
    #expect(
      answer(true).connections.first?.steps[0].reasons.map(\.marks) == [
        ["cannot tell whether it held then"]
      ])
    let dropped = answer(false)
    #expect(dropped.length == nil)
    #expect(
      dropped.nearestMiss?.options(beyond: dropped.search.selection, in: graph) == [
        "--undated include"
      ])
  }

  @Test func `the advice for a day is a later or an earlier one`() throws {
    func advice(_ date: String) throws -> [String] {
      let day = try PartialDate(date)
      let answer = graph.answer("dan", "fund") { $0.selection.asOf = day }
      return answer.nearestMiss?.options(beyond: answer.search.selection, in: graph) ?? []
    }
    #expect(try advice("2021") == ["a later --as-of"])
    #expect(try advice("2025") == ["an earlier --as-of"])
  }

  @Test func `what is avoided is not on the way`() {
    #expect(graph.ways("fund", "ann") { $0.selection.avoided = ["example"] } == [])
    #expect(
      graph.ways("fund", "ann") { $0.selection.avoided = ["one"] } == [],
      "the only round that it was in")
    #expect(graph.ways("fund", "ann") { $0.selection.avoided = ["ann"] } == [])
    #expect(
      graph.ways("ann", "bob") {
        $0.selection.kinds = [.met]
        $0.selection.avoided = ["trip"]
      } == [])
  }

  @Test func `ends that are one, or unknown`() {
    let same = graph.answer("ann", "ann")
    #expect(same.length == 0 && same.connections.map(\.nodes) == [["ann"]])
    let unknown = graph.answer("ann", "nobody")
    #expect(unknown.length == nil && unknown.nearestMiss == nil && unknown.connections.isEmpty)
  }

  @Test func `a longest connection that is too short, and what it would take`() {
    let answer = graph.answer("ann", "dan") { $0.maximumTies = 2 }
    #expect(answer.length == nil)
    #expect(answer.nearestMiss?.missingSteps == [])
    #expect(answer.text(in: graph).contains("The shortest has 3 ties: --max-ties 3."))
  }
}
