import TestSupport
import Testing
import VentureAnalysis
import VentureModel

/// A network in figures.
@Suite struct NetworkInfoTests {
  private let graph: VentureGraph

  init() throws {
    graph = try Stories.graph(
      """
      sources: { press: { title: The Press } }
      entities:
        ann: { person: , names: { en: Ann } }
        alpha: { organization: firm, names: { en: Alpha } }
        beta: { organization: firm, names: { en: Beta } }
        kite: { organization: company, names: { en: Kite } }
        leaf: { organization: company, names: { en: Leaf } }
        lone: { organization: company, names: { en: Lone } }
      rounds:
        kite-1: { company: kite, ordinal: 1, date: 2020-03, raised: 5M USD, investors: { alpha: } }
        kite-2: { company: kite, ordinal: 2, date: 2022-05-06, raised: ">=7M USD", investors: { alpha: , beta: } }
        kite-3: { company: kite, ordinal: 3, status: planned, raised: 99M USD }
        leaf-1: { company: leaf, ordinal: 1, raised: 8M CNY, investors: { beta: { status: withdrawn } } }
      facts:
        - alpha invested in leaf
        - ann founded kite: { date: 2019, cite: press }
      constraints:
        - membership: { investor: ann, count: 1, of: [kite-1, kite-2] }

      """)
  }

  private func info(limit: Int = 10) -> NetworkInfo {
    NetworkInfo(graph.index(), limit: limit, statements: graph.statementFigures(limit: limit))
  }

  private func slug(_ vertex: Int) -> String { graph.entities[vertex].id.slug }

  @Test func `entities and ties are counted by kind, rounds without a name apart`() {
    let info = info()
    #expect(info.entities == [.person: 1, .organization: 5, .round: 4])
    #expect(info.placeholders == 1)
    #expect(info.ties == [.invested: 5, .raised: 5, .founded: 1])
    #expect(info.memberships == 1)
  }

  @Test func `the dates of ties span whole periods`() {
    #expect(info().earliest == Day(year: 2019, month: 1, day: 1))
    #expect(info().latest == Day(year: 2022, month: 5, day: 6))
  }

  @Test func `an entity without ties is a part of its own`() {
    #expect(info().components == 2)
    #expect(info().largestComponent == graph.entities.count - 1)
  }

  @Test func `investors and companies are ranked by completed deals`() {
    let investors = info().busiestInvestors.map {
      "\(slug($0.vertex)) \($0.investments) \($0.companies)"
    }
    #expect(investors == ["alpha 3 2", "beta 1 1"])
    #expect(
      info().mostFunded.map { "\(slug($0.vertex)) \($0.rounds)" } == ["kite 2", "leaf 1"])
    #expect(info(limit: 1).busiestInvestors.count == 1 && info(limit: 1).mostFunded.count == 1)
  }

  @Test func `the companies to draw are those with the most rounds`() throws {
    let companies = try graph.financedCompanies(limit: 9)
    #expect(companies.map { "\($0.company) \($0.rounds)" } == ["kite 2", "leaf 1"])
    #expect(try graph.financedCompanies(limit: 1).map(\.company) == ["kite"])
  }

  @Test func `the largest rounds, each currency by itself`() {
    let figures = graph.statementFigures()
    #expect(figures.largestRounds.map { slug($0.round) } == ["leaf-1", "kite-2", "kite-1"])
    #expect(figures.largestRounds.map { slug($0.company) } == ["leaf", "kite", "kite"])
    #expect(
      graph.statementFigures(limit: 1).largestRounds.map { slug($0.round) } == [
        "leaf-1", "kite-2",
      ])
  }

  @Test func `facts without a source are counted, what follows from a round is no fact`() {
    let figures = graph.statementFigures()
    #expect(figures.facts == 6)
    #expect(figures.unsourced == 5)
    #expect(figures.unsourcedShare == 5.0 / 6)
    #expect(StatementFigures(facts: 0, unsourced: 0, rounds: []).unsourcedShare == 0)
  }

  @Test func `where all facts have a source, the text says just that`() throws {
    var info = info(limit: 1)
    info.statements = StatementFigures(facts: 5003, unsourced: 0, rounds: [])
    let text = info.text(names: try VertexNames(of: info.vertices, in: graph))
    #expect(text.contains("\nAll facts name a source (5,003).\n"))
  }

  @Test func `the figures as text`() throws {
    let info = info(limit: 1)
    let text = info.text(names: try VertexNames(of: info.vertices, in: graph))
    #expect(
      text == """
        Dates from 2019-01-01 to 2022-05-06.
        2 parts that no tie joins; the largest has 10 entities.
        5 of 6 facts name no source (83 %).

        Entities
        entities           number
        person             1
        organization       5
        round              4
        round (not named)  1

        Ties
        ties        number
        founded     1
        raised      5
        invested    5
        membership  1

        Busiest investors
        investor  investments  companies
        Alpha     3            2

        Companies with the most rounds
        company  rounds
        Kite     2

        Largest rounds
        round           company  date        raised
        Leaf’s round 1  Leaf                 8M CNY
        Kite’s round 2  Kite     2022-05-06  >=7M USD

        """)
  }

  @Test func `the figures as JSON, with those of statements only where they were read`() throws {
    let info = info(limit: 1)
    let names = try VertexNames(of: info.vertices, in: graph)
    let json = info.json(names: names).description
    #expect(json.contains("\"entities\": {\n    \"person\": 1,\n    \"organization\": 5,"))
    #expect(json.contains("\"earliest\": \"2019-01-01\""))
    #expect(json.contains("\"unsourced\": 5"))
    #expect(json.contains("\"raised\": \">=7M USD\""))
    let bare = NetworkInfo(graph.index()).json(names: names).description
    #expect(!bare.contains("unsourced") && !bare.contains("largestRounds"))
    #expect(!NetworkInfo(graph.index()).text(names: names).contains("source"))
  }

  @Test func `an empty network`() throws {
    let info = NetworkInfo(NetworkIndex())
    let none = VertexNames(ids: [:], names: [:])
    #expect(info.text(names: none) == "The network is empty.\n")
    #expect(info.components == 0 && info.earliest == nil && info.entities.isEmpty)
  }

  @Test(arguments: 0..<20)
  func `ranks follow from the deals of each`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<10 {
      let random = try RandomNetwork(&generator, facts: 40)
      let graph = random.graph
      let info = NetworkInfo(graph.index(), limit: 100)
      let expected = graph.entities.indices.compactMap { vertex -> [Int]? in
        let id = graph.entities[vertex].id
        let rounds = graph.facts(of: id).filter {
          $0.kind == .invested && $0.subject.entity == id && $0.status == .completed
            && Certainty.usual.contains($0.certainty)
        }.compactMap { $0.object.entity.flatMap { graph.round($0) } }.filter {
          $0.status == .completed && Certainty.usual.contains($0.certainty)
        }
        guard !rounds.isEmpty else { return nil }
        let companies = Set(rounds.map(\.company))
        return [-Set(rounds.map(\.profile.id)).count, -companies.count, vertex]
      }.sorted { $0.lexicographicallyPrecedes($1) }
      let ranks = info.busiestInvestors.map { [-$0.investments, -$0.companies, $0.vertex] }
      #expect(ranks == expected)
    }
  }
}
