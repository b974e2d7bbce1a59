import VentureModel

/// Reads what statements leave open of deals.
struct OpenDealReader<Asked: Network> {
  private let network: Asked
  private let graph: VentureGraph
  private let index: NetworkIndex
  private let counted: SharedDeals
  private let selection: Selection
  private let avoided: Set<Int>
  private let dates: DealDates
  private let raising: [Int32]

  init(
    _ network: Asked, graph: VentureGraph, index: NetworkIndex, counted: SharedDeals,
    selection: Selection, avoided: Set<Int>, window: ClosedRange<Day>?
  ) {
    self.network = network
    self.graph = graph
    self.index = index
    self.counted = counted
    self.selection = selection
    self.avoided = avoided
    dates = DealDates(index, selection: selection, window: window)
    raising = index.raisingTies()
  }

  /// What a membership says of each of its investors.
  func limits(of membership: Membership) throws -> [(investor: Int, DealChoices.Limit)] {
    let deals = Set(membership.targets.compactMap { deal($0) }).sorted()
    var count = membership.investors.count == 1 ? membership.count.limits : 0...Int.max
    if deals.count < membership.targets.count {
      // Several rounds of one company are one company; a company is no round that one could count.
      count =
        counted == .company
        ? min(1, count.lowerBound)...Int.max : 0...count.upperBound
    }
    if counted == .company, dates.areAsked { count = 0...count.upperBound }
    var kept: [(id: EntityID, vertex: Int)] = []
    var lost = 0
    for deal in deals {
      guard let vertex = try network.vertex(of: deal), !avoided.contains(vertex) else {
        lost += 1
        continue
      }
      let verdict = verdict(vertex)
      if verdict != .yes { lost += 1 }
      if verdict != .no { kept.append((deal, vertex)) }
    }
    // What is lost may be just what the number speaks of.
    count = max(0, count.lowerBound - lost)...count.upperBound
    return try membership.investors.compactMap { investor in
      guard let vertex = try network.vertex(of: investor), !avoided.contains(vertex) else {
        return nil
      }
      let open = kept.filter { !isExcluded(investor, $0.id) }.map(\.vertex)
      return (vertex, DealChoices.Limit(deals: Set(open), count: count))
    }
  }

  /// The number of investors that is stated of a deal.
  func unnamed(in tally: Tally) throws -> (deal: Int, UnnamedInvestors)? {
    guard tally.subject == .investors,
      let id = (tally.round ?? tally.company).flatMap({ deal($0) }),
      let vertex = try network.vertex(of: id)
    else { return nil }
    let limits = tally.value.limits
    // Of a company's round the company has as many investors at least.
    let isPart = counted == .company && tally.company == nil
    let isExact = !isPart && limits.count == 1 && !tally.value.isApproximate
    return (
      vertex,
      UnnamedInvestors(total: limits.lowerBound, isOpen: !isPart && !isExact, isExact: isExact)
    )
  }

  /// The parties without a name, by deal; of a company those of the round that has the most, since
  /// they may be the same in the next.
  func unnamedParties() throws -> [(deal: Int, UnnamedInvestors)] {
    var rounds: [EntityID: UnnamedInvestors] = [:]
    var wanted = selection
    wanted.kinds = [.invested]
    for fact in graph.facts {
      guard case .unnamed(let party) = fact.subject, wanted.includes(fact, in: graph) == .yes,
        let round = fact.object.entity
      else { continue }
      let limits = party.count?.limits ?? 1...Int.max
      rounds[round, default: UnnamedInvestors()].parties += limits.lowerBound
      if limits.count > 1 || party.count?.isApproximate == true { rounds[round]?.isOpen = true }
    }
    return try rounds.keys.sorted().compactMap { round in
      guard let investors = rounds[round], let id = deal(round),
        let vertex = try network.vertex(of: id)
      else { return nil }
      return (vertex, investors)
    }
  }

  /// The deal that a round or a company stands for, if it counts.
  private func deal(_ id: EntityID) -> EntityID? {
    guard let round = graph.round(id) else { return counted == .company ? id : nil }
    guard counted == .round else { return round.company }
    let counts =
      !round.isPlaceholder && selection.statuses.contains(round.status)
      && selection.certainties.contains(round.certainty)
    return counts ? id : nil
  }

  /// Whether a deal lies in the time that is asked for; a company has no date of its own.
  private func verdict(_ vertex: Int) -> Verdict {
    guard counted == .round, raising[vertex] >= 0 else { return .yes }
    return dates[index.dates[Int(raising[vertex])]]
  }

  private func isExcluded(_ investor: EntityID, _ deal: EntityID) -> Bool {
    guard let round = graph.round(deal) else { return false }
    return graph.participation(of: investor, in: round.company)[deal] == .excluded
  }
}
