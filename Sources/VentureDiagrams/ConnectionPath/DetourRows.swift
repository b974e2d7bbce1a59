import VentureAnalysis
import VentureModel

/// Places the parts of other ways in rows, so that no line runs over a name or a fact.
///
/// A part goes straight down from where it leaves, along its row, and straight up to where it comes
/// back. A row is free for it if nothing stands there and no line that goes down passes its names.
struct DetourRows {
  /// A part in its place.
  struct Place {
    let detour: Detour
    /// From the left end to the right end of the row.
    let startX: Double
    let endX: Double
    let y: Double
    let frames: [Frame]
    let names: [PathTexts.NameText]
    /// The words on the steps and where they stand; nil where a line would run over them.
    let labels: [(text: String, frame: Frame)?]
  }

  private struct Row {
    var taken: [ClosedRange<Double>] = []
    /// Names and facts, over which no line may run.
    var texts: [ClosedRange<Double>] = []
  }

  /// A line down from an entity to a row.
  private struct Drop {
    let x: Double
    let rows: Range<Int>
  }

  private(set) var places: [Place] = []
  /// Everything that stands somewhere, on the first way and in rows.
  private(set) var outlines: [EntityID: Outline]
  private var rowOf: [EntityID: Int] = [:]
  private var rows: [Row] = []
  private var drops: [Drop] = []
  private var ports: [EntityID: [Double]] = [:]
  private let top: Double
  private let pitch: Double
  /// Where the middles of entities are wanted.
  private let wishes: [EntityID: Double]
  private let texts: PathTexts
  /// How many ways there are to be placed.
  let wantedWays: Int

  private static let portStep = 9.0
  private static let mostOffset = 18.0

  init(
    anchors: [EntityID: Outline], from top: Double, shares wishes: [EntityID: Double],
    wantedWays: Int, texts: PathTexts
  ) {
    outlines = anchors
    self.top = top
    self.wishes = wishes
    self.wantedWays = wantedWays
    self.texts = texts
    pitch = 2 * (texts.drafting.theme.smallFontSize + 5) + 28
  }

  /// Places all parts of a way; none of them if one finds no place.
  mutating func place(_ parts: [Detour]) -> Bool {
    var next = self
    for part in parts {
      guard next.place(part) else { return false }
    }
    self = next
    return true
  }

  private mutating func place(_ part: Detour) -> Bool {
    guard let start = outlines[part.start], let end = outlines[part.end] else { return false }
    let part = start.frame.center.x <= end.frame.center.x ? part : part.reversed
    for row in 0...rows.count where place(part, in: row) { return true }
    return false
  }

  private mutating func place(_ part: Detour, in row: Int) -> Bool {
    let (first, last) = (rowOf[part.start] ?? -1, rowOf[part.end] ?? -1)
    guard first < row, last < row else { return false }
    let shape = DetourShape(part, texts)
    for startX in ports(of: part.start, isLeaving: true, down: first + 1..<row) {
      for endX in ports(of: part.end, isLeaving: false, down: last + 1..<row) {
        guard endX - startX >= shape.length else { continue }
        let place = placed(part, shape, startX, endX, row)
        guard isFree(place, in: row) else { continue }
        take(place, row, first, last)
        return true
      }
    }
    return false
  }

  /// Where lines may leave an entity: to the right from the right on, to the left from the left on,
  /// so that of two rows the deeper is enclosed by none.
  private func ports(
    of id: EntityID, isLeaving: Bool, down range: Range<Int>
  ) -> [Double] {
    guard let outline = outlines[id] else { return [] }
    let most = min(
      Self.mostOffset,
      max(0, ((outline.frame.width / 2 - 12) / Self.portStep).rounded(.down) * Self.portStep))
    let offsets = stride(from: -most, through: most, by: Self.portStep)
    let used = ports[id] ?? []
    let free = offsets.map { outline.frame.center.x + $0 }.filter { x in
      used.allSatisfy { abs($0 - x) > Self.portStep - 1 }
        && range.allSatisfy { row in
          rows.indices.contains(row)
            && !rows[row].texts.contains { $0.lowerBound - 4 < x && x < $0.upperBound + 4 }
        }
    }
    return isLeaving ? free.reversed() : free
  }

  private func placed(
    _ part: Detour, _ shape: DetourShape, _ startX: Double, _ endX: Double, _ row: Int
  ) -> Place {
    let y = top + (Double(row) + 0.5) * pitch
    var frames: [Frame] = []
    var labels: [(text: String, frame: Frame)?] = []
    let lefts = lefts(part, shape, startX, endX)
    for (index, verb) in shape.verbs.enumerated() {
      let start = index == 0 ? startX : frames[index - 1].right
      let end = shape.names.indices.contains(index) ? lefts[index] : endX
      let left = (start + end - verb.width) / 2
      let frame = Frame(x: left, y: y - 15, width: verb.width, height: 13)
      labels.append(isCrossed(left...left + verb.width, in: row) ? nil : (verb.text, frame))
      guard shape.names.indices.contains(index) else { break }
      let name = shape.names[index]
      frames.append(
        Frame(x: end, y: y - name.height / 2, width: name.width, height: name.height))
    }
    return Place(
      detour: part, startX: startX, endX: endX, y: y, frames: frames, names: shape.names,
      labels: labels)
  }

  /// The left sides of the new entities: where they are wanted, as far as the words on the lines
  /// leave room.
  private func lefts(
    _ part: Detour, _ shape: DetourShape, _ startX: Double, _ endX: Double
  ) -> [Double] {
    var lefts: [Double] = []
    var least = startX
    for (index, id) in part.nodes.enumerated() {
      let width = shape.names[index].width
      least += shape.edges[index]
      lefts.append(max(least, (wishes[id] ?? least) - width / 2))
      least = lefts[index] + width
    }
    var most = endX
    for index in part.nodes.indices.reversed() {
      most -= shape.edges[index + 1] + shape.names[index].width
      lefts[index] = min(lefts[index], most)
      most = lefts[index]
    }
    return lefts
  }

  /// Whether a line that goes further down passes here.
  private func isCrossed(_ range: ClosedRange<Double>, in row: Int) -> Bool {
    drops.contains { drop in
      drop.rows.contains(row) && range.lowerBound - 4 < drop.x && drop.x < range.upperBound + 4
    }
  }

  private func isFree(_ place: Place, in row: Int) -> Bool {
    guard rows.indices.contains(row) else { return true }
    let own = place.startX - 6...place.endX + 6
    return !rows[row].taken.contains { $0.overlaps(own) }
      && !place.frames.contains { isCrossed($0.x...$0.right, in: row) }
  }

  private mutating func take(_ place: Place, _ row: Int, _ first: Int, _ last: Int) {
    if rows.count == row { rows.append(Row()) }
    rows[row].taken.append(place.startX - 6...place.endX + 6)
    rows[row].texts += place.frames.map { $0.x...$0.right }
    rows[row].texts += place.labels.compactMap { $0?.frame }.map { $0.x...$0.right }
    drops.append(Drop(x: place.startX, rows: first + 1..<row))
    drops.append(Drop(x: place.endX, rows: last + 1..<row))
    ports[place.detour.start, default: []].append(place.startX)
    ports[place.detour.end, default: []].append(place.endX)
    for (id, frame) in zip(place.detour.nodes, place.frames) {
      let look = texts.drafting.nodeLook(of: id, in: texts.graph)
      outlines[id] = Outline(frame: frame, isEllipse: look.isEllipse)
      rowOf[id] = row
    }
    places.append(place)
  }
}
