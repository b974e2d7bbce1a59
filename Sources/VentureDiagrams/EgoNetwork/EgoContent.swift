import VentureAnalysis
import VentureModel

/// What is around an entity.
struct EgoContent {
  /// Something on a ring.
  struct Node {
    let id: EntityID
    /// What ties it to the node before it, the tie that its line stands for first.
    let ties: [EgoTie]
    /// What stands behind it on the next ring.
    var outer: [Node] = []
  }

  /// Those on the first ring that are tied in one way.
  struct Group {
    let group: EgoTie.Group
    let nodes: [Node]
    /// How many there are, drawn or not.
    let count: Int
  }

  let focus: EntityID
  let groups: [Group]
  /// How many stand on the second ring, drawn or not; nil if it is not asked for.
  let outerCount: Int?
  /// The statements about the first ring, and about the second.
  let graph: VentureGraph

  init(of focus: EntityID, rings: Int, top: Int, in network: any Network) throws {
    guard try network.vertex(of: focus) != nil else {
      throw DiagramError.nothingToDraw(
        "`\(focus)` is not in the graph", advice: "`venturegraph search` finds names")
    }
    let surroundings = try network.surroundings(of: focus)
    let neighbors = EgoTie.all(of: focus, in: surroundings)
    guard !neighbors.isEmpty else {
      throw DiagramError.nothingToDraw(
        "\(Narrator(surroundings).name(focus)) is tied to nothing",
        advice: "`venturegraph show` tells what is said of it")
    }
    let ranking = try EgoRanking(of: network)
    let ids = try ranking.bestTied(neighbors.keys, in: network)
    let room = rings == 1 ? top : max(4, top / 3)
    var nodes = ids.prefix(room).map { Node(id: $0, ties: neighbors[$0] ?? []) }
    var graph = surroundings
    var outerCount: Int?
    if rings > 1 {
      let vertices = try nodes.compactMap { try network.vertex(of: $0.id) }
      graph = try network.excerpt(
        ExcerptRequest(
          surroundings: Set(vertices + [try network.vertex(of: focus)].compactMap(\.self))))
      outerCount = try Self.addOuter(
        to: &nodes, known: Set(ids + [focus]), room: max(0, top - nodes.count), ranking, graph,
        network)
    }
    self.focus = focus
    self.graph = graph
    self.outerCount = outerCount
    let counts = Dictionary(grouping: neighbors.values.compactMap { $0.first?.group }, by: \.self)
    groups = EgoTie.Group.allCases.compactMap { group in
      let members = nodes.filter { $0.ties.first?.group == group }
      guard !members.isEmpty else { return nil }
      return Group(group: group, nodes: members, count: counts[group]?.count ?? members.count)
    }
  }

  /// Puts behind each node of the first ring what it is tied to, and each only once: behind the one
  /// with the fewest behind it.
  ///
  /// - Returns: How many there are, with or without room.
  private static func addOuter(
    to nodes: inout [Node], known: Set<EntityID>, room: Int, _ ranking: EgoRanking,
    _ graph: VentureGraph, _ network: any Network
  ) throws -> Int {
    var behind: [EntityID: [(place: Int, ties: [EgoTie])]] = [:]
    for (place, node) in nodes.enumerated() {
      for (id, ties) in EgoTie.all(of: node.id, in: graph) where !known.contains(id) {
        behind[id, default: []].append((place, ties))
      }
    }
    let best = try ranking.bestTied(behind.keys, in: network).sorted { one, other in
      // What joins more of the first ring says more of the middle; the order is kept else.
      (behind[one]?.count ?? 0) > (behind[other]?.count ?? 0)
    }
    for id in best.prefix(room) {
      let choice = behind[id]?.min {
        (nodes[$0.place].outer.count, $0.place) < (nodes[$1.place].outer.count, $1.place)
      }
      guard let choice else { continue }
      nodes[choice.place].outer.append(Node(id: id, ties: choice.ties))
    }
    return behind.count
  }

  /// All that is drawn besides the middle.
  var nodes: [Node] { groups.flatMap(\.nodes) }

  /// How many there is no room for.
  var omittedCount: Int {
    let first = groups.reduce(0) { $0 + $1.count - $1.nodes.count }
    let outer = nodes.reduce(0) { $0 + $1.outer.count }
    return first + (outerCount.map { $0 - outer } ?? 0)
  }
}
