import Graphviz
import VentureAnalysis
import VentureModel

/// Turns the content of an investor network into a drawing.
struct NetworkArtist {
  let content: NetworkContent
  let wording: Wording
  let theme: Theme
  let font: String

  private var narrator: Narrator { Narrator(content.graph) }

  var drawing: Drawing {
    var drawing = Drawing(name: "network")
    drawing.attributes = [
      .rankDirection(.leftToRight), .backgroundColor(theme.paper), .padding(14),
      .nodeSeparation(8), .rankSeparation(64), .splines(.spline), .fontName(font),
      .fontSize(theme.fontSize), .fontColor(theme.ink), .label(footer), .labelLocation(.bottom),
      .labelJustification(.left),
    ]
    drawing.nodeDefaults = [
      .fontName(font), .fontSize(theme.fontSize), .fontColor(theme.ink), .penWidth(1.2),
    ]
    drawing.edgeDefaults = [
      .fontName(font), .fontSize(theme.fontSize - 2), .fontColor(theme.faintInk),
      .color(theme.line), .penWidth(1.1), .arrowSize(0.6),
    ]
    drawing.nodes =
      content.investors.map(node) + content.stops.map(node) + [companyNode]
      + content.founders.map(founderNode)
    drawing.edges =
      content.investors.flatMap(edges) + content.stops.compactMap(edge)
      + content.founders.map(founderEdge)
    drawing.ranks = [
      Drawing.Rank(content.investors.map(Self.nodeID), isOrdered: true),
      Drawing.Rank(content.stops.map(Self.nodeID), isOrdered: true),
    ]
    drawing.clusters = [
      Drawing.Cluster(
        drawing.nodes.map(\.id),
        [
          .label(heading), .labelLocation(.top), .labelJustification(.left), .color(theme.paper),
          .margin(10), .penWidth(0),
        ])
    ]
    return drawing
  }

  // MARK: - Names

  static func nodeID(_ investor: NetworkContent.Investor) -> String { "investor/\(investor.id)" }
  static func nodeID(_ stop: NetworkContent.Stop) -> String { "stop/\(stop.id)" }
  static func founderID(_ fact: Fact) -> String { "founder/\(fact.subject.entity?.slug ?? "")" }
  private var companyID: String { "company/\(content.company.profile.id)" }

  func name(_ id: EntityID) -> String {
    content.graph[id]?.names.display(in: [wording.language]) ?? id.slug
  }

  /// A round in the language of the diagram: "Round 4 · A+".
  func title(_ round: Round) -> String {
    let label: String? =
      round.label
      ?? {
        switch round.kind {
        case .angel: wording(.angel)
        case .seed: wording(.seed)
        case .convertible: wording(.convertible)
        case .secondary: wording(.secondary)
        case .founders: wording(.founders)
        case .ipo: wording(.ipo)
        case .cornerstone: wording(.cornerstone)
        case .series, .other: nil
        case .placeholder: wording(.roundNotStated)
        }
      }()
    let number = round.ordinal.map { wording(.roundNumber, ["number": String($0)]) }
    let parts = [number, label].compactMap(\.self)
    if !parts.isEmpty { return parts.joined(separator: " · ") }
    return round.profile.names.display(in: [wording.language]) ?? round.profile.id.slug
  }

  // MARK: - Investors

  private func paint(of id: EntityID) -> (paint: Theme.Paint, attributes: [NodeAttribute]) {
    switch content.graph[id] {
    case .person:
      return (theme.person, [.shape(.ellipse)])
    case .organization(let organization):
      let institutions: Set<Organization.Kind> = [
        .firm, .insurer, .assetManager, .familyOffice, .bank, .fund,
      ]
      let isFund = !institutions.isDisjoint(with: organization.kinds)
      return isFund ? (theme.fund, [.shape(.box)]) : (theme.corporate, [.shape(.hexagon)])
    default:
      return (theme.corporate, [.shape(.box)])
    }
  }

  private func node(_ investor: NetworkContent.Investor) -> Drawing.Node {
    let (paint, shape) = paint(of: investor.id)
    let isLead = investor.links.contains { $0.fact.investment.isLead && $0.fact.status == .completed }
    let name = HTMLLabel.Text(name(investor.id))
    var label: HTMLLabel.Text = isLead ? .bold(["★ ", name]) : name
    let details = details(of: investor)
    if !details.isEmpty {
      label =
        label + .lineBreak()
        + .font(HTMLLabel.Text(details), size: theme.fontSize - 2.5, color: theme.faintInk)
    }
    let style: [NodeStyle] =
      investor.links.contains { $0.fact.status == .completed } || investor.direct != nil
      ? [.filled] : [.filled, .dashed]
    return Drawing.Node(
      Self.nodeID(investor),
      shape + [
        .label(HTMLLabel(label)), .color(paint.stroke), .fillColor(paint.fill), .style(style),
        .margin(horizontal: 7, vertical: 3), .width(150), .height(26),
      ],
      title: (details.isEmpty ? self.name(investor.id) : "\(self.name(investor.id)): \(details)"),
      cssClass: "investor")
  }

  /// What is known of an investor beside its lines: amounts, open rounds, shares.
  private func details(of investor: NetworkContent.Investor) -> String {
    var parts = investor.links.compactMap { link -> String? in
      guard let amount = link.fact.investment.amount, link.fact.status == .completed,
        let round = content.graph.round(link.stop)
      else { return nil }
      let title = round.ordinal.map { wording(.roundNumber, ["number": String($0)]) } ?? title(round)
      return wording(.inRound, ["amount": wording.amount(amount), "round": title])
    }
    if investor.links.isEmpty, investor.direct?.kind == .invested { parts.append(wording(.roundNotStated)) }
    for membership in investor.memberships { parts.append(phrase(membership)) }
    if case .holding(let terms) = investor.stake?.terms, let share = terms.share {
      parts.append(
        wording(
          terms.basis == .beforeOffering ? .stakeBefore : .stake, ["share": wording.share(share)]))
    }
    return parts.joined(separator: " · ")
  }

  private func phrase(_ membership: Membership) -> String {
    let rounds = membership.targets.compactMap { content.graph.round($0) }
    if membership.count == .exact(1), rounds.count <= 3 {
      let titles = rounds.map { $0.ordinal.map(String.init) ?? title($0) }
      return wording(
        .eitherRound,
        ["rounds": wording(.roundNumber, ["number": titles.joined(separator: "/")])])
    }
    let count = wording.quantity(membership.count) { String($0.number) }
    return wording(.inSomeRounds, ["count": count, "total": String(rounds.count)])
  }

  private func edges(_ investor: NetworkContent.Investor) -> [Drawing.Edge] {
    var edges = investor.links.map { edge($0, from: investor) }
    if let direct = investor.direct {
      edges.append(
        Drawing.Edge(
          Self.nodeID(investor), companyID, certaintyStyle(direct.certainty),
          tailPort: Drawing.Port(.east), headPort: Drawing.Port(.west),
          title: narrator.sentence(direct)))
    }
    return edges
  }

  private func edge(
    _ link: NetworkContent.Link, from investor: NetworkContent.Investor
  ) -> Drawing.Edge {
    var attributes: [EdgeAttribute] = []
    if link.fact.status == .withdrawn {
      attributes = [.style(.dashed), .color(theme.warning), .arrowHead(.tee), .arrowSize(0.9)]
    } else {
      attributes = certaintyStyle(link.fact.certainty)
      if link.isFollowOn { attributes += [.arrowHead(.open)] }
      if link.fact.investment.isLead {
        attributes += [.penWidth(2.4), .color(paint(of: investor.id).paint.stroke)]
      }
    }
    return Drawing.Edge(
      Self.nodeID(investor), "stop/\(link.stop)", attributes,
      tailPort: Drawing.Port(.east), headPort: Drawing.Port(.west),
      title: narrator.sentence(link.fact), cssClass: link.fact.status.rawValue)
  }

  func certaintyStyle(_ certainty: Certainty) -> [EdgeAttribute] {
    switch certainty {
    case .stated: []
    case .implied: [.style(.dashed)]
    case .context, .disputed, .derived: [.style(.dotted), .penWidth(1.6)]
    }
  }

  // MARK: - Company and founders

  private var companyNode: Drawing.Node {
    var lines: HTMLLabel.Text = .font(
      .bold(HTMLLabel.Text(name(content.company.profile.id))), size: theme.fontSize + 5)
    var facts: [String] = []
    if let total = content.total {
      facts.append(wording(.raisedInAll, ["amount": wording.amount(total.raised)]))
    }
    if let founded = content.company.founded.preferred() {
      facts.append(wording(.foundedOn, ["date": wording.dates.text(founded.value)]))
    }
    for fact in facts {
      lines =
        lines + .lineBreak()
        + .font(HTMLLabel.Text(fact), size: theme.fontSize - 2, color: theme.faintInk)
    }
    return Drawing.Node(
      companyID,
      [
        .shape(.box), .style([.filled, .rounded]), .label(HTMLLabel(lines)),
        .color(theme.company.stroke), .fillColor(theme.company.fill), .penWidth(2),
        .margin(horizontal: 12, vertical: 8),
      ], title: ([name(content.company.profile.id)] + facts).joined(separator: ", "),
      cssClass: "company")
  }

  private func founderNode(_ fact: Fact) -> Drawing.Node {
    let id = fact.subject.entity ?? ""
    let isImplied = fact.certainty != .stated
    let role = wording(.founder) + (isImplied ? " (\(wording(.implied)))" : "")
    return Drawing.Node(
      Self.founderID(fact),
      [
        .shape(.ellipse), .style(isImplied ? [.filled, .dashed] : [.filled]),
        .label(
          HTMLLabel([
            HTMLLabel.Text(name(id)), .lineBreak(),
            .font(HTMLLabel.Text(role), size: theme.fontSize - 2.5, color: theme.faintInk),
          ])), .color(theme.person.stroke), .fillColor(theme.person.fill),
        .margin(horizontal: 2, vertical: 2),
      ], title: narrator.sentence(fact), cssClass: "founder")
  }

  private func founderEdge(_ fact: Fact) -> Drawing.Edge {
    Drawing.Edge(
      companyID, Self.founderID(fact),
      certaintyStyle(fact.certainty) + [.direction(.back), .arrowTail(.none)],
      title: narrator.sentence(fact))
  }
}
