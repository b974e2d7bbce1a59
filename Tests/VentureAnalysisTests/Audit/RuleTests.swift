import Testing
import VentureAnalysis
import VentureModel

/// Rules on small documents: what the story of MiniMax does not show.
@Suite struct RuleTests {
  /// A document, and what a rule says of it, finding by finding.
  struct Sample: CustomTestStringConvertible, Sendable {
    let name: String
    let rule: String
    let document: String
    let outcomes: [Finding.Outcome]
    let words: [String]

    init(
      _ name: String, _ rule: String, _ document: String, _ outcomes: [Finding.Outcome],
      _ words: String...
    ) {
      self.name = name
      self.rule = rule
      self.document = document
      self.outcomes = outcomes
      self.words = words
    }

    var testDescription: String { "\(rule): \(name)" }
  }

  static let people = """
    entities:
      acme: { organization: company, names: Acme, founded: 2020 }
      beta: { organization: company, names: Beta }
      ada: { person: , names: Ada }
      fund: { organization: firm, names: Fund }
      other: { organization: firm, names: Other }

    """

  static let samples = [
    Sample(
      "the same month does not tell the order", "round-order",
      people + """
        rounds:
          a1: { company: acme, ordinal: 1, date: 2021 }
          a2: { company: acme, ordinal: 2, date: 2021-03 }
        """, [.cannotTell], "round 1 in 2021 and round 2 in March 2021"),
    Sample(
      "an ordinal that two rounds have", "round-order",
      people + """
        rounds:
          a1: { company: acme, ordinal: 1, date: 2021 }
          a2: { company: acme, ordinal: 1, date: 2022 }
        """, [.fails], "two rounds have ordinal 1"),
    Sample(
      "a date before the round", "investment-date",
      people + """
        rounds:
          a1: { company: acme, date: 2021-03, closed: 2021-06, investors: { fund: { date: 2021-05 },
                other: { date: 2021-02 } } }
        """, [.fails, .passes], "no round fits"),
    Sample(
      "a company in its own round", "self-investment",
      people + """
        rounds:
          a1: { company: acme, date: 2021-03, investors: { acme: , fund: } }
        """, [.fails], "Acme is named as an investor in its own round in March 2021"),
    Sample(
      "rounds on one day", "twin-rounds",
      people + """
        rounds:
          a1: { company: acme, date: 2021-03-01, raised: 5M USD }
          a2: { company: acme, date: 2021-03-01, raised: 6M USD }
          b1: { company: beta, date: 2021-03-01, raised: 5M USD }
          b2: { company: beta, kind: ipo, date: 2021-04 }
        """, [.cannotTell], "two rounds on 1 March 2021, of 5 million US dollars and 6 million"),
    Sample(
      "those with investors in common first, whatever the amounts", "twin-rounds",
      people + """
        rounds:
          a1: { company: acme, date: 2021-03-01, raised: 50M USD, investors: { fund: } }
          a2: { company: acme, date: 2021-03-01, raised: 60M USD, investors: { other: } }
          b1: { company: beta, date: 2021-03-01, raised: 5M USD, investors: { fund: , other: } }
          b2: { company: beta, date: 2021-03-01, raised: 6M USD, investors: { other: } }
        """, [.cannotTell, .cannotTell], "6 million US dollars, with Other in both; they may"),
    Sample(
      "hired before, in and after the year of the founding", "hire-before-founding",
      people + """
        facts:
          - ada employed by acme: { date: 2018/2019 }
          - ada employed by acme: { date: 2020/2021 }
          - ada employed by acme: { date: 2021/.. }
        """, [.fails, .cannotTell, .passes], "from 2018 on, but it was founded in 2020"),
    Sample(
      "two posts at once, perhaps, one after the other, and in one group", "two-posts",
      people + """
        facts:
          - ada employed by acme: { date: 2018/2020 }
          - ada employed by beta: { date: 2019/2021 }
          - ada employed by fund: { date: 2021/2022 }
        """, [.fails, .cannotTell, .passes], "from 2019 to 2021, at the same time"),
    Sample(
      "an investment that is surer than its round", "weaker-ground",
      people + """
        rounds:
          a1: { company: acme, date: 2021, certainty: implied, investors: { fund: } }
        """, [.fails], "Acme’s round", "only implied, while 1 investment in it is stated"),
    Sample(
      "names that are alike", "duplicate-name",
      """
      entities:
        a: { organization: firm, names: Accel Partners }
        b: { organization: firm, names: accel partners }
        c: { organization: firm, names: Andreessen Horowitz }
        d: { organization: firm, names: Andreesen Horowitz }
        e: { organization: firm, names: Andreessen Horovitz }
      """, [.cannotTell, .cannotTell], "may be one: the same but for case",
      "pairs of names differ in a letter or two"),
    Sample(
      "a fact that cites nothing", "unsourced",
      people + """
        sources: { paper: { title: Paper } }
        facts:
          - ada founded acme: { cite: paper 1 }
          - ada founded beta
          - ada employed by acme
        """, [.fails, .fails], "Of 2 `founded` facts, 1 names no source",
      "such as: Ada founded Beta"),
    Sample(
      "dates that exclude each other", "contradiction",
      people + """
        facts:
          - ada founded acme: { date: 2019 }
        """, [.fails], "The founding of Acme is told 2 times: in 2020 and in 2019"),
    Sample(
      "amounts that exclude each other, and about", "contradiction",
      people + """
        rounds:
          a1: { company: acme, date: 2021, raised: [5M USD, 6M USD] }
          b1: { company: beta, date: 2021, raised: [~5M USD, 5.4M USD] }
        """, [.fails, .passes], "they cannot all be true"),
    Sample(
      "plans contradict nothing", "contradiction",
      people + """
        rounds:
          a1: { company: acme, date: 2021, raised: [5M USD, { value: 6M USD, status: planned }] }
        """, []),
    Sample(
      "two stakes of one holder", "contradiction",
      people + """
        facts:
          - fund holds acme: { share: 5%, date: 2021 }
          - fund holds acme: { share: 7%, date: 2021 }
          - fund holds acme: { share: 9%, date: 2022 }
        """, [.fails], "For Fund and Acme, the share is told 2 times: 5 % and 7 %"),
    Sample(
      "a stake beyond what the round sold", "stake-bought",
      people + """
        rounds:
          a1: { company: acme, date: 2021, raised: 10M USD, post-money: 100M USD,
                investors: { fund: { share: 12% } } }
        """, [.fails], "said to have bought 12.00 % in", "which sold 10.00 %"),
    Sample(
      "a stake that its amount does not buy", "stake-bought",
      people + """
        rounds:
          a1: { company: acme, date: 2021, raised: 10M USD, post-money: 100M USD,
                investors: { fund: { amount: 4M USD, share: 5% }, other: { amount: 6M USD, share: 6% } } }
        """, [.fails, .passes], "bought 4.00 %, which is not the stated 5.00 %"),
    Sample(
      "a stake of which the purchase is not told", "stake-origin",
      people + """
        rounds:
          a1: { company: acme, ordinal: 1, date: 2021, raised: 10M USD, post-money: 100M USD,
                investors: { fund: } }
          a2: { company: acme, ordinal: 2, date: 2022, raised: 50M USD, post-money: 200M USD }
        facts:
          - fund holds acme: { share: 8%, date: 2023 }
        """, [.cannotTell], "at most 10.00 %, at most 7.50 % after round 2",
      "of which nothing is told"),
    Sample(
      "a total of rounds that are all known", "rounds-total",
      people + """
        rounds:
          a1: { company: acme, ordinal: 1, date: 2021, raised: 10M USD }
          a2: { company: acme, ordinal: 2, date: 2022, raised: 52M USD }
        constraints:
          - total: { company: acme, raised: 60M USD }
          - total: { company: acme, raised: 80M USD }
        """, [.fails, .passes], "which makes the stated total of 60.00M USD",
      "which contradicts the stated total of 80.00M USD"),
    Sample(
      "a total and a multiple that exclude each other", "rounds-total",
      people + """
        rounds:
          a1: { company: acme, ordinal: 1, date: 2021, raised: 10M USD }
          a2: { company: acme, ordinal: 2, date: 2022 }
        constraints:
          - total: { company: acme, raised: 30M USD }
          - bound: { raised: a2, is: ">=4", times: [a1] }
        """, [.fails, .passes], "rounds together cannot all be true"),
    Sample(
      "a multiple that is known", "round-bound",
      people + """
        rounds:
          a1: { company: acme, ordinal: 1, date: 2021, raised: 10M USD }
          a2: { company: acme, ordinal: 2, date: 2022, raised: 25M USD }
          b1: { company: beta, date: 2022 }
        constraints:
          - bound: { raised: a2, is: ">=2", times: [a1] }
          - bound: { raised: a2, is: ">=3", times: [a1] }
          - bound: { raised: b1, is: 2, times: [a1, a2] }
        """, [.fails, .bound, .passes], "it was ×2.50", "so that it raised 70.00M USD"),
    Sample(
      "the most, and not the most", "ranking",
      people + """
        rounds:
          a1: { company: acme, date: 2021, investors: { fund: { amount: 4M USD },
                other: { amount: 4M USD } } }
        facts:
          - fund holds acme: { share: 5%, date: 2022 }
          - other holds acme: { share: 6%, date: 2022 }
        constraints:
          - ranking: { who: fund, company: acme, by: share, rank: 1 }
          - ranking: { who: fund, company: acme, by: share, rank: 2 }
          - ranking: { who: fund, company: acme, by: share, rank: 4 }
          - ranking: { who: fund, company: acme, by: amount, rank: 1 }
        """, [.fails, .fails, .bound, .passes], "but Other (6.00 %) had more",
      "but no more than 1 can have had more", "everybody else had no more than it"),
    Sample(
      "stakes at two dates are not added", "stakes-sum",
      people + """
        facts:
          - fund holds acme: { share: 60%, date: 2021 }
          - other holds acme: { share: 60%, date: 2022 }
          - fund holds beta: { share: 60%, date: 2021 }
          - other holds beta: { share: 60%, date: 2021 }
        """, [.fails], "held 120.00 % of Beta", "more than the whole"),
    Sample(
      "a rise that nobody states", "price-rise",
      people + """
          hkex: { organization: exchange, names: HKEX }
        facts:
          - acme listed on hkex: { date: 2021, issue-price: 10 HKD, prices: [{ value: 12 HKD }],
                                   market-value: 120M HKD }
        """, [.derived], "+20.00 %"),
  ]

  @Test(arguments: samples)
  func `a rule on a small document`(_ sample: Sample) throws {
    let findings = try Audit.findings(sample.rule, in: sample.document)
    #expect(findings.map(\.outcome) == sample.outcomes, "\(findings.map(\.words))")
    for words in sample.words {
      #expect(findings.contains { $0.says([words]) }, "\(words): \(findings.map(\.words))")
    }
  }

  @Test func `rounds with investors in common stand first`() throws {
    let sample = try #require(Self.samples.first { $0.name.contains("in common first") })
    let findings = try Audit.findings(sample.rule, in: sample.document)
    #expect(findings.map(\.entities.first) == ["beta", "acme"])
  }

  @Test func `a graph without statements gives no findings`() throws {
    let graph = try Stories.graph("entities: {}")
    #expect(Audit(graph).findings.isEmpty)
    #expect(Audit(graph).text(in: graph) == "No rule has anything to say of this graph.\n")
  }

  @Test func `every rule has a name of its own and tells what it does`() {
    let rules = Audit.allRules
    #expect(Set(rules.map(\.name)).count == rules.count)
    for rule in rules {
      #expect(rule.name.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil)
      #expect(rule.text().hasPrefix("\(rule.name) (\(rule.severity.rawValue)): \(rule.title)\n"))
      #expect(rule.explanation.count > 80)
      #expect(Audit.rule(named: rule.name)?.name == rule.name)
    }
  }
}
