import VentureModel

/// Which facts count.
///
/// The usual selection is that of warm introductions: who founded, funded, employed, taught, owned
/// or directed whom, as stated or implied, with completed deals only.
public struct Selection: Hashable, Sendable {
  /// The kinds of tie that count.
  public var kinds: Set<TieKind>
  /// The certainties that count.
  public var certainties: Set<Certainty>
  /// The statuses of deals that count.
  public var statuses: Set<DealStatus>
  /// The day on which a tie must hold; any day if nil.
  public var asOf: PartialDate?
  /// Whether ties of which it cannot be told whether they held on that day are kept.
  public var keepsUndated: Bool
  /// Entities that count as if they were not there.
  public var avoided: Set<EntityID>

  /// Creates a selection.
  public init(
    kinds: Set<TieKind> = Selection.usualKinds, certainties: Set<Certainty> = Certainty.usual,
    statuses: Set<DealStatus> = [.completed], asOf: PartialDate? = nil, keepsUndated: Bool = true,
    avoided: Set<EntityID> = []
  ) {
    self.kinds = kinds
    self.certainties = certainties
    self.statuses = statuses
    self.asOf = asOf
    self.keepsUndated = keepsUndated
    self.avoided = avoided
  }

  /// The kinds of tie that make a connection unless others are asked for.
  public static let usualKinds: Set<TieKind> = [
    .founded, .raised, .invested, .employed, .studied, .director, .holds, .acquired, .parent,
  ]

  /// Everything that could make a connection if it counted: all certainties and statuses, meetings,
  /// events and weak ties. A shared stock exchange connects nobody.
  func widened() -> Selection {
    var wide = self
    wide.kinds.formUnion(Self.usualKinds)
    wide.kinds.formUnion(TieKind.weak)
    wide.kinds.formUnion([.met, .together, .attended, .organised])
    wide.certainties = Set(Certainty.allCases)
    wide.statuses = Set(DealStatus.allCases)
    wide.asOf = nil
    return wide
  }

  /// Whether a fact counts: yes, no, or cannot be told from its dates.
  public func includes(_ fact: Fact, in graph: VentureGraph) -> Verdict {
    guard kinds.contains(fact.kind), certainties.contains(fact.certainty),
      statuses.contains(fact.status)
    else { return .no }
    guard let asOf else { return .yes }
    let verdict = graph.holds(fact, asOf: asOf)
    return verdict == .cannotTell && !keepsUndated ? .no : verdict
  }
}
