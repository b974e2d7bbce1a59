import Graphviz
import VentureModel

// Title, legend and footer: what the picture says of itself.

extension NetworkArtist {
  var title: String {
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

  func drawHeading(on canvas: inout Canvas) {
    let title = measure.lines(
      title, size: theme.fontSize + 8, isBold: true, width: layout.width, limit: 1)
    canvas.text(
      .bold(.font(HTMLLabel.Text(title.joined()), size: theme.fontSize + 8)),
      in: Frame(x: 0, y: 0, width: layout.width, height: 24))
    canvas.text(
      .font(HTMLLabel.Text(subtitle), size: theme.fontSize, color: theme.faintInk),
      in: Frame(x: 0, y: 25, width: layout.width, height: 15))
  }

  var alternativeText: String {
    let leads = rounds.flatMap { round in
      content.graph.investments(in: round.profile.id).filter {
        $0.investment.isLead && $0.status == .completed
      }.compactMap(\.subject.entity).map { "\(texts.name($0)) (\(texts.title(round)))" }
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
    return text.count <= 250 ? text : text.prefix(249) + "…"
  }

  // MARK: - Footer

  func drawFooter(on canvas: inout Canvas) {
    let bottom = drawLegend(on: &canvas, from: layout.bottom + 26)
    guard !notes.isEmpty else { return }
    let size = theme.smallFontSize
    let lines = measure.lines(
      notes.joined(separator: " · "), size: size, width: layout.width, limit: 4)
    for (index, line) in lines.enumerated() {
      canvas.text(
        .font(HTMLLabel.Text(line), size: size, color: theme.faintInk),
        in: Frame(x: 0, y: bottom + 8 + Double(index) * 12, width: layout.width, height: 12))
    }
  }

  /// A sign of the legend and what it means.
  private struct Key {
    enum Sign {
      case line([EdgeAttribute], hasArrow: Bool)
      case box(Theme.Paint, [NodeAttribute], [NodeStyle])
    }
    let sign: Sign
    let text: String
  }

  /// Draws what occurs, in lines as wide as the picture.
  ///
  /// - Returns: The lower edge of the legend.
  private func drawLegend(on canvas: inout Canvas, from top: Double) -> Double {
    let size = theme.smallFontSize
    var x = 0.0
    var y = top
    for (index, key) in keys.enumerated() {
      let width = (measure.width(key.text, size: size) * 1.04 + 4).rounded(.up)
      if x > 0, x + 30 + width > layout.width {
        x = 0
        y += 17
      }
      switch key.sign {
      case .line(let style, let hasArrow):
        canvas.line(
          from: Point(x: x, y: y + 7), to: Point(x: x + 24, y: y + 7),
          arrow: hasArrow ? Arrowhead() : nil,
          style)
      case .box(let paint, let shape, let style):
        canvas.box(
          "key/\(index)", Frame(x: x + 2, y: y + 1.5, width: 20, height: 11), HTMLLabel(""),
          shape + [.style(style), .color(paint.stroke), .fillColor(paint.fill)])
      }
      canvas.text(
        .font(HTMLLabel.Text(key.text), size: size, color: theme.faintInk),
        in: Frame(x: x + 29, y: y, width: width, height: 14))
      x += 29 + width + 8
    }
    return y + 14
  }

  private var keys: [Key] {
    let links = content.investors.flatMap(\.links)
    let completed = links.filter { $0.fact.status == .completed }
    let certainties = Set(
      completed.map(\.fact.certainty) + rounds.map(\.certainty) + content.founders.map(\.certainty))
    var keys: [Key] = []
    func line(
      _ phrase: Wording.Phrase, _ style: [EdgeAttribute], hasArrow: Bool = true, if occurs: Bool
    ) {
      if occurs { keys.append(Key(sign: .line(style, hasArrow: hasArrow), text: wording(phrase))) }
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
      let (paint, shape, style) = look(of: example.id)
      keys.append(Key(sign: .box(paint, shape, style), text: wording(phrase)))
    }
    return keys
  }

  /// Date, sources, and what is not drawn.
  private var notes: [String] {
    var notes: [String] = []
    let cited = Set(content.investors.flatMap { $0.links.flatMap(\.fact.citations) }.map(\.source))
      .sorted().compactMap { content.graph[$0] }
    let newest = cited.compactMap(\.date).max {
      ($0.latest?.number ?? .min, $0.description) < ($1.latest?.number ?? .min, $1.description)
    }
    if let newest { notes.append(wording(.asOf, ["date": wording.dates.text(newest)])) }
    let sources = cited.map { $0.publisher ?? $0.title ?? $0.id.slug }.joined(separator: ", ")
    switch cited.count {
    case 0: break
    case 1: notes.append(wording(.oneSource, ["sources": sources]))
    default:
      notes.append(wording(.someSources, ["count": String(cited.count), "sources": sources]))
    }
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
}
