import VentureModel

/// A question for the shortest connections between two entities.
public struct ConnectionSearch: Hashable, Sendable {
  /// Where connections start.
  public var from: EntityID
  /// Where they end.
  public var to: EntityID
  /// How entities are counted on the way.
  public var view: ConnectionView
  /// Which facts count.
  public var selection: Selection
  /// The longest connection that is wanted, in ties.
  public var maximumTies: Int?
  /// How many connections are listed at the most.
  public var limit: Int

  /// Creates a connection search.
  public init(
    from: EntityID, to: EntityID, view: ConnectionView = .contracted,
    selection: Selection = Selection(), maximumTies: Int? = nil, limit: Int = 20
  ) {
    self.from = from
    self.to = to
    self.view = view
    self.selection = selection
    self.maximumTies = maximumTies
    self.limit = limit
  }
}

/// The shortest connections between two entities, or what is nearest to one.
public struct ConnectionAnswer: Sendable {
  /// The question.
  public let search: ConnectionSearch
  /// The number of ties of the shortest connections; nil if there is none.
  public let length: Int?
  /// The connections, in the order of the ids on the way.
  public internal(set) var connections: [Connection]
  /// Whether there are more shortest connections than are listed.
  public let isCut: Bool
  /// What would have linked the two, if they are not.
  public internal(set) var nearestMiss: NearestMiss?
}

/// Connections that exist only if more counts than was asked for.
public struct NearestMiss: Hashable, Sendable {
  /// A connection with as few additional ties as possible, and among those as short as possible.
  public let connection: Connection
  /// Which of its steps do not count in the question, by their index.
  public let missingSteps: [Int]
}
