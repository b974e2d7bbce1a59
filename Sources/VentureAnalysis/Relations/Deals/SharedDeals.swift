import VentureModel

/// What two investors can have in common.
public enum SharedDeals: String, CaseIterable, Sendable {
  /// Companies that both backed, in whatever round and at whatever time, also where only the round
  /// is not known.
  case company
  /// Rounds that both were in. One that its source does not name is one investor's own, so that no
  /// two meet there.
  case round

  /// The word for several of them.
  public var plural: String {
    switch self {
    case .company: "companies"
    case .round: "rounds"
    }
  }

  /// The number of them in words: "1 company", "3 rounds".
  func phrase(_ count: Int) -> String { "\(count) \(count == 1 ? rawValue : plural)" }
}
