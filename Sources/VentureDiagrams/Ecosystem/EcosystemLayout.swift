import VentureModel

/// Where the parts of an ecosystem stand: the focus, labels, near ones, labels, far ones.
///
/// Labels have columns of their own between those of the boxes, so that lines cross each other only
/// where nothing is written.
struct EcosystemLayout {
  private static let flowRoom = 46.0
  private static let wideFlowRoom = 70.0
  private static let boxGap = 12.0
  private static let labelGap = 5.0
  private static let groupGap = 20.0
  private static let portStep = 7.0
  private static let focusPortStep = 12.0
  static let headingLine = 11.5
  static let groundMargin = 9.0

  /// A line with its label between two boxes, the left one first.
  struct Strand {
    let left: EntityID
    let right: EntityID
    let label: EcosystemTexts.BoxText
    /// Whether the line belongs to the label column next to the focus.
    let isInner: Bool
  }

  /// Where a strand stands.
  struct Place {
    var label: Frame
    var leftPort = 0.0
    var rightPort = 0.0
  }

  private(set) var frames: [EntityID: Frame] = [:]
  private(set) var places: [Place] = []
  /// The ground of the rivals.
  private(set) var ground: Frame?
  /// The left and the right edge of the label column next to the focus, and of the other.
  private(set) var innerColumn = 0.0...0.0
  private(set) var outerColumn = 0.0...0.0

  private let strands: [Strand]
  private let sizes: [EntityID: EcosystemTexts.BoxText]

  init(
    focus: EntityID, near: [EntityID], far: [EntityID], rivals: Set<EntityID>,
    heading: [String], isNearGrouped: Bool, strands: [Strand],
    sizes: [EntityID: EcosystemTexts.BoxText]
  ) {
    self.strands = strands
    self.sizes = sizes
    placeColumns(focus: focus, near: near, far: far)
    let (nearLines, farLines) = isNearGrouped ? (heading.count, 0) : (0, heading.count)
    stack(near, rivals, lines: nearLines, wishes: [:])
    stack(far, rivals, lines: farLines, wishes: [:])
    // The tallest column stays as it is, and the others come as near to it as they can.
    let labelHeight = strands.filter { !$0.isInner }
      .reduce(0) { $0 + $1.label.height + Self.labelGap }
    let (nearHeight, farHeight) = (bottom(of: near), bottom(of: far))
    let tallest = max(nearHeight, farHeight, labelHeight)
    var labels = labelTops()
    for _ in 0..<4 {
      if nearHeight < tallest {
        stack(near, rivals, lines: nearLines, wishes: middles(labels))
        labels = labelTops()
      }
      if farHeight < tallest {
        stack(far, rivals, lines: farLines, wishes: middles(labels))
        labels = labelTops()
      }
    }
    center(focus, on: near)
    placeStrands(labels)
    placeGround(
      (isNearGrouped ? near : far).filter { rivals.contains($0) }, lines: heading.count)
    moveToTop()
  }

  private func bottom(of ids: [EntityID]) -> Double {
    ids.compactMap { frames[$0]?.bottom }.max() ?? 0
  }

  private mutating func center(_ focus: EntityID, on near: [EntityID]) {
    let middles = near.compactMap { frames[$0]?.center.y }
    guard let frame = frames[focus], !middles.isEmpty else { return }
    frames[focus]?.y = middles.reduce(0, +) / Double(middles.count) - frame.height / 2
  }

  private mutating func placeGround(_ grouped: [EntityID], lines: Int) {
    let frames = grouped.compactMap { self.frames[$0] }
    guard let first = frames.first, let last = frames.last, lines > 0 else { return }
    let top = Self.headingLine * Double(lines) + 8
    ground = Frame(
      x: first.x - Self.groundMargin, y: first.y - top,
      width: first.width + 2 * Self.groundMargin,
      height: last.bottom - first.y + top + Self.groundMargin)
  }

  /// Moves everything up or down to the top edge.
  private mutating func moveToTop() {
    let tops = frames.values.map(\.y) + places.map(\.label.y) + [ground?.y].compactMap(\.self)
    let top = tops.min() ?? 0
    for id in Array(frames.keys) { frames[id]?.y -= top }
    ground?.y -= top
    for index in places.indices {
      places[index].label.y -= top
      places[index].leftPort -= top
      places[index].rightPort -= top
    }
  }

  // MARK: - Columns

  private mutating func placeColumns(focus: EntityID, near: [EntityID], far: [EntityID]) {
    func width(_ ids: [EntityID]) -> Double { ids.compactMap { sizes[$0]?.width }.max() ?? 0 }
    func labels(_ isInner: Bool) -> Double {
      strands.filter { $0.isInner == isInner }.map(\.label.width).max() ?? 0
    }
    var x = 0.0
    place([focus], width: width([focus]), at: x, portStep: Self.focusPortStep)
    x += width([focus]) + Self.flowRoom
    innerColumn = x...x + labels(true)
    x = innerColumn.upperBound + Self.flowRoom
    place(near, width: width(near), at: x)
    guard !far.isEmpty else { return }
    x += width(near) + Self.wideFlowRoom
    outerColumn = x...x + labels(false)
    x = outerColumn.upperBound + Self.wideFlowRoom
    place(far, width: width(far), at: x)
  }

  private mutating func place(
    _ ids: [EntityID], width: Double, at x: Double, portStep: Double = portStep
  ) {
    for id in ids {
      let ties = strands.filter { $0.left == id || $0.right == id }
      let sides = [ties.count { $0.left == id }, ties.count { $0.right == id }]
      let height = max(
        sizes[id]?.height ?? 0, 8 + portStep * Double(sides.max() ?? 0))
      frames[id] = Frame(x: x, y: 0, width: width, height: height)
    }
  }

  /// Places a column: rivals on their ground below a heading, then the others.
  private mutating func stack(
    _ ids: [EntityID], _ rivals: Set<EntityID>, lines: Int, wishes: [EntityID: Double]
  ) {
    let groups =
      lines == 0
      ? [ids] : [ids.filter { rivals.contains($0) }, ids.filter { !rivals.contains($0) }]
    var start = lines == 0 ? 0 : Self.headingLine * Double(lines) + 8
    for group in groups where !group.isEmpty {
      let items = group.map { id in
        Column.Item(height: frames[id]?.height ?? 0, wish: wishes[id])
      }
      for (id, top) in zip(group, Column.tops(of: items, gap: Self.boxGap, from: start)) {
        frames[id]?.y = top
        start = max(start, top + (frames[id]?.height ?? 0))
      }
      start += Self.groundMargin + Self.groupGap
    }
  }

  // MARK: - Labels

  /// The tops of the outer labels, each as near as possible to the middle between its ends.
  private func labelTops() -> [Int: Double] {
    let outer = strands.indices.filter { !strands[$0].isInner }.map { index in
      let ends = [strands[index].left, strands[index].right].compactMap { frames[$0]?.center.y }
      return (index: index, wish: ends.reduce(0, +) / Double(max(1, ends.count)))
    }.sorted { ($0.wish, $0.index) < ($1.wish, $1.index) }
    let items = outer.map {
      Column.Item(height: strands[$0.index].label.height, wish: $0.wish)
    }
    let tops = Column.tops(of: items, gap: Self.labelGap, from: 0)
    return Dictionary(uniqueKeysWithValues: zip(outer.map(\.index), tops))
  }

  /// For each box: the middle of the labels of its lines.
  private func middles(_ labels: [Int: Double]) -> [EntityID: Double] {
    var sums: [EntityID: (sum: Double, count: Double)] = [:]
    for (index, top) in labels {
      let middle = top + strands[index].label.height / 2
      for end in [strands[index].left, strands[index].right] {
        sums[end, default: (0, 0)].sum += middle
        sums[end, default: (0, 0)].count += 1
      }
    }
    return sums.mapValues { $0.sum / $0.count }
  }

  private mutating func placeStrands(_ labels: [Int: Double]) {
    places = strands.enumerated().map { index, strand in
      let column = strand.isInner ? innerColumn : outerColumn
      let center = strand.isInner ? frames[strand.right]?.center.y ?? 0 : 0
      let top = labels[index] ?? center - strand.label.height / 2
      let x = (column.lowerBound + column.upperBound - strand.label.width) / 2
      return Place(
        label: Frame(x: x, y: top, width: strand.label.width, height: strand.label.height))
    }
    for id in frames.keys {
      let left = strands.indices.filter { strands[$0].right == id }
      let right = strands.indices.filter { strands[$0].left == id }
      for (index, port) in ports(left, id) { places[index].rightPort = port }
      for (index, port) in ports(right, id) { places[index].leftPort = port }
    }
  }

  /// Where the lines on one side of a box end, in the order of their labels.
  private func ports(_ indices: [Int], _ id: EntityID) -> [(Int, Double)] {
    guard let frame = frames[id] else { return [] }
    let sorted = indices.sorted { (places[$0].label.y, $0) < (places[$1].label.y, $1) }
    return sorted.enumerated().map { order, index in
      let spread = Double(order) - Double(sorted.count - 1) / 2
      let step = min(Self.focusPortStep, (frame.height - 8) / Double(max(1, sorted.count)))
      return (index, frame.center.y + spread * step)
    }
  }
}
