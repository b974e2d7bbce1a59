import Foundation
import Testing

@testable import Graphviz

@Suite struct SVGFinishTests {
  private let finish = SVGFinish(
    title: "Who funds \"Gamma\"", description: "Two funds & a company",
    fontFallback: ["Noto Sans CJK SC", "Helvetica Neue", "sans-serif"])

  private func finished(
    _ drawing: Drawing = SampleDrawings.small, _ finish: SVGFinish? = nil
  ) throws -> String {
    let svg = try #require(try InProcessRenderer().render(drawing, as: [.svg])[.svg])
    let data = (finish ?? self.finish).finish(svg, of: drawing)
    _ = try #require(SVGDocument(data))
    return String(decoding: data, as: UTF8.self)
  }

  @Test func theRootIsAccessibleAndFlexible() throws {
    let svg = try finished()
    #expect(svg.hasPrefix("<svg width=\""))
    #expect(!svg.contains("<?xml") && !svg.contains("DOCTYPE") && !svg.contains("<!--"))
    #expect(svg.contains("role=\"img\"") && svg.contains("style=\"max-width:100%;height:auto\""))
    #expect(svg.contains("pt\" height=\""))
    let id = try #require(svg.firstMatch(of: #/aria-labelledby="(g[0-9a-f]{16}-)title/#)?.1)
    #expect(svg.contains("aria-labelledby=\"\(id)title \(id)desc\""))
    #expect(svg.contains("<title id=\"\(id)title\">Who funds &quot;Gamma&quot;</title>"))
    #expect(svg.contains("<desc id=\"\(id)desc\">Two funds &amp; a company</desc>"))
    #expect(svg == (try finished()))
  }

  @Test func titlesAreSentencesAndIDsDoNotLeak() throws {
    let data = Data(try finished().utf8)
    let document = try #require(SVGDocument(data))
    #expect(
      document.titles.sorted() == [
        "Alpha is a fund", "Alpha led Gamma's round", "Beta is a fund", "Who funds \"Gamma\"",
      ])
    #expect(document.attributes["class"]?.contains("node fund") == true)
  }

  @Test func linksHaveTitlesAndOpenInTheWholeWindow() throws {
    let link = try #require(Link("https://example.org/?a=1&b=2"))
    var drawing = SampleDrawings.small
    drawing.nodes[0].attributes.append(.link(link))
    drawing.nodes[2].attributes.append(.link(link))
    drawing.edges[0].attributes.append(.link(link))
    let table = HTMLLabel.Table(rows: [[.init("cell", [.link(link)])]])
    drawing.nodes.append(.init("t", [.label(HTMLLabel(table))], title: "A table"))
    let document = try #require(SVGDocument(Data(try finished(drawing).utf8)))
    let hrefs = try #require(document.attributes["xlink:href"])
    #expect(hrefs.allSatisfy { $0 == "https://example.org/?a=1&b=2" } && hrefs.count >= 4)
    #expect(document.attributes["target"]?.allSatisfy { $0 == "_top" } == true)
    #expect(document.attributes["target"]?.count == hrefs.count)
    let titles = Set(document.attributes["xlink:title"] ?? [])
    #expect(titles == ["Alpha is a fund", "Alpha led Gamma's round", "A table"])
  }

  @Test func everyIDAndReferenceCarriesThePrefix() {
    let svg = """
      <?xml version="1.0"?><!DOCTYPE svg PUBLIC "x"
       "y">
      <!-- > c -->
      <svg width="5pt" id='old'><g id="graph"><title>secret</title><defs>
      <linearGradient id="l_0"><stop/></linearGradient></defs><g id="n0" class="node"><title>a</title>
      <polygon fill="url(#l_0)" stroke="transparent"/><use xlink:href="#n0"/><a href="#elsewhere"/>
      <text aria-labelledby="n0 l_0" font-family="Times,serif" style='fill:url(#l_0);x:"y"'>1 &gt; 0</text>
      </g></g></svg>
      """
    let drawing = Drawing(nodes: [.init("a", title: "A <b> & \"c\"\u{1}")])
    let finish = SVGFinish(title: "T", idPrefix: "p-")
    let expected = """
      <svg width="5pt" id="p-root" role="img" aria-labelledby="p-title" \
      style="max-width:100%;height:auto">
      <title id="p-title">T</title>
      <g id="p-graph"><defs>
      <linearGradient id="p-l_0"><stop/></linearGradient></defs><g id="p-n0" class="node">\
      <title>A &lt;b&gt; &amp; &quot;c&quot;\u{FFFD}</title>
      <polygon fill="url(#p-l_0)" stroke="none"/><use xlink:href="#p-n0"/><a href="#elsewhere"/>
      <text aria-labelledby="p-n0 p-l_0" font-family="'Times',sans-serif" \
      style="fill:url(#p-l_0);x:&quot;y&quot;">1 &gt; 0</text>
      </g></g></svg>
      """
    let result = String(decoding: finish.finish(Data(svg.utf8), of: drawing), as: UTF8.self)
    #expect(result == expected)
  }

  @Test func gradientsOfTwoPicturesDoNotCollide() throws {
    let svg = try finished()
    var other = SampleDrawings.small
    other.nodes[0].attributes.append(.label("Other"))
    let second = try finished(other)
    let pattern = #/ id="([^"]*)"/#
    let ids = Set(svg.matches(of: pattern).map { String($0.1) })
    let others = Set(second.matches(of: pattern).map { String($0.1) })
    #expect(ids.count > 5 && ids.isDisjoint(with: others))
  }

  @Test func fontsHaveFallbacks() throws {
    let svg = try finished()
    let families = "font-family=\"'DejaVu Sans','Noto Sans CJK SC','Helvetica Neue',sans-serif\""
    #expect(svg.contains(families))
    #expect(SVGText.fontFamilies("a\"'<b>, c", fallback: ["AB", "ab"]) == "'ab'")
  }

  @Test func nothingIsTransparent() throws {
    var drawing = SampleDrawings.small
    drawing.attributes.append(.backgroundColor(.none))
    drawing.nodes[1].attributes += [.color(.none), .style([.filled]), .fillColor(.none)]
    #expect(!(try finished(drawing).contains("transparent")))
  }

  @Test func styleSheetAndMetadataAreKept() throws {
    var finish = finish
    finish.idPrefix = "x"
    finish.role = .document
    finish.styleSheet = "#root .fund > text { fill: #fff }"
    finish.metadata = PictureMetadata(["call": "spec <1> & \"more\""])
    let svg = try finished(SampleDrawings.small, finish)
    #expect(svg.contains("<style>#xroot .fund &gt; text { fill: #fff }</style>"))
    let metadata = #"""
      <metadata>{
        "call": "spec &lt;1&gt; &amp; \"more\""
      }</metadata>
      """#
    #expect(svg.contains(metadata))
    #expect(svg.contains("role=\"graphics-document document\""))
  }

  @Test func brokenInputDoesNoHarm() throws {
    let whole = Array(try finished().utf8)
    for length in stride(from: 0, to: whole.count, by: 7) {
      _ = finish.finish(Data(whole.prefix(length)), of: SampleDrawings.small)
    }
    for text in [
      "<", "<svg", "<svg id", "<svg id=", "<svg id=\"", "</", "<!", "<?", "<a b=c d>", "<a =>",
    ] {
      _ = finish.finish(Data(text.utf8), of: SampleDrawings.small)
    }
  }

  @Test func theHashIsTheStandardOne() {
    var hash = ContentHash()
    #expect(hash.text == "cbf29ce484222325")
    hash.add("foobar".utf8)
    #expect(hash.text == "85944171f73967e8")
  }
}
