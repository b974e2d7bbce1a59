import Foundation
import Testing
import VentureAnalysis
import VentureFiles
import VentureModel

@Suite struct RateDocumentTests {
  private func read(_ yaml: String) -> RateDocument.Reading {
    RateDocument.read(Data("venturegraph-rates: 1\n\(yaml)".utf8), file: "r.yaml")
  }

  @Test func `rates have a day and a source, their own or that of the document`() throws {
    let reading = read(
      """
      source: Central bank
      rates:
        - { one: HKD, is: 0.128 USD, date: 2026-01-09 }
        - { one: EUR, is: "1.1 USD", date: 2024, source: ECB, yearly average }
      """.replacing("ECB, yearly average", with: "\"ECB, yearly average\""))
    #expect(reading.diagnostics.isEmpty)
    #expect(
      reading.document?.rates.map(\.description) == [
        "1 HKD = 0.128 USD on 2026-01-09 (Central bank)",
        "1 EUR = 1.1 USD on 2024 (ECB, yearly average)",
      ])
  }

  @Test(arguments: [
    ("rates: [{ one: HKD, is: 0.128 USD, date: 2026 }]", 2, "the rate has no source"),
    ("source: a\nrates: [{ one: HKD, is: 0.128, date: 2026 }]", 3, "currency"),
    ("source: a\nrates: [{ one: HK, is: 0.128 USD, date: 2026 }]", 3, "is no code of ISO 4217"),
    ("source: a\nrates: [{ one: HKD, is: 0 USD, date: 2026 }]", 3, "more than nothing"),
    ("source: a\nrates: [{ one: USD, is: 1 USD, date: 2026 }]", 3, "valued in itself"),
    ("source: a\nrates: [{ one: HKD, is: 0.128 USD }]", 3, "a rate has no `date`"),
    ("source: a\nrates: [{ one: HKD, is: 0.128 USD, date: soon }]", 3, "is no digit"),
    ("source: a\nrates:\n  - { one: HKD, was: 0.128 USD, date: 2026 }", 4, "unknown key `was`"),
    ("source: a", 1, "has no `rates`"),
    ("rates: 5", 2, "stands where a list was expected"),
  ])
  func `what is wrong is told with its line`(_ yaml: String, _ line: Int, _ message: String) throws
  {
    let reading = read(yaml)
    #expect(reading.document == nil)
    #expect(
      reading.diagnostics.contains {
        $0.location?.line == line && $0.message.contains(message) && $0.sourceLine != nil
      }, "\(reading.diagnostics.map(\.description))")
  }

  @Test func `an empty file and another version are no rates`() {
    #expect(RateDocument.read(Data(), file: "r.yaml").document == nil)
    let newer = RateDocument.read(
      Data("venturegraph-rates: 2\nrates: []".utf8), file: "r.yaml")
    #expect(newer.document == nil)
    #expect(newer.diagnostics.first?.message.contains("version") == true)
    #expect(RateDocument.read(Data([0xFF, 0xFE]), file: "r.yaml").diagnostics.count == 1)
  }
}
