import Foundation
import Testing
import VentureAnalysis
import VentureModel

/// The figures of MiniMax's rounds against those that were reckoned by hand from the article.
@Suite struct MiniMaxFinancingTests {
  let financing: CompanyFinancing

  init() throws {
    financing = CompanyFinancing("minimax", in: try Stories.miniMax())
  }

  private func round(_ id: EntityID) throws -> RoundFigures { try #require(financing[id]) }

  @Test func `rounds stand in order, with the offering after them`() {
    #expect(
      financing.rounds.map(\.round.profile.id.slug) == [
        "minimax-1", "minimax-2", "minimax-3", "minimax-4", "minimax-5", "minimax-6", "minimax-7",
        "minimax-cornerstone", "minimax-ipo", "minimax.pacific-century",
      ])
  }

  @Test(
    arguments: [
      ("minimax-1", "31M USD", "169M USD*†", "200M USD†", "15.5 %*†"),
      ("minimax-2", "<=55.67M USD*", nil, nil, nil),
      ("minimax-3", "260M USD", "897M USD*", "1.157B USD", "22.47 %*"),
      ("minimax-4", "50M USD", "1.55B USD", "1.6B USD", "3.13 %*"),
      ("minimax-5", "654M USD", "1.896B USD*", "2.55B USD", "25.65 %*"),
      ("minimax-6", "<505M USD*", nil, nil, nil),
      ("minimax-7", "<505M USD*", nil, nil, nil),
      ("minimax-ipo", nil, nil, nil, nil),
    ] as [(EntityID, String?, String?, String?, String?)])
  func `what is missing of a round follows from the rest`(
    _ id: EntityID, _ raised: String?, _ pre: String?, _ post: String?, _ share: String?
  ) throws {
    let figures = try round(id)
    #expect(figures.raised?.marked == raised)
    #expect(figures.preMoney?.marked == pre)
    #expect(figures.postMoney?.marked == post)
    #expect(figures.newMoneyShare?.marked == share)
  }

  @Test func `a derived figure cites what it follows from`() throws {
    let pre = try #require(try round("minimax-3").preMoney)
    #expect(pre.citations.map(\.locator) == ["P47"])
    let bound = try #require(try round("minimax-2").raised)
    #expect(Set(bound.citations.compactMap(\.locator)) == ["P6", "P34", "P47", "P55", "P65"])
  }

  @Test func `steps lead from each post-money value to the next round`() {
    #expect(
      financing.steps.map { "\($0.from) \($0.to) \($0.stepUp?.description ?? "-")" } == [
        "minimax-1 minimax-3 -", "minimax-3 minimax-4 ×1.34", "minimax-4 minimax-5 ×1.19",
      ])
    #expect(financing.steps.map { $0.growth?.description } == ["×5.79", "×1.38", "×1.59"])
    #expect(financing.growth?.growth?.description == "×12.75")
    #expect(financing.steps[2].stepUp?.interval == Interval(Decimal(1185) / 1000))
  }

  @Test func `the stated total leaves bounds for the rounds without an amount`() throws {
    let total = try #require(financing.totals.first)
    #expect(financing.totals.count == 1)
    #expect(total.fits == .yes)
    #expect(total.known?.description == "995M USD")
    #expect(
      total.open.map { $0.rounds.compactMap { financing[$0]?.round.ordinal } } == [
        [2, 6, 7], [6, 7],
      ])
    #expect(total.open.map(\.amount.description) == ["505M USD", "449.33M..505M USD"])
    #expect(total.open.map(\.roundedAmount.description) == ["455M..555M USD", "399.33M..555M USD"])
    #expect(total.open[1].amount.interval.upper?.isInclusive == false)
    #expect(financing.isConsistent)
  }

  @Test func `what an investor put in is set against the round and the company`() throws {
    let tencent = try #require(try round("minimax-3").parts.first { $0.amount != nil })
    #expect(tencent.shareOfRound?.description == "19.23 %")
    #expect(tencent.shareOfCompany?.description == "4.32 %")
    #expect(try round("minimax-3").rest?.description == "210M USD")
    let alibaba = try #require(try round("minimax-5").parts.first { $0.amount != nil })
    #expect(alibaba.shareOfRound?.description == "61.16 %")
    #expect(alibaba.shareOfCompany?.description == "15.69 %")
    #expect(try round("minimax-5").rest?.description == "254M USD")
    #expect(try round("minimax-4").rest == nil)
  }

  @Test func `an amount that is only one of several bounds what follows from it`() throws {
    let moonshot = CompanyFinancing("moonshot", in: try Stories.miniMax())
    let figures = try #require(moonshot["moonshot-2024"])
    #expect(figures.raised?.marked == ">=~800M USD*")
    #expect(figures.raised?.isApproximate == true)
    #expect(figures.postMoney?.description == ">=~2.3B USD")
    #expect(figures.parts.compactMap(\.shareOfCompany?.description) == ["<=~34.79 %"])
    #expect(figures.rest == nil)
  }
}
