import TestSupport
import Testing

@testable import VentureModel

/// The examples of the specification of the Library of Congress (4 February 2019), all of them.
@Suite struct EDTFConformanceTests {
  static let level0 = [
    "1985-04-12", "1985-04", "1985", "1985-04-12T23:20:30", "1985-04-12T23:20:30Z",
    "1985-04-12T23:20:30-04", "1985-04-12T23:20:30+04:30", "1964/2008", "2004-06/2006-08",
    "2004-02-01/2005-02-08", "2004-02-01/2005-02", "2004-02-01/2005", "2005/2006-02",
  ]

  static let level1 = [
    "Y170000002", "Y-170000002", "2001-21", "1984?", "2004-06~", "2004-06-11%", "201X", "20XX",
    "2004-XX", "1985-04-XX", "1985-XX-XX", "1985-04-12/..", "1985-04/..", "1985/..",
    "../1985-04-12", "../1985-04", "../1985", "1985-04-12/", "1985-04/", "1985/", "/1985-04-12",
    "/1985-04", "/1985", "-1985",
  ]

  static let level2 = [
    "Y-17E7", "1950S2", "Y171010000S3", "Y3388E2S3", "2001-34", "[1667,1668,1670..1672]",
    "[..1760-12-03]", "[1760-12..]", "[1760-01,1760-02,1760-12..]", "[1667,1760-12]", "[..1984]",
    "{1667,1668,1670..1672}", "{1960,1961-12}", "{..1984}", "2004-06-11%", "2004-06~-11",
    "2004?-06-11", "?2004-06-~11", "2004-%06-11", "156X-12-25", "15XX-12-25", "XXXX-12-XX",
    "1XXX-XX", "1XXX-12", "1984-1X", "2004-06-~01/2004-06-~20", "2004-06-XX/2004-07-03",
  ]

  @Test(arguments: level0 + level1 + level2)
  func `every published example is read and printed as it stands`(text: String) throws {
    #expect(try EDTF(text).description == text)
  }

  @Test(arguments: [
    ("1985-04", "1985-04-01", "1985-04-30"), ("1985", "1985-01-01", "1985-12-31"),
    ("1985-04-12T23:20:30-04", "1985-04-12", "1985-04-12"),
    ("2004-02-01/2005-02", "2004-02-01", "2005-02-28"), ("201X", "2010-01-01", "2019-12-31"),
    ("20XX", "2000-01-01", "2099-12-31"), ("-1985", "-1985-01-01", "-1985-12-31"),
    ("Y-17E7", "-170000000-01-01", "-170000000-12-31"), ("1950S2", "1900-01-01", "1999-12-31"),
    ("Y171010000S3", "171000000-01-01", "171999999-12-31"),
    ("Y3388E2S3", "338000-01-01", "338999-12-31"), ("2001-34", "2001-04-01", "2001-06-30"),
    ("156X-12-25", "1560-12-25", "1569-12-25"), ("XXXX-12-XX", "0000-12-01", "9999-12-31"),
    ("1XXX-XX", "1000-01-01", "1999-12-31"), ("1XXX-12", "1000-12-01", "1999-12-31"),
    ("1984-1X", "1984-10-01", "1984-12-31"), ("[1667,1668,1670..1672]", "1667-01-01", "1672-12-31"),
    ("{1960,1961-12}", "1960-01-01", "1961-12-31"),
  ])
  func `the bounds of the examples`(text: String, earliest: String, latest: String) throws {
    let value = try EDTF(text)
    #expect(value.earliest?.description == earliest)
    #expect(value.latest?.description == latest)
  }

  @Test func `open and unknown sides have no bound`() throws {
    #expect(try EDTF("1985/..").latest == nil)
    #expect(try EDTF("1985/").latest == nil)
    #expect(try EDTF("../1985").earliest == nil)
    #expect(try EDTF("/1985").earliest == nil)
    #expect(try EDTF("[..1984]").earliest == nil)
    #expect(try EDTF("[1760-12..]").latest == nil)
    #expect(try EDTF("[1760-12..]").earliest?.description == "1760-12-01")
  }

  @Test(arguments: [
    ("?2004-?06-?11", "2004-06-11?"), ("?2004-06", "2004?-06"), ("~2004-~06-11", "2004-06~-11"),
    ("2004-?06?", "2004-06?"), ("?2004~", "2004%"), ("2004-06?-11~", "%2004-%06-~11"),
  ])
  func `spellings with one meaning are one value`(written: String, canonical: String) throws {
    let value = try EDTF(written)
    #expect(value.description == canonical)
    #expect(try EDTF(canonical) == value)
  }

  @Test func `every sub-year grouping has its span`() throws {
    let spans = [
      21: "2023-03-01 2023-05-31", 22: "2023-06-01 2023-08-31", 23: "2023-09-01 2023-11-30",
      24: "2023-12-01 2024-02-29", 25: "2023-03-01 2023-05-31", 26: "2023-06-01 2023-08-31",
      27: "2023-09-01 2023-11-30", 28: "2023-12-01 2024-02-29", 29: "2023-09-01 2023-11-30",
      30: "2023-12-01 2024-02-29", 31: "2023-03-01 2023-05-31", 32: "2023-06-01 2023-08-31",
      33: "2023-01-01 2023-03-31", 34: "2023-04-01 2023-06-30", 35: "2023-07-01 2023-09-30",
      36: "2023-10-01 2023-12-31", 37: "2023-01-01 2023-04-30", 38: "2023-05-01 2023-08-31",
      39: "2023-09-01 2023-12-31", 40: "2023-01-01 2023-06-30", 41: "2023-07-01 2023-12-31",
    ]
    #expect(spans.count == PartialDate.Grouping.allCases.count)
    for (code, span) in spans {
      let date = try PartialDate("2023-\(code)~")
      #expect("\(date.earliest) \(date.latest)" == span)
      #expect(date.grouping?.rawValue == code)
      #expect(date.isApproximate)
    }
  }

  @Test(arguments: [
    ("2024", PartialDate.Precision.year), ("2024-03", .month), ("2024-03-15", .day),
    ("2026-01-09T12:00:00+08:00", .second), ("2023-21", .season), ("2023-33", .quarter),
    ("2023-37~", .quadrimester), ("2023-40", .half), ("201X", .years), ("1950S2", .years),
    ("2024-XX", .year), ("1985-04-XX", .month), ("1984-1X", .year), ("Y12345", .year),
  ])
  func `the precision of a date`(text: String, precision: PartialDate.Precision) throws {
    #expect(try PartialDate(text).precision == precision)
  }

  @Test func `a time keeps its zone and compares by its day`() throws {
    let listing = try PartialDate("2026-01-09T12:00:00+08:00")
    #expect(listing.time == TimeOfDay(hour: 12, minute: 0, second: 0, zone: .minutes(480)))
    #expect(listing.description == "2026-01-09T12:00:00+08:00")
    #expect(listing.exactDay == Day(year: 2026, month: 1, day: 9))
    #expect(listing.isBefore(try PartialDate("2026-01-09T13:00:00+08:00")) == .no)
  }

  @Test func `random expressions survive printing and reading`() throws {
    var generator = SeededGenerator(seed: 20_240_315)
    var count = 0
    for _ in 0..<4000 {
      guard let value = generator.expression() else { continue }
      count += 1
      #expect(try EDTF(value.description) == value)
    }
    #expect(count > 2500)
  }
}
