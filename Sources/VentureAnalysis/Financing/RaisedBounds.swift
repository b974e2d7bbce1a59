import Foundation
import VentureModel

/// What rounds of a company can have raised, under what is stated of several of them together.
///
/// Each statement is applied to each of its rounds until nothing changes, so that a range only ever
/// shrinks and no possible amount is lost: propagation of bounds through linear constraints (Davis
/// 1987, *Constraint propagation with interval labels*). A chain of statements may go on shrinking a
/// range by less and less; it stops after as many passes as there are rounds and statements, and what
/// has been reached holds.
struct RaisedBounds {
  /// How stated totals are read.
  enum TotalReading {
    case leftOut
    /// To the last unit of the currency.
    case asPrinted
    /// As rounded in their last digit that is not zero: 1.5 billion is 1.45 to 1.55 billion.
    case rounded
  }

  private struct Sum {
    let rounds: [EntityID]
    let amount: Interval
  }

  private struct Multiple {
    let round: EntityID
    let factor: Interval
    let others: [EntityID]
  }

  /// By round: the amounts that are possible.
  private(set) var amounts: [EntityID: Interval]
  /// Whether all statements can be true together.
  private(set) var isConsistent = true
  private var sums: [Sum] = []
  private var multiples: [Multiple] = []

  /// Applies the statements.
  ///
  /// - Parameters:
  ///   - amounts: What is known of each round alone, in one currency.
  ///   - constraints: Statements, of which totals in the currency and bounds are looked at; one that
  ///     names a round without an entry in `amounts` decides nothing.
  ///   - currency: The currency of the amounts.
  ///   - counted: The rounds that a total covers which names none.
  ///   - totals: How totals are read.
  init(
    _ amounts: [EntityID: Interval], constraints: [Constraint], currency: Currency,
    counted: [EntityID], totals: TotalReading
  ) {
    self.amounts = amounts
    for constraint in constraints where Certainty.usual.contains(constraint.certainty) {
      switch constraint.form {
      case .total(let total) where totals != .leftOut:
        let rounds = total.rounds.isEmpty ? counted : total.rounds
        guard total.raised.currency == currency, rounds.allSatisfy({ amounts[$0] != nil }) else {
          continue
        }
        let amount = Interval(total.raised)
        sums.append(
          Sum(rounds: rounds, amount: totals == .rounded ? amount.beforeRounding : amount))
      case .bound(let bound):
        guard ([bound.round] + bound.others).allSatisfy({ amounts[$0] != nil }) else { continue }
        multiples.append(
          Multiple(
            round: bound.round, factor: Interval(bound.factor), others: bound.others))
      default: continue
      }
    }
    narrow()
  }

  /// What some rounds can have raised together.
  ///
  /// - Precondition: Each of them has an amount.
  func sum(of rounds: [EntityID]) -> Interval {
    sums.filter { sum in rounds.allSatisfy(sum.rounds.contains) }.reduce(total(rounds)) {
      let others = $1.rounds.filter { !rounds.contains($0) }
      return $0.intersection($1.amount - total(others)) ?? $0
    }
  }

  private func total(_ rounds: [EntityID]) -> Interval {
    rounds.reduce(Interval(0)) { $0 + (amounts[$1] ?? .notNegative) }
  }

  private mutating func narrow() {
    for _ in 0..<(amounts.count + sums.count + multiples.count) {
      let before = amounts
      for sum in sums { narrow(sum.rounds, to: sum.amount) }
      for multiple in multiples {
        refine(multiple.round, to: multiple.factor * total(multiple.others))
        guard let amount = amounts[multiple.round], let part = amount / multiple.factor else {
          continue
        }
        narrow(multiple.others, to: part)
      }
      if amounts == before { return }
    }
  }

  private mutating func narrow(_ rounds: [EntityID], to sum: Interval) {
    for round in rounds { refine(round, to: sum - total(rounds.filter { $0 != round })) }
  }

  private mutating func refine(_ round: EntityID, to amount: Interval) {
    if let narrowed = amounts[round]?.intersection(amount) {
      amounts[round] = narrowed
    } else {
      isConsistent = false
    }
  }
}

extension Quantity<Money> {
  /// The currency of the amount.
  var currency: Currency? { (lower ?? upper)?.value.currency }
}

extension Interval {
  /// The numbers that are printed as these ends when they are rounded to the last digit of an end
  /// that is not zero.
  var beforeRounding: Interval {
    func end(_ bound: Bound?, _ sign: Decimal) -> Bound? {
      bound.map { Bound($0.value + sign * $0.value.lastDigit / 2) }
    }
    return Interval(from: end(lower, -1), to: end(upper, 1)) ?? self
  }
}

extension Decimal {
  /// The unit of the last digit that is not zero: a hundred million of 1.5 billion; zero of zero.
  fileprivate var lastDigit: Decimal {
    guard self != 0 else { return 0 }
    let digits = EnglishNumber.plain(magnitude)
    let exponent =
      if let point = digits.firstIndex(of: ".") {
        -digits.distance(from: point, to: digits.endIndex) + 1
      } else {
        digits.count - digits.reversed().drop { $0 == "0" }.count
      }
    return Decimal(sign: .plus, exponent: exponent, significand: 1)
  }
}
