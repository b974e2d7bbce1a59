import Foundation
import Testing

@testable import VentureModel

@Suite struct ShareTests {
  @Test(arguments: [
    ("7.14%", "0.0714", "7.14 %"), ("7.14 %", "0.0714", "7.14 %"), ("0%", "0", "0 %"),
    ("100%", "1", "100 %"), ("30%", "0.3", "30 %"), ("0.01%", "0.0001", "0.01 %"),
    (" 13 % ", "0.13", "13 %"),
  ])
  func `percentages are read and printed`(text: String, fraction: String, printed: String) throws {
    let share = try Share(text)
    #expect(share.fraction == Decimal(string: fraction))
    #expect(share.description == printed)
    #expect(try Share(printed) == share)
  }

  @Test(arguments: [
    ("0.0714", "write 7.14% for the fraction 0.0714"), ("7.14", "write 7.14%"),
    ("7 percent", "write 7%"), ("101%", nil), ("-1%", nil), ("", nil), ("%", nil),
    ("7,14%", "write 7.14 if the comma is a decimal point"),
    ("7％", "write 7%"), ("٧%", nil), ("7%%", nil), ("🦄%", nil),
  ])
  func `what is no share is refused`(text: String, advice: String?) throws {
    do {
      _ = try Share(text)
      Issue.record("\(text) was read")
    } catch {
      #expect(error.advice == advice)
      #expect((0...text.unicodeScalars.count).contains(error.offset))
    }
  }

  @Test func `shares of fractions`() throws {
    #expect(Share(fraction: 2) == nil)
    #expect(Share(percent: -1) == nil)
    #expect(Share(fraction: .nan) == nil)
    let third = try #require(Share(fraction: Decimal(1) / 3))
    #expect(third.rounded(percentDecimals: 2).description == "33.33 %")
    #expect(try #require(Share(percent: 30)) < #require(Share(percent: 40)))
  }

  @Test func `counts`() throws {
    #expect(try Count("1,500,000").number == 1_500_000)
    #expect(try Count("30").description == "30")
    #expect(Count(exactly: 1500)?.description == "1,500")
    #expect(Count(exactly: -1) == nil)
    for text in ["", "-1", "1.5", "x", "99999999999999999999", "3 rounds"] {
      #expect(throws: ParseError.self) { try Count(text) }
    }
  }

  @Test func `English numbers`() {
    #expect(EnglishNumber.grouped(0) == "0")
    #expect(EnglishNumber.grouped(-1_234_567) == "-1,234,567")
    #expect(EnglishNumber.grouped(999) == "999")
    #expect(EnglishNumber.grouped(Int.min) == "-9,223,372,036,854,775,808")
    #expect(EnglishNumber.grouped(Decimal(string: "-1234.50") ?? 0) == "-1,234.5")
    #expect(EnglishNumber.plain(Decimal(sign: .plus, exponent: 20, significand: 1)).count == 21)
  }
}
