import Graphviz
import VentureAnalysis
import VentureModel

/// Draws the ways between two entities: the first one here, the others in an extension.
struct PathArtist {
  let content: PathContent
  let drafting: Drafting
  let layout: PathLayout
  let texts: PathTexts

  var wording: Wording { drafting.wording }
  var theme: Theme { drafting.theme }

  /// The width of the arrows of the first way.
  static let strongWidth = 2.2
  /// The room for facts, the most first; less where the picture would be too wide.
  private static let factRooms = [150.0, 118, 96]

  init(_ content: PathContent, _ drafting: Drafting) {
    self.content = content
    self.drafting = drafting
    let texts = PathTexts(graph: content.graph, drafting: drafting)
    self.texts = texts
    let bound = drafting.width.map { $0 - 32 } ?? .infinity
    let layouts = Self.factRooms.lazy.map {
      PathLayout(content, texts, factRoom: $0, widest: bound)
    }
    layout =
      layouts.first { ($0.spine.last?.right ?? 0) <= bound }
      ?? PathLayout(
        content, texts, factRoom: Self.factRooms[Self.factRooms.count - 1], widest: bound)
  }

  var canvas: Canvas {
    var canvas = Canvas()
    for (id, frame) in zip(content.way.nodes, layout.spine) {
      drawNode(id, frame, on: &canvas)
    }
    for index in content.way.steps.indices { drawStep(index, on: &canvas) }
    for place in layout.rows.places { draw(place, on: &canvas) }
    return canvas
  }

  private func drawNode(_ id: EntityID, _ frame: Frame, on canvas: inout Canvas) {
    let look = drafting.nodeLook(of: id, in: content.graph)
    let text = texts.name(id, size: theme.fontSize, isBold: true, room: 120)
    let isEnd = id == content.way.nodes.first || id == content.way.nodes.last
    canvas.box(
      nodeID(id), frame, HTMLLabel(.bold(HTMLLabel.Text(text.lines.joined(separator: "\n")))),
      look.attributes + [.penWidth(isEnd ? 2.2 : 1.4)],
      title: drafting.name(id, in: content.graph), cssClass: look.phrase.rawValue, entity: id)
  }

  func nodeID(_ id: EntityID) -> String { "node/\(id)" }

  private func drawStep(_ index: Int, on canvas: inout Canvas) {
    let step = content.way.steps[index]
    let (left, right) = (outline(step.from), outline(step.to))
    guard let left, let right else { return }
    let path = [Point].straight(
      from: left.right(at: layout.level), to: right.left(at: layout.level))
    draw(
      step, along: path, [.penWidth(Self.strongWidth), .color(theme.company.stroke)],
      lineWidth: Self.strongWidth, on: &canvas)
    let text = layout.steps[index]
    let middle = (left.frame.right + right.frame.x) / 2
    let top = layout.level - 6 - text.height
    func block(_ lines: [String], y: Double, height: Double, size: Double, _ color: Color) {
      canvas.block(
        lines,
        in: Frame(
          x: middle - text.width / 2 - 12, y: y, width: text.width + 24,
          height: height * Double(lines.count)), size: size, color: color, .center)
    }
    block(
      text.verb, y: top, height: PathTexts.verbHeight, size: theme.smallFontSize + 1, theme.ink)
    block(
      text.details, y: layout.level - 6 - PathTexts.lineHeight * Double(text.details.count),
      height: PathTexts.lineHeight, size: theme.smallFontSize, theme.faintInk)
  }

  private func outline(_ id: EntityID) -> Outline? { layout.rows.outlines[id] }

  /// Draws the line of a step along a path from its start to its end, in the direction of its fact.
  func draw(
    _ step: Connection.Step, along path: [Point], _ attributes: [EdgeAttribute],
    lineWidth: Double, on canvas: inout Canvas
  ) {
    let isForward = step.isForward
    let isBackward = isForward == false
    let certainty = drafting.line(step.certainty).filter {
      // The line is wider than what dots need.
      $0 != .penWidth(1.7)
    }
    canvas.curve(
      from: nodeID(isBackward ? step.to : step.from),
      to: nodeID(isBackward ? step.from : step.to),
      along: isBackward ? path.reversed() : path,
      arrow: isForward == nil ? nil : Arrowhead(lineWidth: lineWidth),
      attributes + certainty + (isForward == nil ? [.arrowHead(.none)] : []),
      title: texts.sentences(step), cssClass: step.certainty.rawValue)
  }
}
