import VentureModel

/// Investors with stakes in several companies that share a tag: competing bets.
///
/// Where it is stated only that an investor was in so many of some companies, the number is an
/// interval.
public struct CompetingBets: Sendable {
  /// An investor and the rivals that it backs.
  public struct Bet: Hashable, Sendable {
    /// The investor.
    public let investor: EntityID
    /// The tag that the companies share.
    public let tag: String
    /// How many of the companies it backs: two or more at the most.
    public let count: ClosedRange<Int>
    /// The companies that it backs or may back, the certain first, each with its statements.
    public let companies: [RelatedPair.Ground]
  }

  /// The bets, those on most companies first: by what is certain, then by what is possible, then by
  /// tag and investor.
  public let bets: [Bet]
  /// What a reader must know of what was counted, such as `Selection.note(window:)`.
  public var note: String?

  /// Finds the bets of a network.
  ///
  /// - Parameters:
  ///   - network: The network.
  ///   - tag: The tag that companies must have; any if nil.
  ///   - selection: Which deals and certainties count, and on what day.
  ///   - avoided: Vertices that count as if they were not there.
  ///   - window: The days within which a deal must lie.
  /// - Returns: The bets, and the graph of the statements that they rest on.
  /// - Throws: What the network throws when it is read.
  /// - Complexity: O(*n* + *m*), the reading of all companies with tags, and of the statements
  ///   behind the bets
  public static func find(
    in network: some Network, tag: String? = nil, _ selection: Selection = Selection(),
    avoided: Set<Int> = [], window: ClosedRange<Day>? = nil
  ) throws -> (answer: CompetingBets, excerpt: VentureGraph) {
    let index = try network.index()
    let deals = InvestorDeals(
      index, by: .company, selection: selection, avoided: avoided, window: window,
      open: try OpenDeals(
        in: network, by: .company, selection: selection, avoided: avoided, window: window))
    let investors = (0..<index.vertexCount).filter { deals.possibleDeals(of: $0).count > 1 }
    let companies = Set(investors.flatMap { deals.possibleDeals(of: $0) })
    let rivals = try Self.rivals(among: companies, in: network, tag: tag)
    let found = rivals.keys.sorted().flatMap { tag in
      investors.compactMap { investor -> Found? in
        let own = deals.possibleDeals(of: investor).filter { rivals[tag]?.contains($0) == true }
        guard own.count > 1 else { return nil }
        let count = deals.count(of: investor, among: Set(own))
        return count.upperBound > 1
          ? Found(investor: investor, tag: tag, count: count, companies: own) : nil
      }
    }
    return try explained(found, deals, selection, in: network)
  }

  private struct Found {
    let investor: Int
    let tag: String
    let count: ClosedRange<Int>
    let companies: [Int]
  }

  /// The companies by tag, as far as several have it.
  private static func rivals(
    among companies: Set<Int>, in network: some Network, tag: String?
  ) throws -> [String: Set<Int>] {
    var tagged: [String: Set<Int>] = [:]
    for case .organization(let company) in try network.excerpt(ExcerptRequest(topics: [.tags]))
      .entities
    {
      guard !company.tags.isEmpty, let vertex = try network.vertex(of: company.profile.id),
        companies.contains(vertex)
      else { continue }
      for known in company.tags where tag == nil || tag == known.text {
        tagged[known.text, default: []].insert(vertex)
      }
    }
    return tagged.filter { $0.value.count > 1 }
  }

  private static func explained(
    _ found: [Found], _ deals: InvestorDeals, _ selection: Selection, in network: some Network
  ) throws -> (answer: CompetingBets, excerpt: VentureGraph) {
    let vertices = Set(found.flatMap { [$0.investor] + $0.companies })
    var request = try network.index().statements(among: vertices)
    request.topics = [.openDeals]
    let excerpt = try network.excerpt(request)
    let known = vertices.sorted()
    let ids = Dictionary(uniqueKeysWithValues: zip(known, try network.ids(of: known)))
    let evidence = DealEvidence(
      of: found.compactMap { ids[$0.investor] }, by: .company, selection: selection, in: excerpt)
    let bets = found.compactMap { bet -> Bet? in
      guard let investor = ids[bet.investor] else { return nil }
      let certain = Set(deals.certainDeals(of: bet.investor))
      let grounds = bet.companies.compactMap { company in
        ids[company].map {
          evidence.ground($0, of: [investor], holds: certain.contains(company) ? .yes : .cannotTell)
        }
      }
      let sorted = grounds.filter { $0.holds == .yes } + grounds.filter { $0.holds != .yes }
      return Bet(investor: investor, tag: bet.tag, count: bet.count, companies: sorted)
    }
    let answer = CompetingBets(
      bets: bets.sorted { a, b in
        if a.count.lowerBound != b.count.lowerBound {
          return a.count.lowerBound > b.count.lowerBound
        }
        if a.count.upperBound != b.count.upperBound {
          return a.count.upperBound > b.count.upperBound
        }
        return (a.tag, a.investor) < (b.tag, b.investor)
      })
    return (answer, excerpt)
  }
}
