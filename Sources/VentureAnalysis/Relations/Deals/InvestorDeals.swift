import GraphAlgorithms
import VentureModel

/// Who was in which deals, certainly or possibly: ties from investors to companies or rounds.
struct InvestorDeals {
  /// The deals that are certain.
  let certain: CompactGraph
  /// These and the ones of which it cannot be told; nil if there are none.
  let possible: CompactGraph?
  /// By investor: the combinations that are possible, where anything is open.
  let choices: [Int: DealChoices]

  /// Takes the deals of an index.
  ///
  /// - Parameters:
  ///   - index: The network.
  ///   - counted: What a deal is.
  ///   - selection: Which statuses and certainties count, and on what day.
  ///   - avoided: Vertices that count as if they were not there.
  ///   - window: The days within which a deal must lie.
  ///   - open: What statements leave open.
  /// - Complexity: O(*n* + *m*)
  init(
    _ index: NetworkIndex, by counted: SharedDeals, selection: Selection, avoided: Set<Int>,
    window: ClosedRange<Day>? = nil, open: OpenDeals = OpenDeals()
  ) {
    let investments = CountedInvestments(
      index, selection: selection, avoided: avoided, window: window,
      includesStakes: counted == .company, memberships: open.memberships)
    var ties = (certain: Ties(), doubtful: Ties())
    for place in investments.investors.indices {
      let round = investments.rounds[place]
      let deal: UInt32
      switch counted {
      case .company: deal = investments.companies[place]
      case .round:
        guard !index.placeholders[Int(round)] else { continue }
        deal = round
      }
      if investments.areCertain[place] {
        ties.certain.append(investments.investors[place], deal)
      } else {
        ties.doubtful.append(investments.investors[place], deal)
      }
    }
    let certain = ties.certain.graph(vertexCount: index.vertexCount)
    self.certain = certain
    var choices: [Int: DealChoices] = [:]
    let doubtful = ties.doubtful.byInvestor
    for investor in Set(doubtful.keys).union(open.limits.keys) {
      let choice = open.choices(
        of: investor, certain: Set(certain.distinctNeighbors(of: investor)),
        doubtful: doubtful[investor] ?? [])
      if !choice.open.isEmpty { choices[investor] = choice }
    }
    self.choices = choices
    guard !choices.isEmpty else {
      possible = nil
      return
    }
    var all = ties.certain
    for investor in choices.keys.sorted() {
      for deal in choices[investor]?.open ?? [] { all.append(UInt32(investor), UInt32(deal)) }
    }
    possible = all.graph(vertexCount: index.vertexCount)
  }

  /// The deals that an investor certainly was in, in vertex order.
  func certainDeals(of investor: Int) -> [Int] { certain.distinctNeighbors(of: investor) }

  /// All deals that an investor was or may have been in, in vertex order.
  func possibleDeals(of investor: Int) -> [Int] {
    (possible ?? certain).distinctNeighbors(of: investor)
  }

  /// The investors that certainly were in a deal, in vertex order.
  func certainInvestors(of deal: Int) -> [Int] { certain.distinctPredecessors(of: deal) }

  /// All investors that were or may have been in a deal, in vertex order.
  func possibleInvestors(of deal: Int) -> [Int] {
    (possible ?? certain).distinctPredecessors(of: deal)
  }

  /// In how many of some deals an investor was.
  ///
  /// - Complexity: O(*d*) in the deals of the investor, and O(*c*) in the combinations that are
  ///   open
  func count(of investor: Int, among deals: Set<Int>) -> ClosedRange<Int> {
    let known = certainDeals(of: investor).count(where: deals.contains)
    guard let choice = choices[investor] else { return known...known }
    let open = choice.count(among: deals)
    return (known + open.lowerBound)...(known + open.upperBound)
  }

  /// How many deals two investors have in common, where anything is open of one of them.
  ///
  /// - Complexity: O(*d*) in the deals of both, and O(*c*²) in the combinations that are open
  func shared(_ one: Int, _ other: Int) -> ClosedRange<Int> {
    DealChoices.shared(
      (Set(certainDeals(of: one)), choices[one] ?? .none),
      (Set(certainDeals(of: other)), choices[other] ?? .none))
  }
}

/// Ties from investors to deals, as columns.
private struct Ties {
  private var investors: [UInt32] = []
  private var deals: [UInt32] = []

  mutating func append(_ investor: UInt32, _ deal: UInt32) {
    investors.append(investor)
    deals.append(deal)
  }

  var byInvestor: [Int: Set<Int>] {
    zip(investors, deals).reduce(into: [:]) { $0[Int($1.0), default: []].insert(Int($1.1)) }
  }

  func graph(vertexCount: Int) -> CompactGraph {
    CompactGraph(vertexCount: vertexCount, isDirected: true, sources: investors, targets: deals)
  }
}

extension CompactGraph {
  /// The vertices that the ties of a vertex lead to, once each, in their order.
  func distinctNeighbors(of vertex: Int) -> [Int] { neighbors(of: Vertex(vertex)).distinct }

  /// The vertices whose ties lead to a vertex, once each, in their order.
  fileprivate func distinctPredecessors(of vertex: Int) -> [Int] {
    predecessors(of: Vertex(vertex)).distinct
  }
}

extension Neighbors {
  /// The vertices, each of whose ties stand together, once each.
  fileprivate var distinct: [Int] {
    var distinct: [Int] = []
    for neighbor in self where neighbor.vertex.index != distinct.last {
      distinct.append(neighbor.vertex.index)
    }
    return distinct
  }
}
