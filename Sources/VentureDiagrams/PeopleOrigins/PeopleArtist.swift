import Graphviz
import VentureAnalysis
import VentureModel

/// Draws the people of a company between their places and the company.
struct PeopleArtist {
  let content: PeopleContent
  let drafting: Drafting
  let texts: PeopleTexts
  let layout: PeopleLayout

  var wording: Wording { drafting.wording }
  var theme: Theme { drafting.theme }

  static let roleWidth = 1.6

  init(_ content: PeopleContent, _ drafting: Drafting) {
    self.content = content
    self.drafting = drafting
    texts = PeopleTexts(content: content, drafting: drafting)
    layout = PeopleLayout(content, texts)
  }

  var canvas: Canvas {
    var canvas = Canvas()
    for place in content.places { drawPlace(place, on: &canvas) }
    let ports = ports
    for (member, block) in zip(content.members, layout.blocks) {
      drawPerson(member, block, on: &canvas)
      for (index, station) in member.stations.enumerated() {
        let port = ports[Port(member: member.id, place: station.place)]
        drawStation(station, index, of: member, block, from: port, on: &canvas)
      }
      for line in block.lines { drawText(line, on: &canvas) }
      drawRoles(of: member, block, on: &canvas)
    }
    drawCompany(on: &canvas)
    return canvas
  }

  // MARK: - Boxes

  private func placeID(_ id: EntityID) -> String { "place/\(id)" }
  private func personID(_ id: EntityID) -> String { "person/\(id)" }
  private var companyID: String { "company/\(content.company)" }

  private func drawPlace(_ place: PeopleContent.Place, on canvas: inout Canvas) {
    guard let frame = layout.places[place.id] else { return }
    let look = drafting.nodeLook(of: place.id, in: content.graph)
    let isShared = place.members.count > 1
    let (name, details) = texts.place(place)
    let label = HTMLLabel.Text(name.joined(separator: "\n"))
    canvas.box(
      placeID(place.id), frame, drafting.stacked(isShared ? .bold(label) : label, over: details),
      look.attributes + [.penWidth(isShared ? 2.4 : 1.2)],
      title: ([texts.name(place.id)] + details).joined(separator: ", "),
      cssClass: isShared ? "place shared" : "place", entity: place.id)
  }

  private func drawPerson(
    _ member: PeopleContent.Member, _ block: PeopleLayout.Block, on canvas: inout Canvas
  ) {
    let name = HTMLLabel.Text(texts.person(member.id).joined(separator: "\n"))
    let look = drafting.nodeLook(of: member.id, in: content.graph)
    let roles = member.roles.map { drafting.sentence(of: $0, in: content.graph) }
    canvas.box(
      personID(member.id), block.person, HTMLLabel(.bold(name)), look.attributes,
      title: roles.joined(separator: "; "), cssClass: "person", entity: member.id)
  }

  private func drawCompany(on canvas: inout Canvas) {
    let name = HTMLLabel.Text(texts.companyName().joined(separator: "\n"))
    let look = drafting.nodeLook(of: content.company, in: content.graph)
    canvas.box(
      companyID, layout.company, HTMLLabel(.bold(.font(name, size: theme.fontSize + 5))),
      look.attributes + [.penWidth(2)], title: texts.name(content.company), cssClass: "company",
      entity: content.company)
  }

  // MARK: - Lines

  private struct Port: Hashable {
    let member: EntityID
    let place: EntityID
  }

  /// Where each line leaves its place: along the right side, in the order of the people.
  private var ports: [Port: Double] {
    var ports: [Port: Double] = [:]
    for place in content.places {
      guard let frame = layout.places[place.id] else { continue }
      let step = min(9, (frame.height - 10) / Double(max(1, place.members.count - 1)))
      for (index, member) in place.members.enumerated() {
        let spread = Double(index) - Double(place.members.count - 1) / 2
        ports[Port(member: member, place: place.id)] = frame.center.y + spread * step
      }
    }
    return ports
  }

  /// From a place along the text of the line to the person; it has no direction, as time has.
  private func drawStation(
    _ station: PeopleContent.Station, _ index: Int, of member: PeopleContent.Member,
    _ block: PeopleLayout.Block, from port: Double?, on canvas: inout Canvas
  ) {
    guard let place = layout.places[station.place], let port else { return }
    let y = block.lines[index].y
    let count = Double(block.lines.count)
    let step = min(9, block.person.height * 0.6 / max(1, count - 1))
    let arrival = block.person.center.y + (Double(index) - (count - 1) / 2) * step
    let start = Point(x: layout.stationStart, y: y)
    let turn = Point(x: layout.stationStart + layout.stationWidth, y: y)
    let end = Outline(frame: block.person, isEllipse: true).left(at: arrival)
    let path =
      [Point].flow(from: Point(x: place.right, y: port), to: start)
      + [Point].straight(from: start, to: turn).dropFirst()
      + [Point].flow(from: turn, to: end).dropFirst()
    let isShared = content.places.contains { $0.id == station.place && $0.members.count > 1 }
    canvas.curve(
      from: placeID(station.place), to: personID(member.id), along: path, arrow: nil,
      drafting.line(station.facts.first?.certainty ?? .stated) + [
        .arrowHead(.none), .color(isShared ? theme.person.stroke : theme.line),
        .penWidth(isShared ? 2 : 1.1),
      ],
      title: station.facts.map { drafting.sentence(of: $0, in: content.graph) }
        .joined(separator: "; "),
      cssClass: isShared ? "station shared" : "station")
  }

  private func drawText(_ line: PeopleLayout.Line, on canvas: inout Canvas) {
    let height = PeopleTexts.lineHeight * Double(line.text.count)
    canvas.block(
      line.text,
      in: Frame(
        x: layout.stationStart, y: line.y - 2 - height,
        width: layout.stationWidth + PeopleLayout.joinRoom - 4, height: height),
      size: theme.smallFontSize, color: theme.faintInk, .left)
  }

  private func drawRoles(
    of member: PeopleContent.Member, _ block: PeopleLayout.Block, on canvas: inout Canvas
  ) {
    let y = block.person.center.y
    let best = member.roles.map(\.certainty).min { $0.rank < $1.rank } ?? .stated
    canvas.curve(
      from: personID(member.id), to: companyID,
      along: .straight(
        from: Point(x: block.person.right, y: y), to: Point(x: layout.company.x, y: y)),
      arrow: Arrowhead(lineWidth: Self.roleWidth),
      drafting.line(best) + [.color(theme.person.stroke), .penWidth(Self.roleWidth)],
      title: member.roles.map { drafting.sentence(of: $0, in: content.graph) }
        .joined(separator: "; "),
      cssClass: member.roles.first?.kind.rawValue)
    let height = PeopleTexts.lineHeight * Double(block.roles.count)
    canvas.block(
      block.roles,
      in: Frame(
        x: layout.roleStart, y: y - 3 - height,
        width: layout.roleWidth + PeopleLayout.arrowRoom - 2,
        height: height),
      size: theme.smallFontSize, color: theme.faintInk, .left)
  }
}
