/// A university or an institute that grants degrees.
public struct School: Hashable, Sendable {
  /// What kind of school it is.
  public enum Kind: String, CaseIterable, Sendable {
    case university
    case institute
  }

  /// Id, names and citations.
  public var profile: Profile
  /// The kind of school, where known.
  public var kind: Kind?

  /// Creates a school.
  public init(profile: Profile, kind: Kind? = nil) {
    self.profile = profile
    self.kind = kind
  }
}
