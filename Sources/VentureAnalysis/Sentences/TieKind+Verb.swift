import VentureModel

extension TieKind {
  /// The kind as a verb in the past.
  public var verb: String {
    switch self {
    case .parent: "is the parent of"
    case .attended: "took part in"
    case .director: "was a director of"
    case .holds: "held shares of"
    case .listed: "was listed on"
    case .right: "had a right at"
    case .together: "was together with"
    case .studied: "studied at"
    case .employed: "was at"
    case .presentedTo: "presented to"
    case .commentedOn: "commented on"
    case .negotiated: "negotiated with"
    case .acquainted: "is acquainted with"
    case .founded, .raised, .invested, .acquired, .released, .developed, .organised, .met,
      .interviewed, .contacted:
      rawValue
    }
  }
}
