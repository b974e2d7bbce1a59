/// A breadth-first search from both ends at once, over borrowed arrays.
///
/// Each side gives the vertices that it finds positions from 0 on. On the forward side they stand
/// in the order of the first paths to them: rows are sorted, so whoever is found earlier has the
/// earlier path. Of all ties that cross from the forward to the backward side the first path
/// therefore takes one that starts at the smallest position, and nothing behind it matters.
struct TwoSidedSearch {
  /// When the search may stop.
  enum Extent {
    /// At the first tie between both sides: enough for the distance.
    case untilFirstMeeting
    /// As soon as the first path in vertex order is known.
    case firstPath
    /// After the level in which the sides meet, with the vertices of all shortest paths marked.
    case allPaths
  }

  /// What a state says beside the position.
  private enum Side {
    static let forward: UInt32 = 0
    static let backward: UInt32 = 1
    /// Forward and on a shortest path.
    static let onPath: UInt32 = 2
    static let blocked: UInt32 = 3
  }

  /// Where the sides met: ties lead from the last level of `forward` to the last of `backward`.
  struct Meeting {
    fileprivate let base: UInt32
    fileprivate let forward: SearchLevels
    fileprivate let backward: SearchLevels
    /// The forward vertices between the source and the first crossing, if it was asked for.
    let start: [UInt32]

    var distance: Int { forward.depth + backward.depth + 1 }

    /// The state of the vertices on shortest paths that come after `step + 1` ties; on the forward
    /// side only where all paths were asked for.
    func mark(after step: Int) -> VertexMarks.Mark {
      step < forward.depth
        ? VertexMarks.Mark(base, forward[step + 1], Side.onPath)
        : VertexMarks.Mark(base, backward[distance - step - 1], Side.backward)
    }
  }

  let out: Rows
  let into: Rows
  let arrays: VertexMarks.Arrays
  let base: UInt32
  let limits: ShortestPathFinder.Limits
  private var forward = SearchLevels()
  private var backward = SearchLevels()
  /// The forward vertices on shortest paths, those from which a tie crosses first.
  private var onPaths: [UInt32] = []

  init(
    out: Rows, into: Rows, arrays: VertexMarks.Arrays, base: UInt32,
    limits: ShortestPathFinder.Limits
  ) {
    self.out = out
    self.into = into
    self.arrays = arrays
    self.base = base
    self.limits = limits
  }

  /// No state has a greater position.
  var greatestPosition: Int { max(forward.count, backward.count) }

  mutating func run(from source: UInt32, to target: UInt32, _ extent: Extent) -> Meeting? {
    for vertex in limits.blocked { arrays.states[vertex.index] = base + Side.blocked }
    arrays.states[Int(source)] = base + Side.forward
    arrays.states[Int(target)] = base + Side.backward
    arrays.queue[0] = source
    arrays.queue[arrays.queue.count - 1] = target
    while !forward.last.isEmpty && !backward.last.isEmpty {
      let crossing =
        forward.last.count <= backward.last.count ? expandForward(extent) : expandBackward(extent)
      guard let crossing else { continue }
      if extent == .allPaths { markBack() }
      return Meeting(
        base: base, forward: forward, backward: backward,
        start: extent == .firstPath ? start(to: crossing) : [])
    }
    return nil
  }

  /// Finds the next forward level, or the smallest position from which a tie crosses.
  private mutating func expandForward(_ extent: Extent) -> Int? {
    let (states, queue, origins) = (arrays.states, arrays.queue, arrays.origins)
    let wanted = VertexMarks.Mark(base, backward.last, Side.backward)
    let mayExclude = forward.depth == 0 && !limits.notFirst.isEmpty
    var found = forward.count
    var crossing: Int?
    for position in forward.last {
      let vertex = queue[position]
      for slot in out.slots(of: vertex) where out.allows(slot) {
        let next = out.targets[slot]
        if mayExclude && limits.excludeFirst(next) { continue }
        let state = states[Int(next)]
        if state < base {
          states[Int(next)] = base + 4 * UInt32(found) + Side.forward
          queue[found] = next
          origins[found] = UInt32(position)
          found += 1
        } else if wanted.includes(state) {
          crossing = crossing ?? position
          if extent == .allPaths { putOnPath(vertex) }
          break
        }
      }
      if crossing != nil && extent != .allPaths { break }
    }
    forward.append(upTo: found, isComplete: crossing == nil)
    return crossing
  }

  /// Finds the next backward level, or the smallest forward position from which a tie crosses.
  private mutating func expandBackward(_ extent: Extent) -> Int? {
    let (states, queue) = (arrays.states, arrays.queue)
    let level = backward.last
    let last = queue.count - 1
    let wanted = VertexMarks.Mark(base, forward.last, Side.forward)
    let mayExclude = forward.depth == 0 && !limits.notFirst.isEmpty
    var found = backward.count
    var crossing: Int?
    var isEnough = false
    for position in level {
      let vertex = queue[last - position]
      for slot in into.slots(of: vertex) where into.allows(slot) {
        let next = into.targets[slot]
        let state = states[Int(next)]
        if state < base {
          if crossing != nil { continue }
          states[Int(next)] = base + 4 * UInt32(found) + Side.backward
          queue[last - found] = next
          found += 1
        } else if wanted.includes(state) {
          if mayExclude && limits.excludeFirst(vertex) { continue }
          if crossing == nil {
            let searched = position - level.lowerBound
            isEnough =
              extent == .untilFirstMeeting
              || (extent == .firstPath && isForwardCheaper(after: searched, of: level.count))
          }
          let start = Int((state - base) / 4)
          crossing = min(crossing ?? start, start)
          if isEnough { break }
          if extent == .allPaths { putOnPath(next) }
        }
      }
      if isEnough { break }
    }
    backward.append(upTo: found, isComplete: crossing == nil)
    return isEnough && extent == .firstPath ? expandForward(extent) : crossing
  }

  /// Whether the first crossing is found sooner from the forward side, which stops at it, than by
  /// searching the rest of a backward level for all crossings.
  ///
  /// How much of the level lies before its first crossing tells about how many there are.
  private func isForwardCheaper(after searched: Int, of count: Int) -> Bool {
    forward.last.count * searched < count * (count - searched)
  }

  /// The vertices on the way to a forward position, the source left out.
  private func start(to position: Int) -> [UInt32] {
    var vertices: [UInt32] = []
    vertices.reserveCapacity(forward.depth)
    var position = position
    while position > 0 {
      vertices.append(arrays.queue[position])
      position = Int(arrays.origins[position])
    }
    return vertices.reversed()
  }

  private mutating func putOnPath(_ vertex: UInt32) {
    arrays.states[Int(vertex)] += Side.onPath - Side.forward
    onPaths.append(vertex)
  }

  /// Marks what lies on shortest paths between the source and the crossings.
  private mutating func markBack() {
    var level = 0..<onPaths.count
    var depth = forward.depth
    while depth > 1 {
      depth -= 1
      let wanted = VertexMarks.Mark(base, forward[depth], Side.forward)
      for index in level {
        for slot in into.slots(of: onPaths[index]) where into.allows(slot) {
          let before = into.targets[slot]
          if wanted.includes(arrays.states[Int(before)]) { putOnPath(before) }
        }
      }
      level = level.upperBound..<onPaths.count
    }
  }
}
