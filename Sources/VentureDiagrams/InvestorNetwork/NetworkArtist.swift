import Graphviz
import VentureAnalysis
import VentureModel

/// Turns the content of an investor network into a drawing.
struct NetworkArtist {
  let content: NetworkContent
  let wording: Wording
  let theme: Theme
  let font: String
  let measure: TextMeasure
  /// The lines of each investor's box: its name, and what is known beside its links.
  let investorTexts: [BoxText]
  let layout: NetworkLayout

  /// The text in a box, broken into lines.
  struct BoxText {
    var name: [String]
    var details: [String]
  }

  init(_ content: NetworkContent, wording: Wording, theme: Theme, font: String) {
    self.content = content
    self.wording = wording
    self.theme = theme
    self.font = font
    measure = TextMeasure(family: font)
    let texts = NetworkTexts(content: content, wording: wording)
    investorTexts = texts.investors(measure, theme)
    layout = NetworkLayout(
      content, sizes: texts.sizes(measure, theme, investorTexts), top: Self.headingHeight)
  }

  static let headingHeight = 58.0
  /// Left and right of a founder's name, as ellipses narrow towards their ends.
  static let founderPadding = 14.0

  var texts: NetworkTexts { NetworkTexts(content: content, wording: wording) }

  var drawing: Drawing {
    var canvas = Canvas()
    drawHeading(on: &canvas)
    for index in content.investors.indices { drawInvestor(index, on: &canvas) }
    for index in content.stops.indices { drawStop(index, on: &canvas) }
    drawCompany(on: &canvas)
    drawInvestments(on: &canvas)
    drawMoney(on: &canvas)
    drawFooter(on: &canvas)
    return canvas.drawing(name: "network", font: font, theme: theme)
  }

  /// A fact as a sentence for those who cannot see the line, with its doubt.
  func sentence(of fact: Fact) -> String {
    let doubt = fact.certainty == .stated ? "" : " (\(fact.certainty.rawValue))"
    return Narrator(content.graph).sentence(fact) + doubt
  }

  // MARK: - Ids

  func id(of investor: NetworkContent.Investor) -> String { "investor/\(investor.id)" }
  func id(of stop: NetworkContent.Stop) -> String { "stop/\(stop.id)" }
  var companyID: String { "company/\(content.company.profile.id)" }

  // MARK: - Boxes

  /// The look of an investor: square for institutions, rounded for companies, an ellipse for people.
  func look(of id: EntityID) -> (paint: Theme.Paint, shape: [NodeAttribute], style: [NodeStyle]) {
    switch content.graph[id] {
    case .person:
      return (theme.person, [.shape(.ellipse)], [.filled])
    case .organization(let organization) where organization.isInstitution:
      return (theme.fund, [.shape(.box)], [.filled])
    default:
      return (theme.corporate, [.shape(.box)], [.filled, .rounded])
    }
  }

  private func drawInvestor(_ index: Int, on canvas: inout Canvas) {
    let investor = content.investors[index]
    let text = investorTexts[index]
    let (paint, shape, style) = look(of: investor.id)
    let name = HTMLLabel.Text(text.name.joined(separator: "\n"))
    let label = stacked(
      investor.isLead ? .bold(name) : name, over: text.details, size: theme.smallFontSize)
    let title = ([texts.name(investor.id)] + text.details).joined(separator: ", ")
    canvas.box(
      id(of: investor), layout.investors[index], label,
      shape + [
        .style(investor.isShareholder ? style : style + [.dashed]), .color(paint.stroke),
        .fillColor(paint.fill),
      ], title: title, cssClass: "investor")
  }

  private func drawCompany(on canvas: inout Canvas) {
    let name = texts.name(content.company.profile.id)
    let text = texts.company(measure, theme)
    canvas.box(
      companyID, layout.company,
      stacked(
        .bold(
          .font(HTMLLabel.Text(text.name.joined(separator: "\n")), size: theme.fontSize + 5)),
        over: text.details,
        size: theme.smallFontSize),
      [
        .shape(.box), .style([.filled, .rounded]), .color(theme.company.stroke),
        .fillColor(theme.company.fill), .penWidth(2),
      ], title: ([name] + texts.companyFacts).joined(separator: ", "), cssClass: "company")
    for (fact, frame) in zip(content.founders, layout.founders) {
      drawFounder(fact, frame, on: &canvas)
    }
  }

  private func drawFounder(_ fact: Fact, _ frame: Frame, on canvas: inout Canvas) {
    let founder = fact.subject.entity ?? ""
    let isImplied = fact.certainty != .stated
    let role = wording(.founder) + (isImplied ? " (\(wording(.implied)))" : "")
    let id = "founder/\(founder)"
    let name = measure.lines(
      texts.name(founder), size: theme.fontSize, width: frame.width - 2 * Self.founderPadding,
      limit: 1)
    canvas.box(
      id, frame,
      stacked(HTMLLabel.Text(name.joined()), over: [role], size: theme.smallFontSize),
      [
        .shape(.ellipse), .style(isImplied ? [.filled, .dashed] : [.filled]),
        .color(theme.person.stroke), .fillColor(theme.person.fill),
      ], title: sentence(of: fact), cssClass: "founder")
    let start = Point(x: layout.company.x + 12, y: layout.company.bottom)
    let corner = Point(x: start.x, y: frame.center.y)
    canvas.curve(
      from: companyID, to: id,
      along: [
        start, Point(x: start.x, y: corner.y - 8), Point(x: start.x, y: corner.y),
        Point(x: frame.x, y: frame.center.y),
      ], arrow: nil,
      certaintyStyle(fact.certainty) + [.color(theme.person.stroke), .arrowHead(.none)],
      title: sentence(of: fact))
  }

  /// A name over lines of small type, each with room of its own.
  private func stacked(_ name: HTMLLabel.Text, over lines: [String], size: Double) -> HTMLLabel {
    guard !lines.isEmpty else { return HTMLLabel(name) }
    let small = lines.map { line in
      HTMLLabel.Cell(.font(HTMLLabel.Text(line), size: size, color: theme.faintInk))
    }
    return HTMLLabel(
      HTMLLabel.Table(
        [.border(0), .cellBorder(0), .cellSpacing(0), .cellPadding(0)],
        rows: [[HTMLLabel.Cell(name)]] + small.map { [$0] }))
  }

  /// How a line looks that is known in a certain way.
  func certaintyStyle(_ certainty: Certainty) -> [EdgeAttribute] {
    switch certainty {
    case .stated: []
    case .implied: [.style(.dashed)]
    case .context, .disputed, .derived: [.style(.dotted), .penWidth(1.7)]
    }
  }
}

extension Organization {
  /// Whether the organisation's business is to invest: a firm, a fund, an insurer, a bank.
  var isInstitution: Bool {
    let institutions: Set<Kind> = [.firm, .insurer, .assetManager, .familyOffice, .bank, .fund]
    return !institutions.isDisjoint(with: kinds)
  }
}
