import Graphviz
import VentureAnalysis

// Other ways, in grey.

extension PathArtist {
  private static let radius = 7.0

  func draw(_ place: DetourRows.Place, on canvas: inout Canvas) {
    for (index, id) in place.detour.nodes.enumerated() {
      let look = drafting.nodeLook(of: id, in: content.graph)
      let name = HTMLLabel.Text(place.names[index].lines.joined(separator: "\n"))
      canvas.box(
        nodeID(id), place.frames[index],
        HTMLLabel(.font(name, size: theme.smallFontSize + 1, color: theme.faintInk)),
        [
          .shape(look.shape), .style(look.style), .color(theme.line), .fillColor(theme.paper),
          .penWidth(1),
        ], title: drafting.name(id, in: content.graph), cssClass: look.phrase.rawValue, entity: id)
    }
    for (index, step) in place.detour.steps.enumerated() {
      let isForth = step.from == (index == 0 ? place.detour.start : place.detour.nodes[index - 1])
      let path = path(of: index, in: place)
      draw(
        step, along: isForth ? path : path.reversed(), [.color(theme.line), .penWidth(1)],
        lineWidth: 1, on: &canvas)
      if let label = place.labels[index] {
        canvas.text(
          drafting.faint(label.text), in: label.frame, .center, title: texts.sentences(step))
      }
    }
  }

  /// The line of a step from left to right: down where it leaves, up where it comes back.
  private func path(of index: Int, in place: DetourRows.Place) -> [Point] {
    var path: [Point]
    if index == 0, let start = layout.rows.outlines[place.detour.start] {
      let corner = Point(x: place.startX, y: place.y)
      path = .straight(
        from: start.bottom(at: place.startX), to: Point(x: corner.x, y: corner.y - Self.radius))
      path += [corner, corner, Point(x: corner.x + Self.radius, y: corner.y)]
    } else {
      path = [Point(x: place.frames[index - 1].right, y: place.y)]
    }
    if index == place.frames.count, let end = layout.rows.outlines[place.detour.end] {
      let corner = Point(x: place.endX, y: place.y)
      path += straight(from: path, to: Point(x: corner.x - Self.radius, y: corner.y))
      path += [corner, corner, Point(x: corner.x, y: corner.y - Self.radius)]
      path += straight(from: path, to: end.bottom(at: place.endX))
    } else {
      path += straight(from: path, to: Point(x: place.frames[index].x, y: place.y))
    }
    return path
  }

  /// The control points that go on from the end of a path.
  private func straight(from path: [Point], to end: Point) -> [Point] {
    guard let start = path.last else { return [] }
    return Array([Point].straight(from: start, to: end).dropFirst())
  }
}
