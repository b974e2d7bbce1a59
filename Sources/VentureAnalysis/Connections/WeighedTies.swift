import GraphAlgorithms
import VentureModel

/// The ties that count with what they cost (see ``ConnectionCost``).
///
/// The cost of a name on the way lies half on each tie at it, so that a path has the cost of what is on
/// it, and of half of each end, which is the same for all paths between two ends.
struct WeighedTies {
  let ties: SelectedTies
  /// The same ties with their costs as weights.
  let graph: CompactGraph
  private let index: NetworkIndex
  private let waypoints: Set<Int>
  /// By vertex: the number of names around it, by all ties that count.
  private let circles: [Int]
  /// By date: the points for its age, nil for no date that tells it.
  private let ages: [Int?]
  /// Pairs of people, the lower vertex first, of whom a source says that they were together.
  private let together: Set<[Int]>

  /// The number of vertices that are entities.
  var entityCount: Int { index.vertexCount }

  /// - Parameters:
  ///   - ties: The ties that a path may use.
  ///   - ends: The vertices that one vertex more, if there is one, stands for.
  ///   - waypoints: Vertices that a connection must pass, which two people need not have shared.
  ///   - circles: By vertex, the number of names around it by all ties that count.
  ///   - index: The network.
  ///   - selection: What counts.
  /// - Complexity: O(*n* + *m*).
  init(
    _ ties: SelectedTies, ends: [Int] = [], waypoints: Set<Int> = [], circles: [Int],
    in index: NetworkIndex, selection: Selection
  ) {
    self.ties = ties
    self.index = index
    self.waypoints = waypoints
    let ages = index.ages(of: ties.origins, selection)
    self.circles = circles
    self.ages = ages
    together = index.peopleTogether(selection)
    let count = ties.graph.tieCount
    var (sources, targets, weights) = ([UInt32](), [UInt32](), [Double]())
    sources.reserveCapacity(count)
    targets.reserveCapacity(count)
    weights.reserveCapacity(count)
    let halves = circles.map { ConnectionCost.halfPoints(neighbors: $0) }
    let greatestHalf = ends.map { halves[$0] }.max() ?? 0
    let classPoints = index.classTable.map { $0.costPoints }
    for number in 0..<UInt32(count) {
      let (source, target) = ties.graph.ends(of: Tie(number: number))
      sources.append(source.number)
      targets.append(target.number)
      let origin = Int(ties.origins[Int(number)])
      if origin == SelectedTies.noOrigin {
        // Whichever end is reached, the whole is then as much above the cost.
        weights.append(Double(1 + greatestHalf - halves[source.index]))
      } else {
        let tie =
          classPoints[Int(index.classes[origin])]
          + (ages[Int(index.dates[origin])] ?? Self.undatedPoints)
        weights.append(Double(tie + halves[source.index] + halves[target.index]))
      }
    }
    graph = CompactGraph(
      vertexCount: ties.graph.vertexCount, isDirected: false, sources: sources, targets: targets,
      weights: weights)
  }

  private static let undatedPoints = 3

  /// Half of the points for the size of a vertex, which each tie at it carries in ``graph``.
  func halfPoints(of vertex: Int) -> Int {
    ConnectionCost.halfPoints(neighbors: circles[vertex])
  }

  /// What a path costs.
  ///
  /// - Complexity: O(*l* log *d*), and the ties between the names on the way.
  func cost(of path: [Int]) -> ConnectionCost {
    let pairs = Array(zip(path, path.dropFirst()))
    let stops = pairs.indices.dropLast().map { place in
      stop(path[place], path[place + 1], path[place + 2])
    }
    return ConnectionCost(ties: pairs.map { tie($0, $1) }, stops: stops)
  }

  private func tie(_ a: Int, _ b: Int) -> ConnectionCost.Tie {
    let best = ties.ties(between: a, b).min { graph.weight(of: $0) < graph.weight(of: $1) }
    guard let origin = best.map({ Int(ties.origins[$0.index]) }) else {
      preconditionFailure("a path goes along ties")
    }
    let tieClass = index.tieClass(of: origin)
    let age = ages[Int(index.dates[origin])]
    return ConnectionCost.Tie(
      kind: tieClass.kind, certainty: tieClass.certainty, kindPoints: tieClass.kind.costPoints,
      certaintyPoints: tieClass.certainty.costPoints, statusPoints: tieClass.statusPoints,
      agePoints: age ?? Self.undatedPoints, isUndated: age == nil)
  }

  private func stop(_ before: Int, _ stop: Int, _ after: Int) -> ConnectionCost.Stop {
    ConnectionCost.Stop(
      neighbors: circles[stop],
      sizePoints: 2 * ConnectionCost.halfPoints(neighbors: circles[stop]),
      overlap: waypoints.contains(stop) ? nil : overlap(before, stop, after))
  }

  /// Whether two people were at an organisation or school at the same time.
  private func overlap(_ one: Int, _ place: Int, _ other: Int) -> Verdict? {
    guard [Entity.Kind.organization, .school].contains(index.kind(of: place)),
      index.kind(of: one) == .person, index.kind(of: other) == .person
    else { return nil }
    let (mine, theirs) = (stays(of: one, at: place), stays(of: other, at: place))
    guard !mine.isEmpty, !theirs.isEmpty else { return nil }
    if together.contains([min(one, other), max(one, other)]) { return .yes }
    return mine.reduce(Verdict.no) { verdict, stay in
      theirs.reduce(verdict) { $0 || stay.overlaps($1) }
    }
  }

  /// When somebody was at a place: all that is said of it.
  private func stays(of person: Int, at place: Int) -> [Stay] {
    ties.ties(between: person, place).compactMap { tie in
      let origin = Int(ties.origins[tie.index])
      let kind = index.tieClass(of: origin).kind
      guard TieKind.presence.contains(kind) else { return nil }
      return Stay(kind, try? EDTF(index.dateTexts[Int(index.dates[origin])]))
    }
  }
}

extension NetworkIndex.TieClass {
  fileprivate var statusPoints: Int { status == .completed ? 0 : 10 }

  /// The points for a tie of the class, without its age.
  fileprivate var costPoints: Int { kind.costPoints + certainty.costPoints + statusPoints }
}

extension NetworkIndex {
  /// By date: the points for the age of a tie, nil where it cannot be told.
  fileprivate func ages(of ties: [UInt32], _ selection: Selection) -> [Int?] {
    var isUsed = [Bool](repeating: false, count: dateTexts.count)
    for tie in ties where Int(tie) != SelectedTies.noOrigin { isUsed[Int(dates[Int(tie)])] = true }
    let known = dateTexts.indices.map { isUsed[$0] ? try? EDTF(dateTexts[$0]) : nil }
    guard let today = selection.asOf?.latest ?? known.compactMap({ $0?.latest }).max() else {
      return known.map { $0?.fullYears(until: 0).map { _ in 0 } }
    }
    return known.map { $0?.fullYears(until: today.number).map { min(6, $0 / 2) } }
  }

  /// The pairs of people of whom a source says that they were somewhere together.
  fileprivate func peopleTogether(_ selection: Selection) -> Set<[Int]> {
    let counts = classTable.map {
      $0.kind == .together && selection.certainties.contains($0.certainty)
    }
    guard counts.contains(true) else { return [] }
    var pairs: Set<[Int]> = []
    for tie in 0..<tieCount where counts[Int(classes[tie])] {
      let (one, other) = (Int(sources[tie]), Int(targets[tie]))
      pairs.insert([min(one, other), max(one, other)])
    }
    return pairs
  }
}
