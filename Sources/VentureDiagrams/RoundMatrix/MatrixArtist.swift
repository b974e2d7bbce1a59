import Graphviz
import VentureModel

/// Draws a round matrix: headings and totals here, cells in an extension.
struct MatrixArtist {
  let content: MatrixContent
  let drafting: Drafting
  /// What is said at the end of each row.
  let remarks: [String]
  private let namesWidth: Double
  let cellWidth: Double
  private let remarksWidth: Double

  var funding: Funding { content.funding }
  var texts: FundingTexts { FundingTexts(funding: funding, drafting: drafting) }
  var wording: Wording { drafting.wording }
  var theme: Theme { drafting.theme }

  static let cellHeight = 22.0
  private static let gap = 3.0
  private static let headingHeight = 56.0

  init(_ funding: Funding, _ drafting: Drafting) {
    let content = MatrixContent(funding)
    self.content = content
    self.drafting = drafting
    let texts = FundingTexts(funding: funding, drafting: drafting)
    let measure = drafting.measure
    let theme = drafting.theme
    let remarks = funding.investors.map(texts.remark)
    self.remarks = remarks
    let names = funding.investors.map {
      measure.width(texts.name($0.id), size: theme.fontSize, isBold: $0.isLead)
    }
    let namesWidth = min(max(70, (names.max() ?? 0) * 1.05 + 4), 190)
    let headings = funding.rounds.flatMap { round in
      [
        measure.width(texts.rounds.title(round), size: theme.fontSize, isBold: true),
        measure.width(texts.rounds.raised(of: round) ?? "", size: theme.fontSize, isBold: true),
        measure.width(texts.rounds.date(of: round) ?? "", size: theme.smallFontSize) / 1.6,
      ]
    }
    let wanted = min(max(62, (headings.max() ?? 0) * 1.06 + 4), 104)
    let remarksWidth = min(
      (remarks.map { measure.width($0, size: theme.smallFontSize) }.max() ?? 0) * 1.06 + 4, 200)
    let count = Double(max(1, content.columns.count))
    let room = drafting.width.map { ($0 - 32 - namesWidth - 12 - remarksWidth) / count - Self.gap }
    self.namesWidth = namesWidth
    self.remarksWidth = remarksWidth
    cellWidth = max(44, min(wanted, room ?? wanted))
  }

  var canvas: Canvas {
    var canvas = Canvas()
    for column in content.columns.indices { drawHeading(column, on: &canvas) }
    for row in funding.investors.indices { drawRow(row, on: &canvas) }
    drawTotals(on: &canvas)
    return canvas
  }

  /// The place of a cell; rows below those of the investors are those of the totals.
  func frame(_ row: Int, _ column: Int) -> Frame {
    Frame(
      x: namesWidth + 12 + Double(column) * (cellWidth + Self.gap),
      y: Self.headingHeight + Double(row) * (Self.cellHeight + Self.gap), width: cellWidth,
      height: Self.cellHeight)
  }

  func fitted(
    _ text: String, _ size: Double, isBold: Bool = false, width: Double? = nil
  ) -> String {
    drafting.measure.lines(
      text, size: size, isBold: isBold, width: (width ?? cellWidth) - 2, limit: 1
    ).joined()
  }

  // MARK: - Headings

  private func drawHeading(_ column: Int, on canvas: inout Canvas) {
    let stop = content.columns[column].stop
    let (title, date, sentence) = heading(of: stop)
    let titles = drafting.measure.lines(
      title, size: theme.fontSize, isBold: true, width: cellWidth * 0.88, limit: 2)
    let dates =
      date.map {
        drafting.measure.lines(
          $0, size: theme.smallFontSize, width: cellWidth * 0.95, limit: 3 - titles.count)
      } ?? []
    let lines = titles.map { HTMLLabel.Text.bold(HTMLLabel.Text($0)) } + dates.map(drafting.faint)
    let frame = frame(0, column)
    canvas.box(
      "round/\(stop.id)",
      Frame(x: frame.x, y: 0, width: frame.width, height: Self.headingHeight - 4),
      HTMLLabel(
        HTMLLabel.Table(
          [.border(0), .cellBorder(0), .cellSpacing(0), .cellPadding(0)],
          rows: lines.map { [HTMLLabel.Cell($0)] })),
      [.shape(.plainText)], title: sentence, cssClass: "round", entity: stop.id)
  }

  private func heading(
    of stop: Funding.Stop
  ) -> (title: String, date: String?, sentence: String) {
    switch stop.kind {
    case .round(let round):
      (texts.rounds.title(round), texts.rounds.date(of: round), texts.rounds.sentence(round))
    case .withdrawnOffer(let offer):
      (
        wording(.withdrawn), texts.rounds.date(ofOffer: offer),
        drafting.sentence(of: offer, in: funding.graph)
      )
    case .unnamedRound: (wording(.roundNotStated), nil, wording(.roundNotStated))
    }
  }

  // MARK: - Names and remarks

  private func drawRow(_ row: Int, on canvas: inout Canvas) {
    let investor = funding.investors[row]
    for column in content.columns.indices { drawCell(row, column, on: &canvas) }
    let y = frame(row, 0).y
    let name = fitted(
      texts.name(investor.id), theme.fontSize, isBold: investor.isLead, width: namesWidth * 0.95)
    let text = HTMLLabel.Text.font(
      HTMLLabel.Text(name), size: theme.fontSize, color: theme.ink)
    canvas.text(
      investor.isLead ? .bold(text) : text,
      in: Frame(x: 0, y: y, width: namesWidth, height: Self.cellHeight), .right,
      title: texts.name(investor.id), entity: investor.id)
    if !remarks[row].isEmpty {
      let end = frame(row, content.columns.count).x
      canvas.text(
        drafting.faint(fitted(remarks[row], theme.smallFontSize, width: remarksWidth)),
        in: Frame(x: end + 6, y: y, width: remarksWidth, height: Self.cellHeight))
    }
  }

  // MARK: - Totals

  private func drawTotals(on canvas: inout Canvas) {
    let row = funding.investors.count
    let top = frame(row, 0).y + 3
    canvas.area(
      Frame(x: 0, y: top - 3, width: frame(0, content.columns.count).x - Self.gap, height: 0.8),
      [.style([.filled]), .fillColor(theme.line), .penWidth(0)], cssClass: "rule")
    let lines: [(Wording.Phrase, (MatrixContent.Column) -> String?, isBold: Bool)] = [
      (.raised, { round(of: $0).flatMap { texts.rounds.raised(of: $0) } }, true),
      (.afterwards, { round(of: $0).flatMap { texts.rounds.postMoney(of: $0) } }, false),
      (.namedInvestors, { content.namedInvestors($0) }, false),
    ]
    for (index, line) in lines.enumerated() {
      let y = top + 3 + Double(index) * (theme.fontSize + 6)
      let height = theme.fontSize + 5
      canvas.text(
        drafting.faint(
          fitted(wording(line.0), theme.smallFontSize, width: namesWidth)),
        in: Frame(x: 0, y: y, width: namesWidth, height: height), .right)
      for (column, entry) in content.columns.enumerated() {
        let frame = frame(row, column)
        let text = fitted(line.1(entry) ?? "–", theme.fontSize, isBold: line.isBold)
        let ink = HTMLLabel.Text.font(
          HTMLLabel.Text(text), size: theme.fontSize,
          color: line.1(entry) == nil ? theme.faintInk : theme.ink)
        canvas.text(
          line.isBold && line.1(entry) != nil ? .bold(ink) : ink,
          in: Frame(x: frame.x, y: y, width: frame.width, height: height), .center)
      }
    }
  }

  private func round(of column: MatrixContent.Column) -> Round? {
    if case .round(let round) = column.stop.kind { round } else { nil }
  }
}
