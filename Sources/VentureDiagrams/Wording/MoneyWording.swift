import Foundation
import VentureModel

/// How one language writes sums of money in the little room of a diagram.
struct MoneyWording: Sendable {
  /// Powers of ten that have a name, the largest first.
  let scales: [(exponent: Int, name: String)]
  /// The sum with its currency.
  let withCurrency: @Sendable (_ number: String, _ code: String) -> String

  /// The sum with at most four digits before the scale's name, exact.
  ///
  /// - Complexity: O(1).
  func text(_ money: Money) -> String {
    for scale in scales {
      let unit = Decimal(sign: .plus, exponent: scale.exponent, significand: 1)
      if money.amount >= unit {
        let number = EnglishNumber.grouped(money.amount / unit)
        return withCurrency(number + scale.name, money.currency.code)
      }
    }
    return withCurrency(EnglishNumber.grouped(money.amount), money.currency.code)
  }
}
