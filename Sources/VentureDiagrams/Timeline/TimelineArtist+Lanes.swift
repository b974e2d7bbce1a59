import Foundation
import Graphviz
import VentureModel

// Lanes: a name, marks where the investor put money in, and what is open.

extension TimelineArtist {
  private static let largestMark = 22.0
  private static let smallMark = 10.0

  func drawLane(_ lane: Int, on canvas: inout Canvas) {
    let investor = funding.investors[lane]
    let middle = layout.middle(ofLane: lane)
    let paint = drafting.look(of: investor.id, in: funding.graph).paint
    drawName(of: investor, middle, on: &canvas)
    let links = investor.links.filter { layout.places[$0.stop] != nil }
    for (link, next) in zip(links, links.dropFirst()) {
      guard let start = layout.places[link.stop], let end = layout.places[next.stop] else {
        continue
      }
      canvas.line(
        from: Point(x: start, y: middle), to: Point(x: end, y: middle), arrow: nil,
        drafting.line(next.fact.certainty) + [
          .color(paint.stroke), .penWidth(2), .arrowHead(.none),
        ])
    }
    drawBrackets(of: investor, middle, on: &canvas)
    for link in links { drawMark(link, of: investor, middle, paint, on: &canvas) }
    if !remarks[lane].isEmpty {
      let text = drafting.measure.lines(
        remarks[lane], size: theme.smallFontSize, width: layout.sizes.remarks, limit: 1)
      canvas.text(
        drafting.faint(text.joined()),
        in: Frame(
          x: layout.remarksStart, y: middle - 7, width: layout.sizes.remarks, height: 14))
    }
  }

  private func drawName(
    of investor: Funding.Investor, _ middle: Double, on canvas: inout Canvas
  ) {
    let name = drafting.measure.lines(
      (investor.isLead ? "★ " : "") + texts.name(investor.id), size: theme.fontSize,
      isBold: investor.isLead, width: layout.sizes.names * 0.95, limit: 1
    ).joined()
    let text = HTMLLabel.Text(name)
    canvas.text(
      .font(investor.isLead ? .bold(text) : text, size: theme.fontSize, color: theme.ink),
      in: Frame(x: 0, y: middle - 9, width: layout.sizes.names, height: 18),
      title: texts.name(investor.id), entity: investor.id)
  }

  private func drawMark(
    _ link: Funding.Link, of investor: Funding.Investor, _ middle: Double, _ paint: Theme.Paint,
    on canvas: inout Canvas
  ) {
    guard let place = layout.places[link.stop] else { return }
    let id = "mark/\(investor.id)/\(link.stop)"
    let title = drafting.sentence(of: link.fact, in: funding.graph)
    guard link.fact.status != .withdrawn else {
      canvas.box(
        id, Frame(x: place - 7, y: middle - 8, width: 14, height: 16),
        HTMLLabel(.bold(.font(HTMLLabel.Text("✕"), size: 13, color: theme.warning))),
        [.shape(.plainText)], title: title, cssClass: "withdrawn")
      return
    }
    let amount = link.fact.investment.amount
    let size = amount.flatMap { self.size(of: $0) }.map { max(11, Self.largestMark * $0) }
    let diameter = size ?? Self.smallMark
    var look = [NodeStyle.filled]
    if link.fact.certainty == .implied { look.append(.dashed) }
    if link.fact.certainty == .disputed { look.append(.dotted) }
    let fill =
      link.fact.investment.isLead ? paint.stroke : size == nil ? theme.paper : paint.fill
    canvas.box(
      id,
      Frame(
        x: place - diameter / 2, y: middle - diameter / 2, width: diameter, height: diameter),
      HTMLLabel(""),
      [
        .shape(drafting.markShape(of: investor.id, in: funding.graph)), .style(look),
        .color(paint.stroke), .fillColor(fill),
        .penWidth(1.6),
      ], title: title, cssClass: link.fact.investment.isLead ? "lead" : "investment")
    if let amount {
      let text = wording.amount(amount)
      let width = drafting.measure.width(text, size: theme.smallFontSize) * 1.06 + 4
      canvas.text(
        drafting.faint(text),
        in: Frame(x: place + diameter / 2 + 3, y: middle - 13, width: width, height: 12))
    }
  }

  /// The side of a mark as a share of the largest: its area goes with the amount.
  private func size(of amount: Quantity<Money>) -> Double? {
    guard let money = (amount.lower ?? amount.upper)?.value, money.currency == currency,
      let value = Double(money.amount.description), largest > 0
    else { return nil }
    return (value / largest).squareRoot()
  }

  private var amounts: [Money] {
    funding.investors.flatMap(\.links).filter { $0.fact.status == .completed }.compactMap { link in
      link.fact.investment.amount.flatMap { ($0.lower ?? $0.upper)?.value }
    }
  }

  /// The currency of most amounts; amounts of others have no size, as nothing converts them.
  private var currency: Currency? {
    Dictionary(grouping: amounts, by: \.currency).max {
      ($0.value.count, $1.key.code) < ($1.value.count, $0.key.code)
    }?.key
  }

  private var largest: Double {
    amounts.filter { $0.currency == currency }.compactMap { Double($0.amount.description) }.max()
      ?? 0
  }

  // MARK: - Open rounds

  /// A thin line over the rounds that an investor may have been in, with a dot at each.
  private func drawBrackets(
    of investor: Funding.Investor, _ middle: Double, on canvas: inout Canvas
  ) {
    for membership in investor.memberships {
      let places = membership.targets.compactMap { layout.places[$0] }.sorted()
      guard let first = places.first, let last = places.last, first < last else { continue }
      let y = middle + 9.5
      let title = texts.phrase(membership, of: investor)
      canvas.area(
        Frame(x: first, y: y - 0.4, width: last - first, height: 0.8),
        [.style([.filled]), .fillColor(theme.faintInk), .penWidth(0)], title: title,
        cssClass: "bracket")
      for place in places {
        canvas.area(
          Frame(x: place - 2, y: y - 2, width: 4, height: 4),
          [
            .shape(.circle), .style([.filled]), .fillColor(theme.faintInk), .penWidth(0),
          ], title: title, cssClass: "bracket")
      }
    }
  }
}
