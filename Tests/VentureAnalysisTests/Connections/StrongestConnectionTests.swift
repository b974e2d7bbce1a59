import TestSupport
import Testing
import VentureAnalysis
import VentureModel

/// Rankings against all simple paths, walked one by one and weighed by the words of the definition.
@Suite struct StrongestConnectionTests {
  @Test(arguments: 0..<30)
  func `the shortest, one after the other`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: 5_000 + seed)
    for _ in 0..<10 {
      let network = try RandomNetwork(&generator)
      var search = try network.search(&generator)
      search.ranking = .shortest
      search.limit = generator.pick([1, 3, 50])
      let naive = NaiveSearch(network.graph, search)
      let expected = naive.simplePaths(from: search.from, to: search.to)
        .filter { $0.count - 1 <= search.maximumTies ?? .max }
        .sorted {
          $0.count != $1.count ? $0.count < $1.count : $0.lexicographicallyPrecedes($1)
        }.prefix(search.limit)
      let answer = network.graph.connections(search)
      #expect(answer.connections.map(\.nodes) == Array(expected), "\(search)")
      #expect(answer.length == expected.first.map { $0.count - 1 })
    }
  }

  @Test(arguments: 0..<40)
  func `the strongest cost what the definition says, and none costs less`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: 6_000 + seed)
    for _ in 0..<10 {
      let network = try RandomNetwork(&generator)
      var search = try network.search(&generator)
      search.ranking = .strongest
      search.limit = generator.pick([1, 2, 40])
      let naive = NaiveCost(network.graph, search)
      let expected = naive.search.simplePaths(from: search.from, to: search.to)
        .filter { $0.count - 1 <= search.maximumTies ?? .max }
        .map { naive.cost(of: $0) }.sorted().prefix(search.limit)
      let answer = network.graph.connections(search)
      #expect(answer.connections.compactMap { $0.cost?.total } == Array(expected), "\(search)")
      for connection in answer.connections {
        #expect(connection.cost?.total == naive.cost(of: connection.nodes), "\(search)")
      }
      #expect(Set(answer.connections.map(\.nodes)).count == answer.connections.count)
    }
  }

  @Test(arguments: 0..<20)
  func `by way of others, leg by leg`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: 7_000 + seed)
    for _ in 0..<20 {
      let network = try RandomNetwork(&generator)
      var search = try network.search(&generator)
      search.maximumTies = nil
      search.via = [generator.pick(network.nodes)]
      search.limit = 1_000
      let waypoints = [search.from] + search.via + [search.to]
      guard Set(waypoints).count == 3 else { continue }
      let legs = zip(waypoints, waypoints.dropFirst()).map { from, to in
        let barred = Set(waypoints).subtracting([from, to])
        let paths = NaiveSearch(network.graph, search, ends: Set(waypoints))
          .simplePaths(from: from, to: to).filter { barred.isDisjoint(with: $0) }
        let fewest = paths.map(\.count).min()
        return paths.filter { $0.count == fewest }
      }
      let expected = legs[0].flatMap { first in legs[1].map { first + $0.dropFirst() } }
      let answer = network.graph.connections(search)
      #expect(
        answer.connections.map(\.nodes) == expected.sorted { $0.lexicographicallyPrecedes($1) },
        "\(search)")
      #expect(answer.length == expected.first.map { $0.count - 1 })
    }
  }

  @Test(arguments: 0..<20)
  func `only what is small and of a wanted kind is passed`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: 8_000 + seed)
    for _ in 0..<20 {
      let network = try RandomNetwork(&generator)
      var search = try network.search(&generator)
      search.maximumTies = nil
      search.ranking = .shortest
      search.maximumHub = generator.pick([nil, 1, 2, 3])
      search.stops = generator.pick([nil, [.person], [.organization, .school]])
      search.limit = 1_000
      let naive = NaiveSearch(network.graph, search)
      let expected = naive.simplePaths(from: search.from, to: search.to).filter { path in
        path.dropFirst().dropLast().allSatisfy { stop in
          naive.neighbors(of: stop).count <= search.maximumHub ?? .max
            && search.stops?.contains(network.graph[stop]?.kind ?? .event) != false
        }
      }
      let answer = network.graph.connections(search)
      #expect(answer.connections.count == expected.count, "\(search)")
      #expect(Set(answer.connections.map(\.nodes)) == Set(expected))
    }
  }
}

/// What a connection costs, by the words of ``ConnectionCost``.
struct NaiveCost {
  let search: NaiveSearch
  private let graph: VentureGraph
  private let selection: Selection
  private let reasons: NaiveReasons
  private let today: Day?

  init(_ graph: VentureGraph, _ question: ConnectionSearch) {
    self.graph = graph
    selection = question.selection
    search = NaiveSearch(graph, question)
    reasons = NaiveReasons(graph: graph, search: question)
    var days: [Day] = []
    for one in graph.entities.map(\.id) {
      for other in search.neighbors(of: one) {
        days += Self.dates(reasons.grounds(one, other), in: graph).compactMap { $0?.latest }
      }
    }
    today = selection.asOf?.latest ?? days.max()
  }

  func cost(of path: [EntityID]) -> Int {
    let ties = zip(path, path.dropFirst()).map { one, other in
      reasons.grounds(one, other).map { cost(of: $0) }.min() ?? 0
    }
    let stops = path.indices.dropFirst().dropLast().map { place in
      var (size, rest) = (0, search.neighbors(of: path[place]).count)
      while rest > 1 { (size, rest) = (size + 2, rest / 2) }
      return size + apart(path[place - 1], path[place], path[place + 1])
    }
    return (ties + stops).reduce(0, +)
  }

  private static func dates(_ grounds: Set<Grounds>, in graph: VentureGraph) -> [EDTF?] {
    grounds.map { first(of: $0, in: graph).flatMap { graph.effectiveDate(of: $0) } }
  }

  /// The fact that a reason is weighed by: not the round's own, and of two attendances the first.
  private static func first(of grounds: Grounds, in graph: VentureGraph) -> Fact? {
    let own = grounds.facts.count > 1 ? grounds.facts.filter { $0.kind != .raised } : grounds.facts
    return graph.facts.first(where: own.contains)
  }

  private func cost(of grounds: Grounds) -> Int {
    let fact = Self.first(of: grounds, in: graph)
    let kind = fact?.kind ?? .invested
    let certainty = fact?.certainty ?? grounds.constraint?.certainty ?? .stated
    let kinds: [TieKind: Int] = [
      .founded: 10, .met: 10, .employed: 12, .director: 12, .acquainted: 12, .holds: 14,
      .acquired: 14, .parent: 14, .invested: 16, .studied: 16, .raised: 4, .negotiated: 18,
      .attended: 20,
    ]
    let certainties: [Certainty: Int] = [
      .stated: 0, .implied: 3, .derived: 6, .context: 9, .disputed: 12,
    ]
    let status = fact.map { $0.status == .completed ? 0 : 10 } ?? 0
    var age = 3
    if let last = fact.flatMap({ graph.effectiveDate(of: $0) })?.latest, let today {
      age = min(6, max(0, Int(Double(today.number - last.number) / 365.2425)) / 2)
    }
    return (kinds[kind] ?? 20) + (certainties[certainty] ?? 0) + status + age
  }

  /// The points for two people who may have missed each other; random networks have no periods.
  private func apart(_ one: EntityID, _ place: EntityID, _ other: EntityID) -> Int {
    guard graph[one]?.kind == .person, graph[other]?.kind == .person,
      [.organization, .school].contains(graph[place]?.kind)
    else { return 0 }
    let mine = stays(one, place)
    let theirs = stays(other, place)
    guard !mine.isEmpty, !theirs.isEmpty else { return 0 }
    let verdicts = mine.flatMap { my in theirs.map { overlap(my, $0) } }
    return verdicts.contains(.yes) ? 0 : verdicts.contains(.cannotTell) ? 4 : 8
  }

  private func stays(_ person: EntityID, _ place: EntityID) -> [Fact] {
    reasons.grounds(person, place).flatMap(\.facts).filter {
      [.founded, .employed, .studied, .director].contains($0.kind)
    }
  }

  private func overlap(_ one: Fact, _ other: Fact) -> Verdict {
    guard let mine = graph.effectiveDate(of: one), let theirs = graph.effectiveDate(of: other)
    else { return .cannotTell }
    func stays(_ fact: Fact) -> Bool { fact.kind == .founded }
    switch (one.kind == .studied, other.kind == .studied) {
    case (true, true): return mine.overlaps(theirs)
    case (true, false): return stays(other) ? began(theirs, by: mine) : notAfter(theirs, mine)
    case (false, true): return stays(one) ? began(mine, by: theirs) : notAfter(mine, theirs)
    case (false, false):
      // Two who stay overlap; one who stays overlaps with whoever comes later.
      if stays(one), stays(other) { return .yes }
      if stays(one) { return mine.isAfter(theirs) == .no ? .yes : .cannotTell }
      if stays(other) { return theirs.isAfter(mine) == .no ? .yes : .cannotTell }
      return .cannotTell
    }
  }

  private func began(_ start: EDTF, by moment: EDTF) -> Verdict { !moment.isBefore(start) }

  private func notAfter(_ start: EDTF, _ moment: EDTF) -> Verdict {
    moment.isBefore(start) == .yes ? .no : .cannotTell
  }
}
