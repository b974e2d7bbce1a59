import Foundation
import Testing

@testable import Graphviz

@Suite struct InProcessTests {
  private let renderer = InProcessRenderer()

  @Test func oneLayoutServesEveryFormat() throws {
    let rendering = try renderer.render(SampleDrawings.small, as: Set(Format.allCases))
    #expect(Set(rendering.outputs.keys) == Set(Format.allCases))
    #expect(rendering[.svg]?.starts(with: "<?xml".utf8) == true)
    #expect(rendering[.png]?.starts(with: [0x89, 0x50, 0x4E, 0x47]) == true)
    #expect(rendering[.pdf]?.starts(with: "%PDF".utf8) == true)
    #expect(rendering[.json]?.starts(with: "{".utf8) == true)
    #expect(rendering[.dot]?.starts(with: "digraph small".utf8) == true)
    #expect(rendering.boundingBox.width > 50)
    #expect(rendering.warnings.isEmpty)
  }

  @Test func otherFormatsDoNotChangeAnOutput() throws {
    let all = try renderer.render(SampleDrawings.small, as: Set(Format.allCases))
    for format in Format.allCases {
      let alone = try renderer.render(SampleDrawings.small, as: [format])
      #expect(alone[format] == all[format], "\(format)")
    }
  }

  @Test func vectorFormatsIgnoreTheResolution() throws {
    let coarse = try renderer.render(
      SampleDrawings.small, as: [.svg, .png], options: .init(dpi: 72))
    let fine = try renderer.render(
      SampleDrawings.small, as: [.svg, .png], options: .init(dpi: 288))
    #expect(coarse[.svg] == fine[.svg])
    let coarseWidth = try #require(pngWidth(coarse))
    let fineWidth = try #require(pngWidth(fine))
    #expect(abs(fineWidth - coarseWidth * 4) <= 4)
  }

  private func pngWidth(_ rendering: Rendering) -> Int? {
    rendering[.png].map { $0[16..<20].reduce(0) { $0 << 8 | Int($1) } }
  }

  @Test(arguments: Engine.allCases.filter { $0 != .fixed })
  func everyEngineDraws(engine: Engine) throws {
    var drawing = SampleDrawings.small
    drawing.clusters = [.init(["a", "b"], [.label("Funds")])]
    let rendering = try renderer.render(drawing, engine: engine, as: [.svg])
    let svg = try #require(rendering[.svg])
    let document = try #require(SVGDocument(svg))
    #expect(document.text.contains("Alpha & Co"))
  }

  @Test func picturesAreReproducible() throws {
    let formats = Set(Format.allCases)
    let first = try renderer.render(SampleDrawings.typical, as: formats)
    // The date in a PDF counts seconds.
    Thread.sleep(forTimeInterval: 1.1)
    let second = try renderer.render(SampleDrawings.typical, as: formats)
    for format in Format.allCases { #expect(first[format] == second[format], "\(format)") }
    let pdf = try #require(first[.pdf])
    #expect(pdf.range(of: Data("(D:20000101000000".utf8)) != nil)
  }

  @Test func anUnknownEngineIsAnError() {
    let job = RenderJob(dot: "graph g {a}", engine: "nosuch", formats: [.svg], options: .init())
    let error = #expect(throws: GraphvizError.self) { try InProcessRenderer.render(job) }
    #expect(error?.description.contains("nosuch") == true)
    #expect(error?.messages.isEmpty == false)
  }

  @Test(arguments: [
    "digraph g {a [label=<R&D>]}", "digraph g {a [label=<<B>x>]}", "digraph g {a [label=<>]}",
    "digraph g {a [label=<<TABLE></TABLE>>]}", "digraph g {a [label=<<B></B>>]}",
  ])
  func aBrokenLabelIsAnError(source: String) throws {
    #expect(throws: GraphvizError.self) {
      try renderer.render(dotSource: source, engine: .dot, as: [.svg])
    }
    _ = try renderer.render(SampleDrawings.small, as: [.svg])
  }

  @Test(arguments: ["", "no graph", "digraph g {", "digraph g {a -> }", "graph g {a\u{0}}", "}"])
  func unreadableSourceIsAnError(source: String) throws {
    #expect(throws: GraphvizError.self) {
      try renderer.render(dotSource: source, engine: .dot, as: [.svg])
    }
    _ = try renderer.render(SampleDrawings.small, as: [.svg])
  }

  @Test func warningsComeWithTheResult() throws {
    let rendering = try renderer.render(
      dotSource: "digraph g {a [color=nosuchcolor]}", engine: .dot, as: [.svg])
    #expect(rendering.warnings == ["nosuchcolor is not a known color."])
  }

  @Test func aHugeBitmapIsRefusedWithTheResolutionThatFits() throws {
    let drawing = Drawing(nodes: [
      .init("a", [.width(7_200), .height(36), .fixedSize(true)])
    ])
    let refusal = #expect(throws: GraphvizError.self) {
      try renderer.render(drawing, as: [.png], options: .init(dpi: 600, pixelLimit: .max))
    }
    guard case .bitmapTooLarge(let width, let height, let dpi, let fitting) = refusal else {
      Issue.record("another error: \(String(describing: refusal))")
      return
    }
    #expect(width > 60_000 && height > 300 && dpi == 600)
    #expect((320...328).contains(fitting))
    let rendering = try renderer.render(
      drawing, as: [.png], options: .init(dpi: fitting, pixelLimit: .max))
    #expect(try #require(rendering[.png]).count > 1_000)
    #expect(rendering.warnings.isEmpty)
    #expect(throws: GraphvizError.self) {
      try renderer.render(drawing, as: [.png], options: .init(dpi: 200, pixelLimit: 1_000_000))
    }
    _ = try renderer.render(drawing, as: [.svg, .pdf], options: .init(dpi: 600))
  }

  @Test func aHugeBitmapIsDrawnAtTheResolutionThatFitsWhereThatIsAllowed() throws {
    let drawing = Drawing(nodes: [.init("a", [.width(720), .height(360), .fixedSize(true)])])
    let options = RenderOptions(dpi: 300, pixelLimit: 1_000_000, lowestDPI: 72)
    for renderer in [renderer, IsolatedRenderer(helper: Products.helper)] as [any Renderer] {
      let rendering = try renderer.render(drawing, as: [.png, .svg], options: options)
      let dpi = try #require(rendering.dpi)
      #expect((99...141).contains(dpi) && dpi == dpi.rounded())
      let png = try #require(rendering[.png])
      let height = png[20..<24].reduce(0) { $0 << 8 | Int($1) }
      let width = try #require(pngWidth(rendering))
      #expect((900_000...1_000_000).contains(width * height))
      #expect(PNGDensity.insert(dpi: dpi, into: png) == png)
      #expect(rendering[.svg] == (try renderer.render(drawing, as: [.svg])[.svg]))
    }
    let fits = RenderOptions(dpi: 60, pixelLimit: 1_000_000, lowestDPI: 72)
    #expect(try renderer.render(drawing, as: [.png], options: fits).dpi == 60)
    #expect(try renderer.render(drawing, as: [.svg], options: fits).dpi == nil)
    let strict = RenderOptions(dpi: 300, pixelLimit: 1_000_000, lowestDPI: 200)
    let error = #expect(throws: GraphvizError.self) {
      try renderer.render(drawing, as: [.png], options: strict)
    }
    guard case .bitmapTooLarge(_, _, 300, let largest) = error else {
      Issue.record("another error: \(String(describing: error))")
      return
    }
    #expect(largest == (try renderer.render(drawing, as: [.png], options: options).dpi))
    let hopeless = RenderOptions(dpi: 300, pixelLimit: 10, lowestDPI: 0)
    #expect(throws: GraphvizError.self) {
      try renderer.render(drawing, as: [.png], options: hopeless)
    }
  }

  @Test func theSizeOfABitmapIsForeseen() throws {
    var drawing = SampleDrawings.small
    for (attribute, dpi) in [
      (GraphAttribute.padding(20), 96.0), (.size(width: 60, height: 60), 300),
      (.size(width: 900, height: 900, isDesired: true), 96), (.ratio(.fill), 72),
    ] {
      drawing.attributes.append(attribute)
      let rendering = try renderer.render(drawing, as: [.png], options: .init(dpi: dpi))
      let png = try #require(rendering[.png])
      let width = png[16..<20].reduce(0) { $0 << 8 | Int($1) }
      let height = png[20..<24].reduce(0) { $0 << 8 | Int($1) }
      let pixels = RenderOptions(dpi: dpi, pixelLimit: width * height * 9 / 10)
      #expect(throws: GraphvizError.self) {
        try renderer.render(drawing, as: [.png], options: pixels)
      }
      let more = RenderOptions(dpi: dpi, pixelLimit: width * height * 11 / 10)
      _ = try renderer.render(drawing, as: [.png], options: more)
    }
  }

  @Test func pinnedNodesStayWhereTheyAre() throws {
    let drawing = Drawing(nodes: [
      .init("a", [.position(x: 0, y: 0)]), .init("b", [.position(x: 300, y: 40)]),
      .init("c", [.position(x: 100, y: 200)]),
    ])
    let layout = try renderer.layout(of: drawing, engine: .neato)
    let a = try #require(layout.places["a"])
    let b = try #require(layout.places["b"])
    let c = try #require(layout.places["c"])
    #expect(abs(b.x - a.x - 300) < 0.5 && abs(b.y - a.y - 40) < 0.5)
    #expect(abs(c.x - a.x - 100) < 0.5 && abs(c.y - a.y - 200) < 0.5)
    #expect(a.width == 54 && a.height == 36)
    #expect(layout.boundingBox.width >= 354)
  }

  @Test func columnsKeepTheOrder() throws {
    let drawing = Drawing(
      attributes: [.columns(2)], nodes: (0..<4).map { .init("\($0)", [.width(Double($0) * 20)]) },
      clusters: [.init(["0", "1"], [.columns(1)]), .init(["3"])])
    let rendering = try renderer.render(drawing, engine: .osage, as: [.svg])
    #expect(rendering.warnings.isEmpty)
    let places = try renderer.layout(of: drawing, engine: .osage).places
    #expect(try #require(places["0"]).y > (try #require(places["1"])).y)
  }

  @Test func layoutsKnowNodesByTheirIDs() throws {
    let ids = HostileText.all.filter { $0.count < 100 }
    let drawing = Drawing(nodes: ids.map { .init($0, [.label("")]) })
    let layout = try renderer.layout(of: drawing)
    #expect(Set(layout.places.keys) == Set(ids))
    #expect(Layout(json: Data("{}".utf8), of: drawing) == nil)
  }

  @Test func manyTasksShareTheLibrary() async throws {
    let expected = try renderer.render(SampleDrawings.small, as: [.svg])
    try await withThrowingTaskGroup(of: Rendering.self) { group in
      for _ in 0..<40 {
        group.addTask { try InProcessRenderer().render(SampleDrawings.small, as: [.svg]) }
      }
      for try await rendering in group { #expect(rendering == expected) }
    }
  }
}
