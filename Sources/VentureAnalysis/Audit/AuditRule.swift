import VentureModel

/// A check that holds statements of a graph against each other.
///
/// A rule is a pure function of the graph: it asks no clock, no file and no other rule, so that rules
/// can run in any order or on their own. Whom it speaks of follows from ties and numbers alone, never
/// from a name.
public protocol AuditRule: Sendable {
  /// The word by which the rule is asked for, such as `post-money`.
  var name: String { get }
  /// How much it matters where the rule fails.
  var severity: AuditSeverity { get }
  /// What is checked, in a few words.
  var title: String { get }
  /// What the rule does, what its outcomes mean and where it comes from.
  var explanation: String { get }

  /// What the rule finds in a graph, in an order that depends on the graph alone.
  func findings(in audited: AuditedGraph) -> [Finding]
}

/// How much it matters where a rule fails.
public enum AuditSeverity: String, CaseIterable, Comparable, Sendable {
  /// A sum, an order or a statement that cannot be true.
  case high
  /// Something that is wrong or unusual, and sometimes is neither.
  case medium
  /// A matter of tidiness.
  case low

  /// Whether one matters more than another.
  public static func < (lhs: Self, rhs: Self) -> Bool { lhs.order < rhs.order }

  private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension AuditRule {
  /// A finding of this rule.
  func finding(
    _ outcome: Finding.Outcome, _ sentence: String, about entities: [EntityID],
    _ numbers: [AuditNumber] = [], citing citations: [Citation] = []
  ) -> Finding {
    var seen: Set<Citation> = []
    return Finding(
      rule: name, severity: severity, outcome: outcome, entities: entities, numbers: numbers,
      sentence: sentence, citations: citations.filter { seen.insert($0).inserted })
  }

  /// Words in a row: "1, 2 and 3".
  func listed(_ words: [String], _ conjunction: String = "and") -> String {
    guard words.count > 1, let last = words.last else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " \(conjunction) " + last
  }
}
