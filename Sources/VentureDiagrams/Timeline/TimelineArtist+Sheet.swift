import Graphviz
import VentureAnalysis
import VentureModel

// Title, legend and table of a timeline.

extension TimelineArtist {
  var sheet: Sheet {
    Sheet(
      "timeline",
      title: wording(.timelineTitle, ["company": texts.name(funding.company.profile.id)]),
      subtitle: texts.summary, alternativeText: texts.alternativeText, table: table,
      body: .placed(canvas), legend: keys, notes: texts.notes, drafting: drafting)
  }

  private var keys: [LegendKey] {
    let links = funding.investors.flatMap { investor in investor.links.map { (investor, $0) } }
    let completed = links.filter { $0.1.fact.status == .completed }
    var keys: [LegendKey] = []
    func mark(
      _ phrase: Wording.Phrase, _ paint: Theme.Paint, _ shape: Shape = .circle,
      _ style: [NodeStyle] = [.filled], side: Double = 10, if occurs: Bool
    ) {
      guard occurs else { return }
      let box = LegendKey.Sign.box(paint, [.shape(shape)], style, width: side, height: side)
      keys.append(LegendKey(sign: box, text: wording(phrase)))
    }
    let fund = theme.fund
    let hollow = Theme.Paint(stroke: fund.stroke, fill: theme.paper)
    mark(
      .lead, Theme.Paint(stroke: fund.stroke, fill: fund.stroke),
      if: completed.contains { $0.1.fact.investment.isLead })
    mark(
      .areaByAmount, fund, side: 13,
      if: completed.contains { $0.1.fact.investment.amount != nil })
    mark(
      .amountNotStated, hollow, side: 9,
      if: completed.contains {
        $0.1.fact.investment.amount == nil && !$0.1.fact.investment.isLead
      })
    mark(
      .implied, hollow, .circle, [.filled, .dashed],
      if: completed.contains { $0.1.fact.certainty == .implied })
    mark(
      .disputed, hollow, .circle, [.filled, .dotted],
      if: completed.contains { $0.1.fact.certainty == .disputed })
    if links.contains(where: { $0.1.fact.status == .withdrawn }) {
      keys.append(LegendKey(sign: .mark("✕"), text: wording(.withdrawn)))
    }
    if funding.investors.contains(where: { !$0.memberships.isEmpty }) {
      let line = LegendKey.Sign.line(
        [
          .color(theme.faintInk), .penWidth(0.8), .arrowHead(.dot), .arrowTail(.dot),
          .direction(.both), .arrowSize(0.4),
        ], hasArrow: false)
      keys.append(LegendKey(sign: line, text: wording(.inSomeOfThese)))
    }
    if layout.spans.values.contains(where: { $0.count > 1 }) {
      keys.append(
        LegendKey(
          sign: .box(
            Theme.Paint(stroke: theme.line, fill: theme.line), [.shape(.box), .penWidth(0)],
            [.filled], width: 20, height: 5), text: wording(.dateRange)))
    }
    return keys
  }

  /// A row for each investment that is drawn, in order of time.
  private var table: Table {
    var table = Table(columns: [
      "date", "round", "investor", "role", "amount", "status", "certainty",
    ])
    for stop in funding.stops {
      let round = funding.graph.round(stop.id)
      for investor in funding.investors {
        for link in investor.links where link.stop == stop.id {
          table.append([
            stop.date.map { wording.dates.text($0) } ?? "",
            round.map { texts.rounds.title($0) } ?? "", texts.name(investor.id),
            link.fact.investment.isLead ? wording(.lead) : "",
            link.fact.investment.amount.map { wording.amount($0) } ?? "",
            link.fact.status.rawValue, link.fact.certainty.rawValue,
          ])
        }
      }
    }
    return table
  }
}
