import VentureAnalysis
import VentureModel

/// Connections found the slow way, from the words of the definition: which pairs are linked is asked
/// fact by fact, and every simple path is walked.
struct NaiveSearch {
  let graph: VentureGraph
  let view: ConnectionView
  let ends: Set<EntityID>
  let selection: Selection
  /// The facts that count, but for their kinds.
  private var counted: [Fact] = []
  /// The entities that each is linked with.
  private var links: [EntityID: [EntityID]] = [:]

  init(
    _ graph: VentureGraph, _ search: ConnectionSearch, selection: Selection? = nil,
    ends: Set<EntityID>? = nil
  ) {
    self.graph = graph
    view = search.view
    self.ends = ends ?? [search.from, search.to]
    self.selection = selection ?? search.selection
    counted = graph.facts.filter { counts($0) }
    let nodes = graph.entities.map(\.id).filter { isNode($0) }
    for (index, a) in nodes.enumerated() {
      for b in nodes[(index + 1)...] where isTied(a, b) {
        links[a, default: []].append(b)
        links[b, default: []].append(a)
      }
    }
  }

  func areLinked(_ a: EntityID, _ b: EntityID) -> Bool { links[a]?.contains(b) == true }

  func isNode(_ id: EntityID) -> Bool {
    if selection.avoided.contains(id) { return false }
    if view == .raw || ends.contains(id) { return true }
    return graph.round(id) == nil && graph[id]?.kind != .event
  }

  /// Whether a fact counts, but for its kind.
  private func counts(_ fact: Fact) -> Bool {
    guard selection.certainties.contains(fact.certainty), selection.statuses.contains(fact.status)
    else { return false }
    guard let date = selection.asOf else { return true }
    switch graph.holds(fact, asOf: date) {
    case .yes: return true
    case .no: return false
    case .cannotTell: return selection.keepsUndated
    }
  }

  private func isTied(_ a: EntityID, _ b: EntityID) -> Bool {
    guard a != b, isNode(a), isNode(b) else { return false }
    let isDirect = counted.contains { fact in
      selection.kinds.contains(fact.kind)
        && (fact.subject.entity == a && fact.object.entity == b
          || fact.subject.entity == b && fact.object.entity == a)
    }
    if isDirect { return true }
    guard view == .contracted else { return false }
    return [(a, b), (b, a)].contains { invested($0, in: $1) || belongs($0, to: $1) }
      || metAtEvent(a, b)
  }

  private func invested(_ investor: EntityID, in company: EntityID) -> Bool {
    selection.kinds.contains(.invested)
      && counted.contains { fact in
        guard fact.kind == .invested, fact.subject.entity == investor,
          let round = fact.object.entity.flatMap({ graph.round($0) })
        else { return false }
        return round.company == company && !isNode(round.profile.id)
          && !selection.avoided.contains(round.profile.id)
          && selection.certainties.contains(round.certainty)
      }
  }

  private func belongs(_ investor: EntityID, to company: EntityID) -> Bool {
    guard selection.kinds.contains(.invested), selection.statuses.contains(.completed) else {
      return false
    }
    return graph.memberships(of: investor).contains {
      guard case .membership(let membership) = $0.constraint.form, $0.company == company,
        selection.certainties.contains($0.constraint.certainty)
      else { return false }
      let verdict = selection.asOf.map { graph.holds(membership, asOf: $0) } ?? .yes
      return verdict == .yes || (verdict == .cannotTell && selection.keepsUndated)
    }
  }

  private func metAtEvent(_ a: EntityID, _ b: EntityID) -> Bool {
    guard selection.kinds.contains(.met) else { return false }
    func events(_ person: EntityID) -> Set<EntityID> {
      guard graph[person]?.kind == .person else { return [] }
      return Set(
        counted.filter {
          ($0.kind == .attended || $0.kind == .organised) && $0.subject.entity == person
        }.compactMap(\.object.entity).filter { !isNode($0) && !selection.avoided.contains($0) })
    }
    return !events(a).isDisjoint(with: events(b))
  }

  /// The least number of ties that do not count, and of ties at all, from one entity to another over
  /// the links of another search; Floyd and Warshall's way, by whatever stands in between.
  func leastCost(from: EntityID, to: EntityID, over wide: NaiveSearch) -> (missing: Int, ties: Int)?
  {
    let nodes = graph.entities.map(\.id)
    var costs: [[(missing: Int, ties: Int)?]] = nodes.map { a in
      nodes.map { b in
        if a == b { return (0, 0) }
        return wide.areLinked(a, b) ? (areLinked(a, b) ? 0 : 1, 1) : nil
      }
    }
    for middle in nodes.indices {
      for a in nodes.indices {
        guard let first = costs[a][middle] else { continue }
        for b in nodes.indices {
          guard let second = costs[middle][b] else { continue }
          let sum = (missing: first.missing + second.missing, ties: first.ties + second.ties)
          if let known = costs[a][b], known <= sum { continue }
          costs[a][b] = sum
        }
      }
    }
    guard let start = nodes.firstIndex(of: from), let end = nodes.firstIndex(of: to) else {
      return nil
    }
    return costs[start][end]
  }

  func neighbors(of id: EntityID) -> [EntityID] { links[id] ?? [] }

  /// All paths that pass nothing twice.
  func simplePaths(from: EntityID, to: EntityID) -> [[EntityID]] {
    guard graph[from] != nil, from == to || (isNode(from) && isNode(to)) else { return [] }
    var paths: [[EntityID]] = []
    func walk(_ path: [EntityID]) {
      guard let last = path.last else { return }
      if last == to {
        paths.append(path)
        return
      }
      for next in links[last] ?? [] where !path.contains(next) { walk(path + [next]) }
    }
    walk([from])
    return paths
  }

  /// All shortest paths in the order of the ids on the way, by walking every path of that length.
  func shortestPaths(from: EntityID, to: EntityID) -> [[EntityID]] {
    guard let ties = leastCost(from: from, to: to, over: self)?.ties else { return [] }
    var paths: [[EntityID]] = []
    func walk(_ path: [EntityID]) {
      guard let last = path.last else { return }
      if path.count > ties {
        if last == to { paths.append(path) }
        return
      }
      for next in links[last] ?? [] where !path.contains(next) { walk(path + [next]) }
    }
    walk([from])
    return paths.sorted { $0.lexicographicallyPrecedes($1) }
  }
}
