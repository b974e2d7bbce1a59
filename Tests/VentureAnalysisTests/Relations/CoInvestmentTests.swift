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
    return found.map { "\(ids[$0.first]) \(ids[$0.second]) \($0.count)" }
  }

  @Test func `by company, the rounds and their days do not matter`() {
    #expect(
      pairs() == [
        "alpha ann 1", "alpha beta 2", "alpha delta 1", "alpha gamma 1", "alpha kite 1",
        "ann beta 1", "beta delta 1", "beta gamma 1", "beta kite 1", "delta gamma 1",
        "delta kite 1", "gamma kite 1",
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
    #expect(pairs(avoided: ["kite"]) == ["alpha ann 1", "alpha beta 1", "ann beta 1"])
    #expect(pairs(by: .round, avoided: ["kite-1"]) == ["ann beta 1"])
    #expect(pairs(by: .round, avoided: ["beta"]) == [])
  }

  @Test func `the strongest as text, with the companies behind`() throws {
    let found = CoInvestment(graph.index(), keepsShared: true)
    let names = try names(found.vertices(at: found.strongest(2)))
    #expect(
      found.text(limit: 2, names: names) == """
        12 pairs of investors have companies in common.

        a      b          companies  shared
        Alpha  Beta, Ltd  2          Kite, Leaf
        Alpha  Ann        1          Leaf

        There are 10 more; --limit shows more.

        """)
  }

  @Test func `every pair once as CSV`() throws {
    let found = CoInvestment(graph.index(), by: .round)
    let table = found.table(found.indices, names: try names(found.vertices(at: found.indices)))
    #expect(
      table.csv == "a,b,rounds\r\nAlpha,\"Beta, Ltd\",1\r\nAnn,\"Beta, Ltd\",1\r\n")
  }

  @Test func `the strongest as JSON, with ids`() throws {
    let found = CoInvestment(graph.index(), by: .round, keepsShared: true)
    let names = try names(found.vertices(at: found.strongest(1)))
    #expect(
      found.json(limit: 1, names: names).description == """
        {
          "by": "round",
          "pairs": 2,
          "total": 2,
          "strongest": [
            {
              "a": {
                "id": "alpha",
                "name": "Alpha"
              },
              "b": {
                "id": "beta",
                "name": "Beta, Ltd"
              },
              "rounds": 1,
              "shared": [
                {
                  "id": "kite-1",
                  "name": "Kite’s round of 2020"
                }
              ]
            }
          ]
        }

        """)
  }

  @Test func `nobody has anything in common in an empty network`() throws {
    let found = CoInvestment(NetworkIndex())
    #expect(found.isEmpty && found.total == 0 && found.strongest(5) == [])
    let none = VertexNames(ids: [:], names: [:])
    #expect(
      found.text(limit: 5, names: none) == "No two investors have a company in common.\n")
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
        Ann        1          Leaf

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
    #expect(found.text(limit: 1, names: names).contains("C1, C2, C3, C4, C5 and 2 more\n"))
    #expect(found.table([0], names: names).rows[0][3] == "C1, C2, C3, C4, C5, C6, C7")
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
