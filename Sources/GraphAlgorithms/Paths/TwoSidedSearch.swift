/// A breadth-first search from both ends at once, over borrowed arrays.
struct TwoSidedSearch {
  /// When the search may stop.
  enum Extent {
    /// At the first tie between both sides: enough for the distance.
    case untilFirstMeeting
    /// After the level in which the sides meet, with the vertices of all shortest paths marked.
    case wholeLevel
  }

  /// What a state says beside the depth.
  private enum Side {
    static let forward: UInt32 = 0
    static let backward: UInt32 = 1
    /// Forward and on a shortest path.
    static let onPath: UInt32 = 2
    static let blocked: UInt32 = 3
  }

  /// Where the sides met: ties lead from vertices `forward` away from the source to vertices
  /// `backward` away from the target.
  struct Meeting {
    let base: UInt32
    let forward: UInt32
    let backward: UInt32

    var distance: Int { Int(forward + backward + 1) }

    /// The state of the vertices on shortest paths that come after `step + 1` ties.
    func mark(after step: Int) -> UInt32 {
      let depth = UInt32(step) + 1
      if depth <= forward { return base + 4 * depth + Side.onPath }
      return base + 4 * (forward + backward + 1 - depth) + Side.backward
    }
  }

  let out: Rows
  let into: Rows
  let states: UnsafeMutableBufferPointer<UInt32>
  let queue: UnsafeMutableBufferPointer<UInt32>
  let base: UInt32
  let limits: ShortestPathFinder.Limits
  /// The depths of the complete levels.
  private var forward: UInt32 = 0
  private var backward: UInt32 = 0
  /// The forward vertices from which a tie crosses to the backward side.
  private var crossings: [UInt32] = []

  init(
    out: Rows, into: Rows, states: UnsafeMutableBufferPointer<UInt32>,
    queue: UnsafeMutableBufferPointer<UInt32>, base: UInt32, limits: ShortestPathFinder.Limits
  ) {
    self.out = out
    self.into = into
    self.states = states
    self.queue = queue
    self.base = base
    self.limits = limits
  }

  /// No state has a greater depth.
  var greatestDepth: UInt32 { max(forward, backward) + 1 }

  mutating func run(from source: UInt32, to target: UInt32, _ extent: Extent) -> Meeting? {
    for vertex in limits.blocked { states[vertex.index] = base + Side.blocked }
    states[Int(source)] = base + Side.forward
    states[Int(target)] = base + Side.backward
    queue[0] = source
    queue[queue.count - 1] = target
    var ahead = 0..<1
    var behind = (queue.count - 1)..<queue.count
    var aheadWork = out.width(of: source)
    var behindWork = into.width(of: target)
    var isMet = false
    while !isMet && !ahead.isEmpty && !behind.isEmpty {
      if aheadWork <= behindWork {
        (ahead, aheadWork, isMet) = expandForward(ahead, extent)
        if !isMet { forward += 1 }
      } else {
        (behind, behindWork, isMet) = expandBackward(behind, extent)
        if !isMet { backward += 1 }
      }
    }
    guard isMet else { return nil }
    if extent == .wholeLevel { markBack() }
    return Meeting(base: base, forward: forward, backward: backward)
  }

  private mutating func expandForward(_ level: Range<Int>, _ extent: Extent)
    -> (level: Range<Int>, work: Int, isMet: Bool)
  {
    let found = base + 4 * (forward + 1) + Side.forward
    let wanted = base + 4 * backward + Side.backward
    let mayExclude = forward == 0 && !limits.notFirst.isEmpty
    var end = level.upperBound
    var work = 0
    var isMet = false
    for index in level {
      let vertex = queue[index]
      for slot in out.slots(of: vertex) where out.allows(slot) {
        let next = out.targets[slot]
        if mayExclude && limits.excludeFirst(next) { continue }
        let state = states[Int(next)]
        if state < base {
          states[Int(next)] = found
          queue[end] = next
          end += 1
          work += out.width(of: next)
        } else if state == wanted {
          isMet = true
          if extent == .untilFirstMeeting { return (level.upperBound..<end, work, true) }
          states[Int(vertex)] = base + 4 * forward + Side.onPath
          crossings.append(vertex)
          break
        }
      }
    }
    return (level.upperBound..<end, work, isMet)
  }

  private mutating func expandBackward(_ level: Range<Int>, _ extent: Extent)
    -> (level: Range<Int>, work: Int, isMet: Bool)
  {
    let found = base + 4 * (backward + 1) + Side.backward
    let wanted = base + 4 * forward + Side.forward
    let mayExclude = forward == 0 && !limits.notFirst.isEmpty
    var start = level.lowerBound
    var work = 0
    var isMet = false
    for index in level.reversed() {
      let vertex = queue[index]
      for slot in into.slots(of: vertex) where into.allows(slot) {
        let next = into.targets[slot]
        let state = states[Int(next)]
        if state < base {
          states[Int(next)] = found
          start -= 1
          queue[start] = next
          work += into.width(of: next)
        } else if state == wanted {
          if mayExclude && limits.excludeFirst(vertex) { continue }
          isMet = true
          if extent == .untilFirstMeeting { return (start..<level.lowerBound, work, true) }
          states[Int(next)] = base + 4 * forward + Side.onPath
          crossings.append(next)
        }
      }
    }
    return (start..<level.lowerBound, work, isMet)
  }

  /// Marks what lies on shortest paths between the source and the crossings.
  private mutating func markBack() {
    var level = 0..<crossings.count
    var depth = forward
    while depth > 1 {
      depth -= 1
      for index in level {
        for slot in into.slots(of: crossings[index]) where into.allows(slot) {
          let before = into.targets[slot]
          if states[Int(before)] == base + 4 * depth + Side.forward {
            states[Int(before)] = base + 4 * depth + Side.onPath
            crossings.append(before)
          }
        }
      }
      level = level.upperBound..<crossings.count
    }
  }
}
