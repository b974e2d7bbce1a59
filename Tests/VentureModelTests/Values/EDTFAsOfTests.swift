import TestSupport
import Testing

@testable import VentureModel

@Suite struct EDTFAsOfTests {
  @Test(arguments: [
    ("2023-07", "2023", Verdict.yes), ("2023-07", "2023-07", .yes), ("2023-07", "2023-06", .no),
    ("2023-07", "2023-07-15", .cannotTell), ("2023", "2023-12-31", .yes),
    ("2023", "2023-12-30", .cannotTell), ("[2022-02-14..2022-11]", "2022-06", .cannotTell),
    ("[2022-02-14..2022-11]", "2022-11", .yes), ("[2022-02-14..2022-11]", "2022-01", .no),
    ("[..2023-07]", "2023-07", .yes), ("[..2023-07]", "1990", .cannotTell),
    ("[2024-01..]", "2023", .no), ("[2024-01..]", "2050", .cannotTell), ("2019/2023", "2018", .no),
    ("2019/..", "2019", .yes), ("../2020", "1900", .yes), ("/2020", "2020", .yes),
    ("/2020", "2010", .cannotTell), ("{1960,1970}", "1960", .yes), ("{..1984}", "1000", .yes),
  ])
  func `has begun`(value: String, date: String, verdict: Verdict) throws {
    #expect(try EDTF(value).hasBegun(by: PartialDate(date)) == verdict)
  }

  @Test(arguments: [
    ("2019/2023-06", "2023-07", Verdict.yes), ("2019/2023-06", "2023-06", .cannotTell),
    ("2019/2023-06-15", "2023-06", .yes), ("2019/2023-06-30", "2023-06", .no),
    ("2019/2023-06", "2022", .no), ("2019/..", "2500", .no), ("2019/", "2500", .cannotTell),
    ("2019/", "2018", .no), ("2019", "2500", .no), ("[..2019]", "2500", .no),
  ])
  func `has ended`(value: String, date: String, verdict: Verdict) throws {
    #expect(try EDTF(value).hasEnded(by: PartialDate(date)) == verdict)
  }

  @Test func `an investment holds from its date on and a period until its end`() throws {
    #expect(try EDTF("2022").holds(asOf: PartialDate("2040")) == .yes)
    #expect(try EDTF("2022").holds(asOf: PartialDate("2021")) == .no)
    #expect(try EDTF("2019/2023").holds(asOf: PartialDate("2021")) == .yes)
    #expect(try EDTF("2019/2023").holds(asOf: PartialDate("2024")) == .no)
    #expect(try EDTF("2019/").holds(asOf: PartialDate("2024")) == .cannotTell)
    #expect(try EDTF("2019/..").holds(asOf: PartialDate("2024")) == .yes)
  }

  @Test func `a period holds on its last day`() throws {
    let period = try #require(try EDTF("2019-01-01/2023-06-15").period)
    #expect(period.holds(on: try #require(Day(year: 2023, month: 6, day: 15))) == .yes)
    #expect(period.holds(on: try #require(Day(year: 2023, month: 6, day: 16))) == .no)
    #expect(period.holds(on: try PartialDate("2023-06")) == .cannotTell)
    #expect(period.holds(on: try PartialDate("2023-05")) == .yes)
    #expect(period.holds(on: try PartialDate("2024")) == .no)
  }

  @Test func `to hold is to have begun and not ended`() throws {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<2000 {
      guard let value = generator.expression(years: 2018...2024),
        let date = try? PartialDate(generator.date(years: 2018...2024))
      else { continue }
      #expect(value.holds(asOf: date) == (value.hasBegun(by: date) && !value.hasEnded(by: date)))
      if let period = value.period {
        #expect(period.holds(on: date.latest) == value.holds(asOf: date))
      }
    }
  }

  @Test func `a period needs a date and an order`() throws {
    let date = Period.Bound.date(try PartialDate("2023"))
    let later = Period.Bound.date(try PartialDate("2024"))
    #expect(Period(start: .open, end: .unknown) == nil)
    #expect(Period(start: later, end: date) == nil)
    #expect(Period(start: date, end: later)?.description == "2023/2024")
    #expect(DateSet([]) == nil)
    #expect(DateSet([.range(nil, nil)]) == nil)
  }
}
