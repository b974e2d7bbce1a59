import Testing
import VentureAnalysis
import VentureModel

/// Each kind of tie as a sentence, and what every sentence of the story of MiniMax must be free of.
@Suite struct SentenceTests {
  private func sentence(_ fact: String) throws -> String {
    let graph = try Stories.graph(
      """
      entities:
        jane: { person: , names: Jane Doe }
        john: { person: , names: John Roe }
        example: { organization: company, names: Example Partners }
        other: { organization: company, names: Other Corp }
        market: { organization: exchange, names: Hong Kong Stock Exchange }
        authority: { organization: authority, names: unnamed authority, identification: unnamed }
        school: { school: , names: Institute of Kites }
        kite: { product: , names: Kite, released: 2022 }
        trip: { event: , names: Trip to Qatar, date: 2022-11 }
      rounds:
        one: { company: example, ordinal: 1, label: Angel, date: 2022-01~, raised: 5M USD }
        two: { company: example, ordinal: 2, kind: seed }
        named: { company: example, names: The friends' round }
        bare: { company: other, kind: other }
        ipo: { company: example, kind: ipo, date: 2026-01-09 }
        stone: { company: other, kind: cornerstone, date: 2025 }
        own: { company: other, kind: founders }
      facts:
        - \(fact)

      """)
    let narrator = Narrator(graph)
    return graph.facts.filter { $0.kind != .raised }.map { narrator.sentence($0) }.joined(
      separator: "\n")
  }

  @Test(arguments: [
    ("jane founded example: { date: 2021 }", "Jane Doe founded Example Partners in 2021"),
    (
      "jane invested in one: { amount: 2M USD }",
      "Jane Doe invested 2 million US dollars in Example Partners’ round 1 (Angel) around January 2022"
    ),
    (
      "jane invested in one: { role: lead, amount: 2M USD }",
      "Jane Doe led Example Partners’ round 1 (Angel) with 2 million US dollars around January 2022"
    ),
    (
      "jane invested in two: { role: co-lead, entry: new }",
      "Jane Doe co-led Example Partners’ round 2 (seed) as a new shareholder"
    ),
    ("jane invested in named", "Jane Doe invested in The friends' round"),
    ("jane invested in bare", "Jane Doe invested in Other Corp’s round “bare”"),
    ("jane invested in ipo", "Jane Doe invested in Example Partners’ IPO on 9 January 2026"),
    ("jane invested in stone", "Jane Doe invested in Other Corp’s cornerstone tranche in 2025"),
    (
      "jane invested in other: { date: 2023-41 }",
      "Jane Doe invested in Other Corp in the second half of 2023"
    ),
    (
      "other acquired example: { amount: 3.7B CNY, date: \"[2017..]\" }",
      "Other Corp acquired Example Partners for 3.7 billion Chinese yuan in or after 2017"
    ),
    (
      "other acquired example: { share: 51%, status: considered, date: 2017 }",
      "Other Corp considered acquiring 51 % of Example Partners in 2017"
    ),
    ("other parent of example", "Other Corp is the parent of Example Partners"),
    (
      "other parent of example: { date: 2017 }",
      "Other Corp was the parent of Example Partners in 2017"
    ),
    (
      "other parent of example: { date: 2017/.. }",
      "Other Corp has been the parent of Example Partners since 2017"
    ),
    (
      "other parent of example: { date: 2017/2019 }",
      "Other Corp was the parent of Example Partners from 2017 to 2019"
    ),
    ("example released kite", "Example Partners released Kite in 2022"),
    ("jane developed kite", "Jane Doe developed Kite"),
    (
      "jane director of example: { title: chair, date: 2020/2023 }",
      "Jane Doe was chair of Example Partners from 2020 to 2023"
    ),
    ("other director of example", "Other Corp had a seat on the board of Example Partners"),
  ])
  func `deals, products and boards`(fact: String, expected: String) throws {
    #expect(try sentence(fact) == expected)
  }

  @Test(arguments: [
    ("offered", "offered to invest"), ("intended", "intended to invest"),
    ("sought", "sought to invest"),
    ("withdrawn", "withdrew an offer to invest"),
    ("declined", "was refused when offering to invest"),
    ("passed", "passed on investing"), ("considered", "considered investing"),
    ("superseded", "first agreed to invest"), ("planned", "planned to invest"),
  ])
  func `deals that did not take place`(status: String, verb: String) throws {
    #expect(
      try sentence("jane invested in stone: { status: \(status) }")
        == "Jane Doe \(verb) in Other Corp’s cornerstone tranche in 2025")
  }

  @Test func `the steps of a deal`() throws {
    #expect(
      try sentence(
        "jane invested in two: { status: withdrawn, considered: , offered: 2023-06~, withdrawn: 2023-09 }"
      )
        == "Jane Doe withdrew an offer to invest in Example Partners’ round 2 (seed) in September 2023 (first considered, then offered around June 2023)"
    )
  }

  @Test(arguments: [
    ("jane employed at example", "Jane Doe was at Example Partners"),
    ("jane employed at example: { title: partner }", "Jane Doe was a partner at Example Partners"),
    ("jane employed at example: { title: CEO }", "Jane Doe was CEO at Example Partners"),
    (
      "jane employed at example: { role: executive }",
      "Jane Doe was an executive at Example Partners"
    ),
    (
      "jane employed at example: { role: staff, date: 2020/2021 }",
      "Jane Doe worked at Example Partners as a member of staff from 2020 to 2021"
    ),
    (
      "jane employed at example: { title: [analyst, managing partner], date: 2020~/.. }",
      "Jane Doe has been at Example Partners as an analyst, then managing partner since around 2020"
    ),
    (
      "jane employed at example: { title: president, date: 2020 }",
      "Jane Doe joined Example Partners as president in 2020"
    ),
    ("jane employed at example: { date: /2022 }", "Jane Doe worked at Example Partners until 2022"),
    ("jane employed at authority", "Jane Doe was at an unnamed authority"),
    (
      "jane studied at school: { degree: PhD, field: kites, date: 2010/2014 }",
      "Jane Doe studied at the Institute of Kites (PhD in kites) from 2010 to 2014"
    ),
    (
      "jane together with john: { at: example, date: /2022 }",
      "Jane Doe and John Roe were at Example Partners together until 2022"
    ),
  ])
  func `posts and studies`(fact: String, expected: String) throws {
    #expect(try sentence(fact) == expected)
  }

  @Test(arguments: [
    (
      "jane holds example: { share: \">13%\", basis: before-offering, date: 2026-01~ }",
      "Jane Doe held more than 13 % of Example Partners before the offering, around January 2026"
    ),
    (
      "jane holds example: { share: 7.14%, basis: after-offering }",
      "Jane Doe held 7.14 % of Example Partners after the offering"
    ),
    ("jane holds example", "Jane Doe is a shareholder of Example Partners"),
    (
      "jane holds example: { date: 2024 }", "Jane Doe was a shareholder of Example Partners in 2024"
    ),
    ("jane holds example: { role: owner }", "Jane Doe owns Example Partners"),
    (
      "jane holds example: { role: sole-backer }", "Jane Doe is the only backer of Example Partners"
    ),
    (
      "example right at other: { right: information, rounds: 1 }",
      "Example Partners had an information right at Other Corp for 1 round"
    ),
    (
      "example right at other: { rounds: 3 }",
      "Example Partners had a contractual right at Other Corp for 3 rounds"
    ),
    (
      "example listed on market: { issue-price: 165 HKD, date: 2026-01-09 }",
      "Example Partners was listed on the Hong Kong Stock Exchange at 165 Hong Kong dollars a share on 9 January 2026"
    ),
  ])
  func `stakes, rights and listings`(fact: String, expected: String) throws {
    #expect(try sentence(fact) == expected)
  }

  @Test(arguments: [
    ("jane attended trip", "Jane Doe took part in “Trip to Qatar” in November 2022"),
    (
      "jane attended trip: { role: speaker }",
      "Jane Doe took part as a speaker in “Trip to Qatar” in November 2022"
    ),
    ("jane organised trip", "Jane Doe organised “Trip to Qatar” in November 2022"),
    (
      "unnamed attended trip: { unnamed: a few friends }",
      "A few friends took part in “Trip to Qatar” in November 2022"
    ),
    ("unnamed attended trip", "Somebody unnamed took part in “Trip to Qatar” in November 2022"),
    (
      "unnamed attended trip: { unnamed: { count: \">=3\" } }",
      "At least 3 unnamed took part in “Trip to Qatar” in November 2022"
    ),
    (
      "jane met john: { place: Qatar, occasion: a match, date: 2022 }",
      "Jane Doe met John Roe in Qatar in 2022 (a match)"
    ),
    (
      "jane interviewed john: { about: kites, date: 2023 }",
      "Jane Doe interviewed John Roe in 2023 about kites"
    ),
    (
      "jane presented to unnamed: { unnamed: friends, event: trip }",
      "Jane Doe presented to friends in November 2022"
    ),
    ("jane commented on example", "Jane Doe commented on Example Partners"),
    ("jane contacted example", "Jane Doe contacted Example Partners"),
    ("jane negotiated with john", "Jane Doe negotiated with John Roe"),
    ("jane acquainted with john", "Jane Doe is acquainted with John Roe"),
  ])
  func `events and contacts`(fact: String, expected: String) throws {
    #expect(try sentence(fact) == expected)
  }

  @Test func `rounds as what a company did`() throws {
    let graph = try Stories.graph(
      """
      entities:
        a: { organization: , names: Acme }
        fund: { organization: , names: Fund }
      rounds:
        r1: { company: a, ordinal: 1, raised: 5M USD, date: 2020 }
        r2: { company: a, ordinal: 2 }
        r3: { company: a, ordinal: 3, status: planned, date: 2030 }
        r4: { company: a, kind: ipo, date: 2026 }
        r5: { company: a, kind: founders }
      facts: [ fund invested in a ]

      """)
    #expect(
      graph.facts.filter { $0.kind == .raised }.map { Narrator(graph).sentence($0) } == [
        "Acme raised a round that is not named",
        "Acme raised 5 million US dollars in its round 1 in 2020",
        "Acme raised money in its round 2", "Acme’s round 3 was planned in 2030",
        "Acme went public in 2026",
        "Acme got its founders’ capital",
      ])
  }

  @Test func `names in the languages that are wanted`() throws {
    let graph = try Stories.miniMax()
    let chinese = Narrator(graph, languages: [try LanguageTag("zh-Hans"), .english])
    #expect(chinese.name("yan-junjie") == "闫俊杰")
    #expect(chinese.name("anthropic") == "Anthropic")
    #expect(Narrator(graph).name("nobody") == "nobody")
  }
}
