/// Looks for faults on a sheet, and stops where there are very many of a kind.
struct GeometryCheck {
  private let sheet: DrawnSheet
  private let obstacles: [DrawnSheet.Box]
  private let obstacleIDs: Set<Drawing.Node.ID>
  private let obstacleGrid: RectangleGrid
  private let textGrid: RectangleGrid

  init(_ sheet: DrawnSheet) {
    self.sheet = sheet
    obstacles = sheet.boxes.filter(\.isObstacle)
    obstacleIDs = Set(obstacles.map(\.id))
    obstacleGrid = RectangleGrid(obstacles.map(\.rectangle))
    textGrid = RectangleGrid(sheet.texts.map(\.box))
  }

  var overlaps: [GeometryReport.Overlap] {
    Self.gather(obstacles.indices) { index in
      let box = obstacles[index]
      return depths(of: box.rectangle, obstacleGrid) { obstacles[$0].rectangle }
        .filter { $0.index > index }
        .map { .init(first: box.id, second: obstacles[$0.index].id, depth: $0.depth) }
    }
  }

  var clippings: [GeometryReport.Clipping] {
    Self.gather(sheet.texts) { text in
      let outline = text.isBeside ? nil : sheet.outlines[text.owner]
      let found =
        Self.clipping(of: text, at: .sheet, sheet.paper)
        ?? Self.clipping(of: text, at: .owner, outline)
      return found.map { [$0] } ?? []
    }
  }

  private static func clipping(
    of text: GeometryReport.Text, at border: GeometryReport.Clipping.Border,
    _ rectangle: Rectangle?
  ) -> GeometryReport.Clipping? {
    guard let excess = rectangle.map({ text.box.excess(over: $0) }),
      excess > GeometryReport.tolerance
    else { return nil }
    return GeometryReport.Clipping(text: text, border: border, excess: excess)
  }

  var collisions: [GeometryReport.Collision] {
    Self.gather(sheet.texts.indices) { index in
      let text = sheet.texts[index]
      let texts = depths(of: text.box, textGrid) { sheet.texts[$0].box }
        .filter { $0.index > index }
        .map { ($0.depth, GeometryReport.Collision.Obstacle.text(sheet.texts[$0.index])) }
      let boxes = isInsideObstacle(text) ? [] : collisionsWithBoxes(of: text)
      return (texts + boxes).map { .init(text: text, obstacle: $1, depth: $0) }
    }
  }

  private func collisionsWithBoxes(
    of text: GeometryReport.Text
  ) -> [(Double, GeometryReport.Collision.Obstacle)] {
    depths(of: text.box, obstacleGrid) { obstacles[$0].rectangle }
      .filter { text.owner != .node(obstacles[$0.index].id) }
      .map { ($0.depth, .node(obstacles[$0.index].id)) }
  }

  /// A text in a box that overlaps another one is told as that overlap.
  private func isInsideObstacle(_ text: GeometryReport.Text) -> Bool {
    guard case .node(let id) = text.owner else { return false }
    return !text.isBeside && obstacleIDs.contains(id)
  }

  var crossings: [GeometryReport.Crossing] {
    Self.gather(sheet.lines) { line in
      var worst: [GeometryReport.Owner: (index: Int, length: Double)] = [:]
      for (index, length) in lengths(of: line) where length > GeometryReport.tolerance {
        let owner = sheet.texts[index].owner
        guard owner != .edge(line.edge) else { continue }
        // Of equal lengths the first text, as the order of a dictionary is another in every run.
        if let known = worst[owner], (known.length, index) >= (length, known.index) { continue }
        worst[owner] = (index, length)
      }
      return worst.values.sorted { $0.index < $1.index }.map {
        .init(edge: line.edge, text: sheet.texts[$0.index], length: $0.length)
      }
    }
  }

  /// How far a line runs over each text that it meets.
  private func lengths(of line: DrawnSheet.Line) -> [Int: Double] {
    var lengths: [Int: Double] = [:]
    for stroke in line.strokes {
      // A thin line may graze a text; a wide one covers what it passes.
      let reach = (stroke.width - 1) / 2 - GeometryReport.tolerance
      for (start, end) in zip(stroke.points, stroke.points.dropFirst()) {
        let box = Rectangle(around: start, end).expanded(by: max(reach, 0))
        textGrid.forEach(near: box) { index in
          let text = sheet.texts[index].box.expanded(by: reach)
          let length = Stroke.length(from: start, to: end, in: text)
          if length > 0 { lengths[index, default: 0] += length }
        }
      }
    }
    return lengths
  }

  /// The rectangles that reach into a box further than is tolerated, in order.
  private func depths(
    of box: Rectangle, _ grid: RectangleGrid, _ rectangle: (Int) -> Rectangle
  ) -> [(index: Int, depth: Double)] {
    var found: [(index: Int, depth: Double)] = []
    grid.forEach(near: box) { index in
      let depth = box.depth(in: rectangle(index))
      if depth > GeometryReport.tolerance { found.append((index, depth)) }
    }
    return found.sorted { $0.index < $1.index }
  }

  private static func gather<Part, Fault>(
    _ parts: some Sequence<Part>, _ faults: (Part) -> [Fault]
  ) -> [Fault] {
    var found: [Fault] = []
    for part in parts {
      found += faults(part)
      if found.count >= GeometryReport.limit { break }
    }
    return Array(found.prefix(GeometryReport.limit))
  }
}

extension Rectangle {
  fileprivate init(around one: SIMD2<Double>, _ other: SIMD2<Double>) {
    self.init(
      left: min(one.x, other.x), bottom: min(one.y, other.y), right: max(one.x, other.x),
      top: max(one.y, other.y))
  }

  fileprivate func expanded(by margin: Double) -> Rectangle {
    Rectangle(
      left: left - margin, bottom: bottom - margin, right: right + margin, top: top + margin)
  }

  /// How far it reaches out of another one.
  fileprivate func excess(over border: Rectangle) -> Double {
    max(border.left - left, border.bottom - bottom, right - border.right, top - border.top, 0)
  }

  /// How far it would have to move to leave another one; negative where they are apart.
  fileprivate func depth(in other: Rectangle) -> Double {
    min(
      min(right, other.right) - max(left, other.left),
      min(top, other.top) - max(bottom, other.bottom))
  }
}
