/// What is assumed when stakes are estimated from rounds.
public enum StakeAssumption: String, CaseIterable, Sendable {
  case onlyRounds = "only-rounds"
  case onlyKnownBuyers = "only-known-buyers"
  case noNotes = "no-notes"
  case noPool = "no-pool"
  case noDownRounds = "no-down-rounds"
  case roundedTotals = "rounded-totals"
  case oneCurrency = "one-currency"

  /// The assumption as a sentence without a final stop.
  public var sentence: String {
    switch self {
    case .onlyRounds:
      "Shares were bought in rounds only: nobody sold to another, and the company bought none back"
    case .onlyKnownBuyers:
      "Who is neither stated nor a candidate for a round bought nothing in it"
    case .noNotes:
      "No notes, options or warrants became shares between the rounds"
    case .noPool:
      "Post-money values count all shares, and no pool for staff was enlarged afterwards"
    case .noDownRounds:
      "No round of unknown value was priced below the value of the company before it"
    case .roundedTotals:
      "Totals over several rounds are rounded in their last digit"
    case .oneCurrency:
      "Amounts count as they are printed, in the currency of the values"
    }
  }
}
