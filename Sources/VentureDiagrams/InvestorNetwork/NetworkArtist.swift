import Graphviz
import VentureAnalysis
import VentureModel

/// Turns the content of an investor network into a drawing.
struct NetworkArtist {
  let content: Funding
  let drafting: Drafting
  /// The lines of each investor's box: its name, and what is known beside its links.
  let investorTexts: [BoxText]
  let layout: NetworkLayout

  /// The text in a box, broken into lines.
  struct BoxText {
    var name: [String]
    var details: [String]
  }

  init(_ content: Funding, _ drafting: Drafting) {
    self.content = content
    self.drafting = drafting
    let texts = NetworkTexts(content: content, drafting: drafting)
    investorTexts = texts.investors()
    layout = NetworkLayout(content, sizes: texts.sizes(investorTexts))
  }

  var wording: Wording { drafting.wording }
  var theme: Theme { drafting.theme }
  var measure: TextMeasure { drafting.measure }
  var texts: NetworkTexts { NetworkTexts(content: content, drafting: drafting) }

  /// Left and right of a founder's name, as ellipses narrow towards their ends.
  static let founderPadding = 14.0

  var canvas: Canvas {
    var canvas = Canvas()
    for index in content.investors.indices { drawInvestor(index, on: &canvas) }
    for index in content.stops.indices { drawStop(index, on: &canvas) }
    drawCompany(on: &canvas)
    drawInvestments(on: &canvas)
    drawMoney(on: &canvas)
    return canvas
  }

  // MARK: - Ids

  func id(of investor: Funding.Investor) -> String { "investor/\(investor.id)" }
  func id(of stop: Funding.Stop) -> String { "stop/\(stop.id)" }
  var companyID: String { "company/\(content.company.profile.id)" }

  // MARK: - Boxes

  private func drawInvestor(_ index: Int, on canvas: inout Canvas) {
    let investor = content.investors[index]
    let text = investorTexts[index]
    let (paint, shape, style) = drafting.look(of: investor.id, in: content.graph)
    let name = HTMLLabel.Text(text.name.joined(separator: "\n"))
    let label = drafting.stacked(investor.isLead ? .bold(name) : name, over: text.details)
    let title = ([texts.name(investor.id)] + text.details).joined(separator: ", ")
    canvas.box(
      id(of: investor), layout.investors[index], label,
      shape + [
        .style(investor.isShareholder ? style : style + [.dashed]), .color(paint.stroke),
        .fillColor(paint.fill),
      ], title: title, cssClass: "investor",
      entity: investor.id)
  }

  private func drawCompany(on canvas: inout Canvas) {
    let name = texts.name(content.company.profile.id)
    let text = texts.company()
    canvas.box(
      companyID, layout.company,
      drafting.stacked(
        .bold(
          .font(HTMLLabel.Text(text.name.joined(separator: "\n")), size: theme.fontSize + 5)),
        over: text.details),
      [
        .shape(.box), .style([.filled, .rounded]), .color(theme.company.stroke),
        .fillColor(theme.company.fill), .penWidth(2),
      ], title: ([name] + texts.companyFacts).joined(separator: ", "), cssClass: "company",
      entity: content.company.profile.id)
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
      drafting.stacked(HTMLLabel.Text(name.joined()), over: [role]),
      [
        .shape(.ellipse), .style(isImplied ? [.filled, .dashed] : [.filled]),
        .color(theme.person.stroke), .fillColor(theme.person.fill),
      ], title: drafting.sentence(of: fact, in: content.graph), cssClass: "founder",
      entity: founder)
    let start = Point(x: layout.company.x + 12, y: layout.company.bottom)
    let corner = Point(x: start.x, y: frame.center.y)
    canvas.curve(
      from: companyID, to: id,
      along: [
        start, Point(x: start.x, y: corner.y - 8), Point(x: start.x, y: corner.y),
        Point(x: frame.x, y: frame.center.y),
      ], arrow: nil,
      drafting.line(fact.certainty) + [.color(theme.person.stroke), .arrowHead(.none)],
      title: drafting.sentence(of: fact, in: content.graph))
  }
}
