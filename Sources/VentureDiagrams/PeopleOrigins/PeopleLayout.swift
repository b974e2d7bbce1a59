import VentureModel

/// Where the people of a company stand, between the places where they were and the company.
struct PeopleLayout {
  private static let flowRoom = 64.0
  /// From the end of a line's text to the person.
  static let joinRoom = 30.0
  /// From the end of a role's text to the company.
  static let arrowRoom = 24.0
  private static let blockGap = 22.0
  private static let lineGap = 9.0

  /// The line of a station, below its text.
  struct Line {
    var y: Double
    var text: [String]
  }

  /// Somebody with the lines that lead there.
  struct Block {
    var person: Frame
    var lines: [Line]
    var roles: [String]
  }

  private(set) var places: [EntityID: Frame] = [:]
  private(set) var blocks: [Block] = []
  private(set) var company: Frame
  /// Where texts on lines start, on the left and on the right of people, and how wide they are.
  let stationStart: Double
  let stationWidth: Double
  let roleStart: Double
  let roleWidth: Double

  init(_ content: PeopleContent, _ texts: PeopleTexts) {
    let theme = texts.drafting.theme
    let small = theme.smallFontSize
    let labels = Dictionary(
      uniqueKeysWithValues: content.places.map { ($0.id, texts.place($0)) })
    let placeWidth =
      (labels.values.map { label in
        max(
          texts.width(label.name, size: theme.fontSize, isBold: true),
          texts.width(label.details, size: small))
      }.max() ?? 0) + 20
    let people = content.members.map { texts.person($0.id) }
    let personWidth =
      max(80, people.map { texts.width($0, size: theme.fontSize, isBold: true) }.max() ?? 0) + 36
    let nothing = [texts.drafting.wording(.earlierUnknown)]
    let stations = content.members.map { member in
      member.stations.isEmpty ? [nothing] : member.stations.map { texts.station($0) }
    }
    let roles = content.members.map { texts.roles(of: $0) }
    stationStart = content.places.isEmpty ? 0 : placeWidth + Self.flowRoom
    stationWidth = stations.joined().map { texts.width($0, size: small) + 4 }.max() ?? 0
    roleWidth = (roles.map { texts.width($0, size: small) + 4 }.max() ?? 0)
    let personX = stationStart + stationWidth + Self.joinRoom
    roleStart = personX + personWidth + 8
    let companyName = texts.companyName()
    company = Frame(
      x: roleStart + roleWidth + Self.arrowRoom, y: 0,
      width: max(96, texts.width(companyName, size: theme.fontSize + 5, isBold: true) + 28),
      height: 0)

    var y = 0.0
    for (index, member) in content.members.enumerated() {
      let line = PeopleTexts.lineHeight
      let heights = stations[index].map { Double($0.count) * line + Self.lineGap }
      let personHeight = 26 + 15 * Double(people[index].count)
      let below = personHeight / 2
      let above = max(below, Double(roles[index].count) * line + 5)
      let left = heights.reduce(0, +)
      let height = max(left, above + below)
      let center = y + max(above, (height - above - below) / 2 + above)
      var top = max(y, min(center - left / 2, y + height - left))
      var lines: [Line] = []
      for (text, height) in zip(stations[index], heights) {
        lines.append(Line(y: top + height - Self.lineGap + 2, text: text))
        top += height
      }
      blocks.append(
        Block(
          person: Frame(
            x: personX, y: center - personHeight / 2, width: personWidth, height: personHeight),
          lines: member.stations.isEmpty ? [Line(y: center + 6, text: nothing)] : lines,
          roles: roles[index]))
      y += height + Self.blockGap
    }
    let bottom = y - Self.blockGap
    let companyHeight = max(bottom, 20 * Double(companyName.count) + 24)
    company.height = companyHeight
    if companyHeight > bottom { company.y = (bottom - companyHeight) / 2 }
    placePlaces(content, labels, width: placeWidth)
    shiftDown()
  }

  /// Each place as near as possible to the lines that lead there.
  private mutating func placePlaces(
    _ content: PeopleContent, _ labels: [EntityID: (name: [String], details: [String])],
    width: Double
  ) {
    var wishes: [EntityID: [Double]] = [:]
    for (member, block) in zip(content.members, blocks) {
      for (station, line) in zip(member.stations, block.lines) {
        wishes[station.place, default: []].append(line.y)
      }
    }
    func wish(_ id: EntityID) -> Double {
      let ys = wishes[id] ?? [0]
      return ys.reduce(0, +) / Double(max(1, ys.count))
    }
    let ids = content.places.map(\.id).sorted { (wish($0), $0) < (wish($1), $1) }
    let items = ids.map { id in
      let label = labels[id]
      let height =
        14 + 15 * Double(label?.name.count ?? 1)
        + PeopleTexts.lineHeight * Double(label?.details.count ?? 0)
      return Column.Item(height: height, wish: wish(id))
    }
    for (index, top) in Column.tops(of: items, gap: 12, from: 0).enumerated() {
      places[ids[index]] = Frame(x: 0, y: top, width: width, height: items[index].height)
    }
  }

  /// Moves everything so that nothing stands above the top.
  private mutating func shiftDown() {
    let tops =
      blocks.map { min($0.person.y, $0.lines.first?.y ?? 0) } + [company.y]
      + places.values.map(\.y)
    let shift = -min(0, tops.min() ?? 0)
    guard shift > 0 else { return }
    company.y += shift
    for id in Array(places.keys) { places[id]?.y += shift }
    for index in blocks.indices {
      blocks[index].person.y += shift
      for line in blocks[index].lines.indices { blocks[index].lines[line].y += shift }
    }
  }
}
