import Testing
import VentureAnalysis
import VentureModel

@Suite struct CardTests {
  private let graph: VentureGraph

  init() throws {
    graph = try Stories.miniMax()
  }

  private func card(_ id: EntityID) throws -> Card {
    Card(try #require(graph[id]), in: graph)
  }

  private func lines(_ id: EntityID, _ section: String) throws -> [String] {
    try card(id).sections.first { $0.title == section }?.lines.map(\.text) ?? []
  }

  @Test func `a person`() throws {
    let card = try card("yan-junjie")
    #expect(card.title == "Yan Junjie: person; founder, alumnus (yan-junjie)")
    #expect(
      card.sections.map(\.title) == [
        "Names", "What it is", "Founders and foundations", "People and posts", "Studies",
        "Events: attended",
        "Meetings", "Together", "Contacts: interviewed", "Contacts: presented to",
        "Contacts: commented on", "Remarks", "Sources",
      ])
    #expect(try lines("yan-junjie", "What it is") == ["born in 1989"])
    #expect(
      try lines("yan-junjie", "Studies") == [
        "Yan Junjie studied at the Institute of Automation of the Chinese Academy of Sciences (PhD)"
      ])
  }

  @Test func `a company with its rounds, in order, without placeholders`() throws {
    let rounds = try lines("minimax", "Rounds")
    #expect(rounds.count == 9)
    #expect(
      rounds[0]
        == "round 1 (Angel), around January 2022, raised 31 million US dollars, post-money 200 million US dollars"
    )
    #expect(
      rounds.suffix(2).map { String($0.prefix { $0 != "," }) } == ["cornerstone tranche", "IPO"])
    #expect(
      try lines("minimax", "Investors").count
        == graph.rounds(of: "minimax").map { graph.investments(in: $0.profile.id).count }.reduce(
          0, +))
  }

  @Test func `a round, with what is certain of several`() throws {
    #expect(try card("minimax-5").title == "MiniMax’s round 5: series round (minimax-5)")
    let facts = try lines("minimax-5", "What it is")
    #expect(
      facts.contains("took place in March 2024") && facts.contains("raised 654 million US dollars"))
    #expect(try lines("minimax-1", "What it is").contains("began around January 2022"))
    #expect(
      try lines("minimax-5", "Certain of several, of none alone").contains {
        $0.hasPrefix("MingShi invested in 6 of 8 rounds")
      })
  }

  @Test func `doubts are marked`() throws {
    let investors = try card("minimax-5").sections.first { $0.title == "Investors" }
    let bairui = investors?.lines.first { $0.text.hasPrefix("Bairui") }
    #expect(bairui?.marks == ["disputed", "by the date; the article prints \"4th round\""])
    #expect(bairui?.citations.phrase() == "latepost P79")
  }

  @Test func `every entity has a card, as text and as JSON, with nothing empty`() throws {
    for entity in graph.entities {
      let card = Card(entity, in: graph)
      #expect(card.sections.allSatisfy { !$0.lines.isEmpty }, "\(entity.id)")
      #expect(card.text(in: graph).hasPrefix(card.title + "\n"))
      #expect(card.json.description.contains("\"id\": \"\(entity.id)\""))
      let facts = graph.facts(of: entity.id).filter { $0.kind != .raised }
      let narrator = Narrator(graph)
      let shown = Set(card.sections.flatMap(\.lines).map(\.text))
      for fact in facts { #expect(shown.contains(narrator.sentence(fact)), "\(entity.id)") }
    }
  }

  @Test func `the summary counts`() throws {
    #expect(
      try Stories.graph(
        "entities: { a: { person: }, b: { organization: } }\nfacts: [ a founded b ]\n"
      ).summary
        == "1 person, 1 organization; 1 fact, 0 constraints, 0 remarks, 0 sources: no errors")
    #expect(try Stories.graph("").summary.hasPrefix("nothing; 0 facts"))
  }
}
