import Graphviz
import VentureAnalysis
import VentureModel

// Title, legend, footer and table: what the picture says of itself.

extension NetworkArtist {
  var sheet: Sheet {
    Sheet(
      "network", title: title, subtitle: subtitle, alternativeText: alternativeText, table: table,
      body: .placed(canvas), legend: keys, notes: notes, drafting: drafting)
  }

  private var title: String {
    wording(.networkTitle, ["company": texts.name(content.company.profile.id)])
  }

  private var rounds: [Round] {
    content.stops.compactMap { if case .round(let round) = $0.kind { round } else { nil } }
  }

  private var countedRounds: Int {
    let counted = rounds.count { $0.ordinal != nil }
    return counted > 0 ? counted : rounds.count
  }

  private var roundsInWords: String { wording.count(countedRounds, .oneRound, .someRounds) }

  private var investorsInWords: String {
    wording.count(
      content.investors.count(where: \.isShareholder), .oneInvestor, .someInvestors)
  }

  private var subtitle: String {
    let dates = rounds.compactMap { $0.date.preferred()?.value }
    let first = dates.compactMap { $0.earliest?.components.year }.min()
    let last = dates.compactMap { $0.latest?.components.year }.max()
    let years = first.flatMap { first in last.map { first == $0 ? "\(first)" : "\(first)–\($0)" } }
    return [roundsInWords, investorsInWords, years].compactMap(\.self).joined(separator: " · ")
  }

  private var alternativeText: String {
    let leads = rounds.flatMap { round in
      content.graph.investments(in: round.profile.id).filter {
        $0.investment.isLead && $0.status == .completed
      }.compactMap(\.subject.entity).map { "\(texts.name($0)) (\(texts.rounds.title(round)))" }
    }
    let stop = wording(.sentenceEnd)
    var text =
      wording(
        .alternative,
        [
          "company": texts.name(content.company.profile.id), "rounds": roundsInWords,
          "investors": investorsInWords,
        ]) + stop
    if let total = content.total {
      text += wording(.raisedInAll, ["amount": wording.amount(total.raised)]) + stop
    }
    if !leads.isEmpty {
      text += wording(.alternativeText, ["leads": leads.joined(separator: ", ")])
    }
    return text
  }

  private var keys: [LegendKey] {
    let links = content.investors.flatMap(\.links)
    let completed = links.filter { $0.fact.status == .completed }
    let certainties = Set(
      completed.map(\.fact.certainty) + rounds.map(\.certainty) + content.founders.map(\.certainty))
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
      if: rounds.contains { $0.raised.preferred() != nil })
    let looks = Dictionary(
      grouping: content.investors,
      by: { investor -> Wording.Phrase in
        switch content.graph[investor.id] {
        case .person: .person
        case .organization(let organization) where organization.isInstitution: .firm
        default: .corporateInvestor
        }
      })
    for phrase in [Wording.Phrase.firm, .corporateInvestor, .person] {
      guard let example = looks[phrase]?.first else { continue }
      let (paint, shape, style) = drafting.look(of: example.id, in: content.graph)
      keys.append(LegendKey(sign: .box(paint, shape, style), text: wording(phrase)))
    }
    return keys
  }

  /// Date, sources, and what is not drawn.
  private var notes: [String] {
    var notes = drafting.sourceNotes(
      content.investors.flatMap { $0.links.flatMap(\.fact.citations) }, in: content.graph)
    if let unnamed = content.unnamedInvestors, unnamed != .exact(0) {
      notes.append(
        wording(.unnamedInvestors, ["count": wording.quantity(unnamed) { String($0.number) }]))
    }
    let undated = rounds.count { $0.date.isEmpty }
    if undated > 0 { notes.append(wording(.undatedRounds, ["count": String(undated)])) }
    if content.omittedDeals > 0 {
      notes.append(wording(.notDrawn, ["count": String(content.omittedDeals)]))
    }
    return notes
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
