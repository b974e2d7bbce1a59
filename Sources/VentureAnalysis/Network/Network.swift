import VentureModel

/// A network that can be asked: in memory, or in a snapshot on disk.
///
/// Who is tied to whom is answered from the ``NetworkIndex``, which is at hand at once in both. The
/// statements behind an answer come as a small graph, the *excerpt*, that holds what the answer
/// speaks of; a graph in memory gives itself.
public protocol Network: Sendable {
  /// The ties as columns.
  func index() throws -> NetworkIndex
  /// The vertex of an entity; nil if there is none with this id.
  func vertex(of id: EntityID) throws -> Int?
  /// The ids of vertices, in the order given.
  func ids(of vertices: [Int]) throws -> [EntityID]
  /// The names to show for vertices, in the order given.
  func names(of vertices: [Int]) throws -> [String]
  /// What a name stands for (see `VentureGraph.lookup(_:among:)`).
  func lookup(_ text: String, among kinds: Set<Entity.Kind>) throws -> VentureGraph.Lookup
  /// Whether a membership held as of a date, by its place in ``NetworkIndex/facts``.
  func membershipHolds(_ fact: UInt32, asOf date: PartialDate) throws -> Verdict
  /// A graph with at least what is asked for.
  func excerpt(_ request: ExcerptRequest) throws -> VentureGraph
  /// The whole network as a graph in memory.
  func everything() throws -> VentureGraph
  /// A list of entities of a kind or in a role, or of the sources; of everything if nothing is
  /// named.
  func table(of catalogue: Catalogue?) throws -> Table
  /// How well the statements are sourced, and the largest rounds, up to a limit of each currency.
  func statementFigures(limit: Int) throws -> StatementFigures
  /// The entities and names that match some words best, up to a limit.
  func search(_ text: String, limit: Int) throws -> [SearchMatch]
}

/// What an excerpt of a network must hold.
///
/// Whatever it names comes with all that it refers to: the ends of a fact, the company of a round,
/// the sources cited.
public struct ExcerptRequest: Hashable, Sendable {
  /// Vertices of which the entity itself is wanted.
  public var entities: Set<Int>
  /// Vertices of which everything is wanted that is said of them: their facts, constraints and
  /// remarks; for a company also its rounds and who invested in them.
  public var surroundings: Set<Int>
  /// Facts, as ``NetworkIndex/facts`` names them.
  public var facts: Set<UInt32>
  /// Memberships, as ``NetworkIndex/facts`` names them.
  public var memberships: Set<UInt32>
  /// Topics on which everything is wanted that the network says.
  public var topics: Set<Topic>

  /// Statements that stand in no column of a ``NetworkIndex``.
  public enum Topic: Sendable {
    /// What leaves open who was in which deals: memberships, numbers of investors, investments by
    /// somebody without a name.
    case openDeals
    /// Investments of those who led a round.
    case leads
    /// Entities that have tags.
    case tags
  }

  /// Creates a request.
  public init(
    entities: Set<Int> = [], surroundings: Set<Int> = [], facts: Set<UInt32> = [],
    memberships: Set<UInt32> = [], topics: Set<Topic> = []
  ) {
    self.entities = entities
    self.surroundings = surroundings
    self.facts = facts
    self.memberships = memberships
    self.topics = topics
  }
}

extension Network {
  /// A graph of all that is said of an entity (see ``ExcerptRequest/surroundings``).
  public func surroundings(of id: EntityID) throws -> VentureGraph {
    try excerpt(ExcerptRequest(surroundings: Set([try vertex(of: id)].compactMap(\.self))))
  }

  /// The companies that raised rounds with a name, those with the most rounds first, then by id;
  /// completed rounds that are stated or implied count.
  ///
  /// The first of them is what a diagram of the whole network is about.
  ///
  /// - Complexity: O(*n* log *n* + *m*).
  public func financedCompanies(limit: Int) throws -> [(company: EntityID, rounds: Int)] {
    let ranked = try index().fundedCompanies().prefix(limit)
    return zip(try ids(of: ranked.map(\.vertex)), ranked).map { ($0, $1.rounds) }
  }
}

extension VentureGraph: Network {
  /// The ties as columns, made anew.
  ///
  /// - Complexity: O(*n* + *m*) in entities and facts.
  public func index() -> NetworkIndex { NetworkIndex(self) }

  /// The place of an entity in ``VentureModel/VentureGraph/entities``.
  public func vertex(of id: EntityID) -> Int? { position(of: id) }

  /// The ids of vertices.
  public func ids(of vertices: [Int]) -> [EntityID] { vertices.map { entities[$0].id } }

  /// The names to show for vertices.
  public func names(of vertices: [Int]) -> [String] {
    let narrator = Narrator(self)
    return vertices.map { narrator.name(entities[$0].id) }
  }

  /// Whether the membership at a place of the constraints held as of a date.
  public func membershipHolds(_ fact: UInt32, asOf date: PartialDate) -> Verdict {
    guard case .membership(let membership) = constraints[Int(fact)].form else {
      return .cannotTell
    }
    return holds(membership, asOf: date)
  }

  /// The graph itself.
  public func excerpt(_ request: ExcerptRequest) -> VentureGraph { self }

  /// The graph itself.
  public func everything() -> VentureGraph { self }
}
