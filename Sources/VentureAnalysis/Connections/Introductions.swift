import VentureModel

/// A question for people who can introduce somebody to somebody.
public struct IntroductionSearch: Hashable, Sendable {
  /// Who wants to be introduced.
  public var from: EntityID
  /// To whom, or to which organisation.
  public var to: EntityID
  /// Which facts count.
  public var selection: Selection
  /// How many people are listed at the most.
  public var limit: Int

  /// Creates a search for introductions.
  public init(
    from: EntityID, to: EntityID, selection: Selection = Selection(), limit: Int = 5
  ) {
    self.from = from
    self.to = to
    self.selection = selection
    self.limit = limit
  }
}

/// Somebody who can be asked for an introduction.
public struct Introduction: Hashable, Sendable {
  /// Whom to ask.
  public let person: EntityID
  /// The way to that person and on from there; both parts may pass the same organisation.
  public let way: Connection
  /// The place of the person among the nodes of the way: 1 for somebody who is tied directly, 2 where an
  /// organisation, a school or the like stands between.
  public let place: Int

  /// What the way costs; see ``ConnectionCost``.
  public var cost: Int { way.cost?.total ?? 0 }
}

/// The people who can introduce somebody to somebody, the strongest way first.
public struct Introductions: Sendable {
  /// The question.
  public let search: IntroductionSearch
  /// Whom to ask, by the cost of the whole way and then in the order of ids; each person once.
  public let people: [Introduction]
  /// How many contacts there are from whom a way leads on, listed or not.
  public let count: Int
  /// How the two are connected where nobody can introduce them.
  public let connection: ConnectionAnswer?
}

extension Network {
  /// The people who can introduce somebody to somebody, and the excerpt that tells why.
  ///
  /// Who can be asked is a contact: a person who is tied to whoever asks, directly or by one
  /// organisation, school or other entity that is no person. The way on from there does not lead back to
  /// whoever asks, and may lead by further people. Rounds are no stops.
  ///
  /// - Throws: What the network throws when it is read.
  /// - Complexity: O(*n* + *m* log *m*), and a search for the strongest connection for each person that
  ///   is listed, or would be if people at one place had not missed each other.
  public func introductions(
    _ search: IntroductionSearch
  ) throws -> (answer: Introductions, excerpt: VentureGraph) {
    let index = try index()
    var (ways, count) = ([IntroductionPlan.Way](), 0)
    if let from = try vertex(of: search.from), let to = try vertex(of: search.to), from != to {
      let avoided = Set(try search.selection.avoided.compactMap { try vertex(of: $0) })
      var plan = try IntroductionPlan(
        search, from: from, to: to, avoided: avoided, in: index
      ) { try membershipHolds($0, asOf: $1) }
      (ways, count) = plan.ways(limit: search.limit)
    }
    guard !ways.isEmpty else {
      var (answer, excerpt) = try connections(
        ConnectionSearch(
          from: search.from, to: search.to, selection: search.selection, limit: 1))
      // One is enough to tell that they are connected, and no option lists more here.
      answer.isCut = false
      let nobody = Introductions(search: search, people: [], count: count, connection: answer)
      return (nobody, excerpt)
    }
    let excerpt = try excerpt(index.statements(among: Set(ways.flatMap(\.path))))
    let reasons = StepReasons(
      excerpt, view: .contracted, selection: search.selection, ends: [search.from, search.to])
    let people = try ways.map { way in
      let nodes = try ids(of: way.path)
      return Introduction(
        person: nodes[way.place], way: Connection(nodes, reasons: reasons, cost: way.cost),
        place: way.place)
    }
    return (
      Introductions(search: search, people: people, count: count, connection: nil), excerpt
    )
  }
}
