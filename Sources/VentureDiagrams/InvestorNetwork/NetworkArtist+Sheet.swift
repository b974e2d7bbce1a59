import Graphviz
import VentureAnalysis
import VentureModel

// Title, legend, footer and table: what the picture says of itself.

extension NetworkArtist {
  var sheet: Sheet {
    Sheet(
      "network",
      title: wording(.networkTitle, ["company": texts.name(content.company.profile.id)]),
      subtitle: texts.funding.summary, alternativeText: texts.funding.alternativeText,
      table: table, body: .placed(canvas), legend: keys, notes: texts.funding.notes,
      drafting: drafting)
  }

  private var keys: [LegendKey] {
    let links = content.investors.flatMap(\.links)
    let completed = links.filter { $0.fact.status == .completed }
    let certainties = Set(
      completed.map(\.fact.certainty) + content.rounds.map(\.certainty)
        + content.founders.map(\.certainty))
    var keys: [LegendKey] = []
    func line(
      _ phrase: Wording.Phrase, _ style: [EdgeAttribute], hasArrow: Bool = true, if occurs: Bool
    ) {
      if occurs {
        keys.append(LegendKey(sign: .line(style, hasArrow: hasArrow), text: wording(phrase)))
      }
    }
    line(
      .lead, [.penWidth(2.2), .color(theme.fund.stroke)],
      if: completed.contains { $0.fact.investment.isLead })
    line(
      .newShareholder, [], if: completed.contains { !$0.isFollowOn && !$0.fact.investment.isLead })
    line(.followOn, [.arrowHead(.open)], if: completed.contains(where: \.isFollowOn))
    line(
      .implied, [.style(.dashed), .arrowHead(.none)], hasArrow: false,
      if: certainties.contains(.implied))
    line(
      .disputed, [.style(.dotted), .penWidth(1.7), .arrowHead(.none)], hasArrow: false,
      if: certainties.contains(.disputed))
    line(
      .withdrawn, [.style(.dashed), .color(theme.warning), .arrowHead(.tee)],
      if: links.contains { $0.fact.status == .withdrawn })
    line(
      .widthByAmount, [.penWidth(3.2), .color(theme.company.stroke), .arrowHead(.none)],
      hasArrow: false,
      if: content.rounds.contains { $0.raised.preferred() != nil })
    let looks = Dictionary(
      grouping: content.investors, by: { drafting.party($0.id, in: content.graph) })
    for phrase in [Wording.Phrase.firm, .corporateInvestor, .person] {
      guard let example = looks[phrase]?.first else { continue }
      let (paint, shape, style) = drafting.look(of: example.id, in: content.graph)
      keys.append(LegendKey(sign: .box(paint, shape, style), text: wording(phrase)))
    }
    return keys
  }

  /// A row for each investment that is drawn.
  private var table: Table {
    var table = Table(columns: ["investor", "round", "date", "role", "status", "certainty"])
    for investor in content.investors {
      for link in investor.links {
        let round = content.graph.round(link.stop)
        table.append([
          texts.name(investor.id), round.map { texts.rounds.title($0) } ?? "",
          round.flatMap { texts.rounds.date(of: $0) } ?? "",
          link.fact.investment.isLead ? wording(.lead) : link.isFollowOn ? wording(.followOn) : "",
          link.fact.status.rawValue, link.fact.certainty.rawValue,
        ])
      }
    }
    return table
  }
}
