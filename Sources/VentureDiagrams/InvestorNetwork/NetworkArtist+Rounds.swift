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
      let text = ["✕ \(wording(.offerWithdrawn))", texts.date(ofOffer: offer)]
      drawNote(
        text.compactMap(\.self).joined(separator: " · "), theme.warning, narrator.sentence(offer),
        stop, frame, on: &canvas)
    case .unnamedRound(let fact):
      drawNote(
        wording(.roundNotStated), theme.faintInk, narrator.sentence(fact), stop, frame, on: &canvas)
    }
  }

  /// A line of text in the place of a card.
  private func drawNote(
    _ text: String, _ color: Color, _ title: String, _ stop: NetworkContent.Stop, _ frame: Frame,
    on canvas: inout Canvas
  ) {
    canvas.box(
      id(of: stop), frame,
      HTMLLabel(.font(HTMLLabel.Text(text), size: theme.fontSize - 1.5, color: color)),
      [.shape(.box), .style([.filled]), .penWidth(0), .fillColor(theme.paper)], title: title,
      cssClass: "note")
  }

  private func drawCard(
    _ round: Round, _ stop: NetworkContent.Stop, _ frame: Frame, on canvas: inout Canvas
  ) {
    let small = theme.fontSize - 2
    func faint(_ text: String) -> HTMLLabel.Text {
      .font(HTMLLabel.Text(text), size: small, color: theme.faintInk)
    }
    let amount: HTMLLabel.Text =
      texts.amount(of: round).map { .bold(.font(HTMLLabel.Text($0), size: theme.fontSize + 3)) }
      ?? faint(wording(.amountNotStated))
    let rows: [HTMLLabel.Row] = [
      [
        HTMLLabel.Cell(.bold(HTMLLabel.Text(texts.title(round))), [.alignment(.left)]),
        HTMLLabel.Cell(faint(texts.date(of: round) ?? ""), [.alignment(.right), .textAlignment(.right)]),
      ],
      [
        HTMLLabel.Cell(amount, [.alignment(.left)]),
        HTMLLabel.Cell(faint(texts.worth(of: round) ?? ""), [.alignment(.right), .textAlignment(.right)]),
      ],
    ]
    let table = HTMLLabel.Table(
      [
        .border(0), .cellBorder(0), .cellSpacing(0), .cellPadding(0),
        .width(Int(frame.width) - 14),
      ], rows: rows)
    canvas.box(
      id(of: stop), frame, HTMLLabel(table),
      [
        .shape(.box), .style(round.certainty == .stated ? [.filled] : [.filled, .dashed]),
        .color(theme.round.stroke), .fillColor(theme.round.fill),
      ], title: texts.sentence(round), cssClass: "round")
  }
}
