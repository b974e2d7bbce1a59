import VentureModel

/// How two versions of a network differ: what is new, ended, corrected, cited otherwise, or gone.
///
/// Compared are all statements: entities and what is said of them, facts, constraints, remarks and
/// sources. Entities are the same if their ids are. A statement about the same thing as one of the
/// other version corrects it; an investor's deals in one company are about the same thing, so that
/// a round which becomes known corrects the one without a name. The difference from a version to
/// itself is empty, and that in the other direction has as many new as this has gone.
public struct GraphDifference: Sendable {
  /// What became of a statement.
  public enum Kind: String, CaseIterable, Sendable {
    /// Only the new version says it.
    case new
    /// The new version tells when it ended.
    case ended
    /// The new version says it otherwise.
    case corrected
    /// The new version says the same and cites other places.
    case cited
    /// Only the old version says it.
    case gone
  }

  /// A statement that differs.
  public struct Change: Hashable, Sendable {
    /// What became of it.
    public let kind: Kind
    /// What kind of statement it is: `entity`, `attribute`, `fact`, `constraint`, `remark` or
    /// `source`.
    public let subject: String
    /// As the new version has it; nil if it is gone.
    public let now: ToldStatement?
    /// As the old version had it; nil if it is new.
    public let before: ToldStatement?
    /// What differs: `date`, `amount`, `certainty`, `note`, …
    public let fields: [String]
  }

  /// All changes: by kind, and within one kind entities and what is said of them first, then facts,
  /// constraints, remarks and sources, each in the order of its version.
  public let changes: [Change]

  /// Compares two versions of a network.
  ///
  /// - Complexity: O(*n* log *n*) in the statements of both, and O(*k*² log *k*) in the unequal
  ///   ones about one thing.
  public init(from old: VentureGraph, to new: VentureGraph) {
    var comparison = GraphComparison(old: old, new: new)
    comparison.run()
    let changes = comparison.changes
    self.changes = Kind.allCases.flatMap { kind in changes.filter { $0.kind == kind } }
  }

  /// The changes of one kind.
  public func changes(_ kind: Kind) -> [Change] { changes.filter { $0.kind == kind } }
}
