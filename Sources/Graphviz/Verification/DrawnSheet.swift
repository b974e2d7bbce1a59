import Foundation

/// Everything that a laid-out drawing shows, and where.
struct DrawnSheet {
  /// A node that can be seen.
  struct Box {
    var id: Drawing.Node.ID
    var rectangle: Rectangle
    /// Whether it stands for itself, unlike a ground or a point of a line.
    var isObstacle: Bool
  }

  /// The lines and marks of an edge.
  struct Line {
    var edge: GeometryReport.EdgeReference
    var strokes: [Stroke]
  }

  /// The paper with its margins.
  private(set) var paper: Rectangle
  /// How much larger than laid out everything is drawn.
  private(set) var scale: Double
  private(set) var boxes: [Box] = []
  private(set) var lines: [Line] = []
  private(set) var texts: [GeometryReport.Text] = []
  /// The outlines that texts of nodes and clusters must stay in.
  private(set) var outlines: [GeometryReport.Owner: Rectangle] = [:]

  /// Reads the output in the format `.strokes` of a drawing, or returns `nil` when it is no such.
  init?(strokes json: Data, of drawing: Drawing) {
    guard let document = try? JSONDecoder().decode(StrokeDocument.self, from: json),
      let box = document.sheet.box
    else { return nil }
    let padding = document.padding
    paper = Rectangle(
      left: box.left - padding.x, bottom: box.bottom - padding.y, right: box.right + padding.x,
      top: box.top + padding.y)
    let wanted = document.wantedSize
    scale =
      BitmapSize(
        box: box, horizontalPadding: padding.x, verticalPadding: padding.y,
        wantedWidth: wanted.width, wantedHeight: wanted.height, fills: wanted.fills
      ).scale
    add(PenMarks(document.sheet.label).texts(of: .drawing))
    let nodes = NodeLooks(of: drawing)
    for part in document.objects {
      if let index = part.index("n"), drawing.nodes.indices.contains(index) {
        add(part, node: drawing.nodes[index], nodes)
      } else if let index = part.index("c"), drawing.clusters.indices.contains(index) {
        outlines[.cluster(index)] = part.box
        add(PenMarks(part.label).texts(of: .cluster(index)))
      }
    }
    for part in document.edges {
      guard let index = part.index("e"), drawing.edges.indices.contains(index) else { continue }
      add(part, edge: drawing.edges[index], at: index)
    }
  }

  private mutating func add(_ texts: [GeometryReport.Text]) {
    self.texts += texts
  }

  private mutating func add(_ part: StrokeDocument.Part, node: Drawing.Node, _ looks: NodeLooks) {
    let outline = PenMarks(part.outline)
    let label = PenMarks(part.label)
    guard let rectangle = part.nodeBox, !(outline.isEmpty && label.isEmpty) else { return }
    outlines[.node(node.id)] = rectangle
    boxes.append(
      Box(
        id: node.id, rectangle: rectangle,
        isObstacle: !node.isGround && !looks.isPoint(node)))
    let beside = part.xlp == nil ? 0 : looks.linesBeside(node)
    add(label.texts(of: .node(node.id), linesBeside: beside))
  }

  private mutating func add(_ part: StrokeDocument.Part, edge: Drawing.Edge, at index: Int) {
    let reference = GeometryReport.EdgeReference(index: index, tail: edge.tail, head: edge.head)
    let strokes = [part.outline, part.headMark, part.tailMark].flatMap { PenMarks($0).strokes }
    if !strokes.isEmpty { lines.append(Line(edge: reference, strokes: strokes)) }
    for label in [part.label, part.headLabel, part.tailLabel] {
      add(PenMarks(label).texts(of: .edge(reference)))
    }
  }
}

/// What the output does not tell of a node's look.
private struct NodeLooks {
  private let defaults: [AttributeContent]

  init(of drawing: Drawing) {
    defaults = drawing.nodeDefaults.map(\.content)
  }

  func isPoint(_ node: Drawing.Node) -> Bool {
    value("shape", of: node) == .token(Shape.point.rawValue)
  }

  /// The lines of the text beside a node, which are the last that Graphviz draws for it.
  func linesBeside(_ node: Drawing.Node) -> Int {
    guard case .label(let text, _) = value("xlabel", of: node) else { return 0 }
    return CleanText.lines(of: text).count { !$0.allSatisfy(\.isWhitespace) }
  }

  private func value(_ name: String, of node: Drawing.Node) -> AttributeValue? {
    (defaults + node.attributes.map(\.content)).last { $0.name == name && $0.value != nil }?.value
  }
}
