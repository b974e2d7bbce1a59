import Graphviz
import VentureAnalysis
import VentureModel

/// Draws a picture of ownership: scale and holders here, rounds in an extension.
struct OwnershipArtist {
  static let dotSize = 10.0
  static let barHeight = 10.0

  let content: OwnershipContent
  let drafting: Drafting
  let layout: OwnershipLayout

  var texts: OwnershipTexts { OwnershipTexts(content: content, drafting: drafting) }
  var wording: Wording { drafting.wording }
  var theme: Theme { drafting.theme }

  init(_ content: OwnershipContent, _ drafting: Drafting) {
    self.content = content
    self.drafting = drafting
    let texts = OwnershipTexts(content: content, drafting: drafting)
    let theme = drafting.theme
    func room(_ words: [String?], _ size: Double, isBold: Bool = false, _ most: Double) -> Double {
      drafting.measure.room(
        for: words.compactMap(\.self), size: size, isBold: isBold, atMost: most)
    }
    let small = theme.smallFontSize
    let unknown = drafting.wording(.notKnown)
    layout = OwnershipLayout(
      content,
      OwnershipLayout.Sizes(
        names: max(
          60, room(content.holders.map { texts.name($0.id) }, theme.fontSize, isBold: true, 180)),
        stated: room(
          content.holders.map { texts.stated($0).map { $0 + " ≠" } } + [drafting.wording(.stated)],
          theme.fontSize, isBold: true, 120),
        estimates: room(
          content.holders.map(texts.estimate) + [drafting.wording(.estimated)], small, 140),
        rounds: room(content.sales.map(texts.title), theme.fontSize, isBold: true, 180),
        sold: room(content.sales.map { $0.sold.flatMap(texts.share) ?? unknown }, small, 120),
        left: room(content.sales.map { $0.left.flatMap(texts.share) ?? unknown }, small, 120)),
      width: drafting.width)
  }

  var canvas: Canvas {
    var canvas = Canvas()
    drawScale(on: &canvas)
    for (holder, middle) in zip(content.holders, layout.middles) {
      draw(holder, at: middle, on: &canvas)
    }
    if let columns = layout.sales { drawSales(in: columns, on: &canvas) }
    return canvas
  }

  // MARK: - Scale

  private func drawScale(on canvas: inout Canvas) {
    drawTicks(
      of: layout.scale, over: OwnershipLayout.headingHeight, to: layout.bottom, on: &canvas)
    let y = OwnershipLayout.headingHeight - 17
    for (phrase, x, width) in [
      (Wording.Phrase.stated, layout.statedStart, layout.sizes.stated),
      (.estimated, layout.estimatesStart, layout.sizes.estimates),
    ] {
      canvas.text(
        drafting.faint(wording(phrase)), in: Frame(x: x, y: y, width: width, height: 13))
    }
  }

  /// Faint rules, each with its per cent over it.
  func drawTicks(
    of scale: ShareScale, over top: Double, to bottom: Double, on canvas: inout Canvas
  ) {
    for tick in scale.ticks {
      let x = scale.place(tick)
      canvas.line(
        from: Point(x: x, y: top - 3), to: Point(x: x, y: bottom), arrow: nil,
        [.color(tick == 0 ? theme.line : theme.grid), .penWidth(0.8), .arrowHead(.none)])
      let number = tick == tick.rounded() ? String(Int(tick)) : String(tick)
      canvas.text(
        drafting.faint(tick == scale.last ? "\(number) %" : number),
        in: Frame(x: x - 15, y: top - 17, width: 30, height: 13), .center)
    }
  }

  // MARK: - Holders

  private func draw(
    _ holder: OwnershipContent.Holder, at middle: Double, on canvas: inout Canvas
  ) {
    let paint = drafting.look(of: holder.id, in: content.graph).paint
    let shape = drafting.markShape(of: holder.id, in: content.graph)
    let side = shape == .diamond ? 9.0 : 7.0
    canvas.area(
      Frame(x: 5 - side / 2, y: middle - side / 2, width: side, height: side),
      [
        .shape(shape), .style([.filled]), .color(paint.stroke), .fillColor(paint.fill),
        .penWidth(1),
      ], cssClass: "party")
    let name = fitted(
      texts.name(holder.id), theme.fontSize, isBold: holder.stated != nil, layout.sizes.names)
    let isStated = holder.stated != nil
    let text = HTMLLabel.Text(name)
    canvas.text(
      isStated ? .bold(text) : text,
      in: Frame(
        x: OwnershipLayout.namesStart, y: middle - 7, width: layout.sizes.names, height: 16),
      title: texts.name(holder.id), entity: holder.id)
    if let estimate = holder.estimate {
      draw(
        estimate.share, isPerhapsNone: holder.isPerhapsNone, on: layout.scale, at: middle, paint,
        title: title(of: holder), on: &canvas)
      canvas.text(
        drafting.faint(
          fitted(texts.estimate(holder) ?? "", theme.smallFontSize, layout.sizes.estimates)),
        in: Frame(
          x: layout.estimatesStart, y: middle - 6.5, width: layout.sizes.estimates, height: 14),
        title: title(of: holder))
    }
    for statement in holder.earlier {
      drawDot(statement, of: holder, at: middle, paint, isLatest: false, on: &canvas)
    }
    if let statement = holder.stated {
      drawTail(of: statement, at: middle, paint, on: &canvas)
      drawDot(statement, of: holder, at: middle, paint, isLatest: true, on: &canvas)
      drawFigure(of: statement, holder, at: middle, on: &canvas)
    }
  }

  private func title(of holder: OwnershipContent.Holder) -> String {
    let estimate = texts.estimate(holder) ?? ""
    return "\(texts.name(holder.id)): \(wording(.estimated)) \(estimate)"
  }

  /// The text on one line, cut where it is wider than its place, with room for what the measure
  /// misses.
  func fitted(
    _ text: String, _ size: Double, isBold: Bool = false, _ width: Double
  ) -> String {
    drafting.measure.lines(text, size: size, isBold: isBold, width: width / 1.06, limit: 1)
      .joined()
  }

  private func drawFigure(
    of statement: Stakes.Statement, _ holder: OwnershipContent.Holder, at middle: Double,
    on canvas: inout Canvas
  ) {
    let share = HTMLLabel.Text.bold(HTMLLabel.Text(texts.stated(holder) ?? ""))
    let warning = HTMLLabel.Text.font(.bold(" ≠"), color: theme.warning)
    canvas.text(
      statement.fits == .no ? share + warning : share,
      in: Frame(x: layout.statedStart, y: middle - 7, width: layout.sizes.stated, height: 16),
      title: drafting.sentence(of: statement.fact, in: content.graph))
  }
}
