import VentureAnalysis
import VentureModel

/// What a network of co-investment shows: investors and their ties, without how they are drawn.
struct CoInvestmentContent {
  /// An investor.
  struct Node: Hashable, Sendable {
    let id: EntityID
    /// How much it certainly has in common with the others that are drawn, added up.
    var strength = 0
  }

  /// Two investors by their places, and what they have in common.
  struct Tie: Sendable {
    let first: Int
    let second: Int
    let pair: RelatedPair
    /// Whether they certainly have as much in common as is asked.
    let isCertain: Bool
  }

  /// The investors with a tie, by id.
  private(set) var nodes: [Node]
  /// The ties: the certain ones with the most in common first, then the possible ones.
  let ties: [Tie]
  let counted: SharedDeals
  let focus: EntityID?
  let focusIsInvestor: Bool
  let selection: PairSelection
  /// Whether rounds are counted because companies told nothing apart.
  let countsRoundsInstead: Bool
  /// The statements behind the ties.
  let graph: VentureGraph

  /// The number of ties among which nothing stands out that can still be drawn.
  private static let readableTies = 400

  init(_ diagram: CoInvestmentNetwork, in network: any Network) throws {
    var counted = diagram.counted ?? .company
    var circle = try Circle(diagram, by: counted, in: network)
    var countsRoundsInstead = false
    if diagram.counted == nil, circle.selection?.isTooDense == true,
      case let other = try Circle(diagram, by: .round, in: network),
      other.selection?.isTooDense == false
    {
      (circle, counted, countsRoundsInstead) = (other, .round, true)
    }
    guard let selection = circle.selection else {
      throw circle.nothing(minimum: diagram.minimum)
    }
    if selection.isTooDense, selection.positions.count > Self.readableTies {
      throw DiagramError.tooMuch(
        "there are \(selection.positions.count) ties among \(selection.chosen) investors, and "
          + "nothing tells them apart",
        advice: "--minimum asks for more in common, --by round counts rounds, --all true insists")
    }
    let (answer, graph) = try circle.relation.explained(
      selection.positions, in: network, of: circle.center)
    let ids = Set(answer.pairs.flatMap { [$0.first, $0.second] }).sorted()
    let places = Dictionary(uniqueKeysWithValues: zip(ids, 0...))
    let ties = answer.pairs.compactMap { pair -> Tie? in
      guard let first = places[pair.first], let second = places[pair.second] else { return nil }
      return Tie(
        first: first, second: second, pair: pair,
        isCertain: pair.count.lowerBound >= diagram.minimum)
    }
    nodes = ids.map { Node(id: $0) }
    for tie in ties {
      nodes[tie.first].strength += tie.pair.count.lowerBound
      nodes[tie.second].strength += tie.pair.count.lowerBound
    }
    self.ties = ties
    self.counted = counted
    focus = diagram.focus
    focusIsInvestor = circle.center != nil
    self.selection = selection
    self.countsRoundsInstead = countsRoundsInstead
    self.graph = graph
  }

  /// The greatest number that two of the investors certainly have in common; at least 1.
  var greatest: Int { max(1, ties.map(\.pair.count.lowerBound).max() ?? 1) }

  /// The investors that were chosen, but none of whose ties is drawn.
  var looseCount: Int { selection.chosen - nodes.count }
}

/// The pairs of a network among which a diagram selects.
private struct Circle {
  let relation: CoInvestment
  /// The investor in focus.
  let center: Int?
  /// What is drawn; nil if no pair has enough in common.
  let selection: PairSelection?
  /// The most that any of the pairs has or may have in common.
  private let highest: Int

  init(_ diagram: CoInvestmentNetwork, by counted: SharedDeals, in network: any Network) throws {
    let open = try OpenDeals(in: network, by: counted)
    let relation = CoInvestment(
      try network.index(), by: counted, open: open, keepsShared: true)
    let focus = try diagram.focus.flatMap { try network.vertex(of: $0) }
    var pairs = Array(relation.indices)
    var center: Int?
    if let id = diagram.focus, let focus {
      let own = relation.positions(of: focus, minimum: 0)
      var members: Set<Int>
      if own.isEmpty {
        let deals = try Self.deals(of: id, focus, by: counted, in: network)
        members = Self.ends(
          of: pairs.filter { !deals.isDisjoint(with: relation.shared(at: $0)) }, relation)
      } else {
        center = focus
        members = Self.ends(of: own.filter { relation[$0].most >= diagram.minimum }, relation)
      }
      pairs.removeAll {
        !members.contains(relation[$0].first) || !members.contains(relation[$0].second)
      }
      if pairs.isEmpty { pairs = own }
    }
    let wanted = pairs.filter { relation[$0].most >= diagram.minimum }
    self.relation = relation
    self.center = center
    highest = pairs.map { relation[$0].most }.max() ?? 0
    selection =
      wanted.isEmpty
      ? nil
      : PairSelection(
        wanted, of: relation, center: center, minimum: diagram.minimum,
        top: diagram.drawsAll ? nil : diagram.top)
  }

  private static func ends(of positions: [Int], _ relation: CoInvestment) -> Set<Int> {
    Set(positions.flatMap { [relation[$0].first, relation[$0].second] })
  }

  /// The vertices of a company or of its rounds.
  private static func deals(
    of id: EntityID, _ vertex: Int, by counted: SharedDeals, in network: any Network
  ) throws -> Set<Int> {
    guard counted == .round else { return [vertex] }
    let rounds = try network.surroundings(of: id).rounds(of: id)
    return Set(try rounds.compactMap { try network.vertex(of: $0.profile.id) })
  }

  /// Says that no pair has enough in common, and how much there is.
  func nothing(minimum: Int) -> DiagramError {
    highest == 0
      ? .nothingToDraw(
        "no two investors have a \(relation.counted.rawValue) in common",
        advice: "add who invested in what")
      : .nothingToDraw(
        "no co-investment with weight ≥ \(minimum); the highest is \(highest)",
        advice: "--minimum \(highest) draws the strongest")
  }
}
