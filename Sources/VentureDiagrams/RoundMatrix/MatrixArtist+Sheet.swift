import Graphviz
import VentureAnalysis
import VentureModel

// Title, legend and table of a round matrix.

extension MatrixArtist {
  var sheet: Sheet {
    Sheet(
      "rounds",
      title: wording(.matrixTitle, ["company": texts.name(funding.company.profile.id)]),
      subtitle: texts.summary, alternativeText: texts.alternativeText, table: table,
      body: .placed(canvas), legend: keys, notes: texts.notes, drafting: drafting)
  }

  private var cells: [(investor: Funding.Investor, cell: MatrixContent.Cell)] {
    funding.investors.flatMap { investor in
      content.columns.map { (investor, content.cell(investor, $0)) }
    }
  }

  private var keys: [LegendKey] {
    let links = cells.compactMap { entry -> Funding.Link? in
      if case .link(let link) = entry.cell { link } else { nil }
    }
    let completed = links.filter { $0.fact.status == .completed }
    var keys: [LegendKey] = []
    func key(
      _ phrase: Wording.Phrase, _ paint: Theme.Paint, _ style: [NodeStyle] = [.filled],
      if occurs: Bool
    ) {
      guard occurs else { return }
      keys.append(LegendKey(sign: .box(paint, [.shape(.box)], style), text: wording(phrase)))
    }
    let solid = Theme.Paint(stroke: theme.fund.stroke, fill: theme.fund.stroke)
    key(.lead, solid, if: completed.contains { $0.fact.investment.isLead })
    let plain = Theme.Paint(stroke: theme.line, fill: theme.paper)
    key(
      .implied, plain, [.filled, .dashed], if: completed.contains { $0.fact.certainty == .implied })
    key(
      .inSomeOfThese, plain, [.filled, .dotted],
      if: cells.contains { if case .possible = $0.cell { true } else { false } })
    if links.contains(where: { $0.fact.status == .withdrawn }) {
      keys.append(LegendKey(sign: .mark("✕"), text: wording(.withdrawn)))
    }
    // Cells of one shape: without colours there is nothing to explain.
    guard theme.fund != theme.corporate else { return keys }
    let parties = funding.investors.map { drafting.party($0.id, in: funding.graph) }
    key(.firm, theme.fund, if: parties.contains(.firm))
    key(.corporateInvestor, theme.corporate, if: parties.contains(.corporateInvestor))
    key(.person, theme.person, if: parties.contains(.person))
    return keys
  }

  /// The matrix as it is drawn: a row for each investor, a column for each round.
  private var table: Table {
    let headings = content.columns.map { column in
      switch column.stop.kind {
      case .round(let round): texts.rounds.title(round)
      case .withdrawnOffer: wording(.withdrawn)
      case .unnamedRound: wording(.roundNotStated)
      }
    }
    var table = Table(columns: ["investor"] + headings + ["remarks"])
    for (row, investor) in funding.investors.enumerated() {
      let cells = content.columns.map { look(of: content.cell(investor, $0), investor).text }
      table.append([texts.name(investor.id)] + cells + [remarks[row]])
    }
    return table
  }
}
