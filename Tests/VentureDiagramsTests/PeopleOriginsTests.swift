import Graphviz
import Testing
import VentureDiagrams
import VentureModel

@Suite struct PeopleOriginsTests {
  private static func minimax(top: Int = 20) throws -> Sheet {
    try PeopleOrigins(of: "minimax", top: top).sheet(
      of: try Network.document("minimax"), style: DiagramStyle())
  }

  @Test func `people stand between their places and the company`() throws {
    let picture = try Self.minimax().picture(with: InProcessRenderer())
    let places = try InProcessRenderer().layout(of: picture.drawing, engine: picture.engine).places
    func x(_ id: String) throws -> Double { try #require(places[id]).x }
    for person in ["yan-junjie", "yun-yeyi", "xue-zizhao"] {
      #expect(try x("place/sensetime") < x("person/\(person)"))
      #expect(try x("person/\(person)") < x("company/minimax"))
    }
    #expect(!picture.drawing.nodes.contains { $0.id == "place/minimax" })
  }

  @Test func `roles and stations have their dates and doubts`() throws {
    let rows = try Self.minimax().table.rows
    #expect(rows.contains(["Yan Junjie", "MiniMax", "founder", "c. early 2022", "stated"]))
    #expect(rows.contains(["Yun Yeyi", "MiniMax", "co-founder", "c. early 2022", "implied"]))
    #expect(rows.contains(["Xue Zizhao", "Hillhouse", "investor", "until 2023", "stated"]))
    #expect(
      rows.contains([
        "Yun Yeyi", "SenseTime", "head of strategy in the CEO's office", "until c. 2022", "stated",
      ]))
  }

  @Test func `a shared place tells whether it was at the same time, and who else was there`() throws
  {
    let nodes = try Self.minimax().picture(with: InProcessRenderer()).drawing.nodes
    let shared = nodes.filter { $0.cssClass == "place shared" }
    #expect(shared.map(\.title) == ["SenseTime, at the same time"])
    let school = try #require(nodes.first { $0.id == "place/johns-hopkins" })
    #expect(school.title == "Johns Hopkins University, also Chen Yu (Yunqi Partners)")
  }

  @Test func `places are joined to everybody who was there`() throws {
    let edges = try Self.minimax().picture(with: InProcessRenderer()).drawing.edges
    let ends = edges.filter { $0.tail == "place/sensetime" }.map(\.head)
    #expect(ends.sorted() == ["person/yan-junjie", "person/yun-yeyi"])
  }

  @Test func `too many people are left out, staff before founders, and counted`() throws {
    let picture = try Self.minimax(top: 2).picture(with: InProcessRenderer())
    #expect(picture.drawing.dot.contains("not drawn: 1 more people"))
    #expect(!picture.drawing.nodes.contains { $0.id == "person/xue-zizhao" })
  }

  @Test func `somebody of whom nothing earlier is known is drawn all the same`() throws {
    let sheet = try PeopleOrigins(of: "example-corp").sheet(
      of: try Network.document("example"), style: DiagramStyle())
    #expect(sheet.alternativeText.contains("Jane Doe (nothing earlier is known)"))
    let picture = try sheet.picture(with: InProcessRenderer())
    #expect(
      try InProcessRenderer().check(of: picture.drawing, engine: picture.engine).isClean)
  }

  @Test func `a company without people is not drawn`() throws {
    #expect {
      try PeopleOrigins(of: "uniview").sheet(
        of: try Network.document("minimax"), style: DiagramStyle())
    } throws: { error in
      "\(error)".contains("nobody is known who founded Uniview or works for it")
    }
  }
}
