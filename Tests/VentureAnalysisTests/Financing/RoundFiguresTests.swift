import Testing
import VentureAnalysis
import VentureModel

@Suite struct RoundFiguresTests {
  /// The figures of the only round of a company.
  private func figures(_ round: String) throws -> RoundFigures {
    let graph = try Stories.graph(
      """
      entities:
        co: { organization: }
        a: { organization: }
        b: { organization: }
      rounds:
        r: { company: co, \(round) }
      """)
    return try #require(CompanyFinancing("co", in: graph)["r"])
  }

  @Test(arguments: [
    ("raised: 50M USD, pre-money: 150M USD", "50M USD", "150M USD", "200M USD*", "25 %*"),
    ("raised: 50M USD, post-money: 200M USD", "50M USD", "150M USD*", "200M USD", "25 %*"),
    ("pre-money: 150M USD, post-money: 200M USD", "50M USD*", "150M USD", "200M USD", "25 %*"),
    (
      "raised: 50M USD, pre-money: 100M USD, post-money: 200M USD", "50M USD", "100M USD",
      "200M USD",
      "25 %*"
    ),
    (
      "raised: \">=50M USD\", pre-money: 150M USD", ">=50M USD", "150M USD", ">=200M USD*",
      ">=25 %*"
    ),
    ("raised: ~50M USD, pre-money: 150M USD", "~50M USD", "150M USD", "~200M USD*", "~25 %*"),
    (
      "raised: 40M..50M USD, pre-money: 150M USD", "40M..50M USD", "150M USD", "190M..200M USD*",
      "21.05..25 %*"
    ),
  ])
  func `each of three follows from the others, and a stated one is kept`(
    _ round: String, _ raised: String, _ pre: String, _ post: String, _ share: String
  ) throws {
    let figures = try figures(round)
    #expect(figures.raised?.marked == raised)
    #expect(figures.preMoney?.marked == pre)
    #expect(figures.postMoney?.marked == post)
    #expect(figures.newMoneyShare?.marked == share)
  }

  @Test func `a valuation without a basis enters no reckoning`() throws {
    let figures = try figures("raised: 50M USD, valuation: 200M USD")
    #expect(figures.valuation?.description == "200M USD")
    #expect(figures.preMoney == nil && figures.postMoney == nil && figures.newMoneyShare == nil)
  }

  @Test func `what is disputed is shown and goes no further`() throws {
    let figures = try figures(
      "raised: 50M USD, post-money: { value: 200M USD, certainty: disputed }")
    #expect(figures.postMoney?.marked == "200M USD‡")
    #expect(figures.preMoney == nil && figures.newMoneyShare == nil)
  }

  @Test func `a planned value does not stand for what came`() throws {
    let figures = try figures(
      "raised: [{ value: 30M USD, status: planned }], post-money: 200M USD")
    #expect(figures.raised == nil && figures.preMoney == nil)
  }

  @Test func `amounts of two currencies are not put together`() throws {
    let figures = try figures("raised: 50M USD, post-money: 1B CNY")
    #expect(figures.preMoney == nil && figures.newMoneyShare == nil)
  }

  @Test func `the amounts of single investors are the least that a round raised`() throws {
    let figures = try figures(
      "pre-money: 70M USD, investors: { a: { amount: 20M USD }, b: { amount: 10M USD } }")
    #expect(figures.raised?.marked == ">=30M USD*")
    #expect(figures.postMoney?.marked == ">=100M USD*")
    #expect(figures.parts.map { $0.shareOfCompany?.marked } == ["<=20 %*", "<=10 %*"])
    #expect(figures.rest == nil)
  }

  @Test func `what the others brought is left of the round, unless nothing can be`() throws {
    let some = try figures("raised: 50M USD, investors: { a: { amount: 20M USD }, b: }")
    #expect(some.rest?.description == "30M USD")
    let none = try figures("raised: 50M USD, investors: { a: { amount: 50M USD } }")
    #expect(none.rest == nil)
  }

  @Test func `an offer is no part of a round`() throws {
    let figures = try figures(
      "raised: 50M USD, investors: { a: { status: offered, amount: 20M USD }, b: }")
    #expect(figures.parts.map { $0.fact.subject.entity?.slug } == ["b"])
    #expect(figures.rest == nil)
  }
}
