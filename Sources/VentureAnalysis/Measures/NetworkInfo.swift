import GraphAlgorithms
import VentureModel

/// What a network holds, in figures: how much of what, from when to when, how it hangs together,
/// and who stands out. Vertices are those of the ``NetworkIndex``.
public struct NetworkInfo: Hashable, Sendable {
  /// An investor in figures.
  public struct Investor: Hashable, Sendable {
    /// The investor.
    public let vertex: Int
    /// The number of distinct rounds that it was in, those without a name among them.
    public let investments: Int
    /// The number of distinct companies that it backed.
    public let companies: Int
  }

  /// A company in figures.
  public struct Company: Hashable, Sendable {
    /// The company.
    public let vertex: Int
    /// The number of rounds that it raised; one without a name enters no count.
    public let rounds: Int
  }

  /// The number of entities of each kind that there is; rounds without a name are counted apart.
  public let entities: [Entity.Kind: Int]
  /// The number of rounds that their sources do not name.
  public let placeholders: Int
  /// The number of ties of each kind that there is, whatever their status and certainty.
  public let ties: [TieKind: Int]
  /// The number of memberships that make an investor.
  public let memberships: Int
  /// The first day that the date of a tie can mean; nil if no tie has a date.
  public let earliest: Day?
  /// The last day that the date of a tie can mean; nil if no tie has a date.
  public let latest: Day?
  /// The number of parts that no tie joins; an entity without ties is one.
  public let components: Int
  /// The number of entities in the largest part.
  public let largestComponent: Int
  /// The investors with the most investments, those with more companies first where they have as
  /// many; then in vertex order.
  public let busiestInvestors: [Investor]
  /// The companies with the most rounds, equal ones in vertex order.
  public let mostFunded: [Company]
  /// What only the statements tell; nil until somebody has read them.
  public var statements: StatementFigures?

  /// Counts what is in an index.
  ///
  /// Investors and companies are ranked by completed deals that are stated or implied.
  ///
  /// - Parameters:
  ///   - index: The network.
  ///   - limit: How many investors and companies are listed at the most.
  ///   - statements: What the statements tell.
  /// - Precondition: The limit is not negative.
  /// - Complexity: O(*n* log *n* + *m*) for *n* vertices and *m* ties
  public init(_ index: NetworkIndex, limit: Int = 10, statements: StatementFigures? = nil) {
    entities = index.countsByKind()
    placeholders = index.placeholders.count { $0 }
    (ties, memberships) = index.countsByTie()
    (earliest, latest) = index.days()
    let parts = CompactGraph(
      vertexCount: index.vertexCount, isDirected: false, sources: index.sources,
      targets: index.targets
    ).connectedComponents()
    components = parts.count
    largestComponent = parts.sizes.max() ?? 0
    busiestInvestors = Array(index.investors().prefix(limit))
    mostFunded = Array(index.fundedCompanies().prefix(limit))
    self.statements = statements
  }

  /// The vertices that the figures name, so that their names can be had at once.
  public var vertices: Set<Int> {
    Set(busiestInvestors.map(\.vertex) + mostFunded.map(\.vertex)).union(
      statements.map { $0.largestRounds.flatMap { [$0.round, $0.company] } } ?? [])
  }
}

extension NetworkIndex {
  fileprivate func countsByKind() -> [Entity.Kind: Int] {
    var counts = [Int](repeating: 0, count: Entity.Kind.allCases.count)
    for vertex in entityKinds.indices where !placeholders[vertex] {
      counts[Int(entityKinds[vertex])] += 1
    }
    return Dictionary(uniqueKeysWithValues: zip(Entity.Kind.allCases, counts)).filter {
      $0.value > 0
    }
  }

  fileprivate func countsByTie() -> (ties: [TieKind: Int], memberships: Int) {
    var counts = [Int](repeating: 0, count: classTable.count)
    for tieClass in classes { counts[Int(tieClass)] += 1 }
    var ties: [TieKind: Int] = [:]
    var memberships = 0
    for (tieClass, count) in zip(classTable, counts) where count > 0 {
      if tieClass.isMembership {
        memberships += count
      } else {
        ties[tieClass.kind, default: 0] += count
      }
    }
    return (ties, memberships)
  }

  /// The first and the last day of the dates that ties have.
  fileprivate func days() -> (earliest: Day?, latest: Day?) {
    var isUsed = [Bool](repeating: false, count: dateTexts.count)
    for date in dates { isUsed[Int(date)] = true }
    let used = dateTexts.indices.compactMap { isUsed[$0] ? try? EDTF(dateTexts[$0]) : nil }
    return (used.compactMap(\.earliest).min(), used.compactMap(\.latest).max())
  }

  /// All investors, the busiest first.
  fileprivate func investors() -> [NetworkInfo.Investor] {
    let counted = CountedInvestments(self, selection: Selection())
    let rounds = distinctCounts(counted.investors, counted.rounds)
    let companies = distinctCounts(counted.investors, counted.companies)
    return (0..<vertexCount).filter { rounds[$0] > 0 }.sorted {
      (rounds[$1], companies[$1], $0) < (rounds[$0], companies[$0], $1)
    }.map {
      NetworkInfo.Investor(vertex: $0, investments: rounds[$0], companies: companies[$0])
    }
  }

  /// All companies that raised a round with a name, those with the most first: completed rounds
  /// that are stated or implied count.
  func fundedCompanies() -> [NetworkInfo.Company] {
    let selection = Selection(kinds: [.raised])
    let isCounted = classTable.map { tieClass in
      tieClass.kind == .raised && selection.statuses.contains(tieClass.status)
        && selection.certainties.contains(tieClass.certainty)
    }
    var counts = [Int](repeating: 0, count: vertexCount)
    for (round, raised) in raisingTies().enumerated() where raised >= 0 && !placeholders[round] {
      if isCounted[Int(classes[Int(raised)])] { counts[Int(sources[Int(raised)])] += 1 }
    }
    return (0..<vertexCount).filter { counts[$0] > 0 }.sorted {
      (counts[$1], $0) < (counts[$0], $1)
    }.map { NetworkInfo.Company(vertex: $0, rounds: counts[$0]) }
  }

  /// By vertex: with how many distinct others the columns pair it.
  private func distinctCounts(_ subjects: [UInt32], _ objects: [UInt32]) -> [Int] {
    let graph = CompactGraph(
      vertexCount: vertexCount, isDirected: true, sources: subjects, targets: objects)
    return graph.vertices.map { vertex in
      var count = 0
      var last: Vertex?
      for neighbor in graph.neighbors(of: vertex) where neighbor.vertex != last {
        count += 1
        last = neighbor.vertex
      }
      return count
    }
  }
}
