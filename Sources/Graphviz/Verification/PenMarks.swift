/// What Graphviz's pen leaves on the sheet: texts and lines that can be seen.
struct PenMarks {
  /// Text of one style on one baseline.
  struct Run {
    var string: String
    var left: Double
    var right: Double
    var baseline: Double
    var fontSize: Double
  }

  private(set) var runs: [Run] = []
  private(set) var strokes: [Stroke] = []

  private var hasPen = true
  private var hasFill = true
  private var lineWidth = 1.0
  private var fontSize = 14.0

  /// Follows the pen; it starts anew for every label, outline and arrowhead.
  init(_ operations: [DrawingOperation]?) {
    for operation in operations ?? [] { follow(operation) }
  }

  var isEmpty: Bool { runs.isEmpty && strokes.isEmpty }

  private mutating func follow(_ operation: DrawingOperation) {
    switch operation.kind {
    case .penColor: hasPen = Self.isVisible(operation.color)
    case .fillColor: hasFill = Self.isVisible(operation.color)
    case .style: lineWidth = Self.lineWidth(operation.style) ?? lineWidth
    case .font: fontSize = operation.size ?? fontSize
    case .text: if hasPen { write(operation) }
    case .polyline: draw(operation.path, if: hasPen)
    case .polygon: draw(Self.closed(operation.path), if: hasPen)
    case .filledPolygon: draw(Self.closed(operation.path), if: hasPen || hasFill)
    case .curve: draw(Stroke.flattened(operation.path), if: hasPen)
    case .filledCurve: draw(Stroke.flattened(operation.path), if: hasPen || hasFill)
    case .ellipse: draw(ellipse: operation, if: hasPen)
    case .filledEllipse: draw(ellipse: operation, if: hasPen || hasFill)
    case nil: break
    }
  }

  private mutating func write(_ operation: DrawingOperation) {
    guard let anchor = operation.anchor, let width = operation.width, let text = operation.text,
      !text.allSatisfy(\.isWhitespace)
    else { return }
    let left =
      switch operation.align {
      case "l": anchor.x
      case "r": anchor.x - width
      default: anchor.x - width / 2
      }
    runs.append(
      Run(
        string: text, left: left, right: left + width, baseline: anchor.y, fontSize: fontSize))
  }

  private mutating func draw(_ points: [SIMD2<Double>], if isVisible: Bool) {
    guard isVisible, points.count > 1 else { return }
    strokes.append(Stroke(points: points, width: lineWidth))
  }

  private mutating func draw(ellipse operation: DrawingOperation, if isVisible: Bool) {
    guard let (center, radii) = operation.ellipse else { return }
    draw(Stroke.ellipse(center: center, radii: radii), if: isVisible)
  }

  private static func closed(_ points: [SIMD2<Double>]) -> [SIMD2<Double>] {
    points + points.prefix(1)
  }

  /// Colours are `#rrggbb`, with two more digits where they are not opaque.
  private static func isVisible(_ color: String?) -> Bool {
    guard let color else { return true }
    return !(color.count == 9 && color.hasSuffix("00"))
  }

  private static func lineWidth(_ style: String?) -> Double? {
    guard let style, style.hasPrefix("setlinewidth("), style.hasSuffix(")") else { return nil }
    return Double(style.dropFirst("setlinewidth(".count).dropLast())
  }
}
