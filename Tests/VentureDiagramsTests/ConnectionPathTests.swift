import Graphviz
import Testing
import VentureDiagrams
import VentureModel

@Suite struct ConnectionPathTests {
  private static func sheet(
    _ from: EntityID, _ to: EntityID, alternatives: Int = 3, _ graph: String = "minimax"
  ) throws -> Sheet {
    try ConnectionPath(from: from, to: to, alternatives: alternatives).sheet(
      of: try Network.document(graph), style: DiagramStyle())
  }

  private static func edges(_ picture: Picture) -> Set<[String]> {
    Set(picture.drawing.edges.map { [$0.tail, $0.head] })
  }

  @Test func `arrows have the direction of the facts, not of the way`() throws {
    let sheet = try Self.sheet("xue-zizhao", "tencent")
    let edges = Self.edges(try sheet.picture(with: InProcessRenderer()))
    #expect(edges.contains(["node/xue-zizhao", "node/minimax"]))
    #expect(edges.contains(["node/tencent", "node/minimax"]))
    #expect(!edges.contains(["node/minimax", "node/tencent"]))
  }

  @Test func `steps tell the fact and its date`() throws {
    let rows = try Self.sheet("xue-zizhao", "tencent").table.rows
    #expect(rows[0] == ["1", "Xue Zizhao", "MiniMax", "works at", "since 2023", "stated"])
    #expect(
      rows[1] == [
        "1", "Tencent", "MiniMax", "invested $50M", "Round 3 · c. early 2023", "stated",
      ])
    // An investment is shown before the stake that it led to.
    #expect(
      rows[3] == [
        "2", "Hillhouse", "MiniMax", "led the round", "Round 1 · Angel · c. Jan 2022", "stated",
      ])
  }

  @Test func `the first way stands on one level, the others below it`() throws {
    let picture = try Self.sheet("chen-yu", "yun-yeyi", alternatives: 5)
      .picture(with: InProcessRenderer())
    let places = try InProcessRenderer().layout(of: picture.drawing, engine: picture.engine).places
    func y(_ id: String) throws -> Double { try #require(places["node/\(id)"]).y }
    let level = try y("chen-yu")
    #expect(try abs(y("johns-hopkins") - level) < 0.5)
    #expect(try abs(y("yun-yeyi") - level) < 0.5)
    for id in ["yunqi", "minimax", "sensetime", "alibaba"] { #expect(try y(id) < level - 20) }
    #expect(picture.drawing.nodes.count { $0.id == "node/minimax" } == 1)
  }

  @Test func `other ways can be left out, which is told`() throws {
    let sheet = try Self.sheet("xue-zizhao", "tencent", alternatives: 0)
    #expect(sheet.table.rows.count == 2)
    let dot = try sheet.picture(with: InProcessRenderer()).drawing.dot
    #expect(dot.contains("not drawn: more ways"))
    #expect(!dot.contains("other way"))
  }

  @Test func `the legend tells of doubt only where there is some`() throws {
    let stated = try Self.sheet("xue-zizhao", "tencent").picture(with: InProcessRenderer())
    #expect(!stated.drawing.dot.contains(">implied<"))
    // Yun Yeyi is only implied to be a founder.
    let implied = try Self.sheet("yun-yeyi", "tencent").picture(with: InProcessRenderer())
    #expect(implied.drawing.dot.contains(">implied<"))
  }

  @Test func `what is not connected is not drawn`() throws {
    #expect {
      try Self.sheet("luo-yonghao", "tencent")
    } throws: { error in
      "\(error)".contains("nothing that counts connects Luo Yonghao and Tencent")
        && "\(error)".contains("venturegraph path \"Luo Yonghao\" \"Tencent\"")
    }
    #expect(throws: DiagramError.self) { try Self.sheet("tencent", "tencent") }
    #expect(throws: DiagramError.missing(.to, of: "path")) {
      try DiagramRequest(.path, values: [.from: "Tencent"]).diagram(
        in: try Network.document("minimax"))
    }
  }

  @Test func `no line runs over a text, whoever is connected`() throws {
    let graph = try Network.document("minimax")
    let renderer = InProcessRenderer()
    let names: [EntityID] = [
      "xue-zizhao", "chen-yu", "yun-yeyi", "li-ping", "wang-xiaochuan", "liu-wei", "tencent",
      "wang-huiwen", "uniview", "johns-hopkins", "gu-yechi", "li-auto",
    ]
    var drawn = 0
    for (index, from) in names.enumerated() {
      for to in names[(index + 1)...] {
        let path = ConnectionPath(from: from, to: to, alternatives: 6)
        guard let sheet = try? path.sheet(of: graph, style: DiagramStyle()) else { continue }
        let picture = try sheet.picture(with: renderer)
        let report = try renderer.check(of: picture.drawing, engine: picture.engine)
        #expect(report.isClean, "\(from) to \(to): \(report)")
        drawn += 1
      }
    }
    #expect(drawn > 40)
  }
}
