import Graphviz
import VentureModel

/// Draws an entity and what is around it, with the middle at (0, 0) until all is in its place.
struct EgoArtist {
  let content: EgoContent
  let drafting: Drafting
  let layout: EgoLayout
  /// The radius of the circle around the middle at which lines end.
  let hub: Double
  /// The lines of the name in the middle.
  private let title: [String]

  var wording: Wording { drafting.wording }
  var theme: Theme { drafting.theme }

  static let rowHeight = 25.0
  static let boxHeight = 20.0
  private static let headingHeight = 26.0
  private static let longestName = 170.0
  /// Between the boxes of two rings, for the lines.
  private static let ringGap = 70.0

  init(_ content: EgoContent, _ drafting: Drafting) {
    self.content = content
    self.drafting = drafting
    let size = drafting.theme.fontSize + 3
    let title = drafting.measure.lines(
      drafting.name(content.focus, in: content.graph), size: size, isBold: true, width: 120,
      limit: 3)
    let width = title.map { drafting.measure.width($0, size: size, isBold: true) }.max() ?? 0
    self.title = title
    hub = max(46, width * 0.54 + 14)
    layout = EgoLayout(
      content.groups.map { group in
        group.nodes.map { Self.rowHeight * Double(max(1, $0.outer.count)) }
      }, headingHeight: Self.headingHeight, least: hub + 100)
  }

  var canvas: Canvas {
    var rings = Canvas()
    drawCircles(on: &rings)
    var left = -layout.radius
    for place in layout.places {
      let end = draw(place, on: &rings)
      if place.isLeft { left = min(left, end) }
    }
    drawMiddle(on: &rings)
    var canvas = Canvas()
    canvas.add(rings, at: Point(x: -left, y: layout.radius))
    return canvas
  }

  // MARK: - Middle

  private func drawCircles(on canvas: inout Canvas) {
    for (radius, name) in [(layout.radius, "ring"), (hub, "hub")] {
      canvas.area(
        Frame(x: -radius, y: -radius, width: 2 * radius, height: 2 * radius),
        [
          // Not filled: the lines lie below.
          .shape(.ellipse), .style([.solid]), .color(theme.grid), .penWidth(0.8),
        ], cssClass: name)
    }
  }

  private func drawMiddle(on canvas: inout Canvas) {
    let size = theme.fontSize + 3
    let height = Double(title.count) * (size + 4) + 8
    let (paint, shape, style) = look(of: content.focus)
    let text = title.dropFirst().reduce(HTMLLabel.Text(title.first ?? "")) {
      $0 + .lineBreak() + HTMLLabel.Text($1)
    }
    canvas.box(
      Self.id(of: content.focus),
      Frame(x: 8 - hub, y: -height / 2, width: 2 * hub - 16, height: height),
      HTMLLabel(.bold(.font(text, size: size))),
      shape + [.style(style), .color(paint.stroke), .fillColor(paint.fill), .penWidth(2)],
      title: drafting.name(content.focus, in: content.graph), cssClass: "focus",
      entity: content.focus)
  }

  static func id(of entity: EntityID) -> String { "entity/\(entity)" }

  // MARK: - Rows

  /// Draws a row.
  ///
  /// - Returns: How far it reaches from the middle, to the left as a negative number.
  private func draw(_ place: EgoLayout.Place, on canvas: inout Canvas) -> Double {
    let reach = layout.reach(at: place.y)
    switch place.row {
    case .heading(let group):
      return drawHeading(content.groups[group], place, reach, on: &canvas)
    case .node(let group, let number):
      return drawNode(content.groups[group].nodes[number], place, reach, on: &canvas)
    }
  }

  /// The frame of a width that begins so far from the middle.
  private func frame(
    _ place: EgoLayout.Place, from start: Double, width: Double, y: Double? = nil,
    height: Double = boxHeight
  ) -> Frame {
    Frame(
      x: place.isLeft ? -start - width : start, y: (y ?? place.y) - height / 2, width: width,
      height: height)
  }

  private func drawHeading(
    _ group: EgoContent.Group, _ place: EgoLayout.Place, _ reach: Double, on canvas: inout Canvas
  ) -> Double {
    let shown = group.nodes.count
    let count =
      shown == group.count
      ? String(shown)
      : wording(.partOf, ["count": String(shown), "total": String(group.count)])
    let text = "\(heading(of: group.group)) · \(count)"
    let size = theme.smallFontSize
    let width = drafting.measure.width(text, size: size, isBold: true) * 1.06 + 8
    let frame = frame(place, from: reach + 4, width: width, height: size + 6)
    canvas.text(
      .bold(.font(HTMLLabel.Text(text), size: size, color: theme.faintInk)), in: frame,
      .center)
    return place.isLeft ? frame.x : frame.right
  }

  private func drawNode(
    _ node: EgoContent.Node, _ place: EgoLayout.Place, _ reach: Double, on canvas: inout Canvas
  ) -> Double {
    let frame = drawBox(node, frame(place, from: reach, width: width(of: node)), on: &canvas)
    let anchor = Point(x: place.isLeft ? frame.right : frame.x, y: place.y)
    let distance = max(1, anchor.distance(to: Point(x: 0, y: 0)))
    let edge = Point(x: anchor.x * hub / distance, y: anchor.y * hub / distance)
    connect(content.focus, at: edge, with: node, at: anchor, on: &canvas)
    let end = place.isLeft ? frame.x : frame.right
    return node.outer.isEmpty
      ? drawDetail(of: node, beside: end, place, on: &canvas)
      : drawOuter(of: node, from: Point(x: end, y: place.y), place, on: &canvas)
  }

  /// What is known of a tie beside its kind, at the outer side of its box.
  private func drawDetail(
    of node: EgoContent.Node, beside end: Double, _ place: EgoLayout.Place,
    on canvas: inout Canvas
  ) -> Double {
    let size = theme.smallFontSize
    let detail = detail(of: node)
    guard !detail.isEmpty, content.outerCount == nil else { return end }
    let text = drafting.measure.lines(detail, size: size, width: 190, limit: 1).joined()
    let frame = frame(
      place, from: abs(end) + 5, width: drafting.measure.width(text, size: size) * 1.05 + 8,
      height: size + 5)
    canvas.text(drafting.faint(text), in: frame, .center, title: detail)
    return place.isLeft ? frame.x : frame.right
  }

  private func drawOuter(
    of node: EgoContent.Node, from start: Point, _ place: EgoLayout.Place,
    on canvas: inout Canvas
  ) -> Double {
    let offset = widest(isLeft: place.isLeft) + Self.ringGap
    var end = start.x
    for (number, outer) in node.outer.enumerated() {
      let y =
        place.y + (Double(number) - Double(node.outer.count - 1) / 2) * Self.rowHeight
      let frame = drawBox(
        outer, frame(place, from: layout.reach(at: y) + offset, width: width(of: outer), y: y),
        on: &canvas)
      let anchor = Point(x: place.isLeft ? frame.right : frame.x, y: y)
      connect(node.id, at: start, with: outer, at: anchor, on: &canvas)
      end = place.isLeft ? min(end, frame.x) : max(end, frame.right)
    }
    return end
  }

  /// The width of the widest box of the first ring on a side.
  private func widest(isLeft: Bool) -> Double {
    layout.places.filter { $0.isLeft == isLeft }.compactMap { place -> Double? in
      guard case .node(let group, let number) = place.row else { return nil }
      return width(of: content.groups[group].nodes[number])
    }.max() ?? 0
  }

  // MARK: - Boxes

  private func name(of id: EntityID) -> String {
    drafting.measure.lines(
      drafting.name(id, in: content.graph), size: theme.fontSize, width: Self.longestName, limit: 1
    ).joined()
  }

  private func width(of node: EgoContent.Node) -> Double {
    let width = drafting.measure.width(name(of: node.id), size: theme.fontSize) * 1.05 + 14
    // An ellipse narrows towards its ends.
    return drafting.isPerson(node.id, in: content.graph) ? width * 1.15 + 8 : width
  }

  private func drawBox(
    _ node: EgoContent.Node, _ frame: Frame, on canvas: inout Canvas
  ) -> Frame {
    let (paint, shape, style) = look(of: node.id)
    canvas.box(
      Self.id(of: node.id), frame, HTMLLabel(HTMLLabel.Text(name(of: node.id))),
      shape + [.style(style), .color(paint.stroke), .fillColor(paint.fill)],
      title: drafting.name(node.id, in: content.graph), cssClass: cssClass(of: node.id),
      entity: node.id)
    return frame
  }
}
