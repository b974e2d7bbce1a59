import Foundation
import Testing

@testable import Graphviz

/// Drawings with one fault each, on purpose; every box is 80 by 30 points.
@Suite struct GeometryReportTests {
  private static let renderer = InProcessRenderer()

  private func box(
    _ id: String, _ x: Double, _ y: Double, _ label: String? = nil,
    _ attributes: [NodeAttribute] = [], isGround: Bool = false
  ) -> Drawing.Node {
    let look: [NodeAttribute] = [
      .label(label ?? id), .position(x: x, y: y), .shape(.box), .fixedSize(true), .width(80),
      .height(30), .fontName("DejaVu Sans"), .fontSize(10),
    ]
    return Drawing.Node(id, look + attributes, isGround: isGround)
  }

  private func line(
    _ tail: String, _ head: String, from: (x: Double, y: Double), to: (x: Double, y: Double),
    _ attributes: [EdgeAttribute] = []
  ) -> Drawing.Edge {
    let points = [from, from, to, to]
    return Drawing.Edge(
      tail, head, [.path(points, arrowHeadAt: nil), .arrowHead(.none)] + attributes)
  }

  private func report(
    _ nodes: [Drawing.Node], _ edges: [Drawing.Edge] = [], _ attributes: [GraphAttribute] = []
  ) throws -> GeometryReport {
    let drawing = Drawing(attributes: attributes, nodes: nodes, edges: edges)
    return try Self.renderer.check(of: drawing, engine: .fixed)
  }

  @Test func aGoodDrawingHasNoFaults() throws {
    let report = try report(
      [box("a", 0, 0), box("b", 80, 0), box("c", 300, 0)],
      [line("b", "c", from: (120, 0), to: (260, 0))])
    #expect(report.isClean)
    #expect(report.description == "no faults; smallest type 10 pt")
  }

  @Test(arguments: [Engine.dot, .osage]) func laidOutDrawingsAreRead(engine: Engine) throws {
    var drawing = SampleDrawings.small
    drawing.clusters = [.init(["a", "b"], [.label("Funds")])]
    let report = try Self.renderer.check(of: drawing, engine: engine)
    #expect(report.overlaps.isEmpty && report.clippings.isEmpty)
    #expect(report.smallestFont == 10)
  }

  @Test func boxesThatOverlapAreNamed() throws {
    let report = try report([box("a", 0, 0), box("b", 70, 20), box("c", 150, 20.4)])
    #expect(report.overlaps.map(\.first) == ["a"] && report.overlaps.map(\.second) == ["b"])
    #expect(abs((report.overlaps.first?.depth ?? 0) - 10) < 0.1)
    #expect(report.faultCount == 1)
    #expect(
      report.description
        == """
        1 pair of boxes overlaps; smallest type 10 pt
        the boxes of “a” and “b” overlap by 10 pt
        """)
  }

  @Test func groundsPointsAndWhatIsNotSeenMayBeOverlapped() throws {
    let report = try report([
      box("ground", 0, 0, "", [.width(300), .height(100)], isGround: true), box("a", 0, 0),
      box("unseen", 0, 0, "unseen", [.style([.invisible])]),
      box("clear", 0, 0, "", [.color(.none)]),
      Drawing.Node("point", [.shape(.point), .position(x: 39, y: 10)]),
    ])
    #expect(report.isClean, "\(report)")
  }

  @Test func linesOverTextsAreNamed() throws {
    let nodes = [box("a", 0, 0), box("b", 150, 0, "Between\nus"), box("c", 300, 0)]
    let report = try report(nodes, [line("a", "c", from: (40, 4), to: (260, 4))])
    let crossing = try #require(report.crossings.first)
    #expect(report.crossings.count == 1 && report.faultCount == 1)
    #expect(crossing.edge == .init(index: 0, tail: "a", head: "c"))
    #expect(crossing.text.string == "Between" && crossing.text.owner == .node("b"))
    #expect(abs(crossing.length - crossing.text.box.width) < 1.1)
    #expect(report.description.contains("the line from “a” to “c” runs over “Between” of “b” for "))
    let past = try self.report(nodes, [line("a", "c", from: (40, 14), to: (260, 14))])
    #expect(past.isClean)
  }

  @Test func curvesAreFollowed() throws {
    let nodes = [box("a", 0, 0), box("b", 150, 60), box("c", 300, 0)]
    func bent(_ height: Double) -> Drawing.Edge {
      let points = [(x: 40.0, y: 0.0), (100, height), (200, height), (260, 0)]
      return Drawing.Edge("a", "c", [.path(points, arrowHeadAt: nil), .arrowHead(.none)])
    }
    // The middle of the curve reaches three quarters of the height of its handles.
    #expect(try report(nodes, [bent(80)]).crossings.count == 1)
    #expect(try report(nodes, [bent(60)]).isClean)
  }

  @Test func wideLinesCoverMore() throws {
    let nodes = [box("a", 0, 0), box("b", 150, 0), box("c", 300, 0)]
    let path = (from: (x: 40.0, y: 12.0), to: (x: 260.0, y: 12.0))
    #expect(try report(nodes, [line("a", "c", from: path.from, to: path.to)]).isClean)
    let wide = try report(
      nodes, [line("a", "c", from: path.from, to: path.to, [.penWidth(16)])])
    #expect(wide.crossings.count == 1)
  }

  @Test func unseenLinesAndOwnLabelsAreNoCrossings() throws {
    let nodes = [box("a", 0, 0), box("b", 150, 0), box("c", 300, 0)]
    for hidden in [EdgeAttribute.style(.invisible), .color(.none)] {
      #expect(
        try report(nodes, [line("a", "c", from: (40, 0), to: (260, 0), [hidden])]).isClean)
    }
    let far = Drawing(
      nodes: [box("a", 0, 0), box("c", 300, 0)],
      edges: [line("a", "c", from: (40, 0), to: (260, 0), [.label("own"), .fontSize(9)])])
    let report = try Self.renderer.check(of: far, engine: .fixed)
    #expect(report.crossings.isEmpty && report.smallestFont == 9)
  }

  @Test func arrowheadsCountAsLines() throws {
    let nodes = [box("a", 0, 0), box("b", 150, 40), box("c", 300, 0)]
    let tip = Drawing.Edge(
      "a", "c",
      [.path([(40, 0), (60, 0), (150, 10), (150, 24)], arrowHeadAt: (x: 150, y: 40))])
    let crossing = try #require(try report(nodes, [tip]).crossings.first)
    #expect(crossing.text.string == "b")
  }

  @Test func textsThatReachOutAreNamed() throws {
    let long = "A name that is much longer than its box"
    let report = try report([box("a", 200, 0, long), box("b", 200, 200, "", [.width(400)])])
    let clipping = try #require(report.clippings.first)
    #expect(report.clippings.count == 1 && clipping.border == .owner)
    #expect(clipping.text.string == long)
    #expect(abs(clipping.excess - (clipping.text.box.width - 80) / 2) < 0.1)
    let alone = try self.report([box("a", 200, 0, long)])
    #expect(alone.clippings.map(\.border) == [.sheet])
    #expect(alone.description.contains("out of the sheet"))
  }

  @Test func textsBesideANodeAreNotCutOff() throws {
    let report = try report([box("a", 0, 0, "in", [.externalLabel("beside\n\nit")])])
    #expect(report.isClean, "\(report)")
    let other = try self.report([
      box("a", 0, 0, "in", [.externalLabel("beside")]), box("b", 200, 0, "far too long for it"),
    ])
    #expect(other.clippings.map(\.text.string) == ["far too long for it"])
  }

  @Test func textsOnTextsAreNamed() throws {
    let report = try report([
      box("a", 0, 0, "lane", [.width(300)], isGround: true), box("b", 10, 2, "event"),
      box("c", 300, 0),
    ])
    #expect(report.overlaps.isEmpty)
    let others = report.collisions.map(\.obstacle)
    #expect(report.collisions.map(\.text.string) == ["lane", "lane"])
    #expect(others.contains(.node("b")))
    #expect(report.description.contains("“lane” of “a” lies on “event” of “b” by "))
    #expect(report.description.contains("“lane” of “a” lies on the box of “b” by "))
  }

  @Test func labelsOfTablesAreReadRunByRun() throws {
    let table = HTMLLabel.Table(
      [.border(0), .cellBorder(0), .cellSpacing(0), .cellPadding(2)],
      rows: [
        [.init(.bold("Series A") + .font(" 2024", size: 7)), .init("lead")], [.init("$12M")],
      ])
    for engine in [Engine.dot, .fixed] {
      let drawing = Drawing(nodes: [
        .init("a", [.shape(.box), .label(HTMLLabel(table)), .position(x: 0, y: 0)])
      ])
      let strokes = try #require(
        try Self.renderer.render(drawing, engine: engine, as: [.strokes])[.strokes])
      let sheet = try #require(DrawnSheet(strokes: strokes, of: drawing))
      #expect(sheet.texts.map(\.string) == ["Series A 2024", "lead", "$12M"])
      #expect(sheet.texts.map(\.fontSize) == [7, 14, 14])
      let report = try #require(GeometryReport(strokes: strokes, of: drawing))
      #expect(report.isClean && report.smallestFont == 7)
    }
  }

  @Test func aDrawingThatIsShrunkHasSmallerType() throws {
    let nodes = [box("a", 0, 0), box("b", 112, 0)]
    let whole = try report(nodes, [], [.padding(4)])
    let half = try report(nodes, [], [.padding(4), .size(width: 100, height: 100)])
    #expect(whole.smallestFont == 10)
    #expect(abs((half.smallestFont ?? 0) - 5) < 0.1)
    #expect(try report([box("a", 0, 0, "")]).smallestFont == nil)
  }

  @Test func manyFaultsAreToldInFew() throws {
    let report = try report((0..<10).map { box("n\($0)", 0, 0, "") })
    #expect(report.overlaps.count == 45)
    let lines = report.description.split(separator: "\n")
    #expect(lines.count == 22 && lines.last == "and 25 more of this kind")
  }

  @Test func aTangleIsGivenUp() throws {
    let report = try report((0..<150).map { box("n\($0)", 0, 0, "") })
    #expect(report.overlaps.count == GeometryReport.limit)
    #expect(report.summary == "at least 10000 pairs of boxes overlap; no text")
  }

  @Test func otherInputIsNoReport() {
    for text in ["", "{}", "[1]", #"{"bb":"nan,0,1,1"}"#, #"{"bb":"0,0,1"}"#, #"{"bb":7}"#] {
      #expect(GeometryReport(strokes: Data(text.utf8), of: SampleDrawings.small) == nil)
    }
    let strange = #"""
      {"bb":"0,0,9,9","pad":"x","size":"inf","objects":[{"id":"n99"},{"id":"n-1"},{"id":"n0",
      "pos":"nan,1","_ldraw_":[{"op":"T","pt":[1],"width":3,"text":"x"}]}],
      "edges":[{"id":"e0","_draw_":[{"op":"b","points":[[0,0],[1]]},{"op":"?"},{"op":"E"}]}]}
      """#
    let report = GeometryReport(strokes: Data(strange.utf8), of: SampleDrawings.small)
    #expect(report?.isClean == true && report?.smallestFont == nil)
  }

  @Test func theGridFindsWhatAllPairsWouldFind() throws {
    let renderer = IsolatedRenderer(helper: Products.helper)
    var total = 0
    for seed in 0..<12 as Range<UInt64> {
      let drawing = SampleDrawings.random(seed: seed)
      guard let rendering = try? renderer.render(drawing, as: [.strokes]),
        let strokes = rendering[.strokes]
      else { continue }
      let sheet = try #require(DrawnSheet(strokes: strokes, of: drawing))
      let report = try #require(GeometryReport(strokes: strokes, of: drawing))
      var pairs = 0
      for (index, text) in sheet.texts.enumerated() {
        for other in sheet.texts[(index + 1)...] {
          let width = min(text.box.right, other.box.right) - max(text.box.left, other.box.left)
          let height = min(text.box.top, other.box.top) - max(text.box.bottom, other.box.bottom)
          if min(width, height) > GeometryReport.tolerance { pairs += 1 }
        }
      }
      let found = report.collisions.count {
        if case .text = $0.obstacle { true } else { false }
      }
      #expect(found == pairs)
      total += pairs
    }
    #expect(total > 0)
  }
}
