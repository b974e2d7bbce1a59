import Graphviz
import Testing
import VentureDiagrams
import VentureModel

@Suite struct InvestorNetworkTests {
  /// The line of DOT that draws an edge, or nil.
  private func line(_ tail: String, _ head: String, in picture: Picture) -> Substring? {
    picture.drawing.dot(for: picture.engine).split(separator: "\n").first {
      $0.hasPrefix("  \"\(tail)\" -> \"\(head)\" ")
    }
  }

  /// The line of DOT that draws a node, or nil.
  private func line(_ node: String, in picture: Picture) -> Substring? {
    picture.drawing.dot(for: picture.engine).split(separator: "\n").first {
      $0.hasPrefix("  \"\(node)\" [")
    }
  }

  @Test func `a lead is bold, starred and in its colour`() throws {
    let picture = try Network.minimax()
    let edge = try #require(line("investor/hongshan", "stop/minimax-4", in: picture))
    #expect(edge.contains("penwidth=\"2.2\""))
    #expect(edge.contains("color=\"#b35000\""))
    #expect(!edge.contains("style="))
    #expect(try #require(line("investor/hongshan", in: picture)).contains("<B>★ HongShan</B>"))
    #expect(try #require(line("investor/tencent", in: picture)).contains(">Tencent<"))
  }

  @Test func `a new shareholder has a plain line`() throws {
    let edge = try #require(line("investor/tencent", "stop/minimax-3", in: Network.minimax()))
    #expect(!edge.contains("style="))
    #expect(!edge.contains("penwidth="))
    #expect(!edge.contains("arrowhead="))
  }

  @Test func `what is implied is dashed, and a follow-on has a hollow arrow`() throws {
    let edge = try #require(line("investor/hillhouse", "stop/minimax-4", in: Network.minimax()))
    #expect(edge.contains("style=\"dashed\""))
    #expect(edge.contains("arrowhead=\"onormal\"") || edge.contains("arrowhead=\"empty\""))
  }

  @Test func `what is disputed is dotted`() throws {
    let picture = try Network.minimax()
    for round in ["stop/minimax-4", "stop/minimax-5"] {
      #expect(try #require(line("investor/bairui", round, in: picture)).contains("\"dotted\""))
    }
  }

  @Test func `a withdrawn offer ends in a bar, before it reaches the company`() throws {
    let picture = try Network.minimax()
    let edge = try #require(line("investor/bytedance", "stop/minimax.bytedance", in: picture))
    #expect(edge.contains("arrowhead=\"tee\""))
    #expect(edge.contains("style=\"dashed\""))
    #expect(edge.contains("color=\"#a4262c\""))
    #expect(line("stop/minimax.bytedance", "company/minimax", in: picture) == nil)
    #expect(try #require(line("investor/bytedance", in: picture)).contains("dashed"))
  }

  @Test func `withdrawn offers can be left out`() throws {
    let picture = try Network.minimax(showsWithdrawn: false)
    let all = try Network.minimax()
    let dot = picture.drawing.dot(for: picture.engine)
    #expect(!dot.contains("bytedance"))
    #expect(!dot.contains("ByteDance"))
    #expect(!dot.contains(">withdrawn<"))
    #expect(all.drawing.dot(for: all.engine).contains(">withdrawn<"))
  }

  @Test func `an uncertain membership draws no line and is said in the box`() throws {
    let picture = try Network.minimax()
    let edges = picture.drawing.edges.filter { $0.tail == "investor/mingshi" }
    #expect(edges.map(\.head) == ["stop/minimax-2"])
    #expect(try #require(line("investor/mingshi", in: picture)).contains("6 of 8 rounds"))
  }

  @Test func `kinds of investors differ in shape, not only in colour`() throws {
    let picture = try Network.picture(of: try Network.large())
    #expect(try #require(line("investor/investor-0", in: picture)).contains("\"filled,rounded\""))
    #expect(try #require(line("investor/investor-1", in: picture)).contains("style=\"filled\""))
    #expect(try #require(line("investor/investor-9", in: picture)).contains("shape=\"ellipse\""))
  }

  @Test func `money flows into the company as wide as its amount`() throws {
    let picture = try Network.picture(of: try Network.large())
    let widths = try [1, 4, 8].map { round in
      let edge = try #require(line("stop/round-\(round)", "company/company", in: picture))
      let width = try #require(edge.firstMatch(of: /penwidth="([0-9.]+)"/))
      return try #require(Double(width.1))
    }
    #expect(widths == widths.sorted())
    #expect(widths[0] < widths[1] && widths[1] < widths[2])
    #expect(widths[2] < 4.2)
    let unknown = try #require(line("stop/round-6", "company/company", in: picture))
    #expect(unknown.contains("penwidth=\"0.9\""))
  }

  @Test func `the legend explains what occurs, and nothing else`() throws {
    let picture = try Network.picture(
      InvestorNetwork(of: "example-corp"), of: try Network.document("example"))
    let dot = picture.drawing.dot(for: picture.engine)
    for text in ["lead", "new shareholder", "width: amount", "investment firm, insurer"] {
      #expect(dot.contains(">\(text)<"))
    }
    for text in ["follow-on", "implied", "disputed", "withdrawn", "company that invests"] {
      #expect(!dot.contains(">\(text)<"))
    }
  }

  @Test func `the footer tells the date, the sources and what is not drawn`() throws {
    let picture = try Network.minimax()
    let dot = picture.drawing.dot(for: picture.engine)
    for text in ["As of 9 Jan 2026", "1 source: LatePost", "14 investors are not named"] {
      #expect(dot.contains(text))
    }
  }

  @Test func `a footer that has nothing to tell is not drawn`() throws {
    let picture = try Network.picture(of: try Network.large())
    let texts = picture.drawing.dot(for: picture.engine).split(separator: "\n").filter {
      $0.hasPrefix("  \"text/")
    }
    // The heading, the subtitle and eight entries of the legend.
    #expect(texts.count == 10)
    #expect(texts.allSatisfy { $0.contains("</FONT>") })
  }

  @Test func `there is no picture of what nobody invested in`() throws {
    let graph = try Network.document("minimax")
    for id: EntityID in ["catl", "yan-junjie", "nobody"] {
      #expect(throws: DiagramError.self) {
        try InvestorNetwork(of: id).sheet(of: graph, style: DiagramStyle())
      }
    }
  }

  @Test func `the company with the most rounds comes first`() throws {
    let companies = try Network.document("minimax").financedCompanies(limit: 9)
    #expect(companies.first?.company == "minimax")
    #expect(companies.map(\.rounds) == companies.map(\.rounds).sorted(by: >))
  }
}
