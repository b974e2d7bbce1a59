/// An app, a model or a technology.
public struct Product: Hashable, Sendable {
  /// What kind of product it is.
  public enum Kind: String, CaseIterable, Sendable {
    case app
    case model
    case technology
    case platform
  }

  /// Id, names and citations.
  public var profile: Profile
  /// The kind of product, where known.
  public var kind: Kind?
  /// When it was released, as stated.
  public var released: [Stated<EDTF>]

  /// Creates a product.
  public init(profile: Profile, kind: Kind? = nil, released: [Stated<EDTF>] = []) {
    self.profile = profile
    self.kind = kind
    self.released = released
  }
}
