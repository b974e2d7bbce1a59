import Graphviz
import VentureAnalysis
import VentureModel

// Title, legend, notes and table of a syndicate.

extension SyndicateArtist {
  var sheet: Sheet {
    let title = wording(
      .syndicateTitle, ["investor": drafting.name(content.investor, in: content.graph)])
    return Sheet(
      "syndicate", title: title, subtitle: subtitle, alternativeText: alternativeText(title),
      table: table, body: .placed(canvas), legend: keys, notes: notes, drafting: drafting)
  }

  private var subtitle: String {
    let total = content.partners.count + content.rest.count
    let shared: (one: Wording.Phrase, several: Wording.Phrase) =
      content.counted == .company
      ? (.oneCompanyShared, .companiesShared) : (.oneRoundShared, .roundsShared)
    return [
      wording.count(total, .oneCoInvestor, .coInvestors),
      wording.count(content.dealCount, shared.one, shared.several),
    ].joined(separator: " · ")
  }

  private func alternativeText(_ title: String) -> String {
    let first = content.partners.prefix(4).map { partner in
      "\(drafting.name(partner.id, in: content.graph)) (\(Self.number(partner.count)))"
    }
    return [
      title, subtitle,
      wording(.mostShared, ["names": first.joined(separator: wording(.listComma))]),
    ].joined(separator: wording(.sentenceEnd))
  }

  private var keys: [LegendKey] {
    var keys: [LegendKey] = []
    let fund = theme.fund
    func bar(_ phrase: Wording.Phrase, _ paint: Theme.Paint, _ style: [NodeStyle]) {
      keys.append(
        LegendKey(sign: .box(paint, [.shape(.box)], style), text: wording(phrase)))
    }
    if content.partners.contains(where: { $0.count.count > 1 }) {
      bar(.certainlyShared, Theme.Paint(stroke: theme.line, fill: theme.line), [.filled])
      bar(
        .possiblyShared, Theme.Paint(stroke: theme.line, fill: theme.paper), [.filled, .dashed])
    }
    let deals = content.partners.flatMap(\.deals)
    if deals.contains(where: \.isLed) {
      let name = drafting.name(content.investor, in: content.graph)
      keys.append(LegendKey(sign: .mark("★"), text: wording(.ledByFocus, ["investor": name])))
    }
    // Bars of one shape: without several colours there is nothing to explain.
    let parties = Set(content.partners.map { drafting.party($0.id, in: content.graph) })
    guard fund != theme.corporate, parties.count > 1 else { return keys }
    for (phrase, paint) in [
      (Wording.Phrase.firm, fund), (.corporateInvestor, theme.corporate), (.person, theme.person),
    ] where parties.contains(phrase) {
      bar(phrase, Theme.Paint(stroke: paint.stroke, fill: paint.stroke), [.filled])
    }
    return keys
  }

  private var notes: [String] {
    var notes = drafting.sourceNotes(content.citations, in: content.graph)
    if let most = content.rest.map(\.upperBound).max() {
      notes.append(
        wording(
          .coInvestorsLeftOut, ["count": String(content.rest.count), "most": String(most)]))
    }
    return notes
  }

  /// A row for each partner that is drawn.
  private var table: Table {
    var table = Table(columns: ["partner", "least", "most", "shared", "led"])
    for partner in content.partners {
      func names(_ deals: [SyndicateContent.Deal]) -> String {
        deals.map { text(of: $0).replacing("★ ", with: "") }.joined(separator: ", ")
      }
      table.append([
        drafting.name(partner.id, in: content.graph), String(partner.count.lowerBound),
        String(partner.count.upperBound), names(partner.deals),
        names(partner.deals.filter(\.isLed)),
      ])
    }
    return table
  }
}
