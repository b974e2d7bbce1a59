/// The attributes that only some kinds of tie have.
public enum Terms: Hashable, Sendable {
  case none
  case founding(Founding)
  case investment(Investment)
  case employment(Employment)
  case study(Study)
  case directorship(Directorship)
  case holding(Holding)
  case acquisition(Acquisition)
  case attendance(Attendance)
  case meeting(Meeting)
  case listing(Listing)
  case together(Together)
  case right(Right)
  case contact(Contact)
}

/// The terms of `founded`.
public struct Founding: Hashable, Sendable {
  /// What the founder was, such as "co-founder".
  public var role: String?

  /// Creates a founding.
  public init(role: String? = nil) {
    self.role = role
  }
}

/// The terms of `employed`; an affiliation without a stated role has none.
public struct Employment: Hashable, Sendable {
  /// What kind of post it is.
  public enum Role: String, CaseIterable, Sendable {
    case partner
    case executive
    case investor
    case staff
  }

  /// The titles that sources give, from the first post to the last.
  public var titles: [String]
  /// The kind of post.
  public var role: Role?

  /// Creates an employment.
  public init(titles: [String] = [], role: Role? = nil) {
    self.titles = titles
    self.role = role
  }
}

/// The terms of `studied`.
public struct Study: Hashable, Sendable {
  /// The degree, such as "PhD".
  public var degree: String?
  /// The field of study.
  public var field: String?

  /// Creates a study.
  public init(degree: String? = nil, field: String? = nil) {
    self.degree = degree
    self.field = field
  }
}

/// The terms of `director`.
public struct Directorship: Hashable, Sendable {
  /// The title, such as "chair".
  public var title: String?

  /// Creates a directorship.
  public init(title: String? = nil) {
    self.title = title
  }
}

/// The terms of `attended` and `organised`.
public struct Attendance: Hashable, Sendable {
  /// In what role, such as "host".
  public var role: String?

  /// Creates an attendance.
  public init(role: String? = nil) {
    self.role = role
  }
}

/// The terms of `met`.
public struct Meeting: Hashable, Sendable {
  /// Where they met.
  public var place: String?
  /// On what occasion.
  public var occasion: String?

  /// Creates a meeting.
  public init(place: String? = nil, occasion: String? = nil) {
    self.place = place
    self.occasion = occasion
  }
}

/// The terms of `together`.
public struct Together: Hashable, Sendable {
  /// The organisation or school where both were at the same time.
  public var place: EntityID

  /// Creates the terms of two people who were at one place.
  public init(at place: EntityID) {
    self.place = place
  }
}

/// The terms of the weak ties: interviews, presentations, contacts, negotiations.
public struct Contact: Hashable, Sendable {
  /// What it was about.
  public var topic: String?
  /// Where it took place.
  public var place: String?
  /// The event on which it happened.
  public var event: EntityID?

  /// Creates a contact.
  public init(topic: String? = nil, place: String? = nil, event: EntityID? = nil) {
    self.topic = topic
    self.place = place
    self.event = event
  }
}
