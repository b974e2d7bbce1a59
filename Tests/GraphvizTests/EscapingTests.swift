import Foundation
import Testing

@testable import Graphviz

@Suite struct EscapingTests {
  private let renderer = InProcessRenderer()

  @Test(arguments: HostileText.all.indices)
  func plainLabelsAreDrawnAsWritten(index: Int) throws {
    let text = HostileText.all[index]
    let drawing = Drawing(
      nodes: [.init("a", [.label(text)]), .init("b", [.label("second")])],
      edges: [.init("a", "b")])
    try check(drawing, text)
  }

  @Test(arguments: HostileText.all.indices)
  func markupLabelsAreDrawnAsWritten(index: Int) throws {
    let text = HostileText.all[index]
    let label = HTMLLabel(HTMLLabel.Text(text))
    let drawing = Drawing(
      nodes: [.init("a", [.label(label)]), .init("b", [.label("second")])],
      edges: [.init("a", "b")])
    try check(drawing, text)
  }

  @Test(arguments: HostileText.all.indices)
  func tablesKeepTheirShape(index: Int) throws {
    let text = HostileText.all[index]
    let table = HTMLLabel.Table(
      [.border(0), .cellBorder(1)],
      rows: [
        [.init(.bold(.init(text))), .init(.font("x", face: text), [.port(text)])], [], .init([]),
      ])
    let drawing = Drawing(
      nodes: [
        .init("a", [.shape(.plain), .label(HTMLLabel(table))]), .init("b", [.label("second")]),
      ],
      edges: [.init("a", "b", tailPort: .init(text, .east))])
    let svg = try #require(try renderer.render(drawing, as: [.svg])[.svg])
    let document = try #require(SVGDocument(svg))
    let visible = HostileText.visible(text)
    let expected = (visible.isEmpty ? [] : [visible]) + ["x", "second"]
    #expect(lines(document.text) == lines(expected.joined(separator: "\n")))
    #expect(ParsedBack(drawing.dot)?.edgeCount == 1)
  }

  @Test(arguments: HostileText.all.indices)
  func idsNamesTitlesAndClassesCannotInject(index: Int) throws {
    let text = HostileText.all[index]
    let id = text + "!"
    let drawing = Drawing(
      name: text,
      nodes: [
        .init(id, [.label("first"), .group(text), .fontName(text)], title: text, cssClass: text),
        .init("b", [.label("second")]),
      ],
      edges: [
        .init(id, "b", [.sameHead(text)], tailPort: .init(text), title: text, cssClass: text)
      ],
      clusters: [.init([id], [.label("box")], title: text, cssClass: text)],
      ranks: [.init([id])])
    let parsed = try #require(ParsedBack(drawing.dot))
    #expect(parsed.nodeCount == 2)
    #expect(parsed.edgeCount == 1)
    let known: Set = [
      "id", "label", "class", "group", "fontname", "samehead", "newrank", "rank", "tailport",
      "headport",
    ]
    #expect(parsed.attributeNames.isSubset(of: known))
    let svg = try #require(
      try renderer.render(Self.withoutPort(drawing), as: [.svg])[.svg])
    let metadata = PictureMetadata([text: text])
    let finished = SVGFinish(title: text, description: text, metadata: metadata).finish(
      svg, of: drawing)
    #expect(try PictureMetadata(of: finished) == metadata)
    let document = try #require(SVGDocument(finished))
    #expect(document.texts == ["box", "first", "second"])
    if !text.isEmpty {
      let titles = document.titles.map { HostileText.visible($0) }
      #expect(titles == Array(repeating: HostileText.visible(text), count: 4))
    }
  }

  /// An unknown port is a warning of its own.
  private static func withoutPort(_ drawing: Drawing) -> Drawing {
    var drawing = drawing
    drawing.edges[0].tailPort = nil
    return drawing
  }

  @Test func aNodeWithoutLabelShowsItsID() throws {
    for text in HostileText.all where !text.isEmpty {
      let svg = try #require(try renderer.render(Drawing(nodes: [.init(text)]), as: [.svg])[.svg])
      let document = try #require(SVGDocument(svg))
      #expect(lines(document.text) == lines(HostileText.visible(text)))
    }
  }

  private func check(_ drawing: Drawing, _ text: String) throws {
    let parsed = try #require(ParsedBack(drawing.dot))
    #expect(parsed.nodeCount == 2)
    #expect(parsed.edgeCount == 1)
    #expect(parsed.attributeNames == ["id", "label"])
    #expect(parsed.labels.last == "second")
    let rendering = try renderer.render(drawing, as: [.svg])
    #expect(rendering.warnings.isEmpty)
    let svg = try #require(rendering[.svg])
    let document = try #require(SVGDocument(svg))
    #expect(lines(document.text) == lines(HostileText.visible(text) + "\nsecond"))
  }

  /// Empty lines leave no element in SVG.
  private func lines(_ text: String) -> [[Unicode.Scalar]] {
    text.unicodeScalars.split(separator: "\n").map(Array.init)
  }
}
