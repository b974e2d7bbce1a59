import Graphviz
import VentureModel

/// How an entity is drawn where entities of all kinds meet: shape and colour tell its kind.
struct NodeLook {
  let paint: Theme.Paint
  let shape: Shape
  let style: [NodeStyle]
  /// What the legend calls it.
  let phrase: Wording.Phrase

  /// The attributes of a box.
  var attributes: [NodeAttribute] {
    [.shape(shape), .style(style + paint.style), .color(paint.stroke), .fillColor(paint.fill)]
  }

  /// Whether lines have to end at the outline of an ellipse.
  var isEllipse: Bool { shape == .ellipse }
}

extension Drafting {
  /// The look of an entity of any kind.
  func nodeLook(of id: EntityID, in graph: VentureGraph) -> NodeLook {
    switch graph[id] {
    case .person:
      NodeLook(paint: theme.person, shape: .ellipse, style: [.filled], phrase: .person)
    case .school:
      NodeLook(paint: theme.round, shape: .note, style: [.filled], phrase: .school)
    case .organization(let organization) where organization.isInstitution:
      NodeLook(paint: theme.fund, shape: .box, style: [.filled], phrase: .firm)
    case .organization(let organization)
    where organization.kinds.contains(.corporateInvestor) || onlyInvests(id, graph):
      NodeLook(
        paint: theme.corporate, shape: .box, style: [.filled, .rounded],
        phrase: .corporateInvestor)
    case .organization:
      NodeLook(
        paint: theme.company, shape: .box, style: [.filled, .rounded], phrase: .company)
    default:
      NodeLook(paint: theme.round, shape: .box, style: [.filled], phrase: .otherKind)
    }
  }

  /// Whether a company is known to invest, and not to have raised money: many tables do not tell what
  /// an investor is.
  private func onlyInvests(_ id: EntityID, _ graph: VentureGraph) -> Bool {
    let roles = graph.roles(of: id)
    return roles.contains(.investor) && !roles.contains(.portfolioCompany)
  }

  /// The keys of the looks that occur, each once, in a fixed order.
  func legend(of ids: some Sequence<EntityID>, in graph: VentureGraph) -> [LegendKey] {
    let looks = Dictionary(
      ids.map { nodeLook(of: $0, in: graph) }.map { ($0.phrase, $0) },
      uniquingKeysWith: { first, _ in first })
    let order: [Wording.Phrase] = [
      .company, .corporateInvestor, .firm, .school, .person, .otherKind,
    ]
    return order.compactMap { looks[$0] }.map { look in
      LegendKey(
        sign: .box(look.paint, [.shape(look.shape)], look.style + look.paint.style),
        text: wording(look.phrase))
    }
  }
}

/// The outline of a box or an ellipse, where lines end.
struct Outline {
  let frame: Frame
  let isEllipse: Bool

  /// Where a horizontal line meets the left side.
  func left(at y: Double) -> Point { Point(x: frame.center.x - reach(across: y), y: y) }

  /// Where a horizontal line meets the right side.
  func right(at y: Double) -> Point { Point(x: frame.center.x + reach(across: y), y: y) }

  /// Where a vertical line meets the lower side.
  func bottom(at x: Double) -> Point {
    guard isEllipse else { return Point(x: x, y: frame.bottom) }
    let share = (x - frame.center.x) / (frame.width / 2)
    let reach = frame.height / 2 * (max(0, 1 - share * share)).squareRoot()
    return Point(x: x, y: frame.center.y + reach)
  }

  private func reach(across y: Double) -> Double {
    guard isEllipse else { return frame.width / 2 }
    let share = (y - frame.center.y) / (frame.height / 2)
    return frame.width / 2 * (max(0, 1 - share * share)).squareRoot()
  }
}
