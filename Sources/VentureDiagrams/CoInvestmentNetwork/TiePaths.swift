/// The lines between boxes: straight, or bent a little where a straight one would run behind a third
/// box.
struct TiePaths {
  private let frames: [Frame]
  private let right: Double
  private let bottom: Double

  /// How far the middle of a line may be bent away, in points, the least first.
  private static let bends: [Double] = [0, 10, -10, 20, -20, 30, -30, 42, -42]
  /// The farthest that it may be bent, in parts of its length.
  private static let strongest = 0.2
  /// The room that a line leaves around a box, in points.
  private static let room = 3.0
  /// The points of a line that are looked at.
  private static let samples = 24

  init(_ frames: [Frame]) {
    self.frames = frames
    right = frames.map(\.right).max() ?? 0
    bottom = frames.map(\.bottom).max() ?? 0
  }

  /// The path from the border of one box to the border of another.
  ///
  /// - Complexity: O(*n*) in the boxes.
  func path(from tail: Int, to head: Int) -> [Point] {
    let (start, end) = (frames[tail].center, frames[head].center)
    let length = start.distance(to: end)
    let reach = Self.strongest * length + Self.room
    let near = frames.indices.filter { index in
      index != tail && index != head && frames[index].x < max(start.x, end.x) + reach
        && frames[index].right > min(start.x, end.x) - reach
        && frames[index].y < max(start.y, end.y) + reach
        && frames[index].bottom > min(start.y, end.y) - reach
    }
    var best = (hits: Int.max, path: [Point]())
    for bend in Self.bends where abs(bend) <= Self.strongest * length {
      let path = trimmed(Self.arc(from: start, to: end, bend: bend), tail, head)
      let hits = self.hits(of: path, near)
      if hits < best.hits { best = (hits, path) }
      if hits == 0 { break }
    }
    return best.path
  }

  /// A line whose middle lies beside the straight one, as a Bézier curve.
  private static func arc(from start: Point, to end: Point, bend: Double) -> [Point] {
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    let bend = bend / max(1, start.distance(to: end))
    // The middle of a curve is bent ¾ as far as its control points.
    let side = Point(x: -dy * bend / 0.75, y: dx * bend / 0.75)
    return [
      start, Point(x: start.x + dx / 3 + side.x, y: start.y + dy / 3 + side.y),
      Point(x: end.x - dx / 3 + side.x, y: end.y - dy / 3 + side.y), end,
    ]
  }

  /// The part of a curve outside the boxes at its ends.
  private func trimmed(_ path: [Point], _ tail: Int, _ head: Int) -> [Point] {
    let steps = 64
    let inside = { (step: Int, box: Int) in
      frames[box].contains(path.point(at: Double(step) / Double(steps)), room: 0)
    }
    let first = (0...steps).first { !inside($0, tail) } ?? 0
    let last = (0...steps).last { !inside($0, head) } ?? steps
    guard first < last else { return path }
    return path.part(
      from: max(0, Double(first) - 0.9) / Double(steps),
      to: min(Double(steps), Double(last) + 0.9) / Double(steps))
  }

  /// How many points of a curve lie in boxes or outside the picture.
  private func hits(of path: [Point], _ boxes: [Int]) -> Int {
    (0...Self.samples).count { step in
      let point = path.point(at: Double(step) / Double(Self.samples))
      return point.x < 0 || point.y < 0 || point.x > right || point.y > bottom
        || boxes.contains { frames[$0].contains(point, room: Self.room) }
    }
  }
}

extension Frame {
  /// Whether a point is in the frame, or so near to it.
  fileprivate func contains(_ point: Point, room: Double) -> Bool {
    point.x > x - room && point.x < right + room && point.y > y - room && point.y < bottom + room
  }
}

extension [Point] {
  /// The point of a Bézier curve of four control points at a part of its way (de Casteljau).
  fileprivate func point(at part: Double) -> Point { split(at: part).before[3] }

  /// The curve between two parts of its way.
  fileprivate func part(from start: Double, to end: Double) -> [Point] {
    split(at: end).before.split(at: start / Swift.max(end, 0.001)).after
  }

  private func split(at part: Double) -> (before: [Point], after: [Point]) {
    func between(_ a: Point, _ b: Point) -> Point {
      Point(x: a.x + (b.x - a.x) * part, y: a.y + (b.y - a.y) * part)
    }
    guard count == 4 else { return (self, self) }
    let ab = between(self[0], self[1])
    let bc = between(self[1], self[2])
    let cd = between(self[2], self[3])
    let abc = between(ab, bc)
    let bcd = between(bc, cd)
    let middle = between(abc, bcd)
    return ([self[0], ab, abc, middle], [middle, bcd, cd, self[3]])
  }
}
