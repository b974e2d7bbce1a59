import Graphviz
import VentureModel

// Rounds as cards: title and date, the amount in large type, what it made the company worth.

extension NetworkArtist {
  static let cardHeight = 42.0
  static let noteHeight = 18.0

  func drawStop(_ index: Int, on canvas: inout Canvas) {
    let stop = content.stops[index]
    let frame = layout.stops[index]
    switch stop.kind {
    case .round(let round):
      drawCard(round, stop, frame, on: &canvas)
    case .withdrawnOffer(let offer):
      let text = ["✕ \(wording(.offerWithdrawn))", texts.rounds.date(ofOffer: offer)]
      drawNote(
        text.compactMap(\.self).joined(separator: " · "), theme.warning,
        drafting.sentence(of: offer, in: content.graph),
        stop, frame, on: &canvas)
    case .unnamedRound(let fact):
      drawNote(
        wording(.roundNotStated), theme.faintInk, drafting.sentence(of: fact, in: content.graph),
        stop, frame, on: &canvas)
    }
  }

  /// A line of text in the place of a card.
  private func drawNote(
    _ text: String, _ color: Color, _ title: String, _ stop: Funding.Stop, _ frame: Frame,
    on canvas: inout Canvas
  ) {
    canvas.box(
      id(of: stop), frame,
      HTMLLabel(.font(HTMLLabel.Text(text), size: theme.smallFontSize, color: color)),
      [.shape(.box), .style([.filled]), .penWidth(0), .fillColor(theme.paper)], title: title,
      cssClass: "note")
  }

  private func drawCard(
    _ round: Round, _ stop: Funding.Stop, _ frame: Frame, on canvas: inout Canvas
  ) {
    let small = theme.smallFontSize
    let large = theme.fontSize + 3
    let date = measure.lines(
      texts.rounds.date(of: round) ?? "", size: small, width: frame.width - 90, limit: 1
    ).joined()
    let room = (frame.width - 22) / 1.08 - measure.width(date, size: small)
    let title = measure.lines(
      texts.rounds.title(round), size: theme.fontSize, isBold: true, width: room, limit: 1
    ).joined()
    let amount = texts.rounds.amount(of: round)
    let table = HTMLLabel.Table(
      [.border(0), .cellBorder(0), .cellSpacing(0), .cellPadding(1)],
      rows: [
        line(
          .bold(HTMLLabel.Text(title)), measure.width(title, size: theme.fontSize, isBold: true),
          drafting.faint(date), in: frame.width - 14),
        line(
          amount.map { .bold(.font(HTMLLabel.Text($0), size: large)) }
            ?? drafting.faint(wording(.amountNotStated)),
          amount.map { measure.width($0, size: large, isBold: true) }
            ?? measure.width(wording(.amountNotStated), size: small),
          drafting.faint(texts.rounds.worth(of: round) ?? ""), in: frame.width - 14),
      ])
    canvas.box(
      id(of: stop), frame, HTMLLabel(table),
      [
        .shape(.box), .style(round.certainty == .stated ? [.filled] : [.filled, .dashed]),
        .color(theme.round.stroke), .fillColor(theme.round.fill),
      ], title: texts.rounds.sentence(round), cssClass: "round",
      entity: stop.id)
  }

  /// A line of a card with text at both ends. Graphviz does not stretch the columns of a table to its
  /// width, so each line is a table with widths of its own.
  private func line(
    _ left: HTMLLabel.Text, _ leftWidth: Double, _ right: HTMLLabel.Text, in width: Double
  ) -> HTMLLabel.Row {
    let first = min(leftWidth * 1.08 + 4, width).rounded(.up)
    let cells: HTMLLabel.Row = [
      HTMLLabel.Cell(left, [.alignment(.left), .width(Int(first))]),
      HTMLLabel.Cell(right, [.alignment(.right), .width(Int(max(0, width - first - 2)))]),
    ]
    return [
      HTMLLabel.Cell(
        HTMLLabel.Table(
          [.border(0), .cellBorder(0), .cellSpacing(0), .cellPadding(0)], rows: [cells]))
    ]
  }
}
