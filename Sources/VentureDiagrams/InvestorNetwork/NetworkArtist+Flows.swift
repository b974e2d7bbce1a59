import Graphviz
import VentureModel

// The lines: from investors to rounds, and from rounds to the company.

extension NetworkArtist {
  /// The width of the line of a lead.
  private static let leadWidth = 2.2

  func drawInvestments(on canvas: inout Canvas) {
    let arrivals = arrivals()
    for (investor, frame) in zip(content.investors, layout.investors) {
      for (index, link) in investor.links.enumerated() {
        guard let end = arrivals[Arrival(investor: investor.id, stop: link.stop)] else { continue }
        let spread = Double(index) - Double(investor.links.count - 1) / 2
        let start = Point(x: frame.right, y: frame.center.y + spread * 6)
        canvas.curve(
          from: id(of: investor), to: "stop/\(link.stop)", along: .flow(from: start, to: end),
          arrow: arrowhead(of: link), style(of: link, from: investor),
          title: drafting.sentence(of: link.fact, in: content.graph),
          cssClass: link.fact.status.rawValue)
      }
    }
  }

  private struct Arrival: Hashable {
    let investor: EntityID
    let stop: EntityID
  }

  /// Where each line reaches its round: along the left side, in the order of the investors, so that
  /// lines into one round do not cross at its edge.
  private func arrivals() -> [Arrival: Point] {
    var arrivals: [Arrival: Point] = [:]
    for (stop, frame) in zip(content.stops, layout.stops) {
      let guests = content.investors.filter { $0.links.contains { $0.stop == stop.id } }
      let room = min(7, (frame.height - 10) / Double(max(1, guests.count - 1)))
      for (index, guest) in guests.enumerated() {
        let spread = Double(index) - Double(guests.count - 1) / 2
        arrivals[Arrival(investor: guest.id, stop: stop.id)] = Point(
          x: frame.x, y: frame.center.y + spread * room)
      }
    }
    return arrivals
  }

  private func arrowhead(of link: Funding.Link) -> Arrowhead? {
    if isWithoutRound(link) { return nil }
    return link.fact.investment.isLead ? Arrowhead(lineWidth: Self.leadWidth) : Arrowhead()
  }

  private func isWithoutRound(_ link: Funding.Link) -> Bool {
    let kind = content.stops.first { $0.id == link.stop }?.kind
    if case .unnamedRound = kind { return true } else { return false }
  }

  private func style(
    of link: Funding.Link, from investor: Funding.Investor
  ) -> [EdgeAttribute] {
    if link.fact.status == .withdrawn {
      return [.style(.dashed), .color(theme.warning), .arrowHead(.tee)]
    }
    var style = drafting.line(link.fact.certainty)
    if isWithoutRound(link) { style.append(.arrowHead(.none)) }
    if link.isFollowOn { style.append(.arrowHead(.open)) }
    if link.fact.investment.isLead {
      style += [
        .penWidth(Self.leadWidth),
        .color(drafting.look(of: investor.id, in: content.graph).paint.stroke),
      ]
    }
    return style
  }

  /// The money on its way to the company: as wide as its amount, thin where that is not known.
  func drawMoney(on canvas: inout Canvas) {
    let sources = zip(content.stops, layout.stops).filter { stop, _ in
      if case .withdrawnOffer = stop.kind { false } else { true }
    }
    let most = sources.compactMap { size(of: $0.0) }.max()
    let room = (layout.company.height - 24) / Double(max(1, sources.count - 1))
    for (index, (stop, frame)) in sources.enumerated() {
      let spread = Double(index) - Double(sources.count - 1) / 2
      let end = Point(x: layout.company.x, y: layout.company.center.y + spread * min(room, 14))
      let width = size(of: stop).flatMap { size in most.map { 0.9 + 3.2 * (size / $0).squareRoot() }
      }
      canvas.curve(
        from: id(of: stop), to: companyID,
        along: .flow(from: Point(x: frame.right, y: frame.center.y), to: end),
        arrow: Arrowhead(lineWidth: width ?? 0.9),
        drafting.line(certainty(of: stop)) + [
          .penWidth(width ?? 0.9), .color(theme.company.stroke),
        ], title: title(of: stop))
    }
  }

  private func certainty(of stop: Funding.Stop) -> Certainty {
    switch stop.kind {
    case .round(let round): round.certainty
    case .withdrawnOffer(let fact), .unnamedRound(let fact): fact.certainty
    }
  }

  private func title(of stop: Funding.Stop) -> String {
    switch stop.kind {
    case .round(let round): texts.rounds.sentence(round)
    case .withdrawnOffer(let fact), .unnamedRound(let fact):
      drafting.sentence(of: fact, in: content.graph)
    }
  }

  /// The amount of a round as a number to draw by, never to compute with.
  private func size(of stop: Funding.Stop) -> Double? {
    guard case .round(let round) = stop.kind, let raised = round.raised.preferred()?.value,
      let bound = raised.lower ?? raised.upper
    else { return nil }
    return Double(bound.value.amount.description)
  }
}
