import Graphviz
import VentureAnalysis
import VentureModel

// What a tie looks like and is called, and what stands at its ends.

extension EgoArtist {
  /// Draws the line between a node and one that is farther out, towards whom the tie leads to.
  func connect(
    _ inner: EntityID, at start: Point, with node: EgoContent.Node, at end: Point,
    on canvas: inout Canvas
  ) {
    guard let tie = node.ties.first else { return }
    let (from, to) = tie.isOutward ? (start, end) : (end, start)
    let (tail, head) = tie.isOutward ? (inner, node.id) : (node.id, inner)
    let style = line(of: tie)
    canvas.curve(
      from: Self.id(of: tail), to: Self.id(of: head), along: .straight(from: from, to: to),
      arrow: tie.family == .contact ? nil : Arrowhead(lineWidth: tie.isLead ? 2.2 : 1.1), style,
      title: node.ties.map(\.sentence).joined(separator: "; "), cssClass: tie.kind.rawValue)
  }

  private func line(of tie: EgoTie) -> [EdgeAttribute] {
    if tie.status == .withdrawn {
      return [.style(.dashed), .color(theme.warning), .arrowHead(.tee)]
    }
    let isLead = tie.isLead && tie.family == .invested
    // What follows from other statements is as good as implied by them.
    let certainty = tie.certainty == .derived ? .implied : tie.certainty
    return drafting.line(certainty) + [.arrowHead(Self.mark(of: tie.family))]
      + (isLead ? [.penWidth(2.2)] : [])
  }

  /// The mark at the end of a line, by which ties are told apart.
  static func mark(of family: EgoTie.Family) -> ArrowShape {
    switch family {
    case .invested: .normal
    case .holds: .open
    case .owns: .diamond
    case .founded: .hollowDiamond
    case .worked: .dot
    case .directed: .box
    case .studied: .hollowDot
    case .made: .hollowBox
    case .contact: .none
    }
  }

  static func verb(of family: EgoTie.Family) -> Wording.Phrase {
    switch family {
    case .invested: .verbInvested
    case .holds: .verbHolds
    case .owns: .verbOwns
    case .founded: .verbFounded
    case .worked: .verbWorked
    case .directed: .verbDirected
    case .studied: .verbStudied
    case .made: .verbMade
    case .contact: .verbContact
    }
  }

  func heading(of group: EgoTie.Group) -> String {
    switch group {
    case .investors: wording(.egoInvestors)
    case .people: wording(.egoPeople)
    case .owned: wording(.egoOwned)
    case .investments: wording(.egoInvestments)
    case .organizations: wording(.egoOrganizations)
    case .schools: wording(.egoSchools)
    case .products: wording(.egoProducts)
    case .others: wording(.egoOthers)
    }
  }

  /// When the tie was, and which other ties there are.
  func detail(of node: EgoContent.Node) -> String {
    guard let first = node.ties.first else { return "" }
    let dates = node.ties.filter { $0.family == first.family && $0.status == first.status }
      .compactMap(\.date)
    let others = EgoTie.Family.allCases.filter { family in
      family != first.family && node.ties.contains { $0.family == family }
    }
    let also = others.map { wording(Self.verb(of: $0)) }.joined(separator: wording(.listComma))
    return [span(of: dates), also.isEmpty ? nil : wording(.egoAlso, ["ties": also])]
      .compactMap(\.self).joined(separator: " · ")
  }

  /// A date, or the years of several.
  private func span(of dates: [EDTF]) -> String? {
    let distinct = Set(dates)
    if distinct.count == 1 { return distinct.first.map { wording.dates.text($0) } }
    let first = dates.compactMap { $0.earliest?.components.year }.min()
    let last = dates.compactMap { $0.latest?.components.year }.max()
    guard let first, let last else { return nil }
    return first == last ? "\(first)" : "\(first)–\(last)"
  }

  // MARK: - Parties

  /// What a node is, in the words of legends.
  func party(of id: EntityID) -> Wording.Phrase {
    switch content.graph[id] {
    case .person: .person
    case .organization(let organization): organization.isInstitution ? .firm : .companyParty
    default: .otherParty
    }
  }

  func look(
    of id: EntityID
  ) -> (paint: Theme.Paint, shape: [NodeAttribute], style: [NodeStyle]) {
    switch party(of: id) {
    case .companyParty: (theme.company, [.shape(.box)], [.filled, .rounded])
    case .otherParty: (theme.round, [.shape(.note)], [.filled])
    default: drafting.look(of: id, in: content.graph)
    }
  }

  func cssClass(of id: EntityID) -> String { content.graph[id]?.kind.rawValue ?? "entity" }
}

extension Drafting {
  /// Whether an entity is a person.
  func isPerson(_ id: EntityID, in graph: VentureGraph) -> Bool { graph[id]?.kind == .person }
}
