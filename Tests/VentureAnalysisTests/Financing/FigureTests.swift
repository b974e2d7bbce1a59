import Foundation
import Testing
import VentureAnalysis
import VentureModel

@Suite struct FigureTests {
  private func money(_ text: String) throws -> Figure { Figure(try Quantity<Money>(text)) }

  @Test(arguments: [
    ("31M USD", "31M USD", "31 million US dollars"),
    (">13M USD", ">13M USD", "more than 13 million"),
    ("~800M USD", "~800M USD", "about 800 million"),
    ("30M..40M USD", "30M..40M USD", "30 to 40 million"),
    ("1.2345678M USD", "1,234,567.8 USD", "1,234,567.8 US dollars"),
  ])
  func `what is stated keeps its digits`(_ written: String, _ text: String, _ phrase: String) throws
  {
    let figure = try money(written)
    #expect(figure.description == text)
    #expect(figure.phrase.hasPrefix(phrase))
    #expect(figure.marked == text)
  }

  @Test func `a share is a quantity, rounded as it is written`() throws {
    let share = try #require(try money(">=1M USD").part(of: try money("3M USD")))
    #expect(share.percentage?.description == ">=33.33 %")
    #expect(Figure(try Quantity<Share>("13%..14%")).percentage?.description == "13..14 %")
    #expect(try money("1M USD").percentage == nil)
    #expect(Figure(.notNegative, .share).percentage == nil)
  }

  @Test func `what is computed is rounded outwards, and carries a mark`() throws {
    let third = try #require(try money("<=100M USD").multiple(of: try money("3M USD")))
    #expect(third.marked == "<=×33.34*")
    let share = try #require(try money(">=1M USD").part(of: try money("3M USD")))
    #expect(share.description == ">=33.33 %")
    let single = try #require(try money("2M USD").part(of: try money("3M USD")))
    #expect(single.description == "66.67 %")
    let range = try #require(try money("1M..2M USD").part(of: try money("3M USD")))
    #expect(range.description == "33.33..66.67 %")
    #expect(range.phrase == "33.33 to 66.67 %")
  }

  @Test func `about and at least are carried through a sum`() throws {
    let sum = try #require(Figure.sum([try money("~800M USD"), try money(">=400M USD")]))
    #expect(sum.description == ">=~1.2B USD")
    #expect(sum.phrase == "at least about 1.2 billion US dollars")
    #expect(sum.isDerived)
  }

  @Test func `amounts of two currencies make no figure`() throws {
    let (dollars, yuan) = (try money("1M USD"), try money("7M CNY"))
    #expect(dollars.adding(yuan) == nil)
    #expect(dollars.subtracting(yuan) == nil)
    #expect(dollars.part(of: yuan) == nil)
    #expect(Figure.sum([dollars, yuan]) == nil)
    #expect(Figure.sum([]) == nil)
  }

  @Test func `a figure is as certain as the weakest behind it, and cites them all`() throws {
    let first = Figure(
      try Quantity<Money>("1M USD"), certainty: .implied, citations: [Citation(SourceID("a"), "P1")]
    )
    let second = Figure(
      try Quantity<Money>("2M USD"),
      citations: [Citation(SourceID("a"), "P1"), Citation(SourceID("b"))])
    let sum = try #require(first.adding(second))
    #expect(sum.certainty == .implied)
    #expect(sum.citations == [Citation(SourceID("a"), "P1"), Citation(SourceID("b"))])
    #expect(sum.marked == "3M USD*†")
  }

  @Test func `JSON has the ends of a range, rounded outwards in the last of twelve decimals`()
    throws
  {
    let share = try #require(try money("<=1M USD").part(of: try money("3M USD")))
    let text = share.json.description
    #expect(text.contains("\"to\": 0.333333333334"))
    #expect(!text.contains("\"from\""))
    let single = try #require(try money("1M USD").part(of: try money("3M USD")))
    #expect(single.json.description.contains("\"value\": 0.333333333333"))
  }
}
