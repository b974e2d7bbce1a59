import VentureModel

/// Who put money into a company again, in its later rounds.
///
/// A pair is an investor and a company in two or more of whose rounds it was. Where only their
/// number is stated, that counts: "six of eight rounds" is to follow on five times. Rounds that a
/// source does not name are no rounds that one could count.
public struct Reinvestment: Sendable {
  /// An investor and a company.
  public struct Pair: Hashable, Sendable {
    /// The investor.
    public let investor: Int
    /// The company.
    public let company: Int
    /// In how many of the company's rounds it was.
    public let rounds: ClosedRange<Int>
    /// The rounds that it was or may have been in, in vertex order.
    public let possible: [Int]
  }

  /// The pairs with two rounds at least as far as one can tell, those with the most rounds first,
  /// by what is certain, then by what is possible, then in vertex order.
  public let pairs: [Pair]
  private let deals: InvestorDeals

  /// Finds the pairs.
  ///
  /// - Parameters:
  ///   - index: The network.
  ///   - selection: Which statuses and certainties count, and on what day.
  ///   - avoided: Vertices that count as if they were not there.
  ///   - window: The days within which a round must lie.
  ///   - open: What statements leave open of rounds.
  /// - Complexity: O(*n* + *m* + *P* log *P*) for *P* pairs, and O(*c*) in the combinations that
  ///   are open of an investor
  public init(
    _ index: NetworkIndex, selection: Selection = Selection(), avoided: Set<Int> = [],
    window: ClosedRange<Day>? = nil, open: OpenDeals = OpenDeals()
  ) {
    let deals = InvestorDeals(
      index, by: .round, selection: selection, avoided: avoided, window: window, open: open)
    let raising = index.raisingTies()
    var pairs: [Pair] = []
    for investor in 0..<index.vertexCount {
      let rounds = deals.possibleDeals(of: investor)
      guard rounds.count > 1 else { continue }
      let companies = Dictionary(grouping: rounds.filter { raising[$0] >= 0 }) { round in
        Int(index.sources[Int(raising[round])])
      }
      for (company, own) in companies where own.count > 1 {
        let count = deals.count(of: investor, among: Set(own))
        guard count.upperBound > 1 else { continue }
        pairs.append(Pair(investor: investor, company: company, rounds: count, possible: own))
      }
    }
    self.deals = deals
    self.pairs = pairs.sorted { a, b in
      let (left, right) = (a.rounds, b.rounds)
      return (-left.lowerBound, -left.upperBound, a.investor, a.company)
        < (-right.lowerBound, -right.upperBound, b.investor, b.company)
    }
  }

  /// The first pairs, of one investor or of all, with the statements that they rest on, and the
  /// graph of these.
  ///
  /// - Throws: What the network throws when it is read.
  /// - Complexity: O(*P*) in the pairs, and the reading of the statements behind those listed
  public func explained(
    in network: some Network, of investor: Int? = nil, limit: Int = .max,
    selection: Selection = Selection()
  ) throws -> (answer: RelationAnswer, excerpt: VentureGraph) {
    let all = pairs.filter { investor == nil || $0.investor == investor }
    let shown = all.prefix(limit)
    let vertices = Set(shown.flatMap { [$0.investor, $0.company] + $0.possible })
    var request = try network.index().statements(among: vertices)
    request.topics = [.openDeals]
    if let investor { request.entities.insert(investor) }
    let excerpt = try network.excerpt(request)
    let known = vertices.sorted()
    let ids = Dictionary(uniqueKeysWithValues: zip(known, try network.ids(of: known)))
    let evidence = DealEvidence(
      of: shown.compactMap { ids[$0.investor] }, by: .round, selection: selection, in: excerpt)
    let related = shown.compactMap { pair -> RelatedPair? in
      guard let investor = ids[pair.investor], let company = ids[pair.company] else { return nil }
      let certain = Set(deals.certainDeals(of: pair.investor))
      return RelatedPair(
        investor, company,
        grounds: pair.possible.compactMap { round in
          ids[round].map {
            evidence.ground($0, of: [investor], holds: certain.contains(round) ? .yes : .cannotTell)
          }
        }, count: pair.rounds)
    }
    let certain = all.count { $0.rounds.lowerBound > 1 }
    let answer = RelationAnswer(
      .reinvestment, of: try investor.map { try network.ids(of: [$0])[0] }, shown: related,
      minimum: 2, certain: certain, open: all.count - certain,
      wording: RelationAnswer.Wording(
        one: "investor put money into a company again",
        many: "pairs of investor and company with more than one round",
        none: "No investor put money into a company again.", ends: ("investor", "company"),
        counted: "rounds", through: "which"))
    return (answer, excerpt)
  }
}
