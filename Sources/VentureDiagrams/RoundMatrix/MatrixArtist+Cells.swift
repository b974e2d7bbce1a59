import Graphviz
import VentureModel

// Cells: who led, who was new, who came again, and what is open.

extension MatrixArtist {
  /// What a cell looks like.
  struct CellLook {
    var text: String
    var ink: Color
    var isBold = false
    var fill: Color
    var stroke: Color
    var style: [NodeStyle] = [.filled]
    var title: String?
    var cssClass = "empty"
  }

  func drawCell(_ row: Int, _ column: Int, on canvas: inout Canvas) {
    let investor = funding.investors[row]
    let look = look(of: content.cell(investor, content.columns[column]), investor)
    let size = look.isBold ? theme.fontSize : theme.smallFontSize
    let text = HTMLLabel.Text.font(
      HTMLLabel.Text(fitted(look.text, size, isBold: look.isBold)), size: size, color: look.ink)
    canvas.box(
      "cell/\(row)/\(column)", frame(row, column),
      look.text.isEmpty ? HTMLLabel("") : HTMLLabel(look.isBold ? .bold(text) : text),
      [
        .shape(.box), .style(look.style), .color(look.stroke), .fillColor(look.fill),
        .penWidth(look.stroke == look.fill ? 0 : 1),
      ], title: look.title, cssClass: look.cssClass)
  }

  func look(of cell: MatrixContent.Cell, _ investor: Funding.Investor) -> CellLook {
    switch cell {
    case .empty:
      return CellLook(text: "", ink: theme.ink, fill: theme.shade, stroke: theme.shade)
    case .possible(let membership):
      return CellLook(
        text: "?", ink: theme.faintInk, fill: theme.paper, stroke: theme.line,
        style: [.filled, .dotted],
        title: [texts.name(investor.id), texts.phrase(membership, of: investor)]
          .compactMap(\.self).joined(separator: ", "), cssClass: "possible")
    case .link(let link):
      return look(of: link, investor)
    }
  }

  private func look(of link: Funding.Link, _ investor: Funding.Investor) -> CellLook {
    let paint = drafting.look(of: investor.id, in: funding.graph).paint
    let title = drafting.sentence(of: link.fact, in: funding.graph)
    if link.fact.status == .withdrawn {
      return CellLook(
        text: "✕", ink: theme.warning, isBold: true, fill: theme.paper, stroke: theme.warning,
        style: [.filled, .dashed], title: title, cssClass: "withdrawn")
    }
    let amount = link.fact.investment.amount.map { wording.amount($0) }
    let doubt = link.fact.certainty == .disputed ? "? " : ""
    if link.fact.investment.isLead {
      return CellLook(
        text: doubt + ["★", amount].compactMap(\.self).joined(separator: " "),
        ink: theme.strongInk, isBold: true, fill: paint.stroke, stroke: paint.stroke, title: title,
        cssClass: "lead")
    }
    var style = [NodeStyle.filled]
    if link.fact.certainty == .implied { style.append(.dashed) }
    if link.fact.certainty == .disputed { style.append(.dotted) }
    let word = wording(link.isFollowOn ? .again : .new)
    return CellLook(
      text: doubt + (amount ?? word), ink: theme.ink, isBold: amount != nil, fill: paint.fill,
      stroke: paint.stroke, style: style, title: title,
      cssClass: link.isFollowOn ? "follow-on" : "new")
  }
}
