import Foundation
import TestSupport
import Testing
import VentureAnalysis
import VentureModel

/// Bounds of rounds whose amount is hidden, against all amounts that satisfy what is stated.
@Suite struct RaisedBoundsPropertyTests {
  private static let largest = 6

  /// A company with whole amounts, of which some are hidden, and true statements about them.
  private struct Company {
    let amounts: [Int]
    let isHidden: [Bool]
    var sums: [(rounds: [Int], amount: Int)] = []
    var multiples: [(round: Int, factor: Int, others: [Int])] = []

    init(_ generator: inout SeededGenerator) {
      let count = 2 + generator.below(4)
      amounts = (0..<count).map { _ in 1 + generator.below(largest) }
      isHidden = (0..<count).map { _ in generator.below(3) > 0 }
      for _ in 0..<generator.below(3) {
        let rounds = (0..<count).filter { _ in generator.below(3) > 0 }
        guard !rounds.isEmpty else { continue }
        sums.append((rounds, rounds.reduce(0) { $0 + amounts[$1] }))
      }
      for _ in 0..<generator.below(3) {
        let round = generator.below(count)
        let others = (0..<count).filter { $0 != round && generator.below(2) > 0 }
        guard !others.isEmpty else { continue }
        let factor = amounts[round] / others.reduce(0) { $0 + amounts[$1] }
        if factor > 0 { multiples.append((round, factor, others)) }
      }
    }

    func id(_ round: Int) -> EntityID { EntityID("r\(round)") }

    func graph() throws -> VentureGraph {
      var draft = VentureGraph.Draft()
      draft.add(.organization(Organization(profile: Profile(id: "co"))))
      let dollar = try Currency("USD")
      for round in amounts.indices {
        let raised = Stated(Quantity.exact(Money(Decimal(amounts[round]), dollar)))
        draft.add(
          .round(
            Round(
              profile: Profile(id: id(round)), company: "co", ordinal: round + 1,
              raised: isHidden[round] ? [] : [raised])))
      }
      for sum in sums {
        let total = Total(
          company: "co", raised: .exact(Money(Decimal(sum.amount), dollar)),
          rounds: sum.rounds.map(id))
        draft.add(Constraint(.total(total)))
      }
      for multiple in multiples {
        let factor = try #require(Count(exactly: multiple.factor))
        let bound = Bound(
          round: id(multiple.round), factor: .atLeast(factor), others: multiple.others.map(id))
        draft.add(Constraint(.bound(bound)))
      }
      return try #require(draft.validate().graph)
    }

    /// Every way to fill in the hidden amounts that satisfies all statements.
    func solutions() -> [[Int]] {
      var solutions: [[Int]] = [[]]
      for round in amounts.indices {
        let values = isHidden[round] ? Array(1...(largest + 2)) : [amounts[round]]
        solutions = solutions.flatMap { begun in values.map { begun + [$0] } }
      }
      return solutions.filter { filled in
        sums.allSatisfy { sum in sum.rounds.reduce(0) { $0 + filled[$1] } == sum.amount }
          && multiples.allSatisfy { multiple in
            filled[multiple.round] >= multiple.factor
              * multiple.others.reduce(0) { $0 + filled[$1] }
          }
      }
    }
  }

  @Test(arguments: 0..<20) func `no amount that is possible is left out`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<5 {
      let company = Company(&generator)
      let financing = CompanyFinancing("co", in: try company.graph())
      #expect(financing.isConsistent)
      let solutions = company.solutions()
      #expect(solutions.contains(company.amounts))
      for (round, figures) in financing.rounds.enumerated() {
        guard let raised = figures.raised else { continue }
        #expect(solutions.allSatisfy { raised.interval.contains(Decimal($0[round])) })
        #expect(raised.isDerived == company.isHidden[round])
      }
      for open in financing.totals.flatMap(\.open) {
        let rounds = open.rounds.compactMap { id in
          company.amounts.indices.first { company.id($0) == id }
        }
        #expect(rounds.allSatisfy { company.isHidden[$0] })
        for solution in solutions {
          let sum = Decimal(rounds.reduce(0) { $0 + solution[$1] })
          #expect(open.amount.interval.contains(sum))
          #expect(open.roundedAmount.interval.contains(sum))
        }
      }
    }
  }

  /// Of one total alone the bound is what the others leave, each of which raised more than nothing.
  @Test(arguments: 0..<20) func `the bound of one total is its definition`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: 100 + seed)
    for _ in 0..<5 {
      var company = Company(&generator)
      company.multiples = []
      company.sums = [(Array(company.amounts.indices), company.amounts.reduce(0, +))]
      let hidden = company.amounts.indices.filter { company.isHidden[$0] }
      let open = hidden.reduce(0) { $0 + company.amounts[$1] }
      let financing = CompanyFinancing("co", in: try company.graph())
      for round in hidden {
        let expected =
          hidden.count == 1
          ? Interval(Decimal(open))
          : Interval(
            from: Interval.Bound(0, isInclusive: false),
            to: Interval.Bound(Decimal(open), isInclusive: false))
        #expect(financing.rounds[round].raised?.interval == expected)
      }
      #expect(
        financing.totals.first?.open.first?.amount.interval
          == (hidden.isEmpty ? nil : Interval(Decimal(open))))
    }
  }
}
