import Graphviz

/// A point in points (1/72 inch), from the top left corner of a picture.
struct Point: Hashable, Sendable {
  var x: Double
  var y: Double
}

/// The place of a box, in points, from the top left corner of a picture.
struct Frame: Hashable, Sendable {
  var x: Double
  var y: Double
  var width: Double
  var height: Double

  var center: Point { Point(x: x + width / 2, y: y + height / 2) }
  var right: Double { x + width }
  var bottom: Double { y + height }
}

/// The room that an arrowhead takes at the end of a line, in points.
struct Arrowhead {
  /// From the end of the line to the tip.
  let length = 6.0
  /// How far the outline of the tip, as wide as the line, reaches beyond it.
  let overshoot: Double

  init(lineWidth: Double = 1.1) {
    overshoot = lineWidth * 1.5
  }
}

/// A sheet on which boxes, texts and curves have their own coordinates.
///
/// Diagrams with axes or columns are placed here, to the point; Graphviz then only draws them.
struct Canvas {
  private(set) var nodes: [Drawing.Node] = []
  private(set) var edges: [Drawing.Edge] = []
  private var marks = 0

  /// The sheet as a drawing for ``Engine/fixed``.
  func drawing(name: String, font: String, theme: Theme) -> Drawing {
    Drawing(
      name: name,
      attributes: [.backgroundColor(theme.paper), .padding(16), .fontName(font)],
      nodeDefaults: [
        .fontName(font), .fontSize(theme.fontSize), .fontColor(theme.ink), .penWidth(1.2),
        .fixedSize(true), .margin(horizontal: 0, vertical: 0),
      ],
      edgeDefaults: [.color(theme.line), .penWidth(1.1), .arrowSize(0.6)],
      nodes: nodes, edges: edges)
  }

  /// Draws a box with what is in it.
  mutating func box(
    _ id: String, _ frame: Frame, _ label: HTMLLabel, _ attributes: [NodeAttribute],
    title: String? = nil, cssClass: String? = nil
  ) {
    nodes.append(
      Drawing.Node(
        id,
        attributes + [
          .label(label), .position(x: frame.center.x, y: -frame.center.y),
          .width(frame.width), .height(frame.height),
        ], title: title, cssClass: cssClass))
  }

  /// Writes a line of text that starts at the left edge of a frame.
  mutating func text(_ text: HTMLLabel.Text, in frame: Frame) {
    marks += 1
    let cell = HTMLLabel.Cell(text, [.alignment(.left)])
    let table = HTMLLabel.Table(
      [
        .border(0), .cellBorder(0), .cellSpacing(0), .cellPadding(0),
        .width(Int(frame.width.rounded(.down))),
      ], rows: [[cell]])
    box("text/\(marks)", frame, HTMLLabel(table), [.shape(.plainText)], cssClass: "text")
  }

  /// Draws a curve from one box to another.
  ///
  /// The path is the start, then three control points for each piece of a Bézier curve; an arrowhead
  /// ends where the path does.
  mutating func curve(
    from tail: String, to head: String, along path: [Point], arrow: Arrowhead?,
    _ attributes: [EdgeAttribute], title: String? = nil, cssClass: String? = nil
  ) {
    guard path.count > 3, let end = path.last else { return }
    var path = path
    let points = { (point: Point) in (x: point.x, y: -point.y) }
    var tip: (x: Double, y: Double)?
    if let arrow {
      tip = points(Point(x: end.x - arrow.overshoot, y: end.y))
      path[path.count - 1].x -= arrow.overshoot + arrow.length
    }
    edges.append(
      Drawing.Edge(
        tail, head, attributes + [.path(path.map(points), arrowHeadAt: tip)], title: title,
        cssClass: cssClass))
  }

  /// Draws a line for a legend, between two places without boxes of their own.
  mutating func line(
    from start: Point, to end: Point, arrow: Arrowhead?, _ attributes: [EdgeAttribute]
  ) {
    marks += 1
    let ends = ["line/\(marks)/a", "line/\(marks)/b"]
    for (id, point) in zip(ends, [start, end]) {
      nodes.append(
        Drawing.Node(
          id,
          [
            .shape(.point), .style([.invisible]), .position(x: point.x, y: -point.y), .width(1),
            .height(1), .label(""),
          ]))
    }
    curve(
      from: ends[0], to: ends[1], along: .straight(from: start, to: end), arrow: arrow, attributes)
  }
}

extension [Point] {
  /// A straight line as a Bézier curve.
  static func straight(from start: Point, to end: Point) -> [Point] {
    let third = Point(x: start.x + (end.x - start.x) / 3, y: start.y + (end.y - start.y) / 3)
    let two = Point(x: end.x - (end.x - start.x) / 3, y: end.y - (end.y - start.y) / 3)
    return [start, third, two, end]
  }

  /// A curve that leaves and arrives horizontally.
  static func flow(from start: Point, to end: Point) -> [Point] {
    let reach = (end.x - start.x) * 0.5
    return [
      start, Point(x: start.x + reach, y: start.y), Point(x: end.x - reach, y: end.y), end,
    ]
  }
}
