/// A financing event of one organisation.
///
/// A round is an entity with participants; ties between investors and the company are derived
/// from it. A *placeholder* stands for a round that a source does not name: it belongs to one
/// investor and one company, so that no false co-investment arises, and enters no count of rounds.
public struct Round: Hashable, Sendable {
  /// What kind of financing it is.
  public enum Kind: String, CaseIterable, Sendable {
    case seed
    case angel
    case series
    case convertible
    case secondary
    /// The tranche of a public offering that is promised to cornerstone investors.
    case cornerstone
    case ipo
    /// A founder's own money.
    case founders
    case other
    /// A round that the source does not name.
    case placeholder
  }

  /// Id, names and citations.
  public var profile: Profile
  /// The organisation that is financed.
  public var company: EntityID
  /// The kind of round.
  public var kind: Kind
  /// Its place in the company's own count of rounds, from 1; rounds outside the count have none.
  public var ordinal: Int?
  /// The name that the market gives it, such as "A+".
  public var label: String?
  /// When it began, or its only date.
  public var date: [Stated<EDTF>]
  /// When it closed.
  public var closed: [Stated<EDTF>]
  /// Money raised from all investors together.
  public var raised: [Stated<Quantity<Money>>]
  /// The company's value before the new money.
  public var preMoney: [Stated<Quantity<Money>>]
  /// The company's value with the new money.
  public var postMoney: [Stated<Quantity<Money>>]
  /// A valuation of which the source does not say whether it is pre- or post-money.
  public var valuation: [Stated<Quantity<Money>>]
  /// The price of one share.
  public var pricePerShare: [Stated<Quantity<Money>>]
  /// Whether the round took place.
  public var status: DealStatus
  /// How sure it is that there was such a round.
  public var certainty: Certainty

  /// Creates a round.
  public init(
    profile: Profile, company: EntityID, kind: Kind = .series, ordinal: Int? = nil,
    label: String? = nil, date: [Stated<EDTF>] = [], closed: [Stated<EDTF>] = [],
    raised: [Stated<Quantity<Money>>] = [], preMoney: [Stated<Quantity<Money>>] = [],
    postMoney: [Stated<Quantity<Money>>] = [], valuation: [Stated<Quantity<Money>>] = [],
    pricePerShare: [Stated<Quantity<Money>>] = [], status: DealStatus = .completed,
    certainty: Certainty = .stated
  ) {
    self.profile = profile
    self.company = company
    self.kind = kind
    self.ordinal = ordinal
    self.label = label
    self.date = date
    self.closed = closed
    self.raised = raised
    self.preMoney = preMoney
    self.postMoney = postMoney
    self.valuation = valuation
    self.pricePerShare = pricePerShare
    self.status = status
    self.certainty = certainty
  }

  /// Whether the round only stands for one that the source does not name.
  public var isPlaceholder: Bool { kind == .placeholder }
}
