import Graphviz
import VentureModel

// Rows: a mark, who, what, and the date as a bar.

extension DifferenceArtist {
  private static let barHeight = 9.0
  /// The least width of a bar: a day is a mark.
  private static let leastWidth = 9.0

  func draw(
    _ change: DifferenceContent.Change, in row: DifferenceLayout.Place, on canvas: inout Canvas
  ) {
    let sentence = texts.sentence(of: change)
    let middle = row.middle
    canvas.text(
      .bold(.font(HTMLLabel.Text(change.group.mark), color: color(of: change.group))),
      in: Frame(x: 0, y: middle - 7, width: layout.namesStart - 3, height: 16), title: sentence)
    let name = fitted(
      texts.subject(of: change), theme.fontSize, isBold: true, layout.sizes.names)
    canvas.text(
      .bold(HTMLLabel.Text(name)),
      in: Frame(x: layout.namesStart, y: middle - 7, width: layout.sizes.names, height: 16),
      title: sentence, entity: texts.party(of: change))
    canvas.text(
      HTMLLabel.Text(fitted(texts.event(of: change), theme.fontSize, layout.sizes.events)),
      in: Frame(x: layout.eventsStart, y: middle - 7, width: layout.sizes.events, height: 16),
      title: sentence)
    drawDate(of: change, at: middle, sentence, on: &canvas)
    canvas.text(
      drafting.faint(fitted(texts.date(of: change), theme.smallFontSize, layout.sizes.dates)),
      in: Frame(x: layout.datesStart, y: middle - 7, width: layout.sizes.dates, height: 14))
  }

  /// The text on one line, cut where it is wider than its place, with room for what the measure
  /// misses.
  private func fitted(
    _ text: String, _ size: Double, isBold: Bool = false, _ width: Double
  ) -> String {
    drafting.measure.lines(text, size: size, isBold: isBold, width: width / 1.06, limit: 1)
      .joined()
  }

  func color(of group: DifferenceContent.Group) -> Color {
    switch group {
    case .new: theme.company.stroke
    case .ended: theme.warning
    case .perhapsNew, .perhapsEnded: theme.faintInk
    }
  }

  /// How the bar of a change is drawn: filled if it came about, its outline by its certainty.
  func look(of change: DifferenceContent.Change) -> (paint: Theme.Paint, style: [NodeStyle]) {
    let stroke = color(of: change.group)
    let fill = !change.isDone ? theme.paper : change.group == .new ? stroke : theme.shade
    let certainty: [NodeStyle] =
      switch change.happening.told.certainty {
      case .stated: change.group.isEnd ? [.dashed] : []
      case .implied, .derived: [.dashed]
      case .context, .disputed: [.dotted]
      }
    let isCertain = change.happening.told.certainty == .stated
    let paint = Theme.Paint(
      stroke: stroke, fill: isCertain || !change.isDone ? fill : theme.shade)
    return (paint, [.filled] + certainty)
  }

  private func drawDate(
    of change: DifferenceContent.Change, at middle: Double, _ title: String,
    on canvas: inout Canvas
  ) {
    let color = color(of: change.group)
    let stretches = [change.duration, change.days].compactMap(\.self)
    if let stretch = change.duration.flatMap({ layout.stretch($0) }) {
      canvas.area(
        Frame(
          x: stretch.left, y: middle - 0.8, width: max(1, stretch.right - stretch.left),
          height: 1.6),
        [.style([.filled]), .fillColor(color), .penWidth(0)], title: title, cssClass: "duration")
    }
    if let stretch = layout.stretch(change.days) {
      let frame = layout.bar(over: stretch, Self.leastWidth, height: Self.barHeight, middle)
      let (paint, style) = look(of: change)
      canvas.area(
        frame,
        [.style(style), .color(paint.stroke), .fillColor(paint.fill), .penWidth(1.2)],
        title: title, cssClass: "change")
    }
    drawArrows(
      (
        stretches.contains { layout.isBeyond($0).left },
        stretches.contains { layout.isBeyond($0).right }
      ), at: middle, color, on: &canvas)
  }

  /// Arrows out of the axis, where days reach beyond it.
  private func drawArrows(
    _ beyond: (left: Bool, right: Bool), at middle: Double, _ color: Color,
    on canvas: inout Canvas
  ) {
    let look: [EdgeAttribute] = [.color(color), .arrowHead(.vee), .penWidth(1.4)]
    if beyond.left {
      canvas.line(
        from: Point(x: layout.axis.start, y: middle),
        to: Point(x: layout.axis.start - 11, y: middle), arrow: Arrowhead(), look)
    }
    if beyond.right {
      canvas.line(
        from: Point(x: layout.axis.end, y: middle), to: Point(x: layout.axis.end + 11, y: middle),
        arrow: Arrowhead(), look)
    }
  }
}

extension DifferenceContent.Group {
  /// What stands before a change.
  var mark: String {
    switch self {
    case .new: "+"
    case .ended: "−"
    case .perhapsNew, .perhapsEnded: "?"
    }
  }
}
