/// The terms of `invested`.
public struct Investment: Hashable, Sendable {
  /// What the investor was in the round.
  public enum Role: String, CaseIterable, Sendable {
    case lead
    case coLead = "co-lead"
    case cornerstone
    case participant
  }

  /// Whether the investor was a shareholder before.
  public enum Entry: String, CaseIterable, Sendable {
    /// A new shareholder: excluded from every earlier round of the company.
    case new
    case existing
  }

  /// The role in the round.
  public var role: Role
  /// New or existing shareholder, where stated.
  public var entry: Entry?
  /// What this investor put in.
  public var amount: Quantity<Money>?
  /// The share of the company that was bought, offered or sought.
  public var share: Quantity<Share>?
  /// The person in charge of the deal.
  public var via: EntityID?

  /// Creates an investment.
  public init(
    role: Role = .participant, entry: Entry? = nil, amount: Quantity<Money>? = nil,
    share: Quantity<Share>? = nil, via: EntityID? = nil
  ) {
    self.role = role
    self.entry = entry
    self.amount = amount
    self.share = share
    self.via = via
  }

  /// Whether the investor led the round, alone or with others.
  public var isLead: Bool { role == .lead || role == .coLead }
}
