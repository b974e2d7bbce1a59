import Testing
import VentureFiles
import VentureModel

/// What documents mean: inheritance of citations, several statements side by side, histories.
@Suite struct StatementTests {
  private func facts(_ text: String) throws -> [Fact] {
    try graph(head + text).facts.filter { $0.kind != .raised }
  }

  private func cited(_ citations: [Citation]) -> [String] {
    citations.map { "\($0.source) \($0.locator ?? "-")" }
  }

  @Test(arguments: [
    ("p5", ["gazette p5"]), ("\"p5, p7\"", ["gazette p5", "gazette p7"]),
    ("[p5, p7]", ["gazette p5", "gazette p7"]), ("gazette", ["gazette -"]),
    ("gazette p. 3", ["gazette p. 3"]), ("p. 3", ["gazette p. 3"]),
    ("Table 2", ["gazette Table 2"]),
    ("\"gazette p2, p3\"", ["gazette p2", "gazette p3"]), ("7", ["gazette 7"]),
    ("{ at: [p1, p2] }", ["gazette p1", "gazette p2"]), ("", []),
    ("{ at: \"p1, p2\" }", ["gazette p1", "gazette p2"]),
    ("{ at: [\"Table 2, row 3\"] }", ["gazette Table 2, row 3"]),
  ])
  func `citations in every form`(written: String, expected: [String]) throws {
    let facts = try facts("facts:\n  - jane founded example: { cite: \(written) }\n")
    #expect(cited(facts[0].citations) == expected)
  }

  @Test func `a locator needs a source that it belongs to`() {
    let two =
      "venturegraph: 1\nsources: { a: {}, b: {} }\nentities: { x: { person: , cite: p1 } }\n"
    #expect(load(two).diagnostics.map(\.message) == ["it is not clear which source is meant"])
    #expect(load("source: b\n" + two).graph?["x"]?.profile.citations.map(\.source.slug) == ["b"])
    let none = "venturegraph: 1\nentities: { x: { person: , cite: p1 } }\n"
    #expect(load(none).diagnostics.map(\.advice) == ["declare the document under `sources`"])
  }

  @Test func `speakers are entities or names`() throws {
    let facts = try facts(
      "facts:\n  - jane founded example: { cite: [{ at: p1, speaker: john }, { at: p2, speaker: A Bystander }] }\n"
    )
    #expect(facts[0].citations.map(\.speaker) == [.entity("john"), .name("A Bystander")])
  }

  @Test func `a mapping tells whether a speaker is an entity or a name`() throws {
    let facts = try facts(
      """
      facts:
        - jane founded example:
            { cite: [{ at: p1, speaker: { id: john } }, { at: p2, speaker: { name: john } }] }

      """)
    #expect(facts[0].citations.map(\.speaker) == [.entity("john"), .name("john")])
  }

  @Test func `a mapping tells whether a right is limited by a date or by a round`() throws {
    let facts = try facts(
      """
      rounds: { 2nd: { company: example } }
      facts:
        - example right at fund: { from: { round: 2nd }, until: { date: /2024 } }
        - example right in fund: { from: 2023 }

      """)
    let limits = facts.map { fact -> [Right.Limit?] in
      guard case .right(let right) = fact.terms else { return [] }
      return [right.from, right.until]
    }
    #expect(
      limits == [
        [.round("2nd"), .date(try EDTF("/2024"))], [.date(try EDTF("2023")), nil],
      ])
  }

  @Test func `a plain value takes the provenance of its entry, a mapping its own`() throws {
    let graph = try graph(
      head + """
        rounds:
          r:
            company: example
            certainty: implied
            cite: p1
            date: 2023
            raised:
              - 5M USD
              - { value: 4M USD, status: planned, certainty: stated, cite: p2, note: the plan }
            post-money: { value: ~50M USD }

        """)
    let round = try #require(graph.round("r"))
    #expect(round.date.map(\.certainty) == [.implied])
    #expect(round.raised.map(\.certainty) == [.implied, .stated])
    #expect(round.raised.map { cited($0.citations) } == [["gazette p1"], ["gazette p2"]])
    #expect(round.raised.map(\.status) == [.completed, .planned])
    #expect(round.raised.preferred()?.value.description == "5M USD")
    #expect(round.postMoney.map { cited($0.citations) } == [["gazette p1"]])
  }

  @Test func `investors with nothing, a statement, or several`() throws {
    let graph = try graph(
      head + """
        rounds:
          r:
            company: example
            cite: p1
            investors:
              jane:
              fund: { role: lead, amount: 5M USD, entry: new, via: john, cite: p2 }
              john: [{ certainty: disputed }, { status: sought }]
              unnamed: { count: ">=2", note: old friends }

        """)
    let facts = graph.investments(in: "r")
    #expect(facts.map { $0.subject.entity?.slug } == ["fund", "jane", "john", "john", nil])
    #expect(
      facts[0].investment
        == Investment(role: .lead, entry: .new, amount: .exact(try Money("5M USD")), via: "john"))
    #expect(cited(facts[0].citations) == ["gazette p2"])
    #expect(cited(facts[1].citations) == ["gazette p1"])
    #expect(facts[2].certainty == .disputed && facts[3].status == .sought)
    #expect(facts[4].subject == .unnamed(.init(count: .atLeast(2), description: "old friends")))
  }

  @Test func `only unnamed investors are counted`() {
    let loading = load(
      head + "rounds:\n  r: { company: example, investors: { fund: { count: 2 } } }\n")
    #expect(loading.diagnostics.map(\.message) == ["`count` belongs to unnamed investors only"])
  }

  @Test func `the steps of a deal are in the order of time, undated ones where they stand`() throws
  {
    let facts = try facts(
      """
      facts:
        - fund invested in example:
            status: withdrawn
            withdrawn: 2023-06
            sought:
            offered: { date: 2023-02, amount: 5M USD, share: ~30%..40% }
            considered: 2022

      """)
    #expect(facts[0].status == .withdrawn)
    #expect(facts[0].history.map(\.status) == [.considered, .sought, .offered, .withdrawn])
    #expect(facts[0].history.map { $0.date?.description } == ["2022", nil, "2023-02", "2023-06"])
    #expect(facts[0].history[2].amount?.description == "5M USD")
  }

  @Test(arguments: [
    "jane, john founded example, fund", "jane,john founded example,fund",
    "jane , john founded example ,fund",
  ])
  func `lists make a fact for each pair`(sentence: String) throws {
    let facts = try facts("facts:\n  - \(sentence): { date: 2020 }\n")
    #expect(
      facts.map { "\($0.subject.entity?.slug ?? "") \($0.object.entity?.slug ?? "")" }
        == ["jane example", "jane fund", "john example", "john fund"])
    #expect(facts.allSatisfy { $0.date?.description == "2020" })
  }

  @Test func `names by language, the first of a list is the name`() throws {
    let graph = try graph(
      """
      venturegraph: 1
      entities:
        a: { person: , names: Jane }
        b: { person: , names: { en: [Jane Doe, Janey], zh-Hans: 简 }, aliases: [JD, J.] }
        c: { organization: [firm, insurer], country: CN }
        d: { organization: }

      """)
    #expect(graph["a"]?.names[.english] == "Jane")
    #expect(graph["b"]?.names.all == ["Jane Doe", "简", "Janey", "JD", "J."])
    #expect(graph.organization("c")?.kinds == [.firm, .insurer])
    #expect(graph.organization("d")?.kinds == [.company])
  }

  @Test func `limits of a right are dates or rounds`() throws {
    let facts = try facts(
      """
      facts:
        - fund right at example: { right: pro-rata, from: r, until: "[..2023-07]", rounds: 3 }
      rounds:
        r: { company: example }

      """)
    guard case .right(let right) = facts[0].terms else {
      Issue.record("no right")
      return
    }
    #expect(right.from == .round("r"))
    #expect(right.until == .date(try EDTF("[..2023-07]")))
    #expect(right.rounds == .exact(3))
  }

  @Test func `the first document that has a title gives it`() {
    let graph = load([
      "a.yaml": "venturegraph: 1\n", "b.yaml": "venturegraph: 1\ntitle: B\n",
      "c.yaml": "venturegraph: 1\ntitle: C\n",
    ]).graph
    #expect(graph?.title == "B")
  }
}
