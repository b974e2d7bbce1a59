import Graphviz
import VentureModel

/// A point in points (1/72 inch), from the top left corner of a picture.
struct Point: Hashable, Sendable {
  var x: Double
  var y: Double

  func distance(to other: Point) -> Double {
    ((x - other.x) * (x - other.x) + (y - other.y) * (y - other.y)).squareRoot()
  }
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

/// Boxes, texts and curves with coordinates of their own.
///
/// Diagrams with axes or columns are placed here, to the point; Graphviz then only draws them. Boxes
/// are drawn in the order in which they come, over all curves.
struct Canvas: Sendable {
  fileprivate enum Mark {
    /// A node; one without an id is numbered in the end.
    case box(Drawing.Node, Frame)
    case curve(Drawing.Edge, [Point], tip: Point?)
    case line([Point], tip: Point?, [EdgeAttribute])
  }

  fileprivate private(set) var marks: [Mark] = []
  /// The right edge of the rightmost box or text.
  private(set) var right = 0.0
  /// The lower edge of the lowest box or text.
  private(set) var bottom = 0.0

  /// Draws a box with what is in it; of an entity, the picture tells the id to programs.
  mutating func box(
    _ id: String, _ frame: Frame, _ label: HTMLLabel, _ attributes: [NodeAttribute],
    title: String? = nil, cssClass: String? = nil, entity: EntityID? = nil
  ) {
    var node = Drawing.Node(
      id, attributes + [.label(label)], title: title, cssClass: cssClass)
    if let entity { node.data["id"] = entity.slug }
    append(node, frame)
  }

  /// Writes a line of text at an edge or in the middle of a frame.
  mutating func text(
    _ text: HTMLLabel.Text, in frame: Frame, _ alignment: LineAlignment = .left,
    title: String? = nil, entity: EntityID? = nil
  ) {
    // The width is the cell's: a table does not stretch its cells.
    let cell = HTMLLabel.Cell(
      text, [.alignment(alignment), .width(Int(frame.width.rounded(.down)))])
    let table = HTMLLabel.Table(
      [.border(0), .cellBorder(0), .cellSpacing(0), .cellPadding(0)], rows: [[cell]])
    box(
      "", frame, HTMLLabel(table), [.shape(.plainText)], title: title, cssClass: "text",
      entity: entity)
  }

  /// Draws an area without text, on which other things may stand: a band, a bar, or a rule that is
  /// as thin as a line.
  mutating func area(
    _ frame: Frame, _ attributes: [NodeAttribute], title: String? = nil, cssClass: String = "area"
  ) {
    var node = Drawing.Node(
      "", [.shape(.box), .label("")] + attributes, title: title, cssClass: cssClass)
    node.isGround = true
    append(node, frame)
  }

  /// Draws a curve from one box to another.
  ///
  /// The path is the start, then three control points for each piece of a Bézier curve; an arrowhead
  /// ends where the path does.
  mutating func curve(
    from tail: String, to head: String, along path: [Point], arrow: Arrowhead?,
    _ attributes: [EdgeAttribute], title: String? = nil, cssClass: String? = nil
  ) {
    guard path.count > 3 else { return }
    let (path, tip) = Self.shortened(path, for: arrow)
    let edge = Drawing.Edge(tail, head, attributes, title: title, cssClass: cssClass)
    marks.append(.curve(edge, path, tip: tip))
  }

  /// Draws a line between two places without boxes of their own.
  mutating func line(
    from start: Point, to end: Point, arrow: Arrowhead?, _ attributes: [EdgeAttribute]
  ) {
    let (path, tip) = Self.shortened(.straight(from: start, to: end), for: arrow)
    marks.append(.line(path, tip: tip, attributes))
  }

  /// Puts all that is on another canvas on this one.
  mutating func add(_ other: Canvas, at origin: Point) {
    right = max(right, origin.x + other.right)
    bottom = max(bottom, origin.y + other.bottom)
    marks += other.marks.map { $0.moved(by: origin) }
  }

  private mutating func append(_ node: Drawing.Node, _ frame: Frame) {
    right = max(right, frame.right)
    bottom = max(bottom, frame.bottom)
    marks.append(.box(node, frame))
  }

  /// The path without its end, where the arrowhead stands, and the tip of that.
  private static func shortened(
    _ path: [Point], for arrow: Arrowhead?
  ) -> (path: [Point], tip: Point?) {
    guard let arrow, let end = path.last else { return (path, nil) }
    var path = path
    let before = path[path.count - 2]
    let length = max(0.001, before.distance(to: end))
    let direction = Point(x: (end.x - before.x) / length, y: (end.y - before.y) / length)
    func back(_ distance: Double) -> Point {
      Point(x: end.x - direction.x * distance, y: end.y - direction.y * distance)
    }
    path[path.count - 1] = back(arrow.overshoot + arrow.length)
    return (path, back(arrow.overshoot))
  }
}

extension Canvas {
  /// The canvas as a drawing for ``Engine/fixed``, shrunk to a width in points if it is wider, its
  /// entities linked to an address in which `{id}` stands for them.
  func drawing(
    name: String, font: String, theme: Theme, widest: Double? = nil, links: String? = nil
  ) -> Drawing {
    var parts = Parts(links: links)
    for mark in marks { parts.add(mark) }
    let padding = 16.0
    var attributes: [GraphAttribute] = [
      .backgroundColor(theme.paper), .padding(padding), .fontName(font),
      .outputOrder(.edgesFirst),
    ]
    if let widest, right + 2 * padding > widest {
      attributes.append(.size(width: widest - 2 * padding, height: 100_000))
    }
    return Drawing(
      name: name,
      attributes: attributes,
      nodeDefaults: [
        .fontName(font), .fontSize(theme.fontSize), .fontColor(theme.ink), .penWidth(1.2),
        .fixedSize(true), .margin(horizontal: 0, vertical: 0),
      ],
      edgeDefaults: [.color(theme.line), .penWidth(1.1), .arrowSize(0.6)],
      nodes: parts.nodes, edges: parts.edges)
  }

  /// Marks as nodes and edges; those without a name are numbered.
  private struct Parts {
    let links: String?
    var nodes: [Drawing.Node] = []
    var edges: [Drawing.Edge] = []

    mutating func add(_ mark: Mark) {
      switch mark {
      case .box(var node, let frame):
        if node.id.isEmpty { node.id = "\(node.cssClass ?? "mark")/\(nodes.count)" }
        node.attributes += [
          .position(x: frame.center.x, y: -frame.center.y), .width(frame.width),
          .height(frame.height),
        ]
        if let id = node.data["id"], let link = links?.replacing("{id}", with: id) {
          node.attributes += [Link(link)].compactMap(\.self).map { .link($0) }
        }
        nodes.append(node)
      case .curve(var edge, let path, let tip):
        edge.attributes.append(Self.path(path, tip))
        edges.append(edge)
      case .line(let path, let tip, let attributes):
        let ends = [path.first, path.last].compactMap(\.self).map { end in
          let id = "line/\(nodes.count)"
          nodes.append(
            Drawing.Node(
              id,
              [
                .shape(.point), .style([.invisible]), .position(x: end.x, y: -end.y), .width(1),
                .height(1), .label(""),
              ]))
          return id
        }
        guard ends.count == 2 else { return }
        edges.append(Drawing.Edge(ends[0], ends[1], attributes + [Self.path(path, tip)]))
      }
    }

    private static func path(_ path: [Point], _ tip: Point?) -> EdgeAttribute {
      .path(path.map { (x: $0.x, y: -$0.y) }, arrowHeadAt: tip.map { (x: $0.x, y: -$0.y) })
    }
  }
}

extension Canvas.Mark {
  fileprivate func moved(by origin: Point) -> Self {
    func moved(_ point: Point) -> Point { Point(x: point.x + origin.x, y: point.y + origin.y) }
    switch self {
    case .box(let node, var frame):
      frame.x += origin.x
      frame.y += origin.y
      return .box(node, frame)
    case .curve(let edge, let path, let tip):
      return .curve(edge, path.map(moved), tip: tip.map(moved))
    case .line(let path, let tip, let attributes):
      return .line(path.map(moved), tip: tip.map(moved), attributes)
    }
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
