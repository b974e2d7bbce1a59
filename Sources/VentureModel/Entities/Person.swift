/// A founder, partner, angel, executive or author.
public struct Person: Hashable, Sendable {
  /// Id, names and citations.
  public var profile: Profile
  /// Dates of birth, as stated.
  public var born: [Stated<EDTF>]

  /// Creates a person.
  public init(profile: Profile, born: [Stated<EDTF>] = []) {
    self.profile = profile
    self.born = born
  }
}
