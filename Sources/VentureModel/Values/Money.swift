import Foundation

/// An amount of money in one currency.
///
/// The amount is a decimal number and never a binary one: cents and press figures such as 1.157
/// billion are exact. Amounts of different currencies are neither added nor ordered; that needs a
/// rate with a date, which is no property of the amounts.
public struct Money: Sendable, Hashable {
  /// The amount in units of the currency (dollars, not cents); negative in differences only.
  public let amount: Decimal
  /// The currency.
  public let currency: Currency

  /// Creates an amount.
  ///
  /// - Precondition: `amount` is a number.
  public init(_ amount: Decimal, _ currency: Currency) {
    precondition(!amount.isNaN, "an amount of money is a number")
    self.amount = amount
    self.currency = currency
  }
}

/// Two amounts were to be added or subtracted that have different currencies.
public struct CurrencyMismatch: Error, Sendable, Hashable, CustomStringConvertible {
  /// The currency of the left amount.
  public let left: Currency
  /// The currency of the right amount.
  public let right: Currency

  /// What went wrong, as a sentence.
  public var description: String { "\(left) and \(right) cannot be added without a rate" }
}

extension Money {
  /// The sum of two amounts.
  ///
  /// - Throws: ``CurrencyMismatch`` if the currencies differ.
  public static func + (lhs: Money, rhs: Money) throws(CurrencyMismatch) -> Money {
    guard lhs.currency == rhs.currency else {
      throw CurrencyMismatch(left: lhs.currency, right: rhs.currency)
    }
    return Money(lhs.amount + rhs.amount, lhs.currency)
  }

  /// The difference of two amounts, which may be negative.
  ///
  /// - Throws: ``CurrencyMismatch`` if the currencies differ.
  public static func - (lhs: Money, rhs: Money) throws(CurrencyMismatch) -> Money {
    guard lhs.currency == rhs.currency else {
      throw CurrencyMismatch(left: lhs.currency, right: rhs.currency)
    }
    return Money(lhs.amount - rhs.amount, lhs.currency)
  }
}

extension Money: QuantityValue {
  /// Whether this is the smaller amount; `nil` across currencies.
  public func isLess(than other: Money) -> Bool? {
    currency == other.currency ? amount < other.amount : nil
  }

  /// The shortest exact form: "50M USD", "1.157B USD", "165 HKD"; reading it gives the same amount.
  ///
  /// A suffix is used where at most three decimals remain, for thousands one and only from 10,000
  /// on; otherwise all digits stand with commas.
  public var description: String { "\(MoneyScale.compact(amount)) \(currency)" }

  /// The amount in English: "50 million US dollars", "1.157 billion US dollars", "1 US dollar".
  public var phrase: String { "\(MoneyScale.spoken(amount)) \(unitName)" }

  /// "30M..40M USD", or "500 USD..40M USD" where only one has a suffix: "500..40M USD" would leave
  /// open whether 500 millions are meant.
  public func rangeDescription(to upper: Money) -> String {
    let sharesUnit =
      currency == upper.currency
      && MoneyScale.isSuffixed(amount) == MoneyScale.isSuffixed(upper.amount)
    return (sharesUnit ? MoneyScale.compact(amount) : description) + "..\(upper)"
  }

  /// "30 to 40 million US dollars".
  public func rangePhrase(to upper: Money) -> String {
    guard currency == upper.currency else { return "\(phrase) to \(upper.phrase)" }
    let lower = MoneyScale.spoken(amount, beside: upper.amount)
    return "\(lower) to \(upper.phrase)"
  }

  private var unitName: String { currency.name(isOne: abs(amount) == 1) }
}
