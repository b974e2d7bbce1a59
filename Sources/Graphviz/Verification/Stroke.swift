/// A line of straight pieces, as the pen draws it.
struct Stroke {
  var points: [SIMD2<Double>]
  /// The width of the line in points.
  var width: Double

  /// How far a straight piece may be from the curve that it stands for, in points.
  private static let tolerance = 0.1

  /// A chain of cubic Bézier curves as straight pieces: the first point, then three for each curve.
  static func flattened(_ controls: [SIMD2<Double>]) -> [SIMD2<Double>] {
    guard let first = controls.first else { return [] }
    var points = [first]
    for start in stride(from: 0, to: controls.count - 3, by: 3) {
      let (a, b, c, d) = (
        controls[start], controls[start + 1], controls[start + 2], controls[start + 3]
      )
      let pieces = self.pieces(a, b, c, d)
      for index in 1...pieces {
        let t = Double(index) / Double(pieces)
        let s = 1 - t
        let (head, tail) = (a * (s * s * s) + b * (3 * s * s * t), c * (3 * s * t * t))
        points.append(head + tail + d * (t * t * t))
      }
    }
    return points
  }

  /// An ellipse as a polygon.
  static func ellipse(center: SIMD2<Double>, radii: SIMD2<Double>) -> [SIMD2<Double>] {
    // Four curves whose bend is that of a circle to three parts in ten thousand.
    let bend = 0.5523
    let turns: [SIMD2<Double>] = [
      [1, 0], [1, bend], [bend, 1], [0, 1], [-bend, 1], [-1, bend], [-1, 0], [-1, -bend],
      [-bend, -1], [0, -1], [bend, -1], [1, -bend], [1, 0],
    ]
    return flattened(turns.map { center + $0 * radii })
  }

  /// The second derivative bounds how far a curve leaves its chords.
  private static func pieces(
    _ a: SIMD2<Double>, _ b: SIMD2<Double>, _ c: SIMD2<Double>, _ d: SIMD2<Double>
  ) -> Int {
    let bends = [a - 2 * b + c, b - 2 * c + d].map { ($0 * $0).sum().squareRoot() }
    let most = bends.max() ?? 0
    let count = (6 * most / (8 * tolerance)).squareRoot().rounded(.up)
    return count.isFinite ? Int(min(max(count, 1), 100)) : 1
  }

  /// The length of the part of a straight piece that lies in a rectangle.
  static func length(
    from start: SIMD2<Double>, to end: SIMD2<Double>, in box: Rectangle
  ) -> Double {
    let step = end - start
    var (first, last) = (0.0, 1.0)
    for (offset, delta, low, high) in [
      (start.x, step.x, box.left, box.right), (start.y, step.y, box.bottom, box.top),
    ] {
      if delta == 0 {
        guard offset > low, offset < high else { return 0 }
        continue
      }
      let (one, other) = ((low - offset) / delta, (high - offset) / delta)
      first = max(first, min(one, other))
      last = min(last, max(one, other))
    }
    return last > first ? (step * step).sum().squareRoot() * (last - first) : 0
  }
}
