import GraphAlgorithms
import VentureModel

/// The pairs of a relation as a network of their own: for the engine, for other tools, for
/// diagrams.
public struct Projection: Sendable {
  /// A pair as a tie between two nodes.
  public struct Link: Hashable, Sendable {
    /// The place of the one in the nodes.
    public let first: Int
    /// The place of the other.
    public let second: Int
    /// How much the two have in common.
    public let count: ClosedRange<Int>
    /// The strength: another measure if the pairs have one, else the least count.
    public let weight: Double
  }

  /// Whether ties lead from the first to the second.
  public let isDirected: Bool
  /// All that are in a pair, by id.
  public let nodes: [EntityID]
  /// The pairs, in the order given.
  public let links: [Link]

  /// Takes the pairs of an answer; those of which it cannot be told are left out.
  ///
  /// - Complexity: O(*P* log *P*) in the pairs
  public init(_ answer: RelationAnswer) {
    let pairs = answer.pairs.filter { $0.count.lowerBound > 0 }
    let nodes = Set(pairs.flatMap { [$0.first, $0.second] }).sorted()
    let places = Dictionary(uniqueKeysWithValues: nodes.enumerated().map { ($1, $0) })
    self.nodes = nodes
    isDirected = answer.relation.isDirected
    links = pairs.compactMap { pair in
      guard let first = places[pair.first], let second = places[pair.second] else { return nil }
      return Link(
        first: first, second: second, count: pair.count,
        weight: pair.weight?.value ?? Double(pair.count.lowerBound))
    }
  }

  /// Takes all pairs of investors with something in common for certain.
  ///
  /// - Parameters:
  ///   - relation: The pairs.
  ///   - strength: The measure for weights.
  ///   - ids: The id of each vertex.
  /// - Precondition: For Newman's weights the shared deals were kept.
  /// - Complexity: O(*P* log *P*) in the pairs
  public init(
    _ relation: CoInvestment, by strength: CoInvestment.Strength = .count,
    ids: (Int) -> EntityID
  ) {
    let positions = relation.positions(of: nil, minimum: 1)
    let vertices = Set(positions.flatMap { [relation[$0].first, relation[$0].second] }).sorted()
    let places = Dictionary(uniqueKeysWithValues: vertices.enumerated().map { ($1, $0) })
    nodes = vertices.map(ids)
    isDirected = false
    links = positions.compactMap { position in
      let pair = relation[position]
      guard let first = places[pair.first], let second = places[pair.second] else { return nil }
      return Link(
        first: first, second: second, count: pair.least...pair.most,
        weight: relation.weight(at: position, by: strength).value)
    }
  }

  /// The network for the engine: vertex *i* is node *i*, tie *i* is link *i*, with the weights of
  /// the links.
  ///
  /// - Complexity: O(*V* + *P*) in nodes and pairs
  public var graph: CompactGraph {
    CompactGraph(
      vertexCount: nodes.count, isDirected: isDirected, sources: links.map { UInt32($0.first) },
      targets: links.map { UInt32($0.second) }, weights: links.map(\.weight))
  }

  /// The links as an edge list that Gephi, igraph and networkx read: `Source`, `Target`, `Type`,
  /// `Weight`, and the bounds of the count.
  ///
  /// - Complexity: O(*P*) in the pairs
  public var table: Table {
    var table = Table(columns: ["Source", "Target", "Type", "Weight", "least", "most"])
    for link in links {
      table.append([
        nodes[link.first].slug, nodes[link.second].slug, isDirected ? "Directed" : "Undirected",
        String(link.weight), String(link.count.lowerBound), String(link.count.upperBound),
      ])
    }
    return table
  }
}

extension Relation {
  /// Whether the first of a pair stands to the second as the second does not to the first.
  public var isDirected: Bool {
    switch self {
    case .coInvestment, .alumni, .colleagues, .coFounders, .boards, .acquaintance: false
    case .rivals, .syndicate, .reinvestment, .moves: true
    }
  }
}
