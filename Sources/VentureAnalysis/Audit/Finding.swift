import VentureModel

/// What a rule found when it held some statements against each other.
///
/// A finding is information for the reader, not an error: where it fails, one of the statements is
/// wrong, or they do not mean what they seem to.
public struct Finding: Hashable, Sendable {
  /// What came of it, the worst first.
  public enum Outcome: String, CaseIterable, Comparable, Sendable {
    /// The statements cannot all be true.
    case fails = "fail"
    /// They may be true together and may not.
    case cannotTell = "cannot-tell"
    /// Together they leave a range for something that none of them states.
    case bound
    /// Together they give something that none of them states.
    case derived
    /// They agree.
    case passes = "pass"

    /// Whether one is worse than another.
    public static func < (lhs: Self, rhs: Self) -> Bool { lhs.order < rhs.order }

    private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    /// The outcome as the verb of a sentence about a rule.
    public var phrase: String {
      switch self {
      case .fails: "fails"
      case .cannotTell: "cannot tell"
      case .bound: "bound"
      case .derived: "derived"
      case .passes: "passes"
      }
    }
  }

  /// The name of the rule.
  public let rule: String
  /// How much it matters where the rule fails.
  public let severity: AuditSeverity
  /// What came of it.
  public let outcome: Outcome
  /// Whom it is about, the first before all.
  public let entities: [EntityID]
  /// The numbers, in the order of the thought.
  public let numbers: [AuditNumber]
  /// What was found, in words.
  public let sentence: String
  /// Where the statements stand that were held against each other.
  public let citations: [Citation]

  /// Creates a finding.
  public init(
    rule: String, severity: AuditSeverity, outcome: Outcome, entities: [EntityID],
    numbers: [AuditNumber] = [], sentence: String, citations: [Citation] = []
  ) {
    self.rule = rule
    self.severity = severity
    self.outcome = outcome
    self.entities = entities
    self.numbers = numbers
    self.sentence = sentence
    self.citations = citations
  }
}
