import GraphAlgorithms
import VentureModel

/// The pairs of a relation as a network of their own: for the engine, for other tools, for
/// diagrams.
///
/// Each tie keeps what it rests on, so that every number and every line of a picture can say why it
/// is there.
public struct Projection: Sendable {
  /// A person or an organization that is in a pair.
  public struct Node: Hashable, Sendable {
    /// Its id.
    public let id: EntityID
    /// The name to show.
    public let name: String
    /// What it is.
    public let kind: Entity.Kind
  }

  /// The relation.
  public let relation: Relation
  /// Whether ties lead from the first to the second.
  public let isDirected: Bool
  /// All that are in a pair, by id.
  public let nodes: [Node]
  /// The pairs, in the order of the answer: mostly those with the most in common first.
  public let ties: [Tie]
  /// The number of pairs that are no ties: it cannot be told whether they have so much in common.
  public let omittedCount: Int

  /// Takes the pairs of an answer.
  ///
  /// - Parameters:
  ///   - answer: The pairs; of an answer that lists the first only, these.
  ///   - graph: The graph of the statements, which knows the names.
  ///   - minimum: How much a pair must have in common for certain: what the relation asks for if
  ///     nil; with 0 the pairs are kept of which it cannot be told.
  /// - Complexity: O(*P* log *P*) in the pairs
  public init(_ answer: RelationAnswer, in graph: VentureGraph, minimum: Int? = nil) {
    self.init(
      answer.relation, answer.pairs, of: answer.certainCount + answer.openCount, in: graph,
      minimum: minimum ?? answer.minimum)
  }

  /// Takes companies that share a tag, tied by the investors that back both.
  ///
  /// - Parameters:
  ///   - answer: Who backs which of them.
  ///   - company: Whose rivals are wanted; all if nil.
  ///   - graph: The graph of the statements, which knows the names.
  ///   - minimum: How many investors two companies must certainly have in common; 1 if nil.
  /// - Complexity: O(*b* · *k*²) for *b* bets on *k* companies
  public init(
    _ answer: CompetingBets, of company: EntityID? = nil, in graph: VentureGraph,
    minimum: Int? = nil
  ) {
    let pairs = answer.pairs.filter { pair in
      company.map { $0 == pair.first || $0 == pair.second } ?? true
    }
    self.init(.rivals, pairs, in: graph, minimum: minimum ?? 1)
  }

  init(
    _ relation: Relation, _ all: [RelatedPair], of count: Int? = nil, in graph: VentureGraph,
    minimum: Int
  ) {
    let pairs = all.filter { $0.count.lowerBound >= minimum }
    let ids = Set(pairs.flatMap { [$0.first, $0.second] }).sorted()
    let places = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, $0) })
    let narrator = Narrator(graph)
    self.relation = relation
    isDirected = relation.isDirected
    nodes = ids.map { id in
      Node(id: id, name: narrator.name(id), kind: graph[id]?.kind ?? .organization)
    }
    ties = pairs.compactMap { pair in
      guard let first = places[pair.first], let second = places[pair.second] else { return nil }
      return Tie(first: first, second: second, pair: pair)
    }
    omittedCount = (count ?? all.count) - pairs.count
  }

  /// The network for the engine: vertex *i* is node *i*, tie *i* is tie *i*, with the weights of the
  /// ties.
  ///
  /// - Complexity: O(*V* + *P*) in nodes and ties
  public var graph: CompactGraph {
    CompactGraph(
      vertexCount: nodes.count, isDirected: isDirected, sources: ties.map { UInt32($0.first) },
      targets: ties.map { UInt32($0.second) }, weights: ties.map(\.weight.value))
  }
}

extension Projection {
  /// A pair as a tie between two nodes.
  public struct Tie: Hashable, Sendable {
    /// The place of the one in the nodes.
    public let first: Int
    /// The place of the other.
    public let second: Int
    /// The pair, with what it rests on.
    public let pair: RelatedPair

    /// How much the two have in common; 0 as the least if it cannot be told whether anything.
    public var count: ClosedRange<Int> { pair.count }

    /// The strength: another measure if the pairs have one, else the least count.
    public var weight: RelatedPair.Weight {
      pair.weight
        ?? RelatedPair.Weight(
          Double(count.lowerBound), count.lowerBound < count.upperBound ? .open : .exact)
    }
  }
}

extension Relation {
  /// Whether the first of a pair stands to the second as the second does not to the first.
  ///
  /// Rivals are tied by the investors that they have in common.
  public var isDirected: Bool {
    switch self {
    case .coInvestment, .alumni, .colleagues, .coFounders, .boards, .acquaintance, .rivals: false
    case .syndicate, .reinvestment, .moves: true
    }
  }
}
