/// One step of Graphviz's pen: it takes up a colour or a font, or it draws.
///
/// The letters are those of the format xdot, whose steps the output `.strokes` holds as JSON.
struct DrawingOperation: Decodable {
  /// What the pen does; other steps (gradients, underlines) do not matter to where things are.
  enum Kind: String {
    case penColor = "c"
    case fillColor = "C"
    case style = "S"
    case font = "F"
    case text = "T"
    case polygon = "p"
    case filledPolygon = "P"
    case polyline = "L"
    case curve = "b"
    case filledCurve = "B"
    case ellipse = "e"
    case filledEllipse = "E"
  }

  private let op: String
  private let pt: [Double]?
  private let rect: [Double]?
  /// Nil for a gradient.
  let color: String?
  let style: String?
  /// The size of a font in points.
  let size: Double?
  let align: String?
  /// The width of a text in points, as Graphviz measured it.
  let width: Double?
  let text: String?
  /// The corners of a polygon, or the points that bend a curve.
  let points: [[Double]]?

  var kind: Kind? { Kind(rawValue: op) }

  /// Where the baseline of a text starts, ends or has its middle.
  var anchor: SIMD2<Double>? {
    guard let pt, pt.count >= 2 else { return nil }
    return SIMD2(pt[0], pt[1])
  }

  var path: [SIMD2<Double>] {
    (points ?? []).compactMap { $0.count >= 2 ? SIMD2($0[0], $0[1]) : nil }
  }

  /// The middle and the half axes of an ellipse.
  var ellipse: (center: SIMD2<Double>, radii: SIMD2<Double>)? {
    guard let rect, rect.count >= 4 else { return nil }
    return (SIMD2(rect[0], rect[1]), SIMD2(rect[2], rect[3]))
  }
}
