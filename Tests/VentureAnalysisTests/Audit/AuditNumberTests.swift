import Foundation
import Testing
import VentureAnalysis
import VentureModel

@Suite struct AuditNumberTests {
  private func interval(_ from: String?, _ to: String?, _ ends: String = "[]") throws -> Interval {
    func bound(_ text: String?, _ isInclusive: Bool) -> Interval.Bound? {
      text.flatMap { Decimal(string: $0) }.map { Interval.Bound($0, isInclusive: isInclusive) }
    }
    return try #require(
      Interval(from: bound(from, ends.first == "["), to: bound(to, ends.last == "]")))
  }

  static let amounts: [(from: String?, to: String?, ends: String, text: String)] = [
    ("1550000000", "1550000000", "[]", "1,550.00M USD"),
    ("50000000", nil, "[]", "at least 50.00M USD"),
    ("50000000", nil, "()", "more than 50.00M USD"),
    ("0", "55666666.67", "[]", "at most 55.67M USD"),
    (nil, "5000000", "[)", "less than 5.00M USD"),
    ("455000000", "555000000", "[]", "455.00 to 555.00M USD"),
    ("449333333", "505000000", "[)", "at least 449.33 and less than 505.00M USD"),
    ("0", nil, "[]", "unknown"), ("-31000000", "-31000000", "[]", "-31.00M USD"),
  ]

  @Test(arguments: amounts)
  func `money is in millions with two decimals`(
    from: String?, to: String?, ends: String, text: String
  ) throws {
    let currency = try Currency("USD")
    #expect(AuditNumber("", try interval(from, to, ends), .money(currency)).text == text)
  }

  @Test(arguments: [
    ("0.155", "0.155", AuditNumber.Unit.share, "15.50 %"),
    ("0.13", "1", .share, "at least 13.00 %"), ("0.75", "1.05", .share, "75.00 to 105.00 %"),
    ("0.7818", "0.7818", .growth, "+78.18 %"), ("-0.25", "-0.25", .growth, "-25.00 %"),
    ("1.1850", "1.1850", .factor, "×1.185"), ("5.785", "5.785", .factor, "×5.79"),
    ("7", "7", .count, "7"), ("1", "8", .count, "1 to 8"),
    ("3054421769", "3054421769", .shares, "3,054.42M shares"),
  ])
  func `shares are in per cent with two decimals`(
    from: String, to: String, unit: AuditNumber.Unit, text: String
  ) throws {
    #expect(AuditNumber("", try interval(from, to), unit).text == text)
  }

  @Test func `a third is one number, and a half is not tipped by lost digits`() throws {
    let quotient = Interval(1) / Interval(3)
    let third = try #require(quotient)
    #expect(AuditNumber("", third, .share).text == "33.33 %")
    let part = Interval(33_125) / Interval(200_000)
    let sixth = try #require(part)
    let half = Interval(1) - sixth * Interval(1)
    #expect(AuditNumber("", half, .share).text == "83.44 %")
  }

  @Test func `about is said once, and stays with ranges`() throws {
    let currency = try Currency("USD")
    let range = AuditNumber(
      "", try interval("1000000", "2000000"), .money(currency), isApproximate: true)
    #expect(range.text == "about 1.00 to 2.00M USD")
  }
}
