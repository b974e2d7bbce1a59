/// A company, an investment firm, a corporate investor, an insurer, a lab, an exchange, …
///
/// One organisation can be several at once: Alibaba invests and is invested in. Whether it acts
/// as an investor or as a portfolio company is derived from its ties (``VentureGraph/roles(of:)``),
/// never declared.
public struct Organization: Hashable, Sendable {
  /// What an organisation is by its nature.
  public enum Kind: String, CaseIterable, Sendable {
    case company
    /// An investment firm, such as a venture capital or private equity firm.
    case firm
    case corporateInvestor = "corporate-investor"
    case insurer
    case assetManager = "asset-manager"
    case familyOffice = "family-office"
    case bank
    case fund
    case lab
    case exchange
    case publication
    case authority
    case other
  }

  /// A word that sources use for a company; companies that share a tag are rivals.
  public struct Tag: Hashable, Sendable {
    /// The tag's text.
    public var text: String
    /// Where the company is called so.
    public var citations: [Citation]

    /// Creates a tag.
    public init(_ text: String, citations: [Citation] = []) {
      self.text = text
      self.citations = citations
    }
  }

  /// Id, names and citations.
  public var profile: Profile
  /// What the organisation is; the first kind is the main one.
  public var kinds: [Kind]
  /// When it was founded, as stated.
  public var founded: [Stated<EDTF>]
  /// When it ended, as stated.
  public var ended: [Stated<EDTF>]
  /// The country, as a name or an ISO 3166 code.
  public var country: String?
  /// Tags, such as "large-model start-up".
  public var tags: [Tag]

  /// Creates an organization.
  public init(
    profile: Profile, kinds: [Kind] = [.company], founded: [Stated<EDTF>] = [],
    ended: [Stated<EDTF>] = [], country: String? = nil, tags: [Tag] = []
  ) {
    self.profile = profile
    self.kinds = kinds
    self.founded = founded
    self.ended = ended
    self.country = country
    self.tags = tags
  }
}
