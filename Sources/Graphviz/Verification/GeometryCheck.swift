/// Looks for faults on a sheet.
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
    obstacles.enumerated().flatMap { index, box in
      obstacleGrid.candidates(near: box.rectangle).compactMap { other in
        guard other > index else { return nil }
        return Self.depth(box.rectangle, obstacles[other].rectangle).map {
          GeometryReport.Overlap(first: box.id, second: obstacles[other].id, depth: $0)
        }
      }
    }
  }

  var clippings: [GeometryReport.Clipping] {
    sheet.texts.compactMap { text in
      clipping(of: text, at: .sheet, sheet.paper)
        ?? (text.isBeside ? nil : clipping(of: text, at: .owner, sheet.outlines[text.owner]))
    }
  }

  private func clipping(
    of text: GeometryReport.Text, at border: GeometryReport.Clipping.Border,
    _ rectangle: Rectangle?
  ) -> GeometryReport.Clipping? {
    guard let excess = rectangle.map({ text.box.excess(over: $0) }),
      excess > GeometryReport.tolerance
    else { return nil }
    return GeometryReport.Clipping(text: text, border: border, excess: excess)
  }

  var collisions: [GeometryReport.Collision] {
    sheet.texts.enumerated().flatMap { index, text in
      collisions(of: text, at: index) + collisionsWithBoxes(of: text)
    }
  }

  private func collisions(
    of text: GeometryReport.Text, at index: Int
  ) -> [GeometryReport.Collision] {
    textGrid.candidates(near: text.box).compactMap { other in
      guard other > index else { return nil }
      return Self.depth(text.box, sheet.texts[other].box).map {
        GeometryReport.Collision(text: text, obstacle: .text(sheet.texts[other]), depth: $0)
      }
    }
  }

  private func collisionsWithBoxes(
    of text: GeometryReport.Text
  ) -> [GeometryReport.Collision] {
    guard !isInsideObstacle(text) else { return [] }
    return obstacleGrid.candidates(near: text.box).compactMap { other in
      let box = obstacles[other]
      guard text.owner != .node(box.id) else { return nil }
      return Self.depth(text.box, box.rectangle).map {
        GeometryReport.Collision(text: text, obstacle: .node(box.id), depth: $0)
      }
    }
  }

  /// A text in a box that overlaps another one is told as that overlap.
  private func isInsideObstacle(_ text: GeometryReport.Text) -> Bool {
    guard case .node(let id) = text.owner else { return false }
    return !text.isBeside && obstacleIDs.contains(id)
  }

  var crossings: [GeometryReport.Crossing] {
    sheet.lines.flatMap { line in
      var worst: [GeometryReport.Owner: GeometryReport.Crossing] = [:]
      var order: [GeometryReport.Owner] = []
      for (index, length) in lengths(of: line).sorted(by: { $0.key < $1.key }) {
        let text = sheet.texts[index]
        guard text.owner != .edge(line.edge), length > GeometryReport.tolerance else { continue }
        if let known = worst[text.owner] {
          guard known.length < length else { continue }
        } else {
          order.append(text.owner)
        }
        worst[text.owner] = .init(edge: line.edge, text: text, length: length)
      }
      return order.compactMap { worst[$0] }
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
        for index in textGrid.candidates(near: box) {
          let text = sheet.texts[index].box.expanded(by: reach)
          let length = Stroke.length(from: start, to: end, in: text)
          if length > 0 { lengths[index, default: 0] += length }
        }
      }
    }
    return lengths
  }

  /// How far two rectangles reach into each other, or nil when that is within the tolerance.
  private static func depth(_ one: Rectangle, _ other: Rectangle) -> Double? {
    let depth = min(
      min(one.right, other.right) - max(one.left, other.left),
      min(one.top, other.top) - max(one.bottom, other.bottom))
    return depth > GeometryReport.tolerance ? depth : nil
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
}
