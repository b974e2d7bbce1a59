import VentureAnalysis
import VentureModel

/// The partners of an investor, and what they share.
struct SyndicateContent {
  /// A company or a round that an investor has or may have in common with a partner.
  struct Deal {
    let id: EntityID
    let isCertain: Bool
    /// Whether the investor led and the partner followed, in the round or in one of the company.
    let isLed: Bool
  }

  /// Another investor.
  struct Partner {
    let id: EntityID
    /// The least and the greatest number of deals in common.
    let count: ClosedRange<Int>
    let deals: [Deal]
  }

  let investor: EntityID
  let counted: SharedDeals
  /// Those that are drawn, with the most in common first.
  let partners: [Partner]
  /// What those have in common who are not drawn.
  let rest: [ClosedRange<Int>]
  /// The number of distinct deals that the investor certainly has in common with anybody.
  let dealCount: Int
  /// What the partners that are drawn rest on.
  let citations: [Citation]
  let graph: VentureGraph

  init(
    of investor: EntityID, by counted: SharedDeals, top: Int, in network: any Network
  ) throws {
    // Without the vertex the answer would be about everybody.
    guard try network.vertex(of: investor) != nil else {
      throw DiagramError.nothingToDraw(
        "`\(investor)` is not in the graph", advice: "`venturegraph list investors` tells who is")
    }
    let (answer, graph) = try network.projection(
      ProjectionQuestion(.coInvestment, of: investor, by: counted, minimum: 0))
    guard !answer.ties.isEmpty else {
      throw DiagramError.nothingToDraw(
        "nobody is known to have invested in a \(counted.rawValue) with "
          + Narrator(graph).name(investor),
        advice: counted == .round
          ? "`--by company` also counts different rounds of one company"
          : "`venturegraph list investors` tells who invested")
    }
    let led = try Self.led(by: investor, counted, in: network)
    let pairs = answer.ties.map(\.pair)
    self.investor = investor
    self.counted = counted
    self.graph = graph
    partners = pairs.prefix(top).map { pair in
      let other = pair.first == investor ? pair.second : pair.first
      return Partner(
        id: other, count: pair.count,
        deals: pair.grounds.compactMap { ground in
          ground.through.map {
            Deal(
              id: $0, isCertain: ground.holds == .yes, isLed: led[other]?.contains($0) == true)
          }
        })
    }
    rest = pairs.dropFirst(top).map(\.count)
    dealCount =
      Set(pairs.flatMap(\.grounds).filter { $0.holds == .yes }.compactMap(\.through)).count
    citations = pairs.prefix(top).flatMap { pair in
      pair.grounds.flatMap { $0.facts.flatMap(\.citations) + $0.constraints.flatMap(\.citations) }
    }
  }

  /// By follower: the companies or rounds into which the investor certainly led it.
  private static func led(
    by investor: EntityID, _ counted: SharedDeals, in network: any Network
  ) throws -> [EntityID: Set<EntityID>] {
    let (answer, graph) = try network.projection(
      ProjectionQuestion(.syndicate, of: investor, minimum: 0))
    var led: [EntityID: Set<EntityID>] = [:]
    for pair in answer.ties.map(\.pair) {
      let rounds = pair.grounds.filter { $0.holds == .yes }.compactMap(\.through)
      led[pair.second] = Set(
        rounds.compactMap { counted == .round ? $0 : graph.round($0)?.company })
    }
    return led
  }
}
