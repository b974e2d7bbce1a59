import Graphviz
import VentureModel

// Title, legend and footer: what the picture says in words.

extension NetworkArtist {
  var title: String {
    wording(.networkTitle, ["company": name(content.company.profile.id)])
  }

  private var rounds: [Round] {
    content.stops.compactMap { if case .round(let round) = $0.kind { round } else { nil } }
  }

  private var countedRounds: Int {
    let counted = rounds.count { $0.ordinal != nil }
    return counted > 0 ? counted : rounds.count
  }

  private var namedInvestors: Int {
    content.investors.count { investor in
      investor.direct != nil || investor.links.contains { $0.fact.status == .completed }
    }
  }

  private var subtitle: String {
    let dates = rounds.compactMap { $0.date.preferred()?.value }
    let first = dates.first?.earliest?.components.year
    let last = dates.compactMap { $0.latest?.components.year }.max()
    let years = first.flatMap { first in
      last.map { first == $0 ? String(first) : "\(first)–\($0)" }
    }
    let counts = wording(
      .networkSubtitle, ["rounds": String(countedRounds), "investors": String(namedInvestors)])
    return [counts, years].compactMap(\.self).joined(separator: ", ")
  }

  var heading: HTMLLabel {
    HTMLLabel(
      HTMLLabel.Table(
        [.border(0), .cellBorder(0), .cellSpacing(0), .cellPadding(1)],
        rows: [
          [
            HTMLLabel.Cell(
              .bold(.font(HTMLLabel.Text(title), size: theme.fontSize + 8)), [.alignment(.left)])
          ],
          [
            HTMLLabel.Cell(
              .font(HTMLLabel.Text(subtitle), size: theme.fontSize, color: theme.faintInk),
              [.alignment(.left)])
          ],
        ]))
  }

  var alternativeText: String {
    let leads = rounds.flatMap { round in
      content.graph.investments(in: round.profile.id).filter {
        $0.investment.isLead && $0.status == .completed
      }.compactMap(\.subject.entity).map { "\(name($0)) (\(title(round)))" }
    }
    var text =
      wording(
        .alternative,
        [
          "company": name(content.company.profile.id), "rounds": String(countedRounds),
          "investors": String(namedInvestors),
        ]) + (wording.language == .english ? ". " : "。")
    if let total = content.total {
      text += wording(.raisedInAll, ["amount": wording.amount(total.raised)])
        + (wording.language == .english ? ". " : "。")
    }
    if !leads.isEmpty {
      text += wording(.alternativeText, ["leads": leads.joined(separator: ", ")])
    }
    return text.count <= 250 ? text : text.prefix(249) + "…"
  }

  // MARK: - Footer

  /// The legend of what occurs, then date, sources and what is not drawn.
  var footer: HTMLLabel {
    let legend = HTMLLabel.Cell(
      HTMLLabel.Table(
        [.border(0), .cellBorder(0), .cellSpacing(0), .cellPadding(3)],
        rows: [HTMLLabel.Row(legendCells)]), [.alignment(.left)])
    let notes = HTMLLabel.Cell(
      .font(
        HTMLLabel.Text(notes.joined(separator: " · ")), size: theme.fontSize - 2.5,
        color: theme.faintInk), [.alignment(.left)])
    return HTMLLabel(
      HTMLLabel.Table(
        [.border(0), .cellBorder(0), .cellSpacing(0), .cellPadding(2)], rows: [[legend], [notes]]))
  }

  private var legendCells: [HTMLLabel.Cell] {
    let links = content.investors.flatMap(\.links)
    let completed = links.filter { $0.fact.status == .completed }
    var cells: [HTMLLabel.Cell] = []
    func line(_ phrase: Wording.Phrase, _ color: Color, _ width: Int, _ style: LineStyle) {
      cells.append(sample(color, width, style))
      cells.append(words(wording(phrase)))
    }
    func box(_ phrase: Wording.Phrase, _ paint: Theme.Paint) {
      cells.append(
        HTMLLabel.Cell(
          HTMLLabel.Text(" "),
          [.border(1), .color(paint.stroke), .backgroundColor(paint.fill), .width(14)]))
      cells.append(words(wording(phrase)))
    }
    if completed.contains(where: { $0.fact.investment.isLead }) {
      line(.lead, theme.fund.stroke, 2, .solid)
    }
    if completed.contains(where: { !$0.isFollowOn }) { line(.newShareholder, theme.line, 1, .solid) }
    return cells
  }

  private enum LineStyle { case solid, dashed, dotted }

  private func words(_ text: String) -> HTMLLabel.Cell {
    HTMLLabel.Cell(
      .font(HTMLLabel.Text(text + "  "), size: theme.fontSize - 2, color: theme.faintInk),
      [.alignment(.left)])
  }

  private func sample(_ color: Color, _ width: Int, _ style: LineStyle) -> HTMLLabel.Cell {
    HTMLLabel.Cell(HTMLLabel.Text(" "), [.border(width), .color(color), .sides([.bottom]), .width(24)])
  }

  private var notes: [String] {
    var notes: [String] = []
    let cited = Set(
      content.investors.flatMap { $0.links.flatMap(\.fact.citations) + ($0.direct?.citations ?? []) }
        .map(\.source)
    ).sorted().compactMap { content.graph[$0] }
    if let date = cited.compactMap(\.date).max(by: { ($0.latest?.number ?? .min) < ($1.latest?.number ?? .min) }) {
      notes.append(wording(.asOf, ["date": wording.dates.text(date)]))
    }
    let sources = cited.map { $0.publisher ?? $0.title ?? $0.id.slug }.joined(separator: ", ")
    if cited.count == 1 {
      notes.append(wording(.oneSource, ["sources": sources]))
    } else if cited.count > 1 {
      notes.append(wording(.someSources, ["count": String(cited.count), "sources": sources]))
    }
    if let unnamed = content.unnamedInvestors, unnamed != .exact(0) {
      notes.append(
        wording(.unnamedInvestors, ["count": wording.quantity(unnamed) { String($0.number) }]))
    }
    return notes
  }
}
