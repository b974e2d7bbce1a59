import Foundation
import TestSupport
import Testing

@testable import VentureModel

@Suite struct MoneyTests {
  @Test(arguments: [
    ("50M USD", "50000000", "50M USD", "50 million US dollars"),
    ("1.55B USD", "1550000000", "1.55B USD", "1.55 billion US dollars"),
    ("3.7B CNY", "3700000000", "3.7B CNY", "3.7 billion Chinese yuan"),
    ("USD 50M", "50000000", "50M USD", "50 million US dollars"),
    ("165 HKD", "165", "165 HKD", "165 Hong Kong dollars"),
    ("1,500,000 USD", "1500000", "1.5M USD", "1.5 million US dollars"),
    ("31e6 USD", "31000000", "31M USD", "31 million US dollars"),
    ("1.157B USD", "1157000000", "1.157B USD", "1.157 billion US dollars"),
    ("55.67e6 USD", "55670000", "55.67M USD", "55.67 million US dollars"),
    ("898.0e9 HKD", "898000000000", "898B HKD", "898 billion Hong Kong dollars"),
    ("500K USD", "500000", "500K USD", "500,000 US dollars"),
    ("500k USD", "500000", "500K USD", "500,000 US dollars"),
    ("2 bn EUR", "2000000000", "2B EUR", "2 billion euros"),
    ("1.2T JPY", "1200000000000", "1.2T JPY", "1.2 trillion Japanese yen"),
    ("1 USD", "1", "1 USD", "1 US dollar"), ("0 USD", "0", "0 USD", "0 US dollars"),
    ("0.01 USD", "0.01", "0.01 USD", "0.01 US dollars"),
    ("1,234,567 USD", "1234567", "1,234,567 USD", "1,234,567 US dollars"),
    ("1,234.5 USD", "1234.5", "1,234.5 USD", "1,234.5 US dollars"),
    (" 50M  USD ", "50000000", "50M USD", "50 million US dollars"),
    ("-5M USD", "-5000000", "-5M USD", "-5 million US dollars"),
    ("1.5e3 XOF", "1500", "1,500 XOF", "1,500 XOF"), ("007 GBP", "7", "7 GBP", "7 pounds sterling"),
  ])
  func `amounts are read, printed and spoken`(
    text: String, amount: String, description: String, phrase: String
  ) throws {
    let money = try Money(text)
    #expect(money.amount == Decimal(string: amount))
    #expect(money.description == description)
    #expect(money.phrase == phrase)
    #expect(try Money(description) == money)
  }

  private func failure(_ text: String) -> ParseError? {
    do {
      _ = try Money(text)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [
    ("50M", "write 50M and a currency, like 50M USD"),
    ("$50M", "write 50M USD if US dollars are meant"), ("US$50M", "write 50M USD"),
    ("€50M", "write 50M EUR"), ("50M RMB", "write 50M CNY"), ("50M usd", "write 50M USD"),
    ("50M UDS", "write 50M USD"), ("50 million USD", "write 50M USD"),
    ("50 million dollars", "write 50M USD"), ("6.54億ドル", "write 654M USD"),
    ("1.5亿美元", "write 150M USD"), ("¥50M", "write 50M CNY or 50M JPY"),
    ("50m USD", "write 50M USD"), ("50USD", "write 50 USD"),
    ("1,5 USD", "write 1.5 if the comma is a decimal point"),
    (".5 USD", "write a 0 before the point"),
  ])
  func `other spellings are answered with the right one`(text: String, advice: String) throws {
    #expect(try #require(failure(text)).advice == advice)
  }

  @Test(arguments: [
    "", " ", "USD", "M USD", "50M US", "50M USDX", "50M USD USD", "USD 50M USD", "50MM USD",
    "50Q USD", "1,50,000 USD", "1500,000 USD", "1,5000 USD", "1,500,00 USD", "5. USD", "--5 USD",
    "+5 USD", "1e USD", "1e999 USD", "1e3M USD", "1e30 USD", "0.0000000000001 USD", "NaN USD",
    "inf USD", "0x10 USD", "５０M USD", "50M\u{301} USD", "50M 💵", "50 000 USD", "1_000 USD",
    "50M XXX", "50M XAU", "50M USD.", "1e-20 USD",
  ])
  func `what is no amount is refused`(text: String) throws {
    let error = try #require(failure(text))
    #expect((0...text.unicodeScalars.count).contains(error.offset))
  }

  @Test func `hostile length`() throws {
    for text in [
      String(repeating: "9", count: 10_000) + " USD", "1" + String(repeating: ",000", count: 2500),
      String(repeating: "USD ", count: 2500),
      "0." + String(repeating: "0", count: 10_000) + "1 USD",
      "1e" + String(repeating: "9", count: 10_000) + " USD",
    ] {
      #expect(try #require(failure(text)).description.count < 300)
    }
    #expect(try Money(String(repeating: "0", count: 10_000) + "5 USD").amount == 5)
  }

  @Test func `sums are exact and stay within a currency`() throws {
    let tenth = try Money("0.1 USD")
    let sum = try tenth + tenth + tenth
    #expect(sum == (try Money("0.3 USD")))
    #expect(try Money("1.6B USD") - Money("50M USD") == Money("1.55B USD"))
    #expect(try Money("260M USD") + Money("897M USD") == Money("1.157B USD"))
    let largest = try Money("999,999,999,999,999,999,999,999.999999999999 USD")
    #expect(
      try (largest + largest).description == "1,999,999,999,999,999,999,999,999.999999999998 USD")
    let usd = try Money("1 USD")
    let cny = try Money("7 CNY")
    #expect(throws: CurrencyMismatch(left: usd.currency, right: cny.currency)) { try usd + cny }
    #expect(throws: CurrencyMismatch.self) { try usd - cny }
  }

  @Test func `amounts are ordered within a currency only`() throws {
    #expect(try Money("900M USD").isLess(than: Money("1B USD")) == true)
    #expect(try Money("1B USD").isLess(than: Money("1B USD")) == false)
    #expect(try Money("1 USD").isLess(than: Money("7 CNY")) == nil)
  }

  @Test func `random amounts survive printing and reading`() throws {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<3000 {
      let digits = generator.below(4) == 0 ? generator.below(1000) : generator.below(100_000_000)
      let amount = Decimal(digits).scaled(by: generator.below(20) - 8)
      let money = Money(amount, try Currency(generator.pick(["USD", "CNY", "HKD", "JPY"])))
      #expect(try Money(money.description) == money)
      #expect(try Money(money.description).hashValue == money.hashValue)
    }
  }

  @Test func `equal amounts are one value however they are written`() throws {
    let ways = try ["50M USD", "50,000,000 USD", "0.05B USD", "5e7 USD", "50000000.000 USD"].map {
      try Money($0)
    }
    #expect(Set(ways).count == 1)
  }

  @Test func `currencies are those of the standard`() throws {
    #expect(try Currency("HKD").code == "HKD")
    #expect(Currency(code: "DEM") != nil)
    #expect(Currency(code: "usd") == nil)
    #expect(Currency(code: "") == nil)
    #expect(Currency.allCodes.allSatisfy { $0.utf8.count == 3 })
    #expect(Currency.allCodes.count > 150)
    for text in ["", "US", "usd", "US1", "ＵＳＤ", "USDT", "XTS", String(repeating: "U", count: 9999)]
    {
      #expect(throws: ParseError.self) { try Currency(text) }
    }
  }
}
