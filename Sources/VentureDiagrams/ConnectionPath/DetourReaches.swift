import VentureAnalysis
import VentureModel

/// How far along the first way the entities of other ways reach, and the gaps that make room for them.
struct DetourReaches {
  private struct Reach {
    var low: Int
    var high: Int
    /// The least distance from the entity of the first way on the left.
    var lead = 0.0
    /// The least distance to the one on the right.
    var trail = 0.0
    /// The room that all lines to the left and to the right of it need.
    var leftNeed = 0.0
    var rightNeed = 0.0
  }

  /// How far from the middle of an entity a line may leave it.
  private static let portRoom = 20.0

  private(set) var gaps: [Double]
  private let widths: [Double]
  private let texts: PathTexts
  private var reaches: [EntityID: Reach] = [:]
  private var drawn: Set<Set<EntityID>> = []
  /// The new entities of each part, and how far they are from its start.
  private var places: [[(id: EntityID, center: Double)]] = []

  init(_ spine: [EntityID], widths: [Double], gaps: [Double], texts: PathTexts) {
    self.widths = widths
    self.gaps = gaps
    self.texts = texts
    for (index, id) in spine.enumerated() { reaches[id] = Reach(low: index, high: index) }
  }

  /// Makes room for a way; does nothing and says so if that would make the picture too wide.
  mutating func add(_ way: Connection, widest: Double) -> Bool {
    var wider = self
    for part in Detour.parts(of: way, isKnown: { wider.reaches[$0] != nil }, drawn: drawn) {
      guard wider.add(part) else { return false }
    }
    guard wider.gaps == gaps || wider.total <= widest else { return false }
    wider.drawn.formUnion(way.steps.map(\.ends))
    self = wider
    return true
  }

  private var total: Double { widths.reduce(0, +) + gaps.reduce(0, +) }

  private mutating func add(_ part: Detour) -> Bool {
    guard var start = reaches[part.start], var end = reaches[part.end] else { return false }
    var part = part
    if start.low > end.low {
      (start, end) = (end, start)
      part = part.reversed
    }
    let shape = DetourShape(part, texts)
    let needed = start.lead + shape.length + end.trail + 2 * Self.portRoom
    if start.low < end.high {
      let range = start.low..<end.high
      let inner = widths[start.low...end.high].reduce(0, +)
      let room =
        gaps[range].reduce(0, +) + inner - widths[start.low] / 2 - widths[end.high] / 2
      if needed > room {
        for index in range { gaps[index] += (needed - room) / Double(range.count) }
      }
    }
    for (id, center) in zip(part.nodes, shape.centers) {
      let lead = start.lead + center + Self.portRoom
      let trail = shape.length - center + end.trail + Self.portRoom
      reaches[id] = Reach(
        low: start.low, high: end.high, lead: lead, trail: trail, leftNeed: lead,
        rightNeed: trail)
    }
    places.append(Array(zip(part.nodes, shape.centers)))
    reaches[part.start]?.rightNeed = max(
      start.rightNeed, shape.length + end.trail + 2 * Self.portRoom)
    reaches[part.end]?.leftNeed = max(
      end.leftNeed, shape.length + start.lead + 2 * Self.portRoom)
    return true
  }

  /// The reaches, where each also leaves the room that those beside it in their row need.
  private var withNeedsOfNeighbors: [EntityID: Reach] {
    var reaches = reaches
    func pass(_ from: (id: EntityID, center: Double), to: (id: EntityID, center: Double)) {
      guard let other = reaches[from.id], let own = reaches[to.id] else { return }
      let distance = abs(from.center - to.center)
      if from.center > to.center {
        reaches[to.id]?.rightNeed = max(own.rightNeed, distance + other.rightNeed)
      } else {
        reaches[to.id]?.leftNeed = max(own.leftNeed, distance + other.leftNeed)
      }
    }
    // Parts that come later hang on earlier ones.
    for row in places.reversed() {
      for (one, next) in zip(row, row.dropFirst()) { pass(one, to: next) }
      for (one, next) in zip(row.reversed(), row.reversed().dropFirst()) { pass(one, to: next) }
    }
    return reaches
  }

  /// Where entities of other ways best stand for all lines to find room.
  func shares(of spine: [Frame]) -> [EntityID: Double] {
    withNeedsOfNeighbors.compactMapValues { reach in
      let all = reach.leftNeed + reach.rightNeed
      guard reach.low < reach.high, all > 0 else { return nil }
      let (low, high) = (spine[reach.low].center.x, spine[reach.high].center.x)
      return low + (high - low) * reach.leftNeed / all
    }
  }
}
