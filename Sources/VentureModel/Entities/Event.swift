/// A meeting, a trip, a talk or a decision that ties several people at once.
public struct Event: Hashable, Sendable {
  /// What kind of event it is.
  public enum Kind: String, CaseIterable, Sendable {
    case meeting
    case talk
    case trip
    case interview
    case speech
    case decision
    case ceremony
  }

  /// Id, names and citations.
  public var profile: Profile
  /// The kind of event, where known.
  public var kind: Kind?
  /// When it took place, as stated.
  public var date: [Stated<EDTF>]
  /// Where it took place.
  public var place: String?

  /// Creates an event.
  public init(
    profile: Profile, kind: Kind? = nil, date: [Stated<EDTF>] = [], place: String? = nil
  ) {
    self.profile = profile
    self.kind = kind
    self.date = date
    self.place = place
  }
}
