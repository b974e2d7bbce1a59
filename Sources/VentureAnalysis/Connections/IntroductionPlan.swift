import GraphAlgorithms
import VentureModel

/// A search for introductions in vertices.
struct IntroductionPlan {
  /// A way by a person, and what it costs.
  struct Way {
    let path: [Int]
    /// The place of the person in the path.
    let place: Int
    let cost: ConnectionCost
  }

  private let from: Int
  private let to: Int
  private let index: NetworkIndex
  /// All ties, to weigh whole ways.
  private let all: WeighedTies
  /// The ties without those of whoever asks, and the search along them.
  private let onwards: WeighedTies
  private var search: StrongestPaths

  init(
    _ search: IntroductionSearch, from: Int, to: Int, avoided: Set<Int>, in index: NetworkIndex,
    holds: (UInt32, PartialDate) throws -> Verdict
  ) rethrows {
    (self.from, self.to, self.index) = (from, to, index)
    let filter = try TieSelection(search.selection, in: index, avoided: avoided, holds: holds)
    let ties = SelectedTies(index, view: .contracted, filter: filter, ends: [from, to])
    let circles = ties.circles()
    var isBarred = [Bool](repeating: false, count: index.vertexCount)
    isBarred[from] = true
    let rest = ties.leg(barring: isBarred, ends: .one(to)).ties
    all = WeighedTies(ties, circles: circles, in: index, selection: search.selection)
    onwards = WeighedTies(rest, circles: circles, in: index, selection: search.selection)
    self.search = StrongestPaths(onwards)
  }

  /// The cheapest ways, each by another person, and the number of people from whom a way leads on.
  mutating func ways(limit: Int) -> (ways: [Way], count: Int) {
    let distances = onwards.graph.weightedDistances(from: Vertex(to))
    let contacts = contacts.filter { distances[Vertex($0.person)] < .infinity }
    let ranked = contacts.map { contact in
      (contact: contact, least: contact.cost + self.least(from: contact.person, distances))
    }.sorted { ($0.least, $0.contact.person) < ($1.least, $1.contact.person) }
    var best: [Way] = []
    for (contact, least) in ranked {
      // Whoever is still to come costs at least this much.
      if best.count >= limit, least >= best.last?.cost.total ?? 0 { break }
      guard let way = way(by: contact) else { continue }
      let place = best.firstIndex { way.cost.total < $0.cost.total } ?? best.count
      best.insert(way, at: place)
      if best.count > limit { best.removeLast() }
    }
    return (best, contacts.count)
  }

  /// A person who can be asked, and how.
  private struct Contact {
    let person: Int
    /// What stands between; nil for somebody tied directly.
    let between: Int?
    /// What the way to the person costs.
    let cost: Int
  }

  /// Everybody who is tied to whoever asks, directly or by one that is no person, each by the cheapest way.
  private var contacts: [Contact] {
    var best: [Int: Contact] = [:]
    func offer(_ person: Int, _ between: Int?) {
      guard person != from, person != to, index.kind(of: person) == .person else { return }
      let path = [from] + (between.map { [$0] } ?? []) + [person]
      let cost = all.cost(of: path).total
      if let known = best[person], known.cost <= cost { return }
      best[person] = Contact(person: person, between: between, cost: cost)
    }
    for near in neighbors(of: from) where near != to {
      offer(near, nil)
      if index.kind(of: near) == .person { continue }
      for person in neighbors(of: near) { offer(person, near) }
    }
    return best.values.sorted { $0.person < $1.person }
  }

  private func neighbors(of vertex: Int) -> [Int] {
    var names = all.graph.neighbors(of: Vertex(vertex)).map(\.vertex.index)
    var last = -1
    names.removeAll { name in
      defer { last = name }
      return name == last
    }
    return names
  }

  /// The least that the way on from a person can cost, with the person's own size.
  private func least(from person: Int, _ distances: VertexTable<Double>) -> Int {
    Int(distances[Vertex(person)]) + all.halfPoints(of: person) - all.halfPoints(of: to)
  }

  private mutating func way(by contact: Contact) -> Way? {
    guard let on = search.paths(from: contact.person, to: to).first else { return nil }
    let first = [from] + (contact.between.map { [$0] } ?? [])
    let path = first + on.vertices
    return Way(path: path, place: first.count, cost: all.cost(of: path))
  }
}
