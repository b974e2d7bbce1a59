import VentureAnalysis
import VentureModel

/// Where the entities of the ways stand: the first way on one level, the others in rows below it.
struct PathLayout {
  /// The room between two entities of the first way that is enough for its fact.
  private static let smallestGap = 64.0
  private static let arrowRoom = 26.0
  /// The ways may make the picture so much wider than the first way needs.
  private static let mostWidening = 1.7
  private static let anyWidth = 1_000.0

  /// The frames of the first way, in its order.
  private(set) var spine: [Frame] = []
  /// The facts of the first way.
  let steps: [PathTexts.StepText]
  /// The new parts of other ways.
  private(set) var rows: DetourRows
  /// The other ways that found a place.
  private(set) var others: [Connection] = []

  /// Places the first way and as many others as find room; without those that do not, it is done
  /// again, so that nothing makes room for them.
  init(_ content: PathContent, _ texts: PathTexts, factRoom: Double, widest: Double) {
    self.init(content, content.others, texts, factRoom: factRoom, widest: widest)
    while others.count < rows.wantedWays {
      self.init(content, others, texts, factRoom: factRoom, widest: widest)
    }
  }

  private init(
    _ content: PathContent, _ wanted: [Connection], _ texts: PathTexts, factRoom: Double,
    widest: Double
  ) {
    let theme = texts.drafting.theme
    let names = content.way.nodes.map {
      texts.name($0, size: theme.fontSize, isBold: true, room: 120)
    }
    steps = content.way.steps.map { texts.step($0, room: factRoom) }
    let gaps = steps.map { max($0.width + Self.arrowRoom, Self.smallestGap) }
    var reaches = DetourReaches(
      content.way.nodes, widths: names.map(\.width), gaps: gaps, texts: texts)
    let natural = names.map(\.width).reduce(0, +) + gaps.reduce(0, +)
    var fitting: [Connection] = []
    for way in wanted {
      if reaches.add(way, widest: min(widest, max(natural * Self.mostWidening, Self.anyWidth))) {
        fitting.append(way)
      }
    }
    let above = steps.map(\.height).max() ?? 0
    let half = (names.map(\.height).max() ?? 0) / 2
    let level = max(half, above + 6 + Canvas.blockSlack)
    var x = 0.0
    for (name, gap) in zip(names, reaches.gaps + [0]) {
      spine.append(
        Frame(x: x, y: level - name.height / 2, width: name.width, height: name.height))
      x += name.width + gap
    }
    rows = DetourRows(
      anchors: Dictionary(
        zip(content.way.nodes, zip(spine, content.way.nodes)).map { id, place in
          let look = texts.drafting.nodeLook(of: place.1, in: content.graph)
          return (id, Outline(frame: place.0, isEllipse: look.isEllipse))
        }, uniquingKeysWith: { first, _ in first }), from: level + half + 20,
      shares: reaches.shares(of: spine), wantedWays: wanted.count, texts: texts)
    var drawn = Set(content.way.steps.map(\.ends))
    for way in fitting {
      let parts = Detour.parts(of: way, isKnown: { rows.outlines[$0] != nil }, drawn: drawn)
      if rows.place(parts) {
        drawn.formUnion(way.steps.map(\.ends))
        others.append(way)
      }
    }
  }

  /// The level of the arrows.
  var level: Double { spine.first?.center.y ?? 0 }
}
