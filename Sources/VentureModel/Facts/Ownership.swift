/// The terms of `holds`: a stake in an organisation.
public struct Holding: Hashable, Sendable {
  /// Whether the share was counted before or after new shares of an offering.
  public enum Basis: String, CaseIterable, Sendable {
    case beforeOffering = "before-offering"
    case afterOffering = "after-offering"
  }

  /// As what the holder holds it.
  public enum Role: String, CaseIterable, Sendable {
    case shareholder
    case owner
    /// The only contributor of capital.
    case soleBacker = "sole-backer"
  }

  /// The fraction of the whole; unknown for a shareholder of whom no share is stated.
  public var share: Quantity<Share>?
  /// The basis that the share was counted on.
  public var basis: Basis?
  /// The kind of holder.
  public var role: Role

  /// Creates a holding.
  public init(share: Quantity<Share>? = nil, basis: Basis? = nil, role: Role = .shareholder) {
    self.share = share
    self.basis = basis
    self.role = role
  }
}

/// The terms of `acquired`.
public struct Acquisition: Hashable, Sendable {
  /// The price paid.
  public var amount: Quantity<Money>?
  /// The share that was bought, where it is not the whole.
  public var share: Quantity<Share>?

  /// Creates an acquisition.
  public init(amount: Quantity<Money>? = nil, share: Quantity<Share>? = nil) {
    self.amount = amount
    self.share = share
  }
}

/// The terms of `right`: what an investor may do later.
public struct Right: Hashable, Sendable {
  /// When a right begins or ends.
  public enum Limit: Hashable, Sendable {
    case date(EDTF)
    case round(EntityID)
  }

  /// The kind of right, such as "super pro-rata".
  public var name: String?
  /// From when.
  public var from: Limit?
  /// Until when.
  public var until: Limit?
  /// For how many rounds.
  public var rounds: Quantity<Count>?

  /// Creates a right.
  public init(
    name: String? = nil, from: Limit? = nil, until: Limit? = nil, rounds: Quantity<Count>? = nil
  ) {
    self.name = name
    self.from = from
    self.until = until
    self.rounds = rounds
  }
}

/// The terms of `listed`: shares admitted to trading on an exchange.
public struct Listing: Hashable, Sendable {
  /// The stock code.
  public var code: String?
  /// The price of one share in the offering.
  public var issuePrice: [Stated<Quantity<Money>>]
  /// Later prices, each with its moment.
  public var prices: [Stated<Quantity<Money>>]
  /// The value of all shares.
  public var marketValue: [Stated<Quantity<Money>>]
  /// The rise of the price over the issue price.
  public var rise: [Stated<Quantity<Percentage>>]

  /// Creates a listing.
  public init(
    code: String? = nil, issuePrice: [Stated<Quantity<Money>>] = [],
    prices: [Stated<Quantity<Money>>] = [], marketValue: [Stated<Quantity<Money>>] = [],
    rise: [Stated<Quantity<Percentage>>] = []
  ) {
    self.code = code
    self.issuePrice = issuePrice
    self.prices = prices
    self.marketValue = marketValue
    self.rise = rise
  }
}
