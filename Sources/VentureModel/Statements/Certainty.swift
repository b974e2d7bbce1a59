/// How a statement is known.
public enum Certainty: String, CaseIterable, Sendable {
  /// The source says it.
  case stated
  /// It follows from what the source says.
  case implied
  /// Only the place of the sentence suggests it.
  case context
  /// The sources, or the arithmetic, contradict it.
  case disputed
  /// An inference of the editor's, such as an investment behind a board seat.
  case derived
}

extension Certainty {
  /// What counts unless more is asked for: what the sources say and what follows from it.
  public static let usual: Set<Certainty> = [.stated, .implied]

  /// From the best to the weakest: the order in which one of several statements is preferred.
  public var rank: Int {
    switch self {
    case .stated: 0
    case .implied: 1
    case .derived: 2
    case .context: 3
    case .disputed: 4
    }
  }
}
