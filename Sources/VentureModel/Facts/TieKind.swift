/// What a fact says of its two ends.
///
/// The raw values are the words of documents, of the command line and of exports.
public enum TieKind: String, CaseIterable, Comparable, Sendable {
  case founded
  /// An organisation raised a round; derived from ``Round/company``.
  case raised
  case invested
  case employed
  case studied
  /// A seat on a board.
  case director
  case holds
  case acquired
  case parent
  case released
  case developed
  case attended
  case organised
  case met
  case listed
  /// Two people were at an organisation or a school at the same time, in the source's own words.
  case together
  case right
  case interviewed
  case presentedTo = "presented-to"
  case commentedOn = "commented-on"
  case contacted
  case negotiated
  case acquainted

  /// Whether one stands before the other in order.
  public static func < (lhs: TieKind, rhs: TieKind) -> Bool { lhs.order < rhs.order }

  /// The place in the order of declaration.
  var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension TieKind {
  /// The kinds of entity that the tie may start from.
  public var subjects: Set<Entity.Kind> {
    switch self {
    case .employed, .studied, .developed, .met, .together: [.person]
    case .raised, .acquired, .parent, .released, .listed, .right: [.organization]
    default: [.person, .organization]
    }
  }

  /// The kinds of entity that the tie may lead to.
  public var objects: Set<Entity.Kind> {
    switch self {
    case .founded, .employed, .director, .holds, .acquired, .parent, .listed, .right:
      [.organization]
    case .raised, .invested: [.round]
    case .studied: [.school]
    case .released, .developed: [.product]
    case .attended, .organised: [.event]
    case .met, .together: [.person]
    case .interviewed, .presentedTo, .commentedOn, .contacted, .negotiated, .acquainted:
      [.person, .organization]
    }
  }

  /// Whether the tie happens at a moment, so that its date cannot be a period.
  public var isMoment: Bool {
    switch self {
    case .founded, .raised, .invested, .acquired, .released, .developed, .listed: true
    default: false
    }
  }

  /// Whether the tie is a deal, whose status may be other than completed.
  public var isDeal: Bool {
    switch self {
    case .invested, .raised, .acquired: true
    default: false
    }
  }

  /// Whether the tie reads the same from both ends.
  public var isSymmetric: Bool {
    switch self {
    case .met, .together, .acquainted, .negotiated: true
    default: false
    }
  }

  /// Contacts that are kept and cited but join nobody in a path unless asked for.
  public static let weak: Set<TieKind> = [
    .interviewed, .presentedTo, .commentedOn, .contacted, .negotiated, .acquainted,
  ]
}
