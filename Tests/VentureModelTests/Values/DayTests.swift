import TestSupport
import Testing

@testable import VentureModel

@Suite struct DayTests {
  @Test(arguments: [
    (0, 1970, 1, 1), (-1, 1969, 12, 31), (19_782, 2024, 2, 29), (11_016, 2000, 2, 29),
    (-719_528, 0, 1, 1), (-719_468, 0, 3, 1), (20_462, 2026, 1, 9), (-141_427, 1582, 10, 15),
  ])
  func `known days`(number: Int, year: Int, month: Int, day: Int) {
    #expect(Day(year: year, month: month, day: day)?.number == number)
    #expect(Day(number: number).components == (year, month, day))
  }

  @Test func `every day of nine centuries follows the one before`() {
    var expected = Day(number: -300_000).components
    // One expectation at the end: 360,000 of them would take seconds.
    var misses: [Int] = []
    for number in -300_000...60_000 {
      let found = Day(number: number).components
      let back = Day(year: found.year, month: found.month, day: found.day)?.number
      if found != expected || back != number { misses.append(number) }
      expected.day += 1
      if expected.day > Day.count(inMonth: expected.month, of: expected.year) {
        expected.day = 1
        expected.month += 1
      }
      if expected.month > 12 {
        expected.month = 1
        expected.year += 1
      }
    }
    #expect(misses.isEmpty)
  }

  @Test func `far years go there and back`() {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<2000 {
      let year = Int.random(in: Day.years, using: &generator)
      let day = Day(year: year, month: 12, day: 31)
      #expect(day?.components.year == year)
      #expect(day?.advanced(by: 1).components.month == 1)
    }
  }

  @Test func `there is no other day`() {
    #expect(Day(year: 2023, month: 2, day: 29) == nil)
    #expect(Day(year: 1900, month: 2, day: 29) == nil)
    #expect(Day(year: 2024, month: 13, day: 1) == nil)
    #expect(Day(year: 2024, month: 0, day: 1) == nil)
    #expect(Day(year: .max, month: 1, day: 1) == nil)
    #expect(Day(year: .min, month: 1, day: 1) == nil)
  }

  @Test func `days are printed as dates`() throws {
    #expect(Day(number: 0).description == "1970-01-01")
    #expect(try #require(Day(year: -43, month: 3, day: 15)).description == "-0043-03-15")
  }

  @Test func `dates from numbers`() {
    #expect(PartialDate(year: 2024)?.description == "2024")
    #expect(PartialDate(year: 2024, month: 3)?.description == "2024-03")
    #expect(PartialDate(year: 2024, month: 3, day: 5)?.description == "2024-03-05")
    #expect(PartialDate(year: 2023, month: 41)?.description == "2023-41")
    #expect(PartialDate(year: 170_000_002)?.description == "Y170000002")
    #expect(PartialDate(year: 2023, month: 2, day: 29) == nil)
    #expect(PartialDate(year: 2023, month: 13) == nil)
    #expect(PartialDate(year: 2023, month: -1) == nil)
    #expect(PartialDate(year: 2023, month: 41, day: 1) == nil)
    #expect(PartialDate(Day(number: 0))?.description == "1970-01-01")
    #expect(PartialDate(Day(number: .max / 2)) == nil)
  }
}
