import Testing
import VentureAnalysis
import VentureModel

/// What counts as investing together, and how it is told.
@Suite struct CoInvestmentTests {
  private let graph: VentureGraph

  init() throws {
    graph = try Stories.graph(
      """
      entities:
        ann: { person: , names: { en: Ann } }
        alpha: { organization: firm, names: { en: Alpha } }
        beta: { organization: firm, names: { en: "Beta, Ltd" } }
        gamma: { organization: firm, names: { en: Gamma } }
        delta: { organization: firm, names: { en: Delta } }
        kite: { organization: company, names: { en: Kite } }
        leaf: { organization: company, names: { en: Leaf } }
        moon: { organization: company, names: { en: Moon } }
      rounds:
        kite-1: { company: kite, date: 2020, investors: { alpha: , beta: } }
        kite-2: { company: kite, date: 2022, investors: { alpha: , gamma: { status: withdrawn } } }
        kite-3: { company: kite, date: 2023, investors: { kite: } }
        leaf-1: { company: leaf, date: 2021, investors: { alpha: , delta: { certainty: disputed } } }
        leaf-2: { company: leaf, date: 2023, investors: { beta: , ann: } }
        moon-1: { company: moon, status: planned, investors: { alpha: , gamma: } }
      facts:
        - gamma invested in kite
        - delta invested in kite
      constraints:
        - membership: { investor: gamma, count: 1, of: [leaf-1, leaf-2] }

      """)
  }

  private func names(_ vertices: Set<Int>) throws -> VertexNames {
    try VertexNames(of: vertices, in: graph)
  }

  private func pairs(
    by counted: SharedDeals = .company, selection: Selection = Selection(),
    avoided: Set<EntityID> = []
  ) -> [String] {
    let found = CoInvestment(
      graph.index(), by: counted, selection: selection,
      avoided: Set(avoided.compactMap { graph.position(of: $0) }))
    let ids = graph.entities.map(\.id.slug)
    return found.map { "\(ids[$0.first]) \(ids[$0.second]) \($0.most)" }
  }

  @Test func `by company, the rounds and their days do not matter`() {
    #expect(
      pairs() == [
        "alpha ann 1", "alpha beta 2", "alpha delta 1", "alpha gamma 2", "alpha kite 1",
        "ann beta 1", "ann gamma 1", "beta delta 1", "beta gamma 2", "beta kite 1",
        "delta gamma 1", "delta kite 1", "gamma kite 1",
      ])
  }

  @Test func `by round, one without a name joins nobody`() {
    #expect(pairs(by: .round) == ["alpha beta 1", "ann beta 1"])
  }

  @Test func `a planned round, a withdrawn deal and a disputed one count on demand`() {
    #expect(
      pairs(by: .round, selection: Selection(statuses: [.completed, .planned])) == [
        "alpha beta 1", "alpha gamma 1", "ann beta 1",
      ])
    #expect(
      pairs(by: .round, selection: Selection(statuses: [.completed, .withdrawn])) == [
        "alpha beta 1", "alpha gamma 1", "ann beta 1",
      ])
    #expect(
      pairs(by: .round, selection: Selection(certainties: Set(Certainty.allCases))) == [
        "alpha beta 1", "alpha delta 1", "ann beta 1",
      ])
  }

  @Test func `as of a day, later deals do not count`() throws {
    let day = try PartialDate("2022")
    #expect(
      pairs(selection: Selection(asOf: day, keepsUndated: false)) == ["alpha beta 1"])
  }

  @Test func `what is avoided is not there`() {
    #expect(
      pairs(avoided: ["kite"]) == [
        "alpha ann 1", "alpha beta 1", "alpha gamma 1", "ann beta 1", "ann gamma 1",
        "beta gamma 1",
      ])
    #expect(pairs(by: .round, avoided: ["kite-1"]) == ["ann beta 1"])
    #expect(pairs(by: .round, avoided: ["beta"]) == [])
  }

  @Test func `the strongest as text, with the companies behind`() throws {
    let found = CoInvestment(graph.index(), keepsShared: true)
    let (answer, excerpt) = try found.explained(found.strongest(2), in: graph)
    #expect(
      answer.text(in: excerpt, limit: 2) == """
        13 pairs of investors have companies in common.

        a      b          companies  shared
        Alpha  Beta, Ltd  2          Kite, Leaf
        Alpha  Gamma      2          Kite, Leaf

        There are 11 more; --limit shows more.

        """)
  }

  @Test
  func `who was in some of a company's rounds has the company in common, and may have a round`()
    throws
  {
    let open = try OpenDeals(in: graph, by: .round)
    let found = CoInvestment(graph.index(), by: .round, open: open, keepsShared: true)
    let ids = graph.entities.map(\.id.slug)
    #expect(
      found.map { "\(ids[$0.first]) \(ids[$0.second]) \($0.least) \($0.most)" } == [
        "alpha beta 1 1", "alpha gamma 0 1", "ann beta 1 1", "ann gamma 0 1", "beta gamma 0 1",
      ])
    #expect(found.strongest(9).count == 2, "what may be is not listed unless asked for")
    #expect(found.strongest(9, minimum: 0).count == 5)
    let gamma = try #require(graph.position(of: "gamma"))
    let (answer, excerpt) = try found.explained(
      found.strongest(9, of: gamma, minimum: 0), in: graph, of: gamma)
    #expect(answer.certainCount == 0 && answer.openCount == 3)
    #expect(
      answer.text(in: excerpt, showsFacts: true).hasPrefix(
        """
        None for certain; of 3 pairs it cannot be told.

        Alpha, Gamma: Leaf’s round of 2021?
          • Alpha invested in Leaf’s round of 2021 in 2021.
          • Gamma invested in 1 of 2 rounds of Leaf (round of 2021, round of 2023).
          No source is given.

        """))
  }

  @Test func `a window counts deals within its days, and what cannot be told apart`() throws {
    let index = graph.index()
    let window = try #require(index.dealWindow(years: 2))
    #expect("\(window)" == "2022-01-01...2023-12-31")
    let found = CoInvestment(index, window: window)
    let ids = graph.entities.map(\.id.slug)
    let pairs = found.map { "\(ids[$0.first]) \(ids[$0.second]) \($0.least) \($0.most)" }
    #expect(pairs.contains("alpha kite 1 1"))
    #expect(pairs.contains("alpha gamma 0 1"), "gamma's investment has no date")
    #expect(!pairs.contains { $0.hasPrefix("alpha beta") }, "in 2020, and alpha in leaf in 2021")
    let leap = try PartialDate("2024-02-29")
    #expect(index.dealWindow(years: 1, upTo: leap).map { "\($0)" } == "2023-03-01...2024-02-29")
    #expect(NetworkIndex().dealWindow(years: 5) == nil)
  }

  @Test func `weights are those of the literature, and say where they are bounds`() throws {
    let graph = try Stories.graph(
      """
      entities:
        a: { organization: firm }
        b: { organization: firm }
        c: { organization: firm }
        kite: { organization: company }
        leaf: { organization: company }
      rounds:
        kite-1: { company: kite, investors: { a: , b: , unnamed: { count: 2 } } }
        kite-2: { company: kite, investors: { a: , b: , c: } }
        leaf-1: { company: leaf, investors: { a: , c: , unnamed: { count: ">=1" } } }
      """)
    let open = try OpenDeals(in: graph, by: .round)
    let found = CoInvestment(graph.index(), by: .round, open: open, keepsShared: true)
    func weights(_ strength: CoInvestment.Strength) -> [RelatedPair.Weight] {
      found.indices.map { found.weight(at: $0, by: strength) }
    }
    // a b: 1/3 for two named of four, 1/2 for three; a c: 1/2, and at most 1/2 for two and more.
    #expect(weights(.count).map(\.value) == [2, 2, 1])
    let newman: [Double] = [1 / 3 + 1 / 2, 1, 1 / 2]
    #expect(weights(.newman).map(\.value) == newman)
    #expect(weights(.newman).map(\.precision) == [.exact, .atMost, .exact])
    let jaccard: [Double] = [2 / 3, 2 / 3, 1 / 3]
    #expect(weights(.jaccard).map(\.value) == jaccard)
    #expect(weights(.overlap).map(\.value) == [1, 1, 0.5])
    #expect(found.strongest(1, by: .newman) == [1])
  }

  @Test func `every pair once as CSV`() throws {
    let found = CoInvestment(graph.index(), by: .round)
    let table = found.table(found.indices, names: try names(found.vertices(at: found.indices)))
    #expect(
      table.csv == "a,b,rounds,most\r\nAlpha,\"Beta, Ltd\",1,1\r\nAnn,\"Beta, Ltd\",1,1\r\n")
  }

  @Test func `the strongest as JSON, with ids and facts`() throws {
    let found = CoInvestment(graph.index(), by: .round, keepsShared: true)
    let (answer, excerpt) = try found.explained(found.strongest(1), in: graph)
    let json = answer.json(in: excerpt).description
    #expect(
      json.hasPrefix(
        """
        {
          "relation": "co-investment",
          "certain": 2,
          "cannotTell": 0,
          "pairs": [
            {
              "first": {
                "id": "alpha",
                "name": "Alpha"
              },
              "second": {
                "id": "beta",
                "name": "Beta, Ltd"
              },
              "count": {
                "least": 1,
                "most": 1
              },
              "sources": [],
              "grounds": [
                {
                  "basis": "round",
                  "through": {
                    "id": "kite-1",
                    "name": "Kite’s round of 2020"
                  },
                  "holds": "yes",
                  "facts": [
        """))
    #expect(json.contains("\"sentence\": \"Alpha invested in Kite’s round of 2020 in 2020\""))
  }

  @Test func `nobody has anything in common in an empty network`() throws {
    let found = CoInvestment(NetworkIndex())
    #expect(found.isEmpty && found.total == 0 && found.strongest(5) == [])
    let (answer, excerpt) = try CoInvestment(NetworkIndex(), keepsShared: true).explained(
      [], in: graph)
    #expect(answer.text(in: excerpt) == "No two investors have a company in common.\n")
  }

  @Test func `the partners of one investor as text and JSON`() throws {
    let alpha = try #require(graph.position(of: "alpha"))
    let partners = Partners(of: alpha, in: graph.index(), limit: 2)
    let names = try names(partners.vertices)
    #expect(
      partners.text(names: names) == """
        Alpha invested in 2 companies, with 5 other investors.

        partner    companies  shared
        Beta, Ltd  2          Kite, Leaf
        Gamma      2          Kite, Leaf

        There are 3 more; --limit shows more.

        """)
    let json = partners.json(names: names).description
    #expect(json.contains("\"companies\": 2,\n  \"count\": 5,\n  \"partners\": ["))
    #expect(json.contains("\"id\": \"beta\""))
  }

  @Test func `a text names the first of many, a table all`() throws {
    let rounds = (1...7).map { "  r\($0): { company: c\($0), investors: { a: , b: } }" }
    let companies = (1...7).map { "  c\($0): { organization: company, names: { en: C\($0) } }" }
    let graph = try Stories.graph(
      """
      entities:
        a: { organization: firm }
        b: { organization: firm }
      \(companies.joined(separator: "\n"))
      rounds:
      \(rounds.joined(separator: "\n"))

      """)
    let found = CoInvestment(graph.index(), keepsShared: true)
    let names = try VertexNames(of: graph.entities.indices, in: graph)
    let (answer, excerpt) = try found.explained([0], in: graph)
    #expect(answer.text(in: excerpt).contains("C1, C2, C3, C4, C5 and 2 more\n"))
    #expect(found.table([0], names: names).rows[0][4] == "C1, C2, C3, C4, C5, C6, C7")
    let partners = Partners(of: 0, in: graph.index())
    #expect(partners.text(names: names).contains("C1, C2, C3, C4, C5 and 2 more\n"))
    #expect(partners.table(names: names).rows[0][2] == "C1, C2, C3, C4, C5, C6, C7")
  }

  @Test func `who never invested has no partners`() throws {
    let moon = try #require(graph.position(of: "moon"))
    let partners = Partners(of: moon, in: graph.index())
    #expect(partners.strongest.isEmpty && partners.count == 0)
    #expect(
      partners.text(names: try names(partners.vertices)) == "Moon has no investment in a company.\n"
    )
  }
}
