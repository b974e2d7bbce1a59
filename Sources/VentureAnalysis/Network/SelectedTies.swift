import GraphAlgorithms
import VentureModel

/// The ties of a network that count in a view, as an undirected graph for the engine.
///
/// In the contracted view an investment in a round that is no node ties the investor to the
/// company, and, where meetings count, two people at one event are tied to each other.
struct SelectedTies {
  let graph: CompactGraph
  /// By tie of the graph: the tie of the index that it comes from; of two attendances the first.
  let origins: [UInt32]

  init(graph: CompactGraph, origins: [UInt32]) {
    self.graph = graph
    self.origins = origins
  }

  /// Takes the ties of an index.
  ///
  /// - Parameters:
  ///   - index: The network.
  ///   - view: Whether rounds and events are nodes.
  ///   - filter: Which ties count.
  ///   - ends: Vertices that are nodes in any view.
  /// - Complexity: O(*n* + *m*), and O(*p*²) for the *p* people at one event where meetings count.
  init(_ index: NetworkIndex, view: ConnectionView, filter: TieSelection, ends: [Int]) {
    var collector = TieCollector(index, view: view, filter: filter, ends: ends)
    collector.collect()
    graph = CompactGraph(
      vertexCount: index.vertexCount, isDirected: false, sources: collector.sources,
      targets: collector.targets)
    origins = collector.origins
  }

  /// Whether two vertices are tied.
  ///
  /// - Complexity: O(log *d*) in the ties of the first.
  func hasLink(_ a: Int, _ b: Int) -> Bool { !ties(between: a, b).isEmpty }

  /// The ties between two vertices, in the order of the graph.
  ///
  /// - Complexity: O(log *d*) in the ties of the first, and O(*k*) for *k* ties found.
  func ties(between a: Int, _ b: Int) -> [Tie] {
    let neighbors = graph.neighbors(of: Vertex(a))
    var (low, high) = (0, neighbors.count)
    while low < high {
      let middle = (low + high) / 2
      if neighbors[middle].vertex.index < b { low = middle + 1 } else { high = middle }
    }
    return neighbors[low...].prefix { $0.vertex.index == b }.map(\.tie)
  }
}

/// Which ties of an index count: a `Selection`, worked out for its classes, dates and vertices.
struct TieSelection {
  /// By class: whether it is selected.
  let classes: [Bool]
  /// By class: whether a deal in a round of this status and certainty can count at all.
  let rounds: [Bool]
  /// By class: whether attendances of it count where meetings do.
  let attendances: [Bool]
  /// By date: whether a tie of it may have held on the day that is asked for.
  let dates: [Bool]
  /// Whether a membership may have held on that day, by the place of its tie.
  let memberships: [Int: Bool]
  let avoided: Set<Int>
  let countsMeetings: Bool
  /// Whether an investment in a round without a name can count.
  let countsPlaceholders: Bool

  /// - Parameters:
  ///   - selection: What counts.
  ///   - index: The network.
  ///   - avoided: The vertices that the selection avoids.
  ///   - holds: Whether a membership held on a day, by the place of its tie in ``NetworkIndex/facts``.
  init(
    _ selection: Selection, in index: NetworkIndex, avoided: Set<Int>,
    holds: (UInt32, PartialDate) throws -> Verdict
  ) rethrows {
    classes = index.classTable.map { selection.includes($0) }
    rounds = index.classTable.map {
      selection.certainties.contains($0.certainty) && selection.statuses.contains($0.status)
    }
    attendances = index.classTable.map {
      ($0.kind == .attended || $0.kind == .organised)
        && selection.certainties.contains($0.certainty) && selection.statuses.contains($0.status)
    }
    dates =
      selection.asOf.map { day in
        index.dateTexts.map { text in
          selection.mayCount((try? EDTF(text))?.holds(asOf: day) ?? .cannotTell)
        }
      } ?? []
    var memberships: [Int: Bool] = [:]
    if let day = selection.asOf {
      for tie in 0..<index.tieCount where index.tieClass(of: tie).isMembership {
        memberships[tie] = selection.mayCount(try holds(index.facts[tie], day))
      }
    }
    self.memberships = memberships
    self.avoided = avoided
    countsMeetings = selection.kinds.contains(.met)
    countsPlaceholders =
      selection.certainties.contains(.stated) && selection.statuses.contains(.completed)
  }
}

extension Selection {
  fileprivate func includes(_ tieClass: NetworkIndex.TieClass) -> Bool {
    kinds.contains(tieClass.kind) && certainties.contains(tieClass.certainty)
      && statuses.contains(tieClass.status)
  }

  /// Whether something counts of which this is known for the day.
  fileprivate func mayCount(_ verdict: Verdict) -> Bool {
    verdict == .yes || (verdict == .cannotTell && keepsUndated)
  }
}

/// Finds the ties of a view.
private struct TieCollector {
  private let index: NetworkIndex
  private let filter: TieSelection
  private let isContracted: Bool
  /// By vertex: whether it is a node of the view.
  private var isNode: [Bool]
  private(set) var sources: [UInt32] = []
  private(set) var targets: [UInt32] = []
  private(set) var origins: [UInt32] = []

  init(_ index: NetworkIndex, view: ConnectionView, filter: TieSelection, ends: [Int]) {
    self.index = index
    self.filter = filter
    isContracted = view == .contracted
    let passages = [Entity.Kind.round, .event].map { kind in
      UInt8(Entity.Kind.allCases.firstIndex(of: kind) ?? 0)
    }
    isNode = index.entityKinds.map { view == .raw || !passages.contains($0) }
    for end in ends { isNode[end] = true }
    for vertex in filter.avoided { isNode[vertex] = false }
  }

  mutating func collect() {
    let raising = isContracted ? index.raisingTies() : []
    sources.reserveCapacity(index.tieCount)
    targets.reserveCapacity(index.tieCount)
    origins.reserveCapacity(index.tieCount)
    let invested = index.classTable.map { $0.kind == .invested && !$0.isMembership }
    let memberships = index.classTable.map(\.isMembership)
    for tie in 0..<index.tieCount {
      let tieClass = Int(index.classes[tie])
      guard filter.classes[tieClass] else { continue }
      let (source, target) = (index.sources[tie], index.targets[tie])
      if memberships[tieClass] {
        if isContracted, filter.memberships[tie] ?? true { add(source, target, tie) }
        continue
      }
      if !filter.dates.isEmpty, !filter.dates[Int(index.dates[tie])] { continue }
      if isNode[Int(target)] {
        add(source, target, tie)
      } else if isContracted, invested[tieClass], !filter.avoided.contains(Int(target)),
        raising[Int(target)] >= 0
      {
        let raised = Int(raising[Int(target)])
        let counts =
          index.placeholders[Int(target)]
          ? filter.countsPlaceholders : filter.rounds[Int(index.classes[raised])]
        if counts { add(source, index.sources[raised], tie) }
      }
    }
    if isContracted, filter.countsMeetings { collectMeetings() }
  }

  private mutating func add(_ source: UInt32, _ target: UInt32, _ tie: Int) {
    guard source != target, isNode[Int(source)], isNode[Int(target)] else { return }
    sources.append(source)
    targets.append(target)
    origins.append(UInt32(tie))
  }

  /// Two people at one event that is no node.
  private mutating func collectMeetings() {
    let person = UInt8(Entity.Kind.allCases.firstIndex(of: .person) ?? 0)
    var present: [UInt32: [Int]] = [:]
    for tie in 0..<index.tieCount where filter.attendances[Int(index.classes[tie])] {
      let event = index.targets[tie]
      guard !isNode[Int(event)], !filter.avoided.contains(Int(event)),
        index.entityKinds[Int(index.sources[tie])] == person,
        filter.dates.isEmpty || filter.dates[Int(index.dates[tie])]
      else { continue }
      present[event, default: []].append(tie)
    }
    for event in present.keys.sorted() {
      guard let attendances = present[event] else { continue }
      for (place, one) in attendances.enumerated() {
        for other in attendances[(place + 1)...] {
          add(index.sources[one], index.sources[other], one)
        }
      }
    }
  }
}

extension NetworkIndex {
  /// By vertex: the tie that follows from the round that it is, whatever else is said of the round;
  /// -1 for all others.
  ///
  /// - Complexity: O(*n* + *m*).
  func raisingTies() -> [Int32] {
    var raising = [Int32](repeating: -1, count: vertexCount)
    for tie in 0..<tieCount where facts[tie] == Self.derived {
      raising[Int(targets[tie])] = Int32(tie)
    }
    return raising
  }

  /// All that is said of the ties between some vertices, whatever counts: facts with both ends
  /// among them, investments of one in a round of another, and events that they attended.
  ///
  /// - Complexity: O(*n* + *m*).
  func statements(among vertices: Set<Int>) -> ExcerptRequest {
    var request = ExcerptRequest(entities: vertices)
    var isWanted = [Bool](repeating: false, count: vertexCount)
    for vertex in vertices { isWanted[vertex] = true }
    let raising = raisingTies()
    for tie in 0..<tieCount where isWanted[Int(sources[tie])] || isWanted[Int(targets[tie])] {
      let (source, target) = (Int(sources[tie]), Int(targets[tie]))
      let tieClass = tieClass(of: tie)
      if isWanted[source], isWanted[target] {
        if tieClass.isMembership {
          request.memberships.insert(facts[tie])
        } else if facts[tie] != Self.derived {
          request.facts.insert(facts[tie])
        }
      } else if tieClass.kind == .invested, isWanted[source], raising[target] >= 0,
        isWanted[Int(sources[Int(raising[target])])]
      {
        request.facts.insert(facts[tie])
      } else if isWanted[source], tieClass.kind == .attended || tieClass.kind == .organised {
        request.facts.insert(facts[tie])
      }
    }
    return request
  }
}
