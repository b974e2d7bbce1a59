import Testing

@testable import Graphviz

/// Graphviz knows every word that the types can say.
@Suite struct VocabularyTests {
  private let renderer = InProcessRenderer()

  private func check(_ drawing: Drawing, _ engine: Engine = .dot) throws {
    let rendering = try renderer.render(drawing, engine: engine, as: [.svg])
    #expect(rendering.warnings.isEmpty)
  }

  @Test func shapesAndStyles() throws {
    for shape in Shape.allCases {
      for style in NodeStyle.allCases {
        let attributes: [NodeAttribute] = [.shape(shape), .style([style]), .peripheries(2)]
        try check(Drawing(nodes: [.init("a", attributes)]))
      }
    }
  }

  @Test func edges() throws {
    for arrow in ArrowShape.allCases {
      let attributes: [EdgeAttribute] = [.arrowHead(arrow), .arrowTail(arrow), .direction(.both)]
      try check(Drawing(nodes: [.init("a"), .init("b")], edges: [.init("a", "b", attributes)]))
    }
    for style in EdgeStyle.allCases {
      try check(Drawing(nodes: [.init("a")], edges: [.init("a", "a", [.style(style)])]))
    }
    for compass in Compass.allCases {
      let edge = Drawing.Edge("a", "b", headPort: .init(compass))
      try check(Drawing(nodes: [.init("a"), .init("b")], edges: [edge]))
    }
  }

  @Test func layouts() throws {
    var drawing = SampleDrawings.small
    drawing.edges = drawing.edges.map { .init($0.tail, $0.head) }
    let start = drawing.attributes
    for routing in EdgeRouting.allCases {
      drawing.attributes = start + [.splines(routing), .overlap(.prism), .separation(12)]
      for engine in [Engine.dot, .neato, .sfdp] { try check(drawing, engine) }
    }
    for removal in OverlapRemoval.allCases {
      drawing.attributes = start + [.overlap(removal), .separation(4)]
      for engine in [Engine.neato, .sfdp, .twopi] { try check(drawing, engine) }
    }
    for direction in RankDirection.allCases {
      drawing.attributes = start + [.rankDirection(direction), .size(width: 90, height: 90)]
      try check(drawing)
    }
    for ratio in AspectRatio.allCases {
      drawing.attributes = start + [.ratio(ratio), .size(width: 90, height: 90)]
      try check(drawing)
    }
  }

  @Test func tables() throws {
    let all: [HTMLLabel.CellAttribute] = [
      .border(1), .color(.black), .backgroundColor(.white), .cellPadding(2), .alignment(.left),
      .verticalAlignment(.top), .width(60), .height(40), .fixedSize(true), .port("x"),
      .sides([.left, .bottom]), .columnSpan(2), .rowSpan(2), .textAlignment(.right), .rounded,
    ]
    let table: [HTMLLabel.TableAttribute] = [
      .border(1), .color(.black), .backgroundColor(.none), .cellPadding(2), .alignment(.right),
      .verticalAlignment(.bottom), .width(90), .height(90), .fixedSize(false), .port("y"),
      .sides(Set(HTMLLabel.Side.allCases)), .cellBorder(1), .cellSpacing(2), .rounded,
    ]
    let inner = HTMLLabel.Table(
      table, rows: [[.init("a", all)], [.empty()], [.init("b", [.sides([])])]])
    let outer = HTMLLabel.Table(rows: [[.init(inner)]])
    try check(Drawing(nodes: [.init("a", [.shape(.plain), .label(HTMLLabel(outer))])]))
  }
}
