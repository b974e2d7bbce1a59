import Foundation
import Testing

@testable import Graphviz

@Suite struct DataAttributeTests {
  private var drawing: Drawing {
    var drawing = SampleDrawings.small
    drawing.nodes[0].data = ["id": "alpha", "first-year": "1999"]
    drawing.edges[0].data = ["amount": "2 m"]
    drawing.clusters = [.init(["a", "b"], data: ["group": "funds"])]
    return drawing
  }

  private func finished(_ drawing: Drawing) throws -> Data {
    let svg = try #require(try InProcessRenderer().render(drawing, as: [.svg])[.svg])
    return SVGFinish(title: "Data", idPrefix: "p-").finish(svg, of: drawing)
  }

  @Test func dataStandOnTheElementOfTheirPart() throws {
    let svg = String(decoding: try finished(drawing), as: UTF8.self)
    #expect(
      svg.contains(#"<g id="p-n0" data-first-year="1999" data-id="alpha" class="node fund">"#))
    #expect(svg.contains(#"<g id="p-e0" data-amount="2 m" class="edge">"#))
    #expect(svg.contains(#"<g id="p-c0" data-group="funds" class="cluster">"#))
    #expect(svg.matches(of: #/ data-/#).count == 4)
  }

  @Test func linksDoNotRepeatTheData() throws {
    var drawing = drawing
    drawing.nodes[0].attributes.append(.link(try #require(Link("https://example.org"))))
    let document = try #require(SVGDocument(try finished(drawing)))
    #expect(document.attributes["data-id"] == ["alpha"])
  }

  @Test func nothingElseChanges() throws {
    var bare = drawing
    bare.nodes[0].data = [:]
    bare.edges[0].data = [:]
    bare.clusters[0].data = [:]
    #expect(drawing.dot == bare.dot)
    let svg = String(decoding: try finished(drawing), as: UTF8.self)
    let without = svg.replacing(#/ data-[a-z-]+="[^"]*"/#, with: "")
    #expect(Data(without.utf8) == (try finished(bare)))
  }

  @Test(arguments: HostileText.all.indices)
  func anyValueIsReadBack(index: Int) throws {
    let text = HostileText.all[index]
    var drawing = drawing
    drawing.nodes[0].data = ["id": text]
    let document = try #require(SVGDocument(try finished(drawing)))
    let expected = CleanText.lines(of: text).joined(separator: "\n")
    #expect(document.attributes["data-id"] == [expected])
  }

  @Test(arguments: ["", "ID", "1st", "-a", "a b", "a=\"", "é", "a.b", "a_b", "a:b", "a\u{0}"])
  func otherNamesAreRefused(name: String) throws {
    var drawing = SampleDrawings.small
    drawing.edges[1].data = [name: "x", "good": "y"]
    let error = #expect(throws: GraphvizError.self) { try drawing.validate() }
    #expect(error?.description.contains("“\(name)” is no name for data") == true)
    // Without the check, whoever finishes an SVG still gets one that is well-formed.
    let svg = try #require(
      try InProcessRenderer().render(dotSource: drawing.dot, engine: .dot, as: [.svg])[.svg])
    let document = try #require(SVGDocument(SVGFinish(title: "").finish(svg, of: drawing)))
    #expect(document.attributes.keys.filter { $0.hasPrefix("data-") } == ["data-good"])
  }
}
