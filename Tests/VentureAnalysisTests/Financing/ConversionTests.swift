import Foundation
import Testing
import VentureAnalysis
import VentureModel

@Suite struct ConversionTests {
  private func rate(_ from: String, _ to: String, _ value: String, _ date: String) throws
    -> ExchangeRate
  {
    let value = try #require(Decimal(string: value))
    let (from, to) = (try Currency(from), try Currency(to))
    return try #require(
      ExchangeRate(from: from, to: to, rate: value, date: try PartialDate(date), source: "bank"))
  }

  private func converted(
    _ amount: String, on date: String?, to currency: String = "USD", _ rates: [ExchangeRate]
  ) throws -> String? {
    let conversion = Conversion(to: try Currency(currency), at: rates)
    let figure = Figure(try Quantity<Money>(amount))
    return conversion(figure, on: try date.map { try EDTF($0) })?.marked
  }

  @Test func `the last rate on or before the day counts`() throws {
    let rates = [
      try rate("HKD", "USD", "0.1", "2024"), try rate("HKD", "USD", "0.2", "2025-03-01"),
      try rate("HKD", "USD", "0.5", "2026"),
    ]
    #expect(try converted("10M HKD", on: "2025-02", rates) == "1M USD*")
    #expect(try converted("10M HKD", on: "2025-03", rates) == "2M USD*")
    #expect(try converted("10M HKD", on: "2025", rates) == "2M USD*")
    #expect(try converted("10M HKD", on: "2023", rates) == nil)
    #expect(try converted("10M HKD", on: "2024-06", rates) == nil)
  }

  @Test func `a rate serves both ways, and the qualifier is kept`() throws {
    let rates = [try rate("USD", "HKD", "8", "2024")]
    #expect(try converted(">=80M HKD", on: "2025", rates) == ">=10M USD*")
    #expect(try converted("~10M USD", on: "2025", to: "HKD", rates) == "~80M HKD*")
  }

  @Test func `without a rate or a date an amount stays as it is`() throws {
    let rates = [try rate("USD", "HKD", "8", "2024")]
    #expect(try converted("80M CNY", on: "2025", rates) == nil)
    #expect(try converted("80M HKD", on: nil, rates) == nil)
    #expect(try converted("80M USD", on: "2025", rates) == nil)
  }

  @Test func `a rate is more than nothing, between two currencies`() throws {
    let day = try PartialDate("2024")
    let (dollar, euro) = (try Currency("USD"), try Currency("EUR"))
    #expect(ExchangeRate(from: dollar, to: euro, rate: 0, date: day, source: "") == nil)
    #expect(ExchangeRate(from: dollar, to: dollar, rate: 1, date: day, source: "") == nil)
  }

  @Test func `rounds of two currencies are compared once they are converted`() throws {
    let graph = try Stories.graph(
      """
      entities: { co: { organization: } }
      rounds:
        a: { company: co, ordinal: 1, date: 2024-06, raised: 80M HKD, post-money: 800M HKD }
        b: { company: co, ordinal: 2, date: 2025, raised: 20M USD, pre-money: 150M USD }
      """)
    #expect(CompanyFinancing("co", in: graph).steps.isEmpty)
    let conversion = Conversion(
      to: try Currency("USD"), at: [try rate("USD", "HKD", "8", "2023")])
    let financing = CompanyFinancing("co", in: graph, conversion: conversion)
    #expect(financing.steps.map { $0.stepUp?.marked } == ["×1.5*"])
    #expect(financing.rounds.map { $0.postMoney?.marked } == ["100M USD*", "170M USD*"])
  }
}
