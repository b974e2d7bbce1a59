import Foundation
import Graphviz
import VentureModel

/// Draws a timeline: axis and rounds here, lanes in an extension.
struct TimelineArtist {
  let funding: Funding
  let drafting: Drafting
  let layout: TimelineLayout
  /// What is said at the end of each lane.
  let remarks: [String]

  var texts: FundingTexts { FundingTexts(funding: funding, drafting: drafting) }
  var wording: Wording { drafting.wording }
  var theme: Theme { drafting.theme }

  init(_ funding: Funding, _ drafting: Drafting) {
    self.funding = funding
    self.drafting = drafting
    let texts = FundingTexts(funding: funding, drafting: drafting)
    let measure = drafting.measure
    let theme = drafting.theme
    remarks = funding.investors.map(texts.remark)
    let names = funding.investors.map { investor in
      measure.width(
        (investor.isLead ? "★ " : "") + texts.name(investor.id), size: theme.fontSize,
        isBold: investor.isLead)
    }
    let cards = funding.rounds.flatMap { round in
      [
        measure.width(texts.rounds.title(round), size: theme.fontSize, isBold: true),
        measure.width(texts.rounds.date(of: round) ?? "", size: theme.smallFontSize),
        measure.width(texts.rounds.worth(of: round) ?? "", size: theme.smallFontSize),
      ]
    }
    let widths = TimelineLayout.Sizes(
      names: min(max(60, (names.max() ?? 0) * 1.05 + 4), 190),
      card: min(max(84, (cards.max() ?? 0) * 1.08 + 10), 130),
      remarks: min(
        (remarks.map { measure.width($0, size: theme.smallFontSize) }.max() ?? 0) * 1.06 + 4, 220))
    layout = TimelineLayout(funding, widths, width: drafting.width)
  }

  var canvas: Canvas {
    var canvas = Canvas()
    drawYears(on: &canvas)
    for stop in funding.stops { drawStop(stop, on: &canvas) }
    for lane in funding.investors.indices { drawLane(lane, on: &canvas) }
    return canvas
  }

  // MARK: - Axis

  private func drawYears(on canvas: inout Canvas) {
    let top = layout.barTop
    for (year, x) in layout.axis.years {
      rule(on: &canvas, x: x, from: top, to: layout.lanesBottom, theme.grid, width: 0.8)
      let label = Frame(x: x - 20, y: layout.lanesBottom + 3, width: 40, height: 13)
      canvas.text(drafting.faint(String(year)), in: label, .center)
    }
    guard let undated = layout.undated else { return }
    canvas.area(
      Frame(
        x: undated.lowerBound - 4, y: top, width: undated.upperBound - undated.lowerBound + 8,
        height: layout.lanesBottom - top),
      [.style([.filled]), .fillColor(theme.shade), .penWidth(0)])
    canvas.text(
      drafting.faint(wording(.dateNotStated)),
      in: Frame(
        x: undated.lowerBound - 4, y: layout.lanesBottom + 3,
        width: undated.upperBound - undated.lowerBound + 8, height: 13), .center)
  }

  private func rule(
    on canvas: inout Canvas, x: Double, from top: Double, to bottom: Double, _ color: Color,
    width: Double
  ) {
    canvas.area(
      Frame(x: x - width / 2, y: top, width: width, height: bottom - top),
      [.style([.filled]), .fillColor(color), .penWidth(0)], cssClass: "rule")
  }

  // MARK: - Rounds

  private func drawStop(_ stop: Funding.Stop, on canvas: inout Canvas) {
    guard case .round(let round) = stop.kind, let place = layout.places[stop.id],
      let card = layout.cards[stop.id]
    else { return }
    rule(
      on: &canvas, x: place, from: layout.barTop, to: layout.lanesBottom, theme.line, width: 0.6)
    if let span = layout.spans[stop.id] {
      canvas.area(
        layout.bar(span),
        [
          .style([.filled]), .fillColor(theme.line), .penWidth(0),
        ], title: texts.rounds.sentence(round), cssClass: "date")
      canvas.line(
        from: Point(x: card.center.x, y: card.bottom), to: Point(x: place, y: layout.barTop),
        arrow: nil, [.arrowHead(.none)])
    } else {
      rule(on: &canvas, x: place, from: card.bottom, to: layout.barTop, theme.line, width: 0.6)
    }
    drawCard(round, stop, card, on: &canvas)
  }

  private func drawCard(
    _ round: Round, _ stop: Funding.Stop, _ card: Frame, on canvas: inout Canvas
  ) {
    // Wide characters in bold take a little more than they are measured at.
    let room = (card.width - 8) * 0.94
    func fitted(_ text: String, _ size: Double, isBold: Bool = false) -> String {
      drafting.measure.lines(text, size: size, isBold: isBold, width: room, limit: 1).joined()
    }
    let amount = texts.rounds.amount(of: round)
    let title = fitted(texts.rounds.title(round), theme.fontSize, isBold: true)
    let lines: [HTMLLabel.Text?] = [
      .bold(HTMLLabel.Text(title)),
      amount.map { text in
        let large = theme.fontSize + 3
        let fits = drafting.measure.width(text, size: large, isBold: true) <= room
        let size = fits ? large : theme.fontSize
        return .bold(.font(HTMLLabel.Text(fitted(text, size, isBold: true)), size: size))
      } ?? drafting.faint(fitted(wording(.amountNotStated), theme.smallFontSize)),
      texts.rounds.date(of: round).map { drafting.faint(fitted($0, theme.smallFontSize)) },
      texts.rounds.worth(of: round).map { drafting.faint(fitted($0, theme.smallFontSize)) },
    ]
    canvas.box(
      "stop/\(stop.id)", card,
      HTMLLabel(
        HTMLLabel.Table(
          [.border(0), .cellBorder(0), .cellSpacing(0), .cellPadding(0)],
          rows: lines.compactMap { $0.map { [HTMLLabel.Cell($0)] } })),
      [
        .shape(.box),
        .style(round.certainty == .stated ? [.filled] : [.filled, .dashed]),
        .color(theme.round.stroke), .fillColor(theme.round.fill), .penWidth(1),
      ], title: texts.rounds.sentence(round), cssClass: "round",
      entity: stop.id)
  }
}
