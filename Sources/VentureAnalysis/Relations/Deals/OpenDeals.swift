import VentureModel

/// What statements leave open of who was in which deals: memberships ("six of these eight rounds"),
/// and investors without a name.
public struct OpenDeals: Sendable {
  /// By investor: how many of some deals it was in, those that are certain anyway among them. Each
  /// of the deals is one that it may have been in.
  private(set) var limits: [Int: [DealChoices.Limit]] = [:]
  /// By deal: the investors without a name.
  private(set) var unnamed: [Int: UnnamedInvestors] = [:]
  /// Whether memberships held on the day that is asked for, by their places in
  /// ``NetworkIndex/facts``.
  private(set) var memberships: [UInt32: Verdict] = [:]

  /// Nothing is open.
  public init() {}

  /// Asks a network what it leaves open.
  ///
  /// A membership of one investor limits its deals; one of several investors makes each of its
  /// pairs possible and no more. `entry: new` excludes what came before. Memberships speak of
  /// completed investments, and count where those do.
  ///
  /// - Parameters:
  ///   - network: The network.
  ///   - counted: What a deal is.
  ///   - selection: Which certainties and statuses count, and on what day.
  ///   - avoided: Vertices that count as if they were not there.
  ///   - window: The days within which a deal must lie.
  /// - Throws: What the network throws when it is read.
  /// - Complexity: O(*n* + *m*), and the reading of what is said of the investors of memberships
  public init(
    in network: some Network, by counted: SharedDeals, selection: Selection = Selection(),
    avoided: Set<Int> = [], window: ClosedRange<Day>? = nil
  ) throws {
    guard selection.statuses.contains(.completed) else { return }
    let index = try network.index()
    var request = ExcerptRequest(topics: [.openDeals])
    var graph = try network.excerpt(request)
    let investors = Set(graph.constraints.flatMap { $0.membership?.investors ?? [] })
    if !investors.isEmpty {
      request.surroundings = Set(try investors.compactMap { try network.vertex(of: $0) })
      graph = try network.excerpt(request)
    }
    if let day = selection.asOf {
      for tie in 0..<index.tieCount where index.tieClass(of: tie).isMembership {
        let fact = index.facts[tie]
        memberships[fact] = try network.membershipHolds(fact, asOf: day)
      }
    }
    let reader = OpenDealReader(
      network, graph: graph, index: index, counted: counted, selection: selection,
      avoided: avoided, window: window)
    for constraint in graph.constraints where selection.certainties.contains(constraint.certainty) {
      switch constraint.form {
      case .membership(let membership):
        for (investor, limit) in try reader.limits(of: membership) {
          limits[investor, default: []].append(limit)
        }
      case .count(let tally):
        guard let (deal, investors) = try reader.unnamed(in: tally) else { continue }
        unnamed[deal, default: UnnamedInvestors()].formUnion(investors)
      case .total, .bound, .ranking: break
      }
    }
    for (deal, investors) in try reader.unnamedParties() {
      unnamed[deal, default: UnnamedInvestors()].formUnion(investors)
    }
  }

  /// What is open of an investor.
  ///
  /// - Parameters:
  ///   - investor: The investor.
  ///   - certain: The deals that it certainly was in.
  ///   - doubtful: Further deals of which it cannot be told whether they lie in the time that is
  ///     asked for.
  /// - Returns: The deals that are open, and their combinations.
  func choices(of investor: Int, certain: Set<Int>, doubtful: Set<Int>) -> DealChoices {
    let limits = limits[investor] ?? []
    let open = limits.reduce(into: doubtful) { $0.formUnion($1.deals) }.subtracting(certain)
    guard !open.isEmpty else { return .none }
    return DealChoices(
      open: open,
      limits: limits.map { limit in
        let known = limit.deals.intersection(certain).count
        let most = max(0, limit.count.upperBound - known)
        let least = min(most, max(0, limit.count.lowerBound - known))
        return DealChoices.Limit(deals: limit.deals.subtracting(certain), count: least...most)
      })
  }
}

/// Investors of a deal whom no source names.
struct UnnamedInvestors: Hashable, Sendable {
  /// How many there are at least beside those with names.
  var parties = 0
  /// How many investors there are at least in all.
  var total = 0
  /// Whether a statement allows more.
  var isOpen = false
  /// Whether the number of all is stated exactly, so that there are no others.
  var isExact = false

  /// Adds what another statement says of the same deal: they may speak of the same investors.
  mutating func formUnion(_ other: UnnamedInvestors) {
    parties = max(parties, other.parties)
    total = max(total, other.total)
    isOpen = isOpen || other.isOpen
    isExact = isExact || other.isExact
  }

  /// The least number of investors in all, given those with names.
  func least(named: Int) -> Int { max(named + parties, total) }
}

extension Constraint {
  /// The membership, if the constraint is one.
  var membership: Membership? {
    if case .membership(let membership) = form { membership } else { nil }
  }
}

extension Quantity<Count> {
  /// The whole numbers that the quantity allows; `Int.max` stands for no bound.
  var limits: ClosedRange<Int> {
    let least = lower.map { $0.isInclusive ? $0.value.number : min($0.value.number, .max - 1) + 1 }
    let most = upper.map { $0.isInclusive ? $0.value.number : max(0, $0.value.number - 1) }
    return min(least ?? 0, most ?? .max)...(most ?? .max)
  }
}
