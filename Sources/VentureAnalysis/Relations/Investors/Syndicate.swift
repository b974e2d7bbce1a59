import VentureModel

extension Network {
  /// Leads and those who followed them: pairs of which the first led rounds that the second was in,
  /// and the excerpt that explains them.
  ///
  /// Of two that led a round together neither follows the other. The direction is that of Hochberg,
  /// Ljungqvist and Lu 2007 (doi:10.1111/j.1540-6261.2007.01207.x), who read leadership as
  /// standing.
  ///
  /// - Parameters:
  ///   - lead: Whose followers are wanted; those of every lead if nil.
  ///   - selection: Which deals and certainties count, and on what day.
  ///   - avoided: Vertices that count as if they were not there.
  ///   - window: The days within which a round must lie.
  /// - Returns: The pairs, and the excerpt.
  /// - Throws: What the network throws when it is read.
  /// - Complexity: O(*n* + *m*), and O(*l* · *k*) for *l* leads of rounds with *k* investors
  public func syndicates(
    of lead: EntityID? = nil, _ selection: Selection = Selection(), avoided: Set<Int> = [],
    window: ClosedRange<Day>? = nil
  ) throws -> (answer: RelationAnswer, excerpt: VentureGraph) {
    let index = try index()
    let open = try OpenDeals(
      in: self, by: .round, selection: selection, avoided: avoided, window: window)
    let deals = InvestorDeals(
      index, by: .round, selection: selection, avoided: avoided, window: window, open: open)
    let leads = try excerpt(ExcerptRequest(topics: [.leads]))
    let named = try lead.map { try vertex(of: $0) }
    let wanted = try LedRounds(leads, selection, in: self).followed(in: deals).filter {
      named == nil || named == $0.lead
    }
    let rounds = Set(wanted.flatMap(\.rounds))
    var request = ExcerptRequest(topics: [.openDeals])
    if let vertex = named ?? nil { request.entities = [vertex] }
    for tie in 0..<index.tieCount where rounds.contains(Int(index.targets[tie])) {
      if index.facts[tie] != NetworkIndex.derived { request.facts.insert(index.facts[tie]) }
    }
    let graph = try excerpt(request)
    let vertices = Set(wanted.flatMap { [$0.lead, $0.follower] + $0.rounds }).sorted()
    let ids = Dictionary(uniqueKeysWithValues: zip(vertices, try ids(of: vertices)))
    let evidence = DealEvidence(
      of: wanted.flatMap { [$0.lead, $0.follower] }.compactMap { ids[$0] }, by: .round,
      selection: selection, in: graph)
    let pairs = wanted.compactMap { followed -> RelatedPair? in
      guard let lead = ids[followed.lead], let follower = ids[followed.follower] else { return nil }
      let certain = Set(deals.certainDeals(of: followed.follower))
      return RelatedPair(
        lead, follower,
        grounds: followed.rounds.compactMap { round in
          ids[round].map {
            evidence.ground(
              $0, of: [lead, follower], holds: certain.contains(round) ? .yes : .cannotTell)
          }
        }, count: deals.count(of: followed.follower, among: Set(followed.rounds)))
    }.filter { $0.count.upperBound > 0 }
    let name = lead.map { Narrator(graph).name($0) } ?? "a lead"
    let answer = RelationAnswer(
      .syndicate, of: lead, pairs.strongestFirst(),
      wording: RelationAnswer.Wording(
        one: "investor followed \(name) into a round",
        many: lead == nil
          ? "pairs of a lead and an investor that followed it"
          : "investors followed \(name) into rounds that it led",
        none: "Nobody is known to have followed \(name) into a round.",
        ends: ("lead", "follower"), counted: "rounds", through: "which"))
    return (answer, graph)
  }
}

/// The rounds that somebody led.
private struct LedRounds {
  /// By lead: the rounds that it led, alone or with others.
  private var led: [Int: Set<Int>] = [:]
  /// By round: who led it.
  private var leads: [Int: Set<Int>] = [:]

  init(_ graph: VentureGraph, _ selection: Selection, in network: some Network) throws {
    var wanted = selection
    wanted.kinds = [.invested]
    for fact in graph.facts where fact.kind == .invested && fact.investment.isLead {
      guard wanted.includes(fact, in: graph) != .no, let lead = fact.subject.entity,
        let round = fact.object.entity, let investor = try network.vertex(of: lead),
        let deal = try network.vertex(of: round)
      else { continue }
      led[investor, default: []].insert(deal)
      leads[deal, default: []].insert(investor)
    }
  }

  /// Each lead with each investor that was or may have been in its rounds and led none of these.
  func followed(in deals: InvestorDeals) -> [(lead: Int, follower: Int, rounds: [Int])] {
    led.keys.sorted().flatMap { lead -> [(lead: Int, follower: Int, rounds: [Int])] in
      let own = Set(deals.possibleDeals(of: lead)).intersection(led[lead] ?? [])
      let followers = own.reduce(into: [Int: [Int]]()) { followers, round in
        for investor in deals.possibleInvestors(of: round)
        where leads[round]?.contains(investor) != true {
          followers[investor, default: []].append(round)
        }
      }
      return followers.sorted { $0.key < $1.key }.map { (lead, $0.key, $0.value.sorted()) }
    }
  }
}
