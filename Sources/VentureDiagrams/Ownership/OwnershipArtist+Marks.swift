import Graphviz
import VentureAnalysis
import VentureModel

// Marks on a scale: dots for what is stated, bars and lines for what is computed.

extension OwnershipArtist {
  /// A bar from the least to the most that is possible, or a line up to the most where nothing is
  /// known of the least.
  func draw(
    _ figure: Figure, isPerhapsNone: Bool = false, on scale: ShareScale, at middle: Double,
    _ paint: Theme.Paint, title: String, on canvas: inout Canvas
  ) {
    guard figure.percentage != nil, let most = figure.interval.upper else { return }
    let right = scale.place(most)
    let isBeyond = scale.isBeyond(most)
    if let least = figure.interval.lower, least.value > 0 {
      let left = scale.place(least)
      canvas.area(
        Frame(
          x: left, y: middle - Self.barHeight / 2, width: max(3, right - left),
          height: Self.barHeight),
        [
          .style(outline(of: figure, width: right - left)), .color(paint.stroke),
          .fillColor(paint.fill), .penWidth(1),
        ], title: title, cssClass: "estimate")
      if isBeyond { drawArrow(from: scale.end, at: middle, paint, on: &canvas) }
      return
    }
    canvas.line(
      from: Point(x: scale.start, y: middle), to: Point(x: right + (isBeyond ? 9 : 0), y: middle),
      arrow: Arrowhead(), Self.bound(paint, isBeyond: isBeyond, isPerhapsNone: isPerhapsNone))
  }

  /// Computed shares are dashed, unless a bar is so short that dashes would leave corners only.
  func outline(of figure: Figure, width: Double) -> [NodeStyle] {
    figure.isDerived && width >= 11 ? [.filled, .dashed] : [.filled]
  }

  /// The line up to an upper bound.
  static func bound(
    _ paint: Theme.Paint, isBeyond: Bool = false, isPerhapsNone: Bool = false
  ) -> [EdgeAttribute] {
    [
      .style(isPerhapsNone ? .dotted : .dashed), .color(paint.stroke),
      .penWidth(isPerhapsNone ? 1.5 : 1.1), .arrowHead(isBeyond ? .vee : .tee),
    ]
  }

  private func drawArrow(
    from x: Double, at middle: Double, _ paint: Theme.Paint, on canvas: inout Canvas
  ) {
    canvas.line(
      from: Point(x: x, y: middle), to: Point(x: x + 9, y: middle), arrow: Arrowhead(),
      [.color(paint.stroke), .arrowHead(.vee)])
  }

  /// The number that a share is drawn at: its bound, or the middle of a range.
  private func place(of statement: Stakes.Statement) -> Double? {
    let interval = statement.share.interval
    guard let end = interval.lower ?? interval.upper else { return nil }
    return layout.scale.place(end)
  }

  func drawDot(
    _ statement: Stakes.Statement, of holder: OwnershipContent.Holder, at middle: Double,
    _ paint: Theme.Paint, isLatest: Bool, on canvas: inout Canvas
  ) {
    guard let x = place(of: statement) else { return }
    let size = isLatest ? Self.dotSize : Self.dotSize - 3
    canvas.area(
      Frame(x: x - size / 2, y: middle - size / 2, width: size, height: size),
      [
        .shape(drafting.markShape(of: holder.id, in: content.graph)),
        .style(statement.share.certainty == .stated ? [.filled] : [.filled, .dashed]),
        .color(paint.stroke), .fillColor(isLatest ? paint.stroke : theme.paper), .penWidth(1.2),
      ], title: drafting.sentence(of: statement.fact, in: content.graph),
      cssClass: isLatest ? "stated" : "earlier")
  }

  /// A line from the dot over what the statement leaves open: as far as the rounds allow, a little
  /// where they tell nothing.
  func drawTail(
    of statement: Stakes.Statement, at middle: Double, _ paint: Theme.Paint,
    on canvas: inout Canvas
  ) {
    guard let x = place(of: statement) else { return }
    let stated = statement.share.interval
    let allowed = statement.together?.interval ?? stated
    let ends: (left: Double, right: Double)
    switch (stated.lower, stated.upper) {
    case (.some, nil):
      let end = allowed.upper.map { layout.scale.place($0) } ?? layout.scale.end
      ends = (x, min(end, x + 60))
    case (nil, .some):
      let end = allowed.lower.map { layout.scale.place($0) } ?? layout.scale.start
      ends = (max(end, x - 60), x)
    case (let low?, let high?): ends = (layout.scale.place(low), layout.scale.place(high))
    case (nil, nil): return
    }
    guard ends.right - ends.left > 1 else { return }
    canvas.area(
      Frame(x: ends.left, y: middle - 1.2, width: ends.right - ends.left, height: 2.4),
      [.style([.filled]), .fillColor(paint.stroke), .penWidth(0)], cssClass: "bound")
  }
}
