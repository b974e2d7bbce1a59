import GraphAlgorithms
import VentureModel

/// A question for the ties that join several entities.
public struct JoiningSearch: Hashable, Sendable {
  /// The entities to join; one named twice counts once.
  public var names: [EntityID]
  /// How entities are counted on the way.
  public var view: ConnectionView
  /// Which facts count.
  public var selection: Selection

  /// Creates a search for what joins several entities.
  public init(
    _ names: [EntityID], view: ConnectionView = .contracted, selection: Selection = Selection()
  ) {
    self.names = names
    self.view = view
    self.selection = selection
  }
}

/// A small tree of ties that joins several entities, or what keeps them apart.
public struct Joining: Sendable {
  /// The question.
  public let search: JoiningSearch
  /// The ties, each from an entity that is nearer to the first name to one that is farther; a tie comes
  /// after the one that leads to its start, and entities in the order of ids. Where not all can be joined,
  /// the ties of each tree.
  public let steps: [Connection.Step]
  /// The names that are joined with each other: all in one group, or several if not all can be joined.
  public let groups: [[EntityID]]
  /// The least number of ties that any tree of all names can have, by what is known; nil if not all can be
  /// joined.
  public let leastTies: Int?
  /// What would link the first two groups, if not all are joined.
  public let nearestMiss: ConnectionAnswer?

  /// Whether all names are joined.
  public var joinsAll: Bool { groups.count < 2 }

  /// The entities that stand between the names, sorted by id.
  public var stops: [EntityID] {
    Set(steps.flatMap { [$0.from, $0.to] }).subtracting(search.names).sorted()
  }
}

extension Network {
  /// A small tree of ties that joins several entities, and the excerpt that explains it.
  ///
  /// The fewest ties are hard to find; the tree has at most 2 − 2/*k* times as many for *k* names (see
  /// `CompactGraph.joiningTree(of:)`), and for two names it is a shortest connection. An entity that is
  /// avoided, or not in the graph, stays apart.
  ///
  /// - Throws: What the network throws when it is read.
  /// - Complexity: O(*n* + *m* log *m*), and the reading of what is in the tree.
  public func joining(
    _ search: JoiningSearch
  ) throws -> (answer: Joining, excerpt: VentureGraph) {
    let index = try index()
    var places: [(id: EntityID, vertex: Int)] = []
    for name in Set(search.names).sorted() {
      if let vertex = try vertex(of: name) { places.append((name, vertex)) }
    }
    let avoided = Set(try search.selection.avoided.compactMap { try vertex(of: $0) })
    let filter = try TieSelection(search.selection, in: index, avoided: avoided) {
      try membershipHolds($0, asOf: $1)
    }
    let graph = SelectedTies(
      index, view: search.view, filter: filter, ends: places.map(\.vertex)
    ).graph
    let tree = graph.joiningTree(of: places.map { Vertex($0.vertex) })
    let pairs = tree.ties.map { tie in
      let (one, other) = graph.ends(of: tie)
      return [one.index, other.index]
    }
    let vertices = Set(pairs.joined()).union(places.map(\.vertex)).sorted()
    let ids = Dictionary(uniqueKeysWithValues: zip(vertices, try ids(of: vertices)))
    let groups = tree.parts.map { $0.compactMap { ids[$0.index] } }
    let miss = try nearestMiss(between: groups, search)
    let further = try (miss?.entities ?? []).compactMap { try vertex(of: $0) }
    let excerpt = try excerpt(index.statements(among: Set(vertices + further)))
    let reasons = StepReasons(
      excerpt, view: search.view, selection: search.selection, ends: Set(search.names))
    let answer = Joining(
      search: search,
      steps: Self.steps(pairs.map { $0.compactMap { ids[$0] } }, from: search.names, reasons),
      groups: groups, leastTies: tree.leastTies, nearestMiss: miss)
    return (answer, excerpt)
  }

  private func nearestMiss(
    between groups: [[EntityID]], _ search: JoiningSearch
  ) throws -> ConnectionAnswer? {
    guard groups.count > 1 else { return nil }
    return try connections(
      ConnectionSearch(
        from: groups[0][0], to: groups[1][0], view: search.view, selection: search.selection)
    ).answer
  }

  /// The ties of the trees, from the first name of each on.
  private static func steps(
    _ links: [[EntityID]], from names: [EntityID], _ reasons: StepReasons
  ) -> [Connection.Step] {
    var neighbors: [EntityID: [EntityID]] = [:]
    for link in links {
      neighbors[link[0], default: []].append(link[1])
      neighbors[link[1], default: []].append(link[0])
    }
    var steps: [Connection.Step] = []
    var seen: Set<EntityID> = []
    for name in names where seen.insert(name).inserted {
      var open = [name]
      while let from = open.popLast() {
        let next = (neighbors[from] ?? []).sorted().filter { seen.insert($0).inserted }
        steps += next.map {
          Connection.Step(from: from, to: $0, reasons: reasons.reasons(from, $0))
        }
        open += next.reversed()
      }
    }
    return steps
  }
}

extension ConnectionAnswer {
  /// All that the answer speaks of.
  fileprivate var entities: [EntityID] {
    connections.flatMap(\.nodes) + (nearestMiss?.connection.nodes ?? [])
  }
}
