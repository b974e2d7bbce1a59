import Graphviz
import VentureAnalysis
import VentureModel

/// Draws what is around a company or an investor.
struct EcosystemArtist {
  let content: EcosystemContent
  let drafting: Drafting
  let texts: EcosystemTexts
  let layout: EcosystemLayout
  /// The lines, with what each of them is.
  let lines: [Line]
  /// The heading of the rivals.
  private let heading: [String]

  /// Stands for some of the rivals, where it is not told which.
  static let someOfThese: EntityID = "some of these"

  /// A line between two boxes.
  struct Line {
    enum Tie {
      case link(EcosystemLink)
      case open(EcosystemContent.OpenLink)
    }
    let tie: Tie
    let tail: EntityID
    let head: EntityID
    let isInner: Bool
  }

  var wording: Wording { drafting.wording }
  var theme: Theme { drafting.theme }

  init(_ content: EcosystemContent, _ drafting: Drafting) {
    self.content = content
    self.drafting = drafting
    let texts = EcosystemTexts(graph: content.graph, drafting: drafting)
    self.texts = texts
    var far = content.far
    if !content.open.isEmpty {
      let place = far.lastIndex { content.rivals.contains($0) }.map { $0 + 1 } ?? far.count
      far.insert(Self.someOfThese, at: place)
    }
    let lines = Self.lines(content, far)
    self.lines = lines
    let ids = [content.focus] + content.near + content.far
    var sizes = Dictionary(
      ids.map { ($0, texts.box($0, isFocus: $0 == content.focus)) },
      uniquingKeysWith: { first, _ in first })
    if !content.open.isEmpty {
      sizes[Self.someOfThese] = texts.label([drafting.wording(.someOfThese)])
    }
    let room = (content.companies.compactMap { sizes[$0]?.width }.max() ?? 0) * 0.96
    heading =
      content.tag.map { tag in
        drafting.measure.lines(
          drafting.wording(.rivals, ["tag": tag.onOneLine]), size: drafting.theme.smallFontSize,
          width: room, limit: 3)
      } ?? []
    let order = Dictionary(
      ([content.focus] + content.near + far).enumerated().map { ($1, $0) },
      uniquingKeysWith: { first, _ in first })
    layout = EcosystemLayout(
      focus: content.focus, near: content.near, far: far,
      rivals: content.rivals.union([Self.someOfThese]), heading: heading,
      isNearGrouped: content.isInvestor,
      strands: lines.map { line in
        let ends = [line.tail, line.head].sorted { (order[$0] ?? 0) < (order[$1] ?? 0) }
        return EcosystemLayout.Strand(
          left: ends[0], right: ends[1], label: texts.label(Self.words(line, content.focus, texts)),
          isInner: line.isInner)
      }, sizes: sizes)
  }

  /// The lines in the order of their left ends, then of their right ends, so that the labels of one
  /// entity stand together.
  private static func lines(_ content: EcosystemContent, _ far: [EntityID]) -> [Line] {
    let all =
      content.inner.map { Line(tie: .link($0), tail: $0.tail, head: $0.head, isInner: true) }
      + content.outer.map { Line(tie: .link($0), tail: $0.tail, head: $0.head, isInner: false) }
      + content.open.map {
        Line(tie: .open($0), tail: $0.investor, head: someOfThese, isInner: false)
      }
    let order = Dictionary(
      ([content.focus] + content.near + far).enumerated().map { ($1, $0) },
      uniquingKeysWith: { first, _ in first })
    func key(_ line: Line) -> (Int, Int, Int) {
      let ends = [line.tail, line.head].map { order[$0] ?? 0 }
      return (line.isInner ? 0 : 1, ends.min() ?? 0, ends.max() ?? 0)
    }
    return all.sorted { key($0) < key($1) }
  }

  /// What a line says.
  static func words(_ line: Line, _ focus: EntityID, _ texts: EcosystemTexts) -> [String] {
    switch line.tie {
    case .link(let link): texts.words(link)
    case .open(let open): texts.words(open, focus: focus)
    }
  }

  var canvas: Canvas {
    var canvas = Canvas()
    drawGround(on: &canvas)
    for id in [content.focus] + content.near + content.far { drawBox(id, on: &canvas) }
    if let frame = layout.frames[Self.someOfThese] {
      canvas.box(
        nodeID(Self.someOfThese), frame, HTMLLabel(drafting.faint(wording(.someOfThese))),
        [.shape(.box), .style([.dotted, .rounded]), .color(theme.line)], cssClass: "some")
    }
    for index in lines.indices { drawLine(index, on: &canvas) }
    return canvas
  }

  func nodeID(_ id: EntityID) -> String { "node/\(id)" }

  private func drawGround(on canvas: inout Canvas) {
    guard let ground = layout.ground else { return }
    canvas.area(
      ground, [.style([.rounded]), .color(theme.line), .penWidth(0.7)],
      title: heading.joined(separator: " "), cssClass: "rivals")
    canvas.block(
      heading,
      in: Frame(
        x: ground.x + 4, y: ground.y + 4, width: ground.width - 8,
        height: EcosystemLayout.headingLine * Double(heading.count)),
      size: theme.smallFontSize, color: theme.faintInk, .center)
  }

  private func drawBox(_ id: EntityID, on canvas: inout Canvas) {
    guard let frame = layout.frames[id] else { return }
    let isFocus = id == content.focus
    let look = drafting.nodeLook(of: id, in: content.graph)
    let size = theme.fontSize + (isFocus ? 4 : 0)
    let name = HTMLLabel.Text(texts.box(id, isFocus: isFocus).lines.joined(separator: "\n"))
    let label = HTMLLabel.Text.font(isFocus ? .bold(name) : name, size: size)
    canvas.box(
      nodeID(id), frame, HTMLLabel(label), look.attributes + [.penWidth(isFocus ? 2.2 : 1.2)],
      title: texts.name(id), cssClass: look.phrase.rawValue, entity: id)
  }
}
