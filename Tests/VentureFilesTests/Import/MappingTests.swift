import DelimitedText
import Foundation
import Testing
import VentureModel

@testable import VentureFiles

@Suite struct MappingTests {
  private let head = "venturegraph-mapping: 1\n"

  /// What is wrong with a mapping, as `LINE:COLUMN message`.
  private func problems(_ yaml: String) -> [String] {
    ImportMapping.read(Data((head + yaml).utf8), file: "m.yaml").diagnostics.map {
      "\($0.location?.line ?? 0):\($0.location?.column ?? 0) \($0.message) "
        + "\($0.expected ?? "") \($0.advice ?? "")"
    }
  }

  @Test func `columns, constants, dates, money and people are mapped`() throws {
    let mapping = try mapping(
      head + """
        layout: fund
        source: { id: fund, title: Our fund }
        dates: DD/MM/YYYY
        currency: { column: Cur }
        decimal-comma: true
        deal:
          investor:
            column: Who
            type: firm
            people: [Jane Doe]
            person-if: { column: Type, is: [Angel] }
          company: { column: Firma, country: { constant: DE } }
          date: Tag
          amount: Betrag
          label: Runde
          role: { constant: lead }
        ties:
          - { kind: founded, subject: { column: Boss, entity: person }, object: Firma }
        """)
    let harvest = try harvest(
      """
      Who;Type;Firma;Tag;Betrag;Cur;Runde;Boss
      Fund One;VC;Foo;21/05/2013;1.500,50;EUR;A;Ann
      Jane Doe;VC;Foo;21/05/2013;2 Mio.;CHF;A;Ann
      Max;Angel;Foo;21/05/2013;;;A;
      """, mapping)
    #expect(harvest.layout == "fund")
    #expect(harvest.source.id == SourceID("fund"))
    #expect(
      harvest.statements == [
        "founded | person Ann | organization Foo | - | - | participant | -",
        "invested | organization Fund One | organization Foo/2013-05-21/-/-/series/A/-/- | - | "
          + "1,500.5 EUR | lead | -",
        "invested | person Jane Doe | organization Foo/2013-05-21/-/-/series/A/-/- | - | "
          + "2M CHF | lead | -",
        "invested | person Max | organization Foo/2013-05-21/-/-/series/A/-/- | - | - | lead | -",
      ])
    #expect(harvest.parties.first { $0.name == "Fund One" }?.type == .firm)
    #expect(harvest.parties.first { $0.name == "Foo" }?.country == "DE")
    #expect(harvest.report.isLossless)
  }

  @Test func `every error has its line and column, and what was probably meant`() {
    let found = problems(
      """
      dates: DD/MM/YYY
      currency: UDS
      deal:
        investor: Who
        compny: What
      """)
    #expect(found.contains { $0.hasPrefix("2:8 ") && $0.contains("DD/MM/YYYY") })
    #expect(found.contains { $0.hasPrefix("3:11 ") && $0.contains("USD") })
    #expect(found.contains { $0.hasPrefix("6:3 ") && $0.contains("`company`") })
  }

  @Test func `an unknown key is told with the known ones, not with those of graphs`() {
    #expect(
      problems("investments: { investor: a, company: b }") == [
        "2:1 unknown key `investments` in a mapping one of `venturegraph-mapping`, `layout`, "
          + "`source`, `dates`, `currency`, `decimal-comma`, `deal` or `ties` "
      ])
  }

  @Test func `a mapping of another version is not read`() {
    let reading = ImportMapping.read(
      Data("venturegraph-mapping: 2\ndeal: { investor: a, company: b }".utf8), file: "m.yaml")
    #expect(reading.mapping == nil)
    #expect(reading.diagnostics.first?.location?.line == 1)
  }

  @Test(arguments: [
    "currency: { constant: UDS }\ndeal: { investor: a, company: b }",
    "decimal-comma: maybe\ndeal: { investor: a, company: b }",
    "deal: { investor: { column: a, entity: school }, company: b }",
    "deal: { investor: a, company: { column: b, entity: person } }",
    "deal: { investor: { column: a, entity: round }, company: b }",
    "ties: [{ kind: invested, subject: a, object: b }]",
    "ties: [{ kind: studied, subject: { column: a, entity: person }, object: b }]",
    "deal: { investor: { column: a, constant: b }, company: b }",
    "deal: { investor: a, company: b, role: { constant: boss } }",
    "deal: { investor: a, company: b, date: \"\" }",
    "deal: { investor: [a], company: b }", "layout: x", "",
  ])
  func `what cannot be meant is an error`(yaml: String) {
    #expect(!problems(yaml).isEmpty)
  }

  @Test func `a constant currency is one for all amounts`() throws {
    let mapping = try mapping(
      head + "currency: { constant: EUR }\ndeal: { investor: a, company: b, raised: c }")
    #expect(mapping.currency == Currency(code: "EUR"))
  }

  @Test func `a column that the table lacks is shown in the mapping, with the nearest`() throws {
    let mapping = try mapping(head + "deal:\n  investor: Investr\n  company: Company\n")
    let error = #expect(throws: ImportError.self) {
      try harvest("Investor,Company\nBar,Foo\n", mapping)
    }
    let text = try #require(error).description
    #expect(text.contains("mapping.yaml:3:13:"))
    #expect(text.contains("did you mean `Investor`"))
    #expect(text.contains("deals.csv"))
  }

  @Test func `a column whose name stands twice is ambiguous`() throws {
    let mapping = try mapping(head + "deal: { investor: a, company: b }")
    #expect(throws: ImportError.self) { try harvest("a,b,a\nBar,Foo,Baz\n", mapping) }
    #expect(throws: Never.self) { try harvest("a,b,c,c\nBar,Foo,1,2\n", mapping) }
  }
}
