import TestSupport
import Testing
import VentureAnalysis
import VentureModel

/// Whom to ask, against the definition and the story of MiniMax.
@Suite struct IntroductionTests {
  @Test(arguments: 0..<30)
  func `the people with the strongest ways, whoever else there is`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: 9_000 + seed)
    for _ in 0..<15 {
      let network = try RandomNetwork(&generator)
      var question = try network.search(&generator)
      question.view = .contracted
      let graph = network.graph
      let naive = NaiveCost(graph, question)
      let expected = ways(naive, graph, question).sorted()
      let search = IntroductionSearch(
        from: question.from, to: question.to, selection: question.selection,
        limit: generator.pick([1, 2, 10]))
      let answer = try graph.introductions(search).answer
      #expect(answer.people.map(\.cost) == Array(expected.prefix(search.limit)), "\(search)")
      #expect(answer.count == expected.count)
      #expect((answer.connection == nil) == !expected.isEmpty)
      #expect(Set(answer.people.map(\.person)).count == answer.people.count)
      for introduction in answer.people {
        #expect(introduction.cost == naive.cost(of: introduction.way.nodes))
        #expect(introduction.way.nodes[introduction.place] == introduction.person)
        #expect(!introduction.way.nodes.dropFirst().contains(search.from))
      }
    }
  }

  /// What it costs by each person who can be asked.
  private func ways(
    _ naive: NaiveCost, _ graph: VentureGraph, _ question: ConnectionSearch
  ) -> [Int] {
    let (from, to) = (question.from, question.to)
    let people = graph.entities.filter { $0.kind == .person }.map(\.id)
    return people.compactMap { person in
      guard from != to, person != from, person != to else { return nil }
      var firsts: [[EntityID]] = naive.search.areLinked(from, person) ? [[from]] : []
      for between in naive.search.neighbors(of: from) where graph[between]?.kind != .person {
        if between != to, naive.search.areLinked(between, person) {
          firsts.append([from, between])
        }
      }
      let on = naive.search.simplePaths(from: person, to: to).filter { !$0.contains(from) }
      return firsts.flatMap { first in on.map { naive.cost(of: first + $0) } }.min()
    }
  }

  @Test func `the sentence that one would say`() throws {
    let graph = try Stories.miniMax()
    let (answer, excerpt) = try graph.introductions(
      IntroductionSearch(from: "xue-zizhao", to: "tencent"))
    let narrator = Narrator(excerpt)
    #expect(
      answer.people.map { $0.sentence(narrator) } == [
        "Ask Yan Junjie, who founded MiniMax around early 2022, which Tencent backed around early 2023",
        "Ask Yun Yeyi, who founded MiniMax around early 2022, which Tencent backed around early 2023",
        "Ask Li Liang, who was at Hillhouse, which backed MiniMax around January 2022, "
          + "which Tencent backed around early 2023",
      ])
    // 12 to MiniMax (founder's post still held), twice 8 for its 19 names, 2 for Yan, 11 twice for the
    // founding in 2022, and 16 for the investment and a point for its age.
    #expect(answer.people.map(\.cost) == [68, 74, 89])
    #expect(answer.count == 3)
  }

  @Test func `nobody can be asked, and how the two are connected`() throws {
    let graph = try Stories.miniMax()
    let (answer, excerpt) = try graph.introductions(
      IntroductionSearch(from: "kai-fu-lee", to: "yan-junjie"))
    #expect(answer.people.isEmpty && answer.count == 0)
    #expect(answer.connection?.length == 4)
    #expect(
      answer.text(in: excerpt).hasPrefix(
        "The graph has nobody to introduce Kai-Fu Lee to Yan Junjie.\nKai-Fu Lee and Yan Junjie: 4 ties"
      ))
  }

  @Test func `as rows and as JSON`() throws {
    let graph = try Stories.miniMax()
    let (answer, excerpt) = try graph.introductions(
      IntroductionSearch(from: "tencent", to: "yun-yeyi", limit: 1))
    let table = answer.table(in: excerpt)
    #expect(table.rows.map { $0[0] } == ["yan-junjie"])
    #expect(table.rows[0][4] == "tencent > minimax > yan-junjie > sensetime > yun-yeyi")
    let json = answer.json(in: excerpt).description
    #expect(json.contains("\"count\": 2") && json.contains("\"person\": \"yan-junjie\""))
    #expect(json.contains("\"heldAtOnce\": \"no\""))
  }

  @Test func `each kind of tie has its clause, from both ends`() throws {
    let graph = try Stories.graph(
      """
      entities:
        me: { person: }
        ann: { person: , names: Ann }
        bob: { person: , names: Bob }
        firm: { organization: firm, names: Firm }
        club: { school: , names: Club }
      facts:
        - me met ann
        - ann employed by firm: { date: 2020/.. }
        - bob director of firm: { date: 2021 }
        - ann studied at club
        - bob studied at club: { date: 2010 }

      """)
    func sentence(_ kinds: Set<TieKind>) throws -> String? {
      let (answer, excerpt) = try graph.introductions(
        IntroductionSearch(from: "me", to: "bob", selection: Selection(kinds: kinds)))
      return answer.people.first?.sentence(Narrator(excerpt))
    }
    #expect(
      try sentence([.met, .employed, .director])
        == "Ask Ann, who has been at Firm since 2020, on whose board Bob had a seat in 2021")
    #expect(
      try sentence([.met, .studied]) == "Ask Ann, who studied at Club, where Bob studied in 2010")
    #expect(try sentence([.met]) == nil)
  }
}
