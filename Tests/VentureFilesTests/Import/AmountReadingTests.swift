import Foundation
import Testing
import VentureModel

@testable import VentureFiles

@Suite struct AmountReadingTests {
  private func read(
    _ text: String, _ currency: String? = nil, row: String? = nil, comma: Bool = false
  ) -> String {
    let reading = AmountReading(
      currency: currency.flatMap { Currency(code: $0) }, currencyWord: row, hasDecimalComma: comma)
    return switch reading.read(text) {
    case .amount(let money): "\(money.amount) \(money.currency.code)"
    case .none: "none"
    case .unreadable: "unreadable"
    }
  }

  @Test(arguments: [
    ("5000000", "5000000 USD"), ("5,000,000", "5000000 USD"), ("5'000'000", "5000000 USD"),
    ("5 000 000", "5000000 USD"), ("5.000.000", "5000000 USD"), ("1,234.50", "1234.5 USD"),
    ("1.234,50", "1234.5 USD"), ("8500000.0", "8500000 USD"), ("8.5E+06", "8500000 USD"),
    ("1e6", "1000000 USD"), ("$5M", "5000000 USD"), ("5 Mio", "5000000 USD"),
    ("5 Mio.", "5000000 USD"), ("€ 5 Mio.", "5000000 EUR"), ("2,5 Mrd. EUR", "2500000000 EUR"),
    ("US$ 1.5bn", "1500000000 USD"), ("5 million", "5000000 USD"), ("CHF 250k", "250000 CHF"),
    ("5億円", "500000000 JPY"), ("3000万美元", "30000000 USD"), ("1.2亿元", "120000000 CNY"),
    ("10 crore INR", "unreadable"), ("5M USD", "5000000 USD"), ("500K €", "500000 EUR"),
  ])
  func `amounts are read as tables write them`(text: String, amount: String) {
    #expect(read(text, "USD") == amount)
  }

  @Test func `a comma is a decimal mark where the mapping says so`() {
    #expect(read("1,500", "EUR", comma: true) == "1.5 EUR")
    #expect(read("1.500", "EUR", comma: true) == "1500 EUR")
    #expect(read("1,500", "EUR") == "1500 EUR")
    #expect(read("1.500", "EUR") == "1.5 EUR")
  }

  @Test func `a mark that stands twice separates no decimals`() {
    #expect(read("1,500,000", "EUR", comma: true) == "1500000 EUR")
    #expect(read("1.500.000", "EUR") == "1500000 EUR")
  }

  @Test(arguments: [
    ("$5M", "CAD", "5000000 CAD"), ("5M$", "SGD", "5000000 SGD"), ("US$5M", "CAD", "unreadable"),
    ("$5M", "EUR", "unreadable"), ("€5M", "USD", "unreadable"), ("€5M", "EUR", "5000000 EUR"),
    ("$5M CAD", "CAD", "5000000 CAD"), ("5", "HKD", "5 HKD"), ("$5", "n/a", "5 USD"),
    ("5", "bitcoin", "unreadable"),
  ])
  func `the currency of the row says which dollars are meant, and is not contradicted`(
    text: String, row: String, amount: String
  ) {
    #expect(read(text, row: row) == amount)
  }

  @Test func `a bare dollar is that of the mapping, another currency is its own`() {
    #expect(read("$5M", "CAD") == "5000000 CAD")
    #expect(read("US$5M", "CAD") == "5000000 USD")
    #expect(read("$5M USD", "CAD") == "5000000 USD")
    #expect(read("$5M", "EUR") == "5000000 USD")
    #expect(read("€5M", "USD") == "5000000 EUR")
  }

  @Test func `a word that is no currency is named`() {
    let reading = AmountReading(currencyWord: "bitcoin")
    #expect(reading.read("5") == .unreadable("`bitcoin` is no currency"))
  }

  @Test(arguments: ["", "-", "n/a", "Undisclosed", "0", "未披露"])
  func `nothing is no amount`(text: String) {
    #expect(read(text, "USD") == "none")
  }

  @Test func `an amount beyond all numbers is no amount`() {
    for unit in ["", " bn", "e15"] {
      #expect(read("1" + String(repeating: "0", count: 120) + unit, "USD") == "unreadable")
      #expect(read("1" + String(repeating: "0", count: 300) + unit, "USD") == "unreadable")
    }
  }

  @Test(arguments: ["-5", "5-10", "$5M-$10M", "five", "5 quux", "1.2.3,4,5", "5M USD EUR", "$"])
  func `what is no amount is not guessed`(text: String) {
    #expect(read(text, "USD") == "unreadable")
  }

  @Test func `without a currency there is no amount`() {
    #expect(read("5000000") == "unreadable")
    #expect(read("5M EUR") == "5000000 EUR")
  }
}
