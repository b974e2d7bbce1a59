import VentureModel

/// A question for the best connections between two entities.
public struct ConnectionSearch: Hashable, Sendable {
  /// What makes one connection better than another.
  public enum Ranking: String, CaseIterable, Sendable {
    /// All connections with the fewest ties.
    case fewestTies = "fewest-ties"
    /// Connections by their number of ties, from the fewest on.
    case shortest
    /// Connections by their cost, from the least on (see ``ConnectionCost``).
    case strongest
  }

  /// Where connections start.
  public var from: EntityID
  /// Where they end.
  public var to: EntityID
  /// Whether they end at any person who founded, works or worked at ``to``, or has a seat on its
  /// board, in place of ``to`` itself; nobody is such an end from whom they start.
  public var toAnyone: Bool
  /// The entities that connections must pass, in this order. From one to the next leads a connection of
  /// its own, which passes none of the others; two of these may have a name in common, since who is
  /// asked can lead back by the way that led to them.
  public var via: [EntityID]
  /// How entities are counted on the way.
  public var view: ConnectionView
  /// What makes one connection better than another.
  public var ranking: Ranking
  /// Which facts count.
  public var selection: Selection
  /// The longest connection that is wanted, in ties. Of the strongest with ``via`` it bounds each of
  /// the connections from one to the next.
  public var maximumTies: Int?
  /// The greatest number of names around an entity on the way; the ends may have more.
  public var maximumHub: Int?
  /// The kinds of entity that may be on the way; any if nil.
  public var stops: Set<Entity.Kind>?
  /// How many connections are listed at the most.
  public var limit: Int
  /// Whether costs are told although connections are not ranked by them.
  public var tellsCosts: Bool

  /// Creates a connection search.
  public init(
    from: EntityID, to: EntityID, toAnyone: Bool = false, via: [EntityID] = [],
    view: ConnectionView = .contracted, ranking: Ranking = .fewestTies,
    selection: Selection = Selection(), maximumTies: Int? = nil, maximumHub: Int? = nil,
    stops: Set<Entity.Kind>? = nil, limit: Int = 20, tellsCosts: Bool = false
  ) {
    self.from = from
    self.to = to
    self.toAnyone = toAnyone
    self.via = via
    self.view = view
    self.ranking = ranking
    self.selection = selection
    self.maximumTies = maximumTies
    self.maximumHub = maximumHub
    self.stops = stops
    self.limit = limit
    self.tellsCosts = tellsCosts
  }

  /// The entities that connections pass in this order, with both ends.
  var waypoints: [EntityID] { [from] + via + [to] }
}

/// The best connections between two entities, or what is nearest to one.
public struct ConnectionAnswer: Sendable {
  /// Why there is no connection.
  public enum Obstacle: Hashable, Sendable {
    /// Nobody is known at the organisation at which anyone would do.
    case nobodyThere
    /// Nothing leads from one waypoint to the next.
    case noWay(from: EntityID, to: EntityID)
    /// The connections have more ties than are wanted.
    case tooLong
  }

  /// The question.
  public let search: ConnectionSearch
  /// The number of ties of the best connection; nil if there is none.
  public internal(set) var length: Int?
  /// The connections, the best first, equally good ones in the order of the ids on the way.
  public internal(set) var connections: [Connection] = []
  /// Whether there are more connections with the fewest ties than are listed.
  public internal(set) var isCut = false
  /// Why there is no connection, where there is none.
  public internal(set) var obstacle: Obstacle?
  /// What would have linked the two, if they are not.
  public internal(set) var nearestMiss: NearestMiss?

  init(_ search: ConnectionSearch) { self.search = search }
}

/// Connections that exist only if more counts than was asked for.
public struct NearestMiss: Hashable, Sendable {
  /// A connection with as few additional ties as possible, and among those as short as possible.
  public let connection: Connection
  /// Which of its steps do not count in the question, by their index.
  public let missingSteps: [Int]
  /// The most names around an entity on the way, where that is more than was asked for.
  public let hub: Int?
  /// The kinds of entity that may be on the way and are, where some of these were not asked for.
  public let stops: Set<Entity.Kind>
}
