import Graphviz
import VentureAnalysis
import VentureModel

// The rounds: what each sold, and what later ones have left of a share that was bought in it.

extension OwnershipArtist {
  func drawSales(in columns: OwnershipLayout.Sales, on canvas: inout Canvas) {
    let top = columns.origin.y
    let bottom = columns.middle(ofRow: content.sales.count - 1) + OwnershipLayout.rowHeight / 2
    let ticksTop = top + OwnershipLayout.headingHeight
    for scale in [columns.sold, columns.left] {
      drawEnds(of: scale, over: ticksTop, to: bottom, on: &canvas)
    }
    for (phrase, x, end) in [
      (Wording.Phrase.soldToNewMoney, columns.sold.start, columns.left.start - 6),
      (.leftOfShare, columns.left.start, max(columns.end, columns.left.start + 190)),
    ] {
      let text = fitted(wording(phrase), theme.smallFontSize, isBold: true, end - x)
      canvas.text(
        .bold(.font(HTMLLabel.Text(text), size: theme.smallFontSize)),
        in: Frame(x: x, y: top, width: end - x, height: 14))
    }
    for (row, sale) in content.sales.enumerated() {
      draw(sale, at: columns.middle(ofRow: row), in: columns, on: &canvas)
    }
  }

  /// The two ends of a small scale.
  private func drawEnds(
    of scale: ShareScale, over top: Double, to bottom: Double, on canvas: inout Canvas
  ) {
    for tick in [0, scale.last] {
      let x = scale.place(tick)
      canvas.line(
        from: Point(x: x, y: top - 3), to: Point(x: x, y: bottom), arrow: nil,
        [.color(tick == 0 ? theme.line : theme.grid), .penWidth(0.8), .arrowHead(.none)])
      canvas.text(
        drafting.faint(tick == 0 ? "0" : "\(Int(tick)) %"),
        in: Frame(x: x - 15, y: top - 17, width: 30, height: 13), .center)
    }
  }

  private func draw(
    _ sale: OwnershipContent.Sale, at middle: Double, in columns: OwnershipLayout.Sales,
    on canvas: inout Canvas
  ) {
    let name = texts.title(of: sale)
    let title = fitted(name, theme.fontSize, layout.sizes.rounds)
    canvas.text(
      HTMLLabel.Text(title),
      in: Frame(x: columns.origin.x, y: middle - 7, width: layout.sizes.rounds, height: 16),
      title: name, entity: sale.round.profile.id)
    for (figure, scale, x, width, phrase) in [
      (
        sale.sold, columns.sold, columns.soldStart, layout.sizes.sold,
        Wording.Phrase.soldToNewMoney
      ),
      (sale.left, columns.left, columns.leftStart, layout.sizes.left, .leftOfShare),
    ] {
      let text = figure.flatMap(texts.share) ?? wording(.notKnown)
      let sentence = "\(name): \(wording(phrase)) \(text)"
      if let figure { drawPart(figure, on: scale, at: middle, sentence, on: &canvas) }
      canvas.text(
        drafting.faint(fitted(text, theme.smallFontSize, width)),
        in: Frame(x: x, y: middle - 7, width: width, height: 14), title: sentence)
    }
  }

  /// A bar from nothing to the least that is possible, and a hollow one from there to the most.
  private func drawPart(
    _ figure: Figure, on scale: ShareScale, at middle: Double, _ title: String,
    on canvas: inout Canvas
  ) {
    let paint = theme.company
    let least = figure.interval.lower.map { scale.place($0) } ?? scale.start
    let most = figure.interval.upper.map { scale.place($0) } ?? scale.end
    func bar(_ left: Double, _ right: Double, _ fill: Color) {
      guard right - left > 0.5 else { return }
      canvas.area(
        Frame(
          x: left, y: middle - Self.barHeight / 2, width: right - left, height: Self.barHeight),
        [
          .style(outline(of: figure, width: right - left)), .color(paint.stroke),
          .fillColor(fill), .penWidth(1),
        ], title: title, cssClass: "part")
    }
    bar(least, most, theme.paper)
    bar(scale.start, least, paint.fill)
  }
}
