import Graphviz
import VentureModel

/// Draws a picture of changes: axis and groups here, rows in an extension.
struct DifferenceArtist {
  let content: DifferenceContent
  let drafting: Drafting
  let layout: DifferenceLayout

  var texts: DifferenceTexts { DifferenceTexts(content: content, drafting: drafting) }
  var wording: Wording { drafting.wording }
  var theme: Theme { drafting.theme }

  init(_ content: DifferenceContent, _ drafting: Drafting) {
    self.content = content
    self.drafting = drafting
    let texts = DifferenceTexts(content: content, drafting: drafting)
    let theme = drafting.theme
    let measure = drafting.measure
    layout = DifferenceLayout(
      content,
      DifferenceLayout.Sizes(
        names: measure.room(
          for: content.changes.map(texts.subject), size: theme.fontSize, isBold: true,
          atMost: 170),
        events: measure.room(
          for: content.changes.map(texts.event), size: theme.fontSize, atMost: 270),
        dates: measure.room(
          for: content.changes.map(texts.date), size: theme.smallFontSize, atMost: 150)),
      width: drafting.width)
  }

  var canvas: Canvas {
    var canvas = Canvas()
    drawAxis(on: &canvas)
    for group in DifferenceContent.Group.allCases {
      if let place = layout.headings[group] { drawHeading(of: group, at: place, on: &canvas) }
    }
    for (change, row) in zip(content.changes, layout.rows) { draw(change, in: row, on: &canvas) }
    drawUnchanged(on: &canvas)
    return canvas
  }

  // MARK: - Axis

  private func drawAxis(on canvas: inout Canvas) {
    func width(_ text: String) -> Double {
      drafting.measure.width(text, size: theme.smallFontSize) * 1.06
    }
    let ticks = layout.ticks(
      month: width(monthText(year: 2000, month: 12)) + 14,
      year: width(monthText(year: 2000, month: 0)) + 14)
    for tick in ticks {
      let text = monthText(year: tick.year, month: tick.month)
      rule(at: tick.place, theme.grid, 0.8, on: &canvas)
      canvas.text(
        drafting.faint(text),
        in: Frame(
          x: tick.place - width(text) / 2 - 5, y: layout.axisBottom + 4, width: width(text) + 10,
          height: 13), .center)
    }
    // The two stand on the outer sides of their rules, so that they never touch.
    let days = [content.difference.from.latest, content.difference.to.latest]
    for ((day, x), alignment) in zip(zip(days, layout.rules), [LineAlignment.right, .left]) {
      rule(at: x, theme.ink, 1.4, on: &canvas)
      let (year, month, number) = day.components
      canvas.text(
        .bold(
          .font(
            HTMLLabel.Text(wording.dates.calendar(year, month, number)), size: theme.smallFontSize
          )),
        in: Frame(
          x: alignment == .right ? x - 97 : x - 3, y: layout.axisTop - 17, width: 100, height: 13),
        alignment)
    }
  }

  /// A month, or a year if that is 0.
  private func monthText(year: Int, month: Int) -> String {
    wording.dates.calendar(year, month == 0 ? nil : month, nil)
  }

  private func rule(at x: Double, _ color: Color, _ width: Double, on canvas: inout Canvas) {
    canvas.line(
      from: Point(x: x, y: layout.axisTop), to: Point(x: x, y: layout.axisBottom), arrow: nil,
      [.color(color), .penWidth(width), .arrowHead(.none)])
  }

  // MARK: - Groups

  private func drawHeading(
    of group: DifferenceContent.Group, at place: DifferenceLayout.Place, on canvas: inout Canvas
  ) {
    let drawn = content.changes.count { $0.group == group }
    let all = content.count(of: group)
    let count = drawn == all ? "\(all)" : "\(drawn) / \(all)"
    let text = drafting.measure.lines(
      texts.heading(of: group), size: theme.fontSize, isBold: true,
      width: layout.axis.start - 40, limit: 1
    ).joined()
    canvas.text(
      .bold(HTMLLabel.Text(text)) + drafting.faint("  \(count)"),
      in: Frame(x: 0, y: place.top + 5, width: layout.axis.start - 16, height: 16))
    canvas.area(
      Frame(x: 0, y: place.top + place.height - 2, width: layout.end, height: 0.8),
      [.style([.filled]), .fillColor(theme.grid), .penWidth(0)], cssClass: "rule")
  }

  /// Who was there before and still is.
  private func drawUnchanged(on canvas: inout Canvas) {
    let parties = content.unchanged
    guard !parties.isEmpty else { return }
    let top = layout.axisBottom + 26
    let size = theme.fontSize
    canvas.text(
      .bold(.font(HTMLLabel.Text(wording(.unchanged)), size: size, color: theme.faintInk))
        + drafting.faint("  \(parties.count)"),
      in: Frame(x: 0, y: top, width: layout.end, height: 16))
    let names = parties.map(texts.name).joined(separator: " · ")
    let lines = drafting.measure.lines(
      names, size: theme.smallFontSize, width: layout.end * 0.96, limit: 4)
    for (index, line) in lines.enumerated() {
      canvas.text(
        drafting.faint(line),
        in: Frame(x: 0, y: top + 18 + Double(index) * 13, width: layout.end, height: 13))
    }
  }
}
