import VentureModel

/// The time that somebody spent at an organisation or school.
struct Stay {
  /// Nil where nothing is known of it.
  private let time: EDTF?

  /// Who founded a company stays, and who joined one stays for a time that is not known.
  init(_ kind: TieKind, _ date: EDTF?) {
    guard case .date(let start) = date, kind != .studied else {
      time = date
      return
    }
    let end: Period.Bound = kind == .founded ? .open : .unknown
    time = Period(start: .date(start), end: end).map { .period($0) }
  }

  func overlaps(_ other: Stay) -> Verdict {
    guard let time, let others = other.time else { return .cannotTell }
    return time.overlaps(others)
  }
}

extension TieKind {
  /// The ties of people who are, or were, at an organisation or school.
  static let presence: Set<TieKind> = [.founded, .employed, .studied, .director]
}
