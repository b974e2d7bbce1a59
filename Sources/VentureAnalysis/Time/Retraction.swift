import GraphAlgorithms
import VentureModel

/// What would no longer be known if a source were withdrawn: statements, entities, ties,
/// co-investors and paths.
///
/// With a source fall its translations and reprints (``SourceDependence``). A statement is lost if
/// no other source states it; one that cites nothing is not. Ties, co-investors and paths are those
/// that count usually: completed deals, stated or implied, investor and company one tie apart.
public struct Retraction: Sendable {
  /// A statement that is affected.
  public struct Statement: Hashable, Sendable {
    /// What kind of statement it is: `attribute`, `fact`, `constraint` or `remark`.
    public let subject: String
    /// The statement, with all the places that it cites before.
    public let told: ToldStatement
  }

  /// Two entities that are no longer tied, or no longer co-investors, first the one with the lower
  /// id.
  public struct Pair: Hashable, Sendable {
    /// The one whose id stands first.
    public let first: EntityID
    /// The other one.
    public let second: EntityID
  }

  /// A number before the source is withdrawn and after it.
  public struct Change: Hashable, Sendable {
    /// The number with the source.
    public let before: Int
    /// The number without it.
    public let after: Int
  }

  /// The source that is withdrawn, and those that repeat it, in the order of ids.
  public let withdrawn: [SourceID]
  /// What is left.
  public let remainder: VentureGraph
  /// The number of statements.
  public let statements: Change
  /// The statements that are lost: what is said of entities themselves, facts, constraints,
  /// remarks.
  public let lost: [Statement]
  /// The statements that had several independent sources and are left with one.
  public let weakened: [Statement]
  /// The entities of which nothing is left, in the order of ids.
  public let entities: [EntityID]
  /// The pairs of entities that are no longer tied, in order.
  public let ties: [Pair]
  /// The pairs of investors that have no company in common any more, in order.
  public let coInvestors: [Pair]
  /// The number of pairs of entities that a path joins.
  public let joinedPairs: Change
  /// The entities that are still known and were tied, and are tied to nobody any more.
  public let isolated: [EntityID]
  /// The names of all entities that are told of.
  let names: [EntityID: String]

  /// Works out what rests on a source.
  ///
  /// - Parameters:
  ///   - source: The source; one that the graph does not have leaves it as it is.
  ///   - graph: The whole network.
  /// - Complexity: O(*n* log *n*) in the statements, and that of all pairs of co-investors.
  public init(of source: SourceID, in graph: VentureGraph) {
    let dependence = SourceDependence(graph)
    withdrawn = graph.sources.map(\.id).filter { dependence.repeats($0, source) }
    let gone = Set(withdrawn)
    remainder = graph.resting { !gone.contains($0) }

    let kept = SourceSelection(sources: Set(remainder.sources.map(\.id)).subtracting(gone))
    var losses = StatementLosses(kept: kept, dependence: dependence, graph: graph)
    losses.read()
    (lost, weakened) = (losses.lost, losses.weakened)
    statements = Change(before: losses.count, after: losses.count - losses.lost.count)

    let views = NetworkLosses(before: graph, after: remainder)
    entities = views.entities
    ties = views.ties
    coInvestors = views.coInvestors
    joinedPairs = views.joinedPairs
    isolated = views.isolated
    let narrator = Narrator(graph)
    let told = entities + isolated + (ties + coInvestors).flatMap { [$0.first, $0.second] }
    names = Dictionary(told.map { ($0, narrator.name($0)) }) { first, _ in first }
  }

  /// Whether nothing would be lost or rest on less.
  public var isEmpty: Bool { lost.isEmpty && weakened.isEmpty && entities.isEmpty }
}
