import Graphviz
import VentureAnalysis
import VentureModel

// Rounds as cards: title and date, the amount in large type, what it made the company worth.

extension NetworkArtist {
  func node(_ stop: NetworkContent.Stop) -> Drawing.Node {
    switch stop.kind {
    case .round(let round): card(round, stop)
    case .withdrawnOffer(let offer): offerNode(offer, stop)
    }
  }

  private func offerNode(_ offer: Fact, _ stop: NetworkContent.Stop) -> Drawing.Node {
    let date = offer.history.first?.date ?? offer.date
    var text: HTMLLabel.Text = .bold(HTMLLabel.Text("✕ " + wording(.offerWithdrawn)))
    if let date { text = text + HTMLLabel.Text(" · " + wording.dates.text(date)) }
    return Drawing.Node(
      Self.nodeID(stop),
      [
        .shape(.plainText), .label(HTMLLabel(text)), .fontColor(theme.warning),
        .fontSize(theme.fontSize - 1.5), .width(170), .height(16),
        .margin(horizontal: 2, vertical: 1),
      ], title: Narrator(content.graph).sentence(offer), cssClass: "offer")
  }

  private func card(_ round: Round, _ stop: NetworkContent.Stop) -> Drawing.Node {
    let small = theme.fontSize - 2
    let date = round.date.preferred().map { wording.dates.text($0.value) } ?? ""
    var rows: [HTMLLabel.Row] = [
      [
        HTMLLabel.Cell(.bold(HTMLLabel.Text(title(round))), [.alignment(.left)]),
        HTMLLabel.Cell(
          .font(HTMLLabel.Text(date), size: small, color: theme.faintInk), [.alignment(.right)]),
      ]
    ]
    let amount = amountText(round)
    let worth = worthText(round)
    let large: HTMLLabel.Text =
      amount.map { .bold(.font(HTMLLabel.Text($0), size: theme.fontSize + 3)) }
      ?? .font(HTMLLabel.Text(wording(.amountNotStated)), size: small, color: theme.faintInk)
    rows.append([
      HTMLLabel.Cell(large, [.alignment(.left)]),
      HTMLLabel.Cell(
        .font(HTMLLabel.Text(worth ?? ""), size: small, color: theme.faintInk),
        [.alignment(.right)]),
    ])
    let table = HTMLLabel.Table(
      [.border(0), .cellBorder(0), .cellSpacing(0), .cellPadding(2), .width(186)], rows: rows)
    let isImplied = round.certainty != .stated
    return Drawing.Node(
      Self.nodeID(stop),
      [
        .shape(.box), .style(isImplied ? [.filled, .dashed] : [.filled]), .label(HTMLLabel(table)),
        .color(theme.round.stroke), .fillColor(theme.round.fill),
        .margin(horizontal: 4, vertical: 1),
      ], title: sentence(round), cssClass: "round")
  }

  private func amountText(_ round: Round) -> String? {
    if let raised = round.raised.preferred() { return wording.amount(raised.value) }
    let price = round.pricePerShare.preferred() ?? listing(of: round)?.issuePrice.preferred()
    return price.map { wording(.aShare, ["amount": wording.amount($0.value)]) }
  }

  /// The listing that a public offering led to.
  private func listing(of round: Round) -> Listing? {
    guard round.kind == .ipo else { return nil }
    return content.graph.facts(of: round.company).lazy.compactMap { fact -> Listing? in
      if fact.kind == .listed, case .listing(let listing) = fact.terms { listing } else { nil }
    }.first
  }

  private func worthText(_ round: Round) -> String? {
    if let post = round.postMoney.preferred() {
      return wording(.postMoney, ["amount": wording.amount(post.value)])
    }
    if let pre = round.preMoney.preferred() {
      return wording(.preMoney, ["amount": wording.amount(pre.value)])
    }
    return round.valuation.preferred().map {
      wording(.valuation, ["amount": wording.amount($0.value)])
    }
  }

  private func sentence(_ round: Round) -> String {
    let parts = [
      title(round), round.date.preferred().map { wording.dates.text($0.value) }, amountText(round),
      worthText(round),
    ]
    return parts.compactMap(\.self).joined(separator: ", ")
  }

  /// The money on its way to the company: as wide as its amount, thin if that is not known.
  func edge(_ stop: NetworkContent.Stop) -> Drawing.Edge? {
    guard case .round(let round) = stop.kind else { return nil }
    let amounts = content.stops.compactMap { stop -> Double? in
      if case .round(let round) = stop.kind { Self.size(round) } else { nil }
    }
    let width =
      Self.size(round).flatMap { size in
        amounts.max().map { 0.8 + 3.2 * (size / $0).squareRoot() }
      } ?? 0.8
    return Drawing.Edge(
      Self.nodeID(stop), "company/\(round.company)",
      certaintyStyle(round.certainty) + [
        .penWidth(width), .color(theme.company.stroke), .arrowSize(0.5),
      ], tailPort: Drawing.Port(.east), headPort: Drawing.Port(.west), title: sentence(round))
  }

  /// The amount of a round as a number to draw by, never to compute with.
  private static func size(_ round: Round) -> Double? {
    guard let raised = round.raised.preferred()?.value, let bound = raised.lower ?? raised.upper
    else { return nil }
    return Double(bound.value.amount.description)
  }
}
