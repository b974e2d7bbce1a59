import Testing

@testable import Graphviz

@Suite struct DOTTests {
  @Test func smallDrawingReadsAsExpected() {
    let expected = """
      digraph "small" {
        graph [id="graph", rankdir="LR", fontname="DejaVu Sans"]
        node [shape="box", fontname="DejaVu Sans", fontsize="12"]
        edge [fontname="DejaVu Sans", fontsize="10"]
        "a" [id="n0", class="fund", label="Alpha &amp; Co", style="filled,rounded", \
      fillcolor="#e3f0f9"]
        "b" [id="n1", label="Beta"]
        "c" [id="n2", label="Gamma"]
        "a" -> "c" [id="e0", label="2 m", penwidth="2"]
        "b" -> "c" [id="e1", style="dashed"]
      }

      """
    #expect(SampleDrawings.small.dot == expected)
    #expect(SampleDrawings.small.dot == SampleDrawings.small.dot)
  }

  @Test func clustersBringNewRankForDotOnly() {
    var drawing = SampleDrawings.small
    #expect(!drawing.dot.contains("newrank"))
    drawing.clusters = [.init(["a", "b"], [.label("Funds")])]
    #expect(drawing.dot.contains("newrank=\"true\""))
    #expect(!drawing.dot(for: .fdp).contains("newrank"))
    drawing.attributes.append(.newRank(false))
    #expect(drawing.dot.contains("newrank=\"true\""))
    #expect(!drawing.dot.contains("newrank=\"false\""))
  }

  @Test func clustersDoNotInheritTheCaption() {
    var drawing = SampleDrawings.small
    drawing.attributes += [.label("Caption"), .backgroundColor(.white), .labelLocation(.bottom)]
    drawing.clusters = [.init(["a"])]
    #expect(drawing.dot.contains("graph [id=\"c0\", label=\"\", bgcolor=\"\", labelloc=\"t\"]"))
  }

  @Test func ranksAreWrittenForDotOnly() {
    var drawing = SampleDrawings.small
    drawing.ranks = [.init(["a", "b"], kind: .source, isOrdered: true)]
    #expect(
      drawing.dot.contains("rank=source\n    \"a\"\n    \"b\"\n    \"a\" -> \"b\" [style=invis]"))
    #expect(!drawing.dot(for: .neato).contains("rank="))
  }

  @Test func labelsThatCrashDotAreSetBesideTheEdge() {
    var drawing = Drawing(
      edgeDefaults: [.label("default")], nodes: ["a", "b", "c"].map { .init($0) },
      edges: [
        .init("a", "b", [.label("within")]), .init("a", "c", [.label("free")]),
        .init("b", "c", [.constraint(false)]), .init("a", "c", [.externalLabel("x")]),
      ], ranks: [.init(["a", "b"])])
    #expect(drawing.dot.contains("[id=\"e0\", label=\"\", xlabel=\"within\"]"))
    #expect(drawing.dot.contains("[id=\"e1\", label=\"free\"]"))
    #expect(
      drawing.dot.contains("[id=\"e2\", constraint=\"false\", label=\"\", xlabel=\"default\"]"))
    #expect(drawing.dot.contains("[id=\"e3\", xlabel=\"x\"]"))
    #expect(!drawing.dot(for: .neato).contains("xlabel=\"within\""))
    drawing.clusters = [.init(["c"])]
    #expect(drawing.dot.contains("[id=\"e1\", label=\"\", xlabel=\"free\"]"))
    drawing.ranks = []
    #expect(drawing.dot.contains("[id=\"e1\", label=\"free\"]"))
  }

  @Test func theGraphAlwaysHasAName() {
    #expect(Drawing(name: "").dot.hasPrefix("digraph \"drawing\" {"))
    #expect(Drawing(name: "%3").dot.hasPrefix("digraph \"~{25}3\" {"))
  }

  @Test func laterAttributesWinAndUndirectedEdgesHaveNoArrow() {
    let drawing = Drawing(
      isDirected: false, nodes: [.init("a", [.label("x"), .label("y")]), .init("b")],
      edges: [.init("a", "b", tailPort: .init(.east), headPort: .init("amount", .west))])
    #expect(drawing.dot.contains("label=\"y\""))
    #expect(!drawing.dot.contains("label=\"x\""))
    #expect(drawing.dot.contains("\"a\":e -- \"b\":\"p_amount\":w"))
  }

  @Test func equalStringsOfDifferentSpellingAreOneNode() throws {
    let drawing = Drawing(
      nodes: [.init("\u{E9}")], edges: [.init("e\u{301}", "e\u{301}")])
    try drawing.validate()
    #expect(ParsedBack(drawing.dot)?.nodeCount == 1)
  }

  @Test func faultsAreNamed() {
    #expect(throws: GraphvizError.invalidDrawing(reason: "two nodes have the id “a”")) {
      try Drawing(nodes: [.init("a"), .init("a")]).validate()
    }
    #expect(throws: GraphvizError.self) {
      try Drawing(nodes: [.init("a")], edges: [.init("a", "b")]).validate()
    }
    #expect(throws: GraphvizError.self) {
      try Drawing(nodes: [.init("a")], ranks: [.init(["b"])]).validate()
    }
    #expect(throws: GraphvizError.self) {
      try Drawing(nodes: [.init("a")], clusters: [.init(["a"]), .init(["a"])]).validate()
    }
    #expect(throws: GraphvizError.self) {
      try Drawing(nodes: [.init("a")], ranks: [.init(["a"]), .init(["a"])]).validate()
    }
    let dangling = Drawing(nodes: [.init("a")], edges: [.init("a", "b")])
    #expect(!dangling.dot.contains("->"))
  }
}
