import Testing
import VentureAnalysis
import VentureModel

@Suite struct InvestorAmountsTests {
  @Test func `a sum keeps about, and is at least what is known`() throws {
    let graph = try Stories.miniMax()
    let alibaba = InvestorAmounts(of: "alibaba", in: graph, tag: "Large-model start-up")
    #expect(
      alibaba.deals.map(\.company) == ["01-ai", "baichuan", "zhipu", "moonshot", "minimax"])
    #expect(alibaba.dealsWithoutAmount == 3)
    #expect(alibaba.totals.map(\.amount.phrase) == ["at least about 1.2 billion US dollars"])
    #expect(alibaba.totals.map(\.count) == [2])
    #expect(
      alibaba.text(in: graph).contains(
        "Altogether at least about 1.2 billion US dollars in 2 investments; of 3 others no amount"))
  }

  @Test func `an amount is set against its round`() throws {
    let graph = try Stories.miniMax()
    let deal = try #require(InvestorAmounts(of: "tencent", in: graph).deals.first)
    #expect(deal.shareOfRound?.marked == "19.23 %*")
    #expect(deal.shareOfCompany?.marked == "4.32 %*")
  }

  @Test func `where only the round is uncertain the company is named`() throws {
    let graph = try Stories.miniMax()
    let bairui = InvestorAmounts(of: "bairui", in: graph)
    #expect(bairui.deals.isEmpty)
    #expect(bairui.otherCompanies == ["minimax"])
    #expect(bairui.text(in: graph).contains("in rounds that are not certain, of MiniMax."))
    #expect(InvestorAmounts(of: "anthropic", in: graph).isEmpty)
  }

  @Test func `without amounts it is told what the rounds raised, each once`() throws {
    let graph = try Stories.graph(
      """
      entities: { i: { organization: }, co: { organization: } }
      rounds:
        r1: { company: co, ordinal: 1, raised: 10M USD, investors: { i: } }
        r2: { company: co, ordinal: 2, raised: 20M USD, investors: { i: { role: lead } } }
        r3: { company: co, ordinal: 3, investors: { i: } }
      facts: [i invested in r1]
      """)
    let amounts = InvestorAmounts(of: "i", in: graph)
    #expect(amounts.totals.isEmpty)
    #expect(amounts.deals.count == 4)
    #expect(amounts.raised.map(\.amount.description) == [">=30M USD"])
    #expect(amounts.text(in: graph).contains("the rounds raised at least 30 million US dollars.\n"))
  }

  private func deals() throws -> VentureGraph {
    try Stories.graph(
      """
      entities: { i: { organization: }, co: { organization: }, de: { organization: } }
      rounds:
        r1: { company: co, date: 2020-05, investors: { i: { amount: 10M USD } } }
        r2: { company: de, date: 2019, investors: { i: { amount: ">=5M EUR" } } }
        r3: { company: de, date: 2021, investors: { i: { amount: 7M EUR } } }
        r4: { company: de, date: 2022, investors: { i: { status: offered, amount: 9M EUR } } }
      """)
  }

  @Test func `currencies are summed apart, and what was only offered is not`() throws {
    let amounts = InvestorAmounts(of: "i", in: try deals())
    #expect(amounts.deals.compactMap(\.fact.object.entity?.slug) == ["r2", "r1", "r3"])
    #expect(amounts.totals.map(\.amount.description) == [">=12M EUR", "10M USD"])
  }

  @Test func `the selection widens, narrows and dates`() throws {
    let graph = try deals()
    let offered = InvestorAmounts(
      of: "i", in: graph, selection: Selection(statuses: [.completed, .offered]))
    #expect(offered.totals.first?.amount.description == ">=21M EUR")
    #expect(offered.deals.last?.shareOfRound == nil)
    let early = InvestorAmounts(
      of: "i", in: graph, selection: Selection(asOf: try PartialDate("2020-05")))
    #expect(early.deals.compactMap(\.fact.object.entity?.slug) == ["r2", "r1"])
    #expect(
      InvestorAmounts(of: "i", in: graph, selection: Selection(avoided: ["de"])).deals.count == 1)
  }

  @Test func `with rates there is one sum, and the rates are told`() throws {
    let rate = try #require(
      ExchangeRate(
        from: try Currency("EUR"), to: try Currency("USD"), rate: 2,
        date: try PartialDate("2019-12"),
        source: "ECB"))
    let graph = try deals()
    let amounts = InvestorAmounts(
      of: "i", in: graph, conversion: Conversion(to: try Currency("USD"), at: [rate]))
    #expect(amounts.totals.map(\.amount.description) == [">=34M USD"])
    #expect(amounts.deals.map { $0.amount?.marked } == [">=10M USD*", "10M USD", "14M USD*"])
    #expect(amounts.text(in: graph).contains("Converted at 1 EUR = 2 USD on 2019-12 (ECB)"))
  }
}
