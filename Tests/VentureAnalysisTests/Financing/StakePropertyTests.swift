import Foundation
import TestSupport
import Testing
import VentureAnalysis
import VentureModel

/// Estimates against the cap tables of random companies of which a part is hidden.
@Suite struct StakePropertyTests {
  /// A company whose every purchase is known, told with gaps.
  private struct CapTable {
    let graph: VentureGraph
    /// By investor: the true share after the last round.
    let shares: [EntityID: Interval]

    init(_ generator: inout SeededGenerator, isRising: Bool) throws {
      let dollar = try Currency("USD")
      func stated(_ amount: Int) -> [Stated<Quantity<Money>>] {
        [Stated(.exact(Money(Decimal(amount), dollar)))]
      }
      let investors: [EntityID] = ["a", "b", "c"]
      var draft = VentureGraph.Draft()
      draft.add(.organization(Organization(profile: Profile(id: "co"))))
      for id in investors { draft.add(.organization(Organization(profile: Profile(id: id)))) }
      var held: [EntityID: Interval] = [:]
      var total = 0
      var value = 10 + generator.below(50)
      let rounds = 1 + generator.below(5)
      for place in 1...rounds {
        let pre = isRising ? value + generator.below(60) : 10 + generator.below(100)
        var amounts: [EntityID: Int] = [:]
        for id in investors where generator.below(2) > 0 { amounts[id] = 1 + generator.below(20) }
        let raised = amounts.values.reduce(1 + generator.below(10), +)
        value = pre + raised
        total += raised
        let post = Interval(Decimal(value))
        let left: Interval? = Interval(Decimal(pre)) / post
        let kept = try #require(left)
        for id in held.keys { held[id] = held[id].map { $0 * kept } }
        for (id, amount) in amounts {
          let part: Interval? = Interval(Decimal(amount)) / post
          let bought = try #require(part)
          held[id] = (held[id] ?? Interval(0)) + bought
        }
        let tellsMoney = generator.below(3) > 0
        let tellsValue = generator.below(3) > 0
        let round = Round(
          profile: Profile(id: EntityID("r\(place)")), company: "co", ordinal: place,
          raised: tellsMoney ? stated(raised) : [], preMoney: tellsValue ? stated(pre) : [],
          postMoney: tellsValue && generator.below(2) > 0 ? stated(value) : [])
        draft.add(.round(round))
        for (id, amount) in amounts.sorted(by: { $0.key < $1.key }) {
          let known = generator.below(2) > 0
          let terms = Investment(
            amount: known ? .exact(Money(Decimal(amount), dollar)) : nil)
          draft.add(
            Fact(.invested, from: id, to: round.profile.id, terms: .investment(terms)))
        }
      }
      if generator.below(2) > 0 {
        let sum = Total(company: "co", raised: .exact(Money(Decimal(total), dollar)))
        draft.add(Constraint(.total(sum)))
      }
      graph = try #require(draft.validate().graph)
      shares = held
    }
  }

  @Test(arguments: 0..<10, [true, false])
  func `the true share is never outside its estimate`(seed: UInt64, _ isRising: Bool) throws {
    var generator = SeededGenerator(seed: seed)
    var estimates = 0
    for _ in 0..<8 {
      let table = try CapTable(&generator, isRising: isRising)
      let stakes = Stakes("co", in: table.graph, allowsDownRounds: !isRising)
      #expect(Set(stakes.stakes.map(\.holder)).isSubset(of: table.shares.keys))
      estimates += stakes.stakes.count
      for stake in stakes.stakes {
        let share = try #require(table.shares[stake.holder])
        let estimate = try #require(stake.estimate)
        #expect(estimate.isComplete)
        #expect(
          estimate.share.interval.intersection(share) != nil,
          "\(stake.holder): \(share) is not in \(estimate.share)")
      }
    }
    #expect(estimates > 0)
  }

  /// Of a company that is told whole the estimate is the share itself.
  @Test func `nothing hidden leaves one number`() throws {
    let graph = try Stories.graph(
      """
      entities: { co: { organization: }, a: { organization: }, b: { organization: } }
      rounds:
        r1: { company: co, ordinal: 1, raised: 20M USD, post-money: 100M USD,
              investors: { a: { amount: 10M USD } } }
        r2: { company: co, ordinal: 2, raised: 100M USD, pre-money: 300M USD,
              investors: { a: { amount: 40M USD }, b: { share: 5% } } }
      """)
    let stakes = Stakes("co", in: graph).stakes
    #expect(stakes.map { $0.estimate?.share.description } == ["17.5 %", "5 %"])
    #expect(stakes.first?.estimate?.share.interval.contains(Decimal(175) / 1000) == true)
  }
}
