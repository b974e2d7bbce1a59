import Foundation
import TestSupport
import Testing

@testable import VentureModel

@Suite struct QuantityTests {
  @Test(arguments: [
    ("50M USD", "50M USD", "50 million US dollars"),
    ("~800M USD", "~800M USD", "about 800 million US dollars"),
    ("~ 800M USD", "~800M USD", "about 800 million US dollars"),
    (">=400M USD", ">=400M USD", "at least 400 million US dollars"),
    ("≥400M USD", ">=400M USD", "at least 400 million US dollars"),
    ("≤ 55.67M USD", "<=55.67M USD", "at most 55.67 million US dollars"),
    (">1B USD", ">1B USD", "more than 1 billion US dollars"),
    ("<1 USD", "<1 USD", "less than 1 US dollar"),
    ("30M..40M USD", "30M..40M USD", "30 to 40 million US dollars"),
    ("30M USD..40M USD", "30M..40M USD", "30 to 40 million US dollars"),
    ("900M .. 1.1B USD", "900M..1.1B USD", "900 million to 1.1 billion US dollars"),
    ("~30M..40M USD", "~30M..40M USD", "about 30 to 40 million US dollars"),
    ("500 USD..40M USD", "500 USD..40M USD", "500 to 40 million US dollars"),
    ("0..40M USD", "0 USD..40M USD", "0 to 40 million US dollars"),
  ])
  func `money with qualifiers`(text: String, printed: String, phrase: String) throws {
    let quantity = try Quantity<Money>(text)
    #expect(quantity.description == printed)
    #expect(quantity.phrase == phrase)
    #expect(try Quantity<Money>(printed) == quantity)
  }

  @Test(arguments: [
    (">13%", ">13 %", "more than 13 %"), ("30%..40%", "30..40 %", "30 to 40 %"),
    ("30..40%", "30..40 %", "30 to 40 %"), ("~30%..40%", "~30..40 %", "about 30 to 40 %"),
    ("1.5..2.5 %", "1.5..2.5 %", "1.5 to 2.5 %"), ("7.14%", "7.14 %", "7.14 %"),
  ])
  func `shares with qualifiers`(text: String, printed: String, phrase: String) throws {
    let quantity = try Quantity<Share>(text)
    #expect(quantity.description == printed)
    #expect(quantity.phrase == phrase)
    #expect(try Quantity<Share>(printed) == quantity)
  }

  @Test func `counts with qualifiers`() throws {
    #expect(try Quantity<Count>(">=2") == .atLeast(2))
    #expect(try Quantity<Count>("3..5") == .between(3, 5, isApproximate: false))
    #expect(try Quantity<Count>("~1,000").phrase == "about 1,000")
    #expect(try Quantity<Count>("3..5").phrase == "3 to 5")
  }

  @Test(arguments: [
    ("", 0), (">", 1), (">=", 2), ("~>13%", 1), (">>13%", 1), (">30%..40%", 0), ("40%..30%", 5),
    ("30..", 4), ("..40%", 0), ("30%..x", 5), ("30..40..50%", 6), ("30...40%", 4), ("13", 2),
    ("> 13", 4), ("~", 1), ("30%~", 3),
  ])
  func `faults have their place`(text: String, offset: Int) throws {
    do {
      _ = try Quantity<Share>(text)
      Issue.record("\(text) was read")
    } catch {
      #expect(error.offset == offset, "\(error)")
    }
  }

  @Test(arguments: [
    ("about 800M USD", "write ~ before the value"), ("100M+ USD", "write >= before the value"),
    ("over 13M USD", "write > before the value"), ("up to 5M USD", "write <= before the value"),
    ("5-10M USD", "write a range with two dots, like 30..40%"),
    ("≈800M USD", "write ~ before the value"),
    ("$50M", "write 50M USD if US dollars are meant"),
  ])
  func `words are answered with signs`(text: String, advice: String) throws {
    do {
      _ = try Quantity<Money>(text)
      Issue.record("\(text) was read")
    } catch {
      #expect(error.advice == advice)
    }
  }

  @Test func `the unit of a range must be clear`() {
    for text in ["30..40M USD", "30M USD..40M CNY", "USD 30M..40M", "30M..40M", "40M..30M USD"] {
      #expect(throws: ParseError.self, "\(text)") { try Quantity<Money>(text) }
    }
    #expect(throws: Never.self) { try Quantity<Money>("5,000..2M USD") }
  }

  /// The values that a quantity of counts allows among 0...20, in steps of a half to be dense.
  private func values(_ quantity: Quantity<Share>) -> [Decimal] {
    (0...40).map { Decimal($0) / 2 }.filter { value in
      (quantity.lower.map { $0.isInclusive ? $0.value.percent <= value : $0.value.percent < value }
        ?? true)
        && (quantity.upper.map {
          $0.isInclusive ? value <= $0.value.percent : value < $0.value.percent
        } ?? true)
    }
  }

  private func verdict(_ answers: [Bool]) -> Verdict {
    let distinct = Set(answers)
    return Verdict(distinct.count == 1 ? distinct.first : nil)
  }

  @Test func `comparisons are definite exactly if all allowed values agree`() throws {
    let texts = [5, 8, 12].flatMap { number in
      ["", "~", ">=", "<=", ">", "<"].map { "\($0)\(number)%" }
    }
    let quantities = try (texts + ["5..8%", "8..12%", "5..12%", "8..8%"]).map {
      try Quantity<Share>($0)
    }
    for one in quantities {
      let mine = values(one)
      for percent in [5, 6, 8, 10, 12] as [Decimal] {
        let value = try #require(Share(percent: percent))
        #expect(one.isAtLeast(value) == verdict(mine.map { $0 >= percent }), "\(one) \(percent)")
        #expect(one.isMoreThan(value) == verdict(mine.map { $0 > percent }), "\(one) \(percent)")
        #expect(one.isAtMost(value) == verdict(mine.map { $0 <= percent }))
        #expect(one.isLess(than: value) == verdict(mine.map { $0 < percent }))
      }
      for two in quantities {
        let theirs = values(two)
        let less = mine.flatMap { left in theirs.map { left < $0 } }
        let equal = mine.flatMap { left in theirs.map { left == $0 } }
        #expect(one.isLess(than: two) == verdict(less), "\(one) \(two)")
        #expect(one.isEqual(to: two) == verdict(equal), "\(one) \(two)")
      }
    }
  }

  @Test func `currencies that differ decide nothing`() throws {
    let dollars = try Quantity<Money>("50M USD")
    #expect(dollars.isAtLeast(try Money("1 CNY")) == .cannotTell)
    #expect(dollars.isLess(than: try Quantity<Money>("50M CNY")) == .cannotTell)
    #expect(dollars.isEqual(to: try Quantity<Money>("50M CNY")) == .cannotTell)
  }

  @Test func `random quantities survive printing and reading`() throws {
    var generator = SeededGenerator(seed: 8)
    let currency = try Currency("USD")
    for _ in 0..<3000 {
      let amounts = (0..<2).map { _ in
        Decimal(generator.below(3000)).scaled(by: generator.below(14) - 2)
      }.sorted()
      let low = Money(amounts[0], currency)
      let high = Money(amounts[1], currency)
      let quantity: Quantity<Money> =
        switch generator.below(8) {
        case 0: .exact(low)
        case 1: .about(low)
        case 2: .atLeast(low)
        case 3: .atMost(low)
        case 4: .moreThan(low)
        case 5: .lessThan(low)
        case 6: .between(low, high, isApproximate: false)
        default: .between(low, high, isApproximate: true)
        }
      #expect(try Quantity<Money>(quantity.description) == quantity)
    }
  }

  @Test func `random garbage never crashes`() {
    var generator = SeededGenerator(seed: 9)
    let alphabet = Array("0123456789.,e-+~<>=≥≤% MKBTkUSDCNY$亿\u{301}🦄").map(String.init)
    for _ in 0..<20_000 {
      let text = (0..<generator.below(14)).map { _ in generator.pick(alphabet) }.joined()
      do {
        let quantity = try Quantity<Money>(text)
        #expect(try Quantity<Money>(quantity.description) == quantity)
      } catch {
        #expect((0...text.unicodeScalars.count).contains(error.offset), "\(text)")
      }
      _ = try? Quantity<Share>(text)
      _ = try? Quantity<Count>(text)
    }
  }
}
