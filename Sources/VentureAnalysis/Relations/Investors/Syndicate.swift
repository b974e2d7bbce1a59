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
      let led = followed.certainlyLed
      let certain = led.intersection(deals.certainDeals(of: followed.follower))
      let least = deals.count(of: followed.follower, among: led).lowerBound
      let most = deals.count(of: followed.follower, among: Set(followed.rounds)).upperBound
      return RelatedPair(
        lead, follower,
        grounds: followed.rounds.compactMap { round in
          ids[round].map {
            evidence.ground(
              $0, of: [lead, follower], holds: certain.contains(round) ? .yes : .cannotTell)
          }
        }, count: least...most)
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
  /// A lead and one that was or may have been in its rounds.
  struct Followed {
    let lead: Int
    let follower: Int
    let rounds: [Int]
    /// The rounds of these that the lead certainly led.
    let certainlyLed: Set<Int>
  }

  /// By lead: the rounds that it led, alone or with others, and whether that is certain.
  private var led: [Int: [Int: Verdict]] = [:]
  /// By round: who led it.
  private var leads: [Int: Set<Int>] = [:]

  init(_ graph: VentureGraph, _ selection: Selection, in network: some Network) throws {
    var wanted = selection
    wanted.kinds = [.invested]
    for fact in graph.facts where fact.kind == .invested && fact.investment.isLead {
      let verdict = wanted.includes(fact, in: graph)
      guard verdict.isPossible, let lead = fact.subject.entity,
        let round = fact.object.entity, let investor = try network.vertex(of: lead),
        let deal = try network.vertex(of: round)
      else { continue }
      let known = led[investor]?[deal] ?? .no
      led[investor, default: [:]][deal] = known || verdict
      leads[deal, default: []].insert(investor)
    }
  }

  /// Each lead with each investor that was or may have been in its rounds and led none of these.
  func followed(in deals: InvestorDeals) -> [Followed] {
    led.keys.sorted().flatMap { lead -> [Followed] in
      let own = deals.possibleDeals(of: lead).filter { led[lead]?[$0] != nil }
      let certain = Set(deals.certainDeals(of: lead).filter { led[lead]?[$0] == .yes })
      let followers = own.reduce(into: [Int: [Int]]()) { followers, round in
        for investor in deals.possibleInvestors(of: round)
        where leads[round]?.contains(investor) != true {
          followers[investor, default: []].append(round)
        }
      }
      return followers.sorted { $0.key < $1.key }.map { follower, rounds in
        Followed(
          lead: lead, follower: follower, rounds: rounds.sorted(),
          certainlyLed: certain.intersection(rounds))
      }
    }
  }
}
