import VentureModel

/// Something that happened, or began, at a time: an entry of a history.
public struct Happening: Hashable, Sendable {
  /// What is told.
  public enum Kind: Hashable, Sendable {
    /// A tie: a fact, or one step of a deal.
    case tie(TieKind)
    /// A date of an entity itself: born, founded, ended, closed, released, took place.
    case date
    /// A statement about several ties together.
    case constraint

    /// The word for it in JSON and CSV: that of the tie, `date` or `constraint`.
    public var word: String {
      switch self {
      case .tie(let kind): kind.rawValue
      case .date: "date"
      case .constraint: "constraint"
      }
    }
  }

  /// What an entry tells of.
  public enum Matter: Hashable, Sendable {
    /// A fact, or one step of a deal: with the status, the date and the terms that it had then.
    case fact(Fact)
    /// A date of an entity itself.
    case date(EntityID, Milestone)
    /// A statement about several ties together.
    case constraint(Constraint)
  }

  /// What a date of an entity itself says.
  public enum Milestone: String, Hashable, Sendable, CaseIterable {
    case born, founded, ended, closed, released
    case tookPlace = "took place"
  }

  /// What it tells of.
  public let matter: Matter
  /// When, as stated; nil if nobody says.
  public let date: EDTF?
  /// What happened.
  public let told: ToldStatement
  /// Where it stands among others; nil if it has no date and no place either.
  let place: Place?

  /// What kind of thing happened.
  public var kind: Kind {
    switch matter {
    case .fact(let fact): .tie(fact.kind)
    case .date: .date
    case .constraint: .constraint
    }
  }

  /// Whether it has no date of its own and stands where its number or its deal puts it.
  public var isPlaced: Bool { date == nil && place != nil }

  /// A place in time for reading: the first day that is possible, then the last.
  struct Place: Hashable, Comparable {
    let first: Int
    let last: Int

    static func < (lhs: Place, rhs: Place) -> Bool {
      (lhs.first, lhs.last) < (rhs.first, rhs.last)
    }
  }

  /// Creates a happening; without a date it stands at the place of what it belongs to.
  init(_ matter: Matter, _ date: EDTF?, _ told: ToldStatement, place: Place? = nil) {
    self.matter = matter
    self.date = date
    self.told = told
    self.place = date.flatMap { Place($0) } ?? place
  }

  /// The same, standing no earlier than a place.
  func notBefore(_ earlier: Place?) -> Happening {
    guard let earlier, let place, place.first < earlier.first else { return self }
    return Happening(self, place: Place(first: earlier.first, last: max(place.last, earlier.last)))
  }

  private init(_ other: Happening, place: Place) {
    matter = other.matter
    date = other.date
    told = other.told
    self.place = place
  }
}

extension Happening.Place {
  /// The place of a date; of one that is open at its start, that of its last day. Nil if it has no
  /// bound at all.
  init?(_ date: EDTF) {
    guard let first = date.earliest ?? date.latest else { return nil }
    self.init(first: first.number, last: date.latest?.number ?? .max)
  }
}

extension Sequence<Happening> {
  /// Happenings in order of time: by the first day that each date allows, then by the last. What
  /// has no place comes last, and equals stay as they came.
  ///
  /// Where two dates overlap, it cannot be told which came first: the order is only a reading
  /// order.
  ///
  /// - Complexity: O(*n* log *n*)
  func inOrderOfTime() -> [Happening] {
    let unplaced = Happening.Place(first: .max, last: .max)
    return enumerated().sorted {
      ($0.element.place ?? unplaced, $0.offset) < ($1.element.place ?? unplaced, $1.offset)
    }.map(\.element)
  }
}
