import Graphviz
import VentureAnalysis
import VentureModel

// Lines in two pieces, with a label in between.

extension EcosystemArtist {
  func drawLine(_ index: Int, on canvas: inout Canvas) {
    let line = lines[index]
    let place = layout.places[index]
    let isForward = (layout.frames[line.tail]?.x ?? 0) < (layout.frames[line.head]?.x ?? 0)
    let (left, right) = isForward ? (line.tail, line.head) : (line.head, line.tail)
    guard let leftFrame = layout.frames[left], let rightFrame = layout.frames[right] else { return }
    let column = line.isInner ? layout.innerColumn : layout.outerColumn
    let label = place.label
    let y = label.center.y
    let start = outline(left, leftFrame).right(at: place.leftPort)
    let end = outline(right, rightFrame).left(at: place.rightPort)
    let first =
      [Point].flow(from: start, to: Point(x: column.lowerBound, y: y))
      + [Point].straight(
        from: Point(x: column.lowerBound, y: y), to: Point(x: label.x, y: y)
      ).dropFirst()
    let second =
      [Point].straight(
        from: Point(x: label.right, y: y), to: Point(x: column.upperBound, y: y))
      + [Point].flow(from: Point(x: column.upperBound, y: y), to: end).dropFirst()
    let look = look(of: line)
    let labelID = "label/\(line.tail)/\(line.head)"
    canvas.box(
      labelID, label,
      HTMLLabel(
        .font(
          HTMLLabel.Text(
            texts.label(Self.words(line, content.focus, texts)).lines.joined(separator: "\n")),
          size: theme.smallFontSize, color: theme.ink)),
      [
        .shape(.box), .style([.filled, .rounded]), .color(look.color), .fillColor(theme.paper),
        .penWidth(0.6),
      ], title: title(of: line), cssClass: "label \(look.cssClass)")
    let (toLabel, fromLabel) =
      isForward ? (first, second) : ([Point](second.reversed()), [Point](first.reversed()))
    canvas.curve(
      from: nodeID(line.tail), to: labelID, along: toLabel, arrow: nil,
      look.attributes + [.arrowHead(.none)], title: title(of: line), cssClass: look.cssClass)
    canvas.curve(
      from: labelID, to: nodeID(line.head), along: fromLabel,
      arrow: look.hasArrow ? Arrowhead(lineWidth: look.width) : nil,
      look.attributes + (look.hasArrow ? look.head : [.arrowHead(.none)]), title: title(of: line),
      cssClass: look.cssClass)
  }

  private func outline(_ id: EntityID, _ frame: Frame) -> Outline {
    let isEllipse =
      id != Self.someOfThese
      && drafting.nodeLook(of: id, in: content.graph).isEllipse
    return Outline(frame: frame, isEllipse: isEllipse)
  }

  private func title(of line: Line) -> String {
    switch line.tie {
    case .link(let link): texts.sentences(link)
    case .open(let open): Narrator(content.graph).sentence(open.constraint)
    }
  }

  /// How a line is drawn: its colour and width by what it is, its style by how it is known.
  struct LineLook {
    var color: Color
    var width = 1.2
    var style: [EdgeAttribute] = []
    var head: [EdgeAttribute] = []
    var hasArrow = true
    var cssClass: String

    var attributes: [EdgeAttribute] { [.color(color), .penWidth(width)] + style }
  }

  func look(of line: Line) -> LineLook {
    switch line.tie {
    case .open:
      return LineLook(
        color: theme.fund.stroke, width: 1.7, style: [.style(.dotted)], cssClass: "open")
    case .link(let link):
      if link.status == .withdrawn {
        return LineLook(
          color: theme.warning, style: [.style(.dashed)], head: [.arrowHead(.tee)],
          cssClass: "withdrawn")
      }
      if link.status != .completed {
        return LineLook(
          color: theme.line, width: 1.7, style: [.style(.dotted)], head: [.arrowHead(.open)],
          cssClass: link.status.rawValue)
      }
      var look = look(of: link.kind)
      look.style = drafting.line(link.certainty).filter { $0 != .penWidth(1.7) }
      return look
    }
  }

  func look(of kind: EcosystemLink.Kind) -> LineLook {
    switch kind {
    case .ownership:
      LineLook(color: theme.corporate.stroke, width: 2.4, cssClass: kind.rawValue)
    case .investment: LineLook(color: theme.fund.stroke, width: 1.3, cssClass: kind.rawValue)
    case .board:
      LineLook(color: theme.line, head: [.arrowHead(.open)], cssClass: kind.rawValue)
    }
  }
}
