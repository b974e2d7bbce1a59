import Graphviz
import VentureAnalysis
import VentureModel

/// Turns the content of a co-investment into a drawing.
struct CoInvestmentArtist {
  let content: CoInvestmentContent
  let drafting: Drafting
  /// The box of each investor.
  let boxes: [Box]

  /// A name, broken into lines, and the room that it takes.
  struct Box {
    let lines: [String]
    let fontSize: Double
    let width: Double
    let height: Double
  }

  init(_ content: CoInvestmentContent, _ drafting: Drafting) {
    self.content = content
    self.drafting = drafting
    let greatest = Double(max(1, content.nodes.map(\.strength).max() ?? 1))
    boxes = content.nodes.map { node in
      let share = (Double(node.strength) / greatest).squareRoot()
      return Self.box(of: node.id, share: share, content.graph, drafting)
    }
  }

  var wording: Wording { drafting.wording }
  var theme: Theme { drafting.theme }

  /// The least number in common that has the widest line.
  private static let wide = 8

  /// The widest line of a name, in points.
  private static let lineWidth = 120.0

  private static func box(
    of id: EntityID, share: Double, _ graph: VentureGraph, _ drafting: Drafting
  ) -> Box {
    let size = (drafting.theme.fontSize - 1 + 5 * share).rounded()
    let isEllipse: Bool
    if case .person = graph[id] { isEllipse = true } else { isEllipse = false }
    let lines = drafting.measure.lines(
      drafting.name(id, in: graph), size: size, width: lineWidth * size / drafting.theme.fontSize,
      limit: 2)
    let text = lines.map { drafting.measure.width($0, size: size) }.max() ?? 0
    return Box(
      lines: lines, fontSize: size,
      width: (text * 1.04 + (isEllipse ? 26 + text * 0.12 : 14)).rounded(.up),
      height: Double(lines.count) * (size + 3) + (isEllipse ? 12 : 7))
  }

  func name(_ id: EntityID) -> String { drafting.name(id, in: content.graph) }

  func id(of node: Int) -> String { "investor/\(content.nodes[node].id)" }

  /// The picture with the boxes at places that were found.
  func canvas(at frames: [Frame?]) -> Canvas {
    let frames = frames.map { $0 ?? Frame(x: 0, y: 0, width: 0, height: 0) }
    var canvas = Canvas()
    for index in content.nodes.indices { drawInvestor(index, frames[index], on: &canvas) }
    let paths = TiePaths(frames)
    // The widest come last, over the others.
    for tie in content.ties.reversed() {
      draw(tie, along: paths.path(from: tie.first, to: tie.second), on: &canvas)
    }
    return canvas
  }

  private func drawInvestor(_ index: Int, _ frame: Frame, on canvas: inout Canvas) {
    let node = content.nodes[index]
    let box = boxes[index]
    let (paint, shape, style) = drafting.look(of: node.id, in: content.graph)
    let text = HTMLLabel.Text.font(
      HTMLLabel.Text(box.lines.joined(separator: "\n")), size: box.fontSize)
    let isFocus = node.id == content.focus
    canvas.box(
      id(of: index), frame, HTMLLabel(isFocus ? .bold(text) : text),
      shape + [
        .style(style), .color(paint.stroke), .fillColor(paint.fill),
        .penWidth(isFocus ? 2.2 : 1),
      ], title: name(node.id), cssClass: "investor", entity: node.id)
  }

  private func draw(
    _ tie: CoInvestmentContent.Tie, along path: [Point], on canvas: inout Canvas
  ) {
    canvas.curve(
      from: id(of: tie.first), to: id(of: tie.second), along: path, arrow: nil, look(of: tie),
      title: sentence(of: tie), cssClass: "tie")
  }

  /// How the line of a tie looks.
  func look(of tie: CoInvestmentContent.Tie) -> [EdgeAttribute] {
    let count = max(tie.pair.count.lowerBound, tie.isCertain ? 1 : 0)
    return line(of: count) + (tie.isCertain ? [] : [.style(.dashed)])
  }

  /// How a line looks that stands for so many companies or rounds.
  func line(of count: Int) -> [EdgeAttribute] {
    let share = Double(count) / Double(max(content.greatest, Self.wide))
    return [.penWidth(0.8 + 3.2 * share.squareRoot()), .arrowHead(.none)]
  }

  /// "HongShan, MingShi: 2–5 rounds in common (MiniMax’s round 5, …)".
  func sentence(of tie: CoInvestmentContent.Tie) -> String {
    let shared = tie.pair.shared(Narrator(content.graph))
    let list = shared.prefix(6).joined(separator: ", ") + (shared.count > 6 ? ", …" : "")
    return name(tie.pair.first) + " – " + name(tie.pair.second) + ": " + common(tie.pair.count)
      + " (" + list + ")"
  }

  /// "2–5 rounds in common".
  func common(_ count: ClosedRange<Int>) -> String {
    let number =
      count.lowerBound == count.upperBound
      ? String(count.lowerBound) : "\(count.lowerBound)–\(count.upperBound)"
    let isOne = count == 1...1
    let phrase: Wording.Phrase =
      switch content.counted {
      case .company: isOne ? .sharedCompany : .sharedCompanies
      case .round: isOne ? .sharedRound : .sharedRounds
      }
    return wording(phrase, ["count": number])
  }
}
