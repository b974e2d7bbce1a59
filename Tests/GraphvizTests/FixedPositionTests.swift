import Graphviz
import Testing

@Suite struct FixedPositionTests {
  /// Two boxes 100 points apart and a line with a bend that no layout would make.
  private static let drawing = Drawing(
    name: "fixed",
    nodes: [
      Drawing.Node("a", [.position(x: 50, y: 20), .fixedSize(true), .width(40), .height(20)]),
      Drawing.Node("b", [.position(x: 150, y: 20), .fixedSize(true), .width(40), .height(20)]),
    ],
    edges: [
      Drawing.Edge(
        "a", "b",
        [
          .path(
            [(x: 70, y: 20), (x: 90, y: 90), (x: 110, y: 90), (x: 124, y: 20)],
            arrowHeadAt: (x: 130, y: 20))
        ])
    ])

  @Test func nodesStayWhereTheyAre() throws {
    let layout = try InProcessRenderer().layout(of: Self.drawing, engine: .fixed)
    let a = try #require(layout.places["a"])
    let b = try #require(layout.places["b"])
    #expect(b.x - a.x == 100)
    #expect(b.y == a.y)
    #expect(abs(a.width - 40) < 0.01)
    #expect(abs(a.height - 20) < 0.01)
  }

  @Test func edgesFollowTheirPath() throws {
    let rendering = try InProcessRenderer().render(Self.drawing, engine: .fixed, as: [.svg])
    let svg = try #require(rendering[.svg].map { String(decoding: $0, as: UTF8.self) })
    let path = try #require(
      svg.firstMatch(of: /<path [^>]*d="M([0-9.]+),(-?[0-9.]+)C([0-9.]+),(-?[0-9.]+)/))
    let start = try #require(Double(path.1))
    let control = try #require(Double(path.3))
    #expect(abs(control - start - 20) < 0.1)
    #expect(rendering.warnings.isEmpty)
  }

  @Test func pathsThatAreNoCurvesAreLeftOut() {
    let attribute = EdgeAttribute.path([(x: 0, y: 0), (x: 1, y: 1)], arrowHeadAt: nil)
    let drawing = Drawing(
      nodes: [Drawing.Node("a"), Drawing.Node("b")], edges: [Drawing.Edge("a", "b", [attribute])])
    #expect(!drawing.dot.contains("pos="))
  }
}
