import TestSupport
import Testing

@testable import VentureModel

@Suite struct EDTFComparisonTests {
  @Test(arguments: [
    ("2023", "2024", Verdict.yes), ("2024", "2023", .no), ("2024", "2024-03", .cannotTell),
    ("2024-03-15", "2024-03-15", .no), ("2024-03", "2024-03-31", .cannotTell),
    ("2024-03-31", "2024-03", .no), ("2022~", "2023", .yes), ("2022?", "2022-12-31", .cannotTell),
    ("[2022-02-14..2022-11]", "2022-12", .yes), ("[2022-02-14..2022-11]", "2022", .cannotTell),
    ("[..2023-07]", "2023-08", .yes), ("[..2023-07]", "2020", .cannotTell),
    ("2020", "[..2023-07]", .cannotTell), ("2024", "[..2023]", .no), ("2023", "[2024-01..]", .yes),
    ("2019/2021", "2022", .yes), ("2019/2021", "2021", .cannotTell), ("2019/..", "2030", .no),
    ("2019/", "2030", .cannotTell), ("2018", "2019/", .yes), ("2030", "../2020", .no),
    ("2010", "../2020", .no), ("2010", "/2020", .cannotTell), ("2021", "/2020", .no),
    ("{1960,1970}", "1971", .yes), ("{1960,1970}", "1965", .no), ("1959", "{1960,1970}", .yes),
    ("{1960,1970}", "1970-12-31", .cannotTell), ("2023-40", "2023-41", .yes),
    ("2023-24", "2024-01-15", .cannotTell), ("2023-24", "2024-03", .yes),
  ])
  func `before`(left: String, right: String, verdict: Verdict) throws {
    #expect(try EDTF(left).isBefore(EDTF(right)) == verdict)
    #expect(try EDTF(right).isAfter(EDTF(left)) == verdict)
  }

  @Test(arguments: [
    ("2015-09/2019-06", "2018-09/2022-06", Verdict.yes), ("2015-09/2018-08", "2018-09/2022", .no),
    ("2015/2018", "2018/2022", .cannotTell), ("2015/2016", "2018/2022", .no),
    ("2015/..", "2018/2022", .yes), ("2015/", "2018/2022", .cannotTell),
    ("2018/", "2019/2022", .cannotTell), ("/2020", "2019-05-01/2022", .yes),
    ("2015", "2015", .cannotTell), ("2015-03-01", "2015-03-01", .yes),
    ("2015-03", "2015-01-01/2015-12-31", .yes), ("2015", "2016/2017", .no),
    ("[1667,1668,1670..1672]", "1669", .no), ("[1667,1668]", "1660/1669", .yes),
    ("[1667,1700]", "1660/1669", .cannotTell), ("{1960,1970}", "1965/1966", .no),
    ("{1960,1970}", "1969/1971", .yes), ("{1960..1970}", "1965/1966", .yes),
  ])
  func `overlaps`(left: String, right: String, verdict: Verdict) throws {
    #expect(try EDTF(left).overlaps(EDTF(right)) == verdict)
    #expect(try EDTF(right).overlaps(EDTF(left)) == verdict)
  }

  @Test func `the laws of order hold for random expressions`() {
    var generator = SeededGenerator(seed: 99)
    let values = (0..<120).compactMap { _ in generator.expression(years: 2018...2024) }
    for one in values {
      #expect(one.isBefore(one) != .yes)
      for two in values {
        let before = one.isBefore(two)
        #expect(before == two.isAfter(one))
        if before == .yes {
          #expect(two.isBefore(one) == .no)
          #expect(one.overlaps(two) == .no)
          for three in values where two.isBefore(three) == .yes {
            #expect(one.isBefore(three) == .yes)
          }
        }
      }
    }
  }

  @Test func `comparison of exact days is that of the days`() throws {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<2000 {
      let one = Day(number: generator.below(400))
      let two = Day(number: generator.below(400))
      let left = try EDTF(one.description)
      let right = try EDTF(two.description)
      #expect(left.isBefore(right) == Verdict(one < two))
      #expect(left.isAfter(right) == Verdict(one > two))
      #expect(left.overlaps(right) == Verdict(one == two))
    }
  }

  /// All pairs of first and last day that an expression allows within a horizon.
  private func assignments(_ value: EDTF, horizon: ClosedRange<Int>) -> [(start: Int, end: Int)] {
    func days(_ bound: Period.Bound, open: Int) -> [Int] {
      switch bound {
      case .date(let date): Array(date.earliest.number...date.latest.number)
      case .open: [open]
      case .unknown: Array(horizon)
      }
    }
    func moments(_ member: DateSet.Member) -> [Int] {
      switch member {
      case .date(let date): Array(date.earliest.number...date.latest.number)
      case .range(let first, let last):
        Array(
          (first?.earliest.number ?? horizon.lowerBound)...(last?.latest.number
            ?? horizon.upperBound))
      }
    }
    switch value {
    case .date(let date): return moments(.date(date)).map { ($0, $0) }
    case .oneOf(let set): return set.members.flatMap(moments).map { ($0, $0) }
    case .allOf: return []
    case .period(let period):
      return days(period.start, open: horizon.lowerBound - 1).flatMap { start in
        days(period.end, open: horizon.upperBound + 1).filter { $0 >= start }.map { (start, $0) }
      }
    }
  }

  private func verdict(_ answers: Set<Bool>) -> Verdict {
    Verdict(answers.count == 1 ? answers.first : nil)
  }

  @Test func `a verdict is definite exactly if all choices of days agree`() throws {
    // Days 10...20 of January 2024, one of them drawn as a small range at each place.
    let base = try #require(Day(year: 2024, month: 1, day: 10))
    let horizon = base.number - 30...base.number + 40
    let texts = [
      "2024-01-10", "2024-01-11", "2024-01-12", "2024-01-14", "2024-01-15", "2024-01-1X",
      "2024-01-0X", "2024-01-20",
    ]
    var values: [EDTF] = []
    for one in texts {
      values.append(try EDTF(one))
      for form in ["[..\(one)]", "[\(one)..]", "\(one)/..", "\(one)/", "../\(one)", "/\(one)"] {
        values.append(try EDTF(form))
      }
      for two in texts {
        if let period = try? EDTF("\(one)/\(two)") { values.append(period) }
        if let set = try? EDTF("[\(one)..\(two)]") { values.append(set) }
      }
    }
    let all = values.map { assignments($0, horizon: horizon) }
    for (left, mine) in zip(values, all) {
      for day in [base.number - 40, base.number + 1, base.number + 4, base.number + 50] {
        let asOf = try #require(PartialDate(Day(number: day)))
        guard horizon.contains(day) else { continue }
        #expect(left.hasBegun(by: asOf) == verdict(Set(mine.map { $0.start <= day })), "\(left)")
        if let period = left.period {
          #expect(period.hasEndedVerdict(asOf) == verdict(Set(mine.map { $0.end < day })))
          #expect(
            period.holds(on: Day(number: day))
              == verdict(Set(mine.map { $0.start <= day && $0.end >= day })), "\(left) \(day)")
        }
      }
    }
    // Pairs are many: a seeded selection covers all forms.
    var generator = SeededGenerator(seed: 4)
    for _ in 0..<700 {
      let i = generator.below(values.count)
      let j = generator.below(values.count)
      var before: Set<Bool> = []
      var overlap: Set<Bool> = []
      for one in all[i] {
        for two in all[j] where before.count < 2 || overlap.count < 2 {
          before.insert(one.end < two.start)
          overlap.insert(one.start <= two.end && two.start <= one.end)
        }
      }
      #expect(values[i].isBefore(values[j]) == verdict(before), "\(values[i]) \(values[j])")
      #expect(values[i].overlaps(values[j]) == verdict(overlap), "\(values[i]) \(values[j])")
    }
  }
}

extension Period {
  fileprivate func hasEndedVerdict(_ date: PartialDate) -> Verdict {
    EDTF.period(self).hasEnded(by: date)
  }
}
