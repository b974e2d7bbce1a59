import Graphviz
import VentureModel

/// Draws the partners of an investor as rows: name, bar, number, what they share.
struct SyndicateArtist {
  let content: SyndicateContent
  let drafting: Drafting
  private let namesWidth: Double
  /// The length of a bar for one company or round.
  private let unit: Double
  private let numberWidth: Double
  private let dealsWidth: Double

  var wording: Wording { drafting.wording }
  var theme: Theme { drafting.theme }

  private static let rowHeight = 22.0
  private static let barHeight = 13.0
  private static let gap = 10.0
  private static let bars = 170.0

  init(_ content: SyndicateContent, _ drafting: Drafting) {
    self.content = content
    self.drafting = drafting
    let (measure, theme) = (drafting.measure, drafting.theme)
    let names = content.partners.map {
      measure.width(drafting.name($0.id, in: content.graph), size: theme.fontSize)
    }
    namesWidth = min(max(60, (names.max() ?? 0) * 1.05 + 4), 190)
    let most = content.partners.map(\.count.upperBound).max() ?? 1
    unit = min(36, Self.bars / Double(max(1, most)))
    let numbers = content.partners.map {
      measure.width(Self.number($0.count), size: theme.fontSize, isBold: true)
    }
    numberWidth = (numbers.max() ?? 0) * 1.05 + 6
    let start = namesWidth + Self.gap + unit * Double(most) + 5 + numberWidth + Self.gap
    let texts = content.partners.map {
      Self.row($0.deals.map { Self.text(of: $0, content, drafting) }, drafting, width: 4_000)
    }
    let wanted = texts.map { measure.width($0, size: theme.smallFontSize) * 1.05 + 6 }.max() ?? 0
    let room = (drafting.width.map { $0 - 32 } ?? 660) - start
    dealsWidth = min(wanted, max(100, room))
  }

  var canvas: Canvas {
    var canvas = Canvas()
    for row in content.partners.indices { draw(row, on: &canvas) }
    return canvas
  }

  /// A number that may be uncertain: "3", "2–4".
  static func number(_ count: ClosedRange<Int>) -> String {
    count.count == 1 ? "\(count.lowerBound)" : "\(count.lowerBound)–\(count.upperBound)"
  }

  /// What a deal is called, with what is remarkable of it.
  func text(of deal: SyndicateContent.Deal) -> String { Self.text(of: deal, content, drafting) }

  private static func text(
    of deal: SyndicateContent.Deal, _ content: SyndicateContent, _ drafting: Drafting
  ) -> String {
    let graph = content.graph
    var name = drafting.name(deal.id, in: graph)
    if let round = graph.round(deal.id) {
      let rounds = RoundTexts(graph: graph, wording: drafting.wording)
      name = drafting.name(round.company, in: graph) + " " + rounds.title(round)
    }
    return (deal.isLed ? "★ " : "") + name + (deal.isCertain ? "" : "?")
  }

  /// As many texts as fit into a width, and how many more there are.
  private static func row(_ texts: [String], _ drafting: Drafting, width: Double) -> String {
    let (measure, size) = (drafting.measure, drafting.theme.smallFontSize)
    for shown in stride(from: texts.count, to: 0, by: -1) {
      let left = texts.count - shown
      let more = left == 0 ? "" : " " + drafting.wording(.andMore, ["count": String(left)])
      let text = texts.prefix(shown).joined(separator: drafting.wording(.listComma)) + more
      if measure.width(text, size: size) * 1.04 <= width || shown == 1 {
        return measure.lines(text, size: size, width: width / 1.04, limit: 1).joined()
      }
    }
    return ""
  }

  // MARK: - Rows

  private func draw(_ row: Int, on canvas: inout Canvas) {
    let partner = content.partners[row]
    let y = Double(row) * Self.rowHeight
    let name = drafting.name(partner.id, in: content.graph)
    let fitted = drafting.measure.lines(
      name, size: theme.fontSize, width: namesWidth / 1.05, limit: 1
    ).joined()
    let isPerson = drafting.party(partner.id, in: content.graph) == .person
    let label = HTMLLabel.Text.font(
      HTMLLabel.Text(fitted), size: theme.fontSize, color: theme.ink)
    canvas.text(
      isPerson ? .italic(label) : label,
      in: Frame(x: 0, y: y, width: namesWidth, height: Self.rowHeight), .right, title: name,
      entity: partner.id)
    let start = namesWidth + Self.gap
    drawBar(of: partner, from: Point(x: start, y: y), on: &canvas)
    let end = start + unit * Double(partner.count.upperBound)
    canvas.text(
      .bold(.font(HTMLLabel.Text(Self.number(partner.count)), size: theme.fontSize)),
      in: Frame(x: end + 5, y: y, width: numberWidth, height: Self.rowHeight))
    let most = content.partners.map(\.count.upperBound).max() ?? 1
    let texts = partner.deals.map { text(of: $0) }
    canvas.text(
      drafting.faint(Self.row(texts, drafting, width: dealsWidth)),
      in: Frame(
        x: start + unit * Double(most) + 5 + numberWidth + Self.gap, y: y, width: dealsWidth,
        height: Self.rowHeight), title: texts.joined(separator: wording(.listComma)))
  }

  private func drawBar(
    of partner: SyndicateContent.Partner, from start: Point, on canvas: inout Canvas
  ) {
    let paint = drafting.look(of: partner.id, in: content.graph).paint
    let certain = unit * Double(partner.count.lowerBound)
    let open = unit * Double(partner.count.upperBound) - certain
    let top = start.y + (Self.rowHeight - Self.barHeight) / 2
    let title = sentence(of: partner)
    if open > 0 {
      canvas.area(
        Frame(x: start.x + certain, y: top, width: open, height: Self.barHeight),
        [
          .style([.filled, .dashed]), .fillColor(theme.paper), .color(paint.stroke), .penWidth(1),
        ], title: title, cssClass: "possible")
    }
    if certain > 0 {
      canvas.area(
        Frame(x: start.x, y: top, width: certain, height: Self.barHeight),
        [.style([.filled]), .fillColor(paint.stroke), .color(paint.stroke), .penWidth(1)],
        title: title, cssClass: "certain")
    }
  }

  /// A row in words: "Tencent: 2 companies in common".
  func sentence(of partner: SyndicateContent.Partner) -> String {
    let several: Wording.Phrase = content.counted == .company ? .companiesShared : .roundsShared
    let one: Wording.Phrase = content.counted == .company ? .oneCompanyShared : .oneRoundShared
    let phrase = partner.count == 1...1 ? one : several
    return wording(
      .labelled,
      [
        "label": drafting.name(partner.id, in: content.graph),
        "text": wording(phrase, ["count": Self.number(partner.count)]),
      ])
  }
}
