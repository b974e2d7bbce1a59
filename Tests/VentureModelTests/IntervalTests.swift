import Foundation
import TestSupport
import Testing
import VentureModel

@Suite struct IntervalTests {
  @Test func figuresOfRoundsComeOutExact() throws {
    let raised = Interval(31)
    let share: Interval? = raised / Interval(200)
    #expect(share?.value == Decimal(string: "0.155"))
    #expect((Interval(1550) + raised - raised).value == 1550)
    #expect((Interval(200) - raised).value == 169)
  }

  /// A round that raised at least three times 31 and another together raised 260.
  @Test func boundsFollowFromBounds() throws {
    let least = try #require(Interval(from: .init(3), to: nil))
    let atMost: Interval? = Interval(260) / least
    let total = try #require(atMost)
    let second = total - Interval(31)
    #expect(second.contains(Decimal(string: "55.66")!))
    #expect(!second.contains(Decimal(string: "55.67")!))
    let rest = Interval(Quantity.atLeast(try money(400)))
    #expect(rest.upper == nil)
    #expect((rest + Interval(800)).lower?.value == 1200)
    #expect(rest.isLess(than: Interval(400)) == .no)
    #expect(rest.isLess(than: Interval(500)) == .cannotTell)
  }

  @Test func moreThanLeavesItsEndOut() throws {
    let more = Interval(Quantity.moreThan(try money(13)))
    #expect(!more.contains(13))
    #expect(Interval(13).isLess(than: more) == .yes)
    #expect((more + Interval(7)).lower == Interval.Bound(20, isInclusive: false))
    #expect((more * Interval(0)).value == 0)
  }

  @Test func nothingIsDividedByWhatMayBeZero() throws {
    #expect(Interval(1) / Interval.notNegative == nil)
    let positive = try #require(Interval(from: .init(2), to: nil))
    let found: Interval? = Interval(1) / positive
    let quotient = try #require(found)
    #expect(
      quotient.contains(Decimal(string: "0.5")!) && quotient.contains(Decimal(string: "0.01")!))
    #expect(!quotient.contains(0))
  }

  @Test func digitsThatAreLostAreLostOutwards() throws {
    let found: Interval? = Interval(1) / Interval(3)
    let third = try #require(found)
    #expect(third.value == nil)
    let whole = third * Interval(3)
    #expect(whole.contains(1))
    #expect((third * third * Interval(9)).contains(1))
    #expect((third + third + third).contains(1))
    #expect(((Interval(1000) + third) * Interval(3)).contains(3001))
    #expect(((Interval(1000) + third - Interval(1000)) * Interval(3)).contains(1))
    let half: Interval? = Interval(1) / Interval(2)
    #expect(half?.value == Decimal(string: "0.5"))
  }

  @Test(arguments: 0..<20) func quotientsOfManyDigitsHoldTheTrueOne(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<25 {
      let product = (1...4).reduce(Interval(1)) { product, _ in
        product * Interval(Decimal(1 + generator.below(1_000_000)) / 1000)
      }
      let (a, b) = (Decimal(1 + generator.below(99999)), Decimal(1 + generator.below(99999)))
      let found: Interval? = Interval(a) / Interval(b)
      let ratio = try #require(found)
      let scaled: Interval? = (product * Interval(a)) / (product * Interval(b))
      let same = try #require(scaled)
      #expect(ratio.intersection(same) != nil, "\(a) / \(b) and \(same)")
      #expect((same * Interval(b)).contains(a))
      let width = try #require(same.upper).value - (try #require(same.lower)).value
      #expect(width <= a / b * Decimal(sign: .plus, exponent: -21, significand: 1))
    }
  }

  @Test func aboutHasTheToleranceThatIsGivenToIt() throws {
    let about = Interval(Quantity.about(try money(30)), tolerance: Decimal(string: "0.15")!)
    #expect(about.contains(33) && about.contains(Decimal(string: "25.5")!) && !about.contains(35))
    #expect(Interval(Quantity.exact(try money(30)), tolerance: 1).value == 30)
  }

  @Test func anEmptyIntervalIsNone() {
    #expect(Interval(from: .init(2), to: .init(1)) == nil)
    #expect(Interval(from: .init(2), to: .init(2, isInclusive: false)) == nil)
    #expect(Interval(2).intersection(Interval(3)) == nil)
    #expect(Interval(2).union(Interval(3)).contains(Decimal(string: "2.5")!))
  }

  /// Whatever numbers the operands are, the result of the operation is in the result's interval.
  @Test(arguments: 0..<300) func resultsHoldEveryOutcome(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let (a, b) = (RandomInterval(&random), RandomInterval(&random))
    for x in a.samples {
      for y in b.samples {
        #expect((a.interval + b.interval).contains(x + y))
        #expect((a.interval - b.interval).contains(x - y))
        #expect((a.interval * b.interval).contains(x * y))
        if let quotient = a.interval / b.interval { #expect(quotient.contains(x / y)) }
        if a.interval.isLess(than: b.interval) == .yes { #expect(x < y) }
        if a.interval.isLess(than: b.interval) == .no { #expect(x >= y) }
        if a.interval.isEqual(to: b.interval) == .no { #expect(x != y) }
        #expect(a.interval.union(b.interval).contains(x))
      }
      let common = a.interval.intersection(b.interval)
      #expect((common?.contains(x) ?? false) == b.interval.contains(x))
    }
  }

  private func money(_ amount: Int) throws -> Money { try Money("\(amount) USD") }
}

/// An interval with some of its numbers, its ends and numbers close to them among these.
private struct RandomInterval {
  let interval: Interval
  let samples: [Decimal]

  init(_ random: inout SeededGenerator) {
    let first = Decimal(random.below(41) - 20)
    let last = first + Decimal(random.below(12))
    let near = Decimal(sign: .plus, exponent: -9, significand: 1)
    let lower: Interval.Bound? =
      random.below(4) == 0 ? nil : .init(first, isInclusive: random.below(2) == 0)
    let upper: Interval.Bound? =
      random.below(4) == 0 ? nil : .init(last, isInclusive: random.below(2) == 0)
    let found = Interval(from: lower, to: upper) ?? Interval(first)
    interval = found
    samples = [first, last, first + near, last - near, (first + last) / 2, first - 100, last + 100]
      .filter { found.contains($0) }
  }
}
