import Graphviz
import Testing
import VentureDiagrams
import VentureModel

@Suite struct EcosystemTests {
  private static func sheet(
    _ focus: EntityID, top: Int? = nil, _ language: LanguageTag = .english
  ) throws -> Sheet {
    try Ecosystem(around: focus, top: top).sheet(
      of: try Network.document("minimax"), style: DiagramStyle(languages: [language]))
  }

  @Test func `an investor's companies have what ties them in the middle of the line`() throws {
    let rows = try Self.sheet("alibaba").table.rows
    let expected = [
      ["MiniMax", "$400M · Mar 2024 · > 13 % pre-IPO"], ["Moonshot AI", "~$800M · c. Feb 2024"],
      ["Zhipu AI", "H2 2023"], ["Baichuan AI", "H2 2023"], ["01.AI", "H2 2023"],
      ["China TransInfo", "acquired for CN¥3.7B · 2017 or later"], ["SenseTime", "on the board"],
    ]
    for ends in expected {
      #expect(rows.contains(["Alibaba", ends[0], ends[1], "completed", "stated"]), "\(ends)")
    }
    // That it invested in SenseTime is an inference of the editor's, which does not count.
    #expect(rows.count { $0[0] == "Alibaba" } == 9)
    #expect(
      rows.contains(["SenseTime", "Uniview", "considered · 2017", "considered", "stated"]))
  }

  @Test func `lines pass through their labels`() throws {
    let edges = try Self.sheet("alibaba").picture(with: InProcessRenderer()).drawing.edges
    let ends = edges.map { [$0.tail, $0.head] }
    #expect(ends.contains(["node/alibaba", "label/alibaba/zhipu"]))
    #expect(ends.contains(["label/alibaba/zhipu", "node/zhipu"]))
    // The backer on the right points to the left.
    #expect(ends.contains(["label/hongshan/moonshot", "node/moonshot"]))
  }

  @Test func `a company's backers stand between it and what else they back`() throws {
    let picture = try Self.sheet("minimax").picture(with: InProcessRenderer())
    let places = try InProcessRenderer().layout(of: picture.drawing, engine: picture.engine).places
    func x(_ id: String) throws -> Double { try #require(places["node/\(id)"]).x }
    #expect(try x("minimax") < x("alibaba"))
    #expect(try x("alibaba") < x("moonshot"))
    #expect(try x("stepfun") == x("moonshot"))
    // A backer that is not known to back any of them is only counted.
    #expect(places["node/mihoyo"] == nil)
    #expect(picture.drawing.dot.contains("9 backers back none of these"))
  }

  @Test func `rivals stand on one ground`() throws {
    let picture = try Self.sheet("minimax").picture(with: InProcessRenderer())
    let index = try #require(picture.drawing.nodes.firstIndex { $0.cssClass == "rivals" })
    let layout = try InProcessRenderer().layout(of: picture.drawing, engine: picture.engine)
    let ground = try #require(layout.places[picture.drawing.nodes[index].id])
    func isInside(_ id: String) throws -> Bool {
      let place = try #require(layout.places["node/\(id)"])
      return abs(place.x - ground.x) < ground.width / 2
        && abs(place.y - ground.y) < ground.height / 2
    }
    for rival in ["moonshot", "zhipu", "baichuan", "01-ai", "lightyear", "stepfun"] {
      #expect(try isInside(rival), "\(rival)")
    }
    #expect(try !isInside("sensetime"))
  }

  @Test func `a number of investments is drawn where nothing tells in which companies`() throws {
    let rows = try Self.sheet("minimax").table.rows
    let open = ["some of these", "≥ 2 of 6 · MiniMax included", "completed", "stated"]
    #expect(rows.contains(["Tencent"] + open))
    #expect(rows.contains(["SF"] + open))
    // Of Alibaba the five are known.
    #expect(!rows.contains(["Alibaba"] + open))
  }

  @Test func `an offer that was withdrawn has the date of its end`() throws {
    let rows = try Self.sheet("minimax").table.rows
    #expect(
      rows.contains(["ByteDance", "StepFun", "withdrawn · c. mid-2023", "withdrawn", "stated"]))
  }

  @Test func `what is left out is counted`() throws {
    let picture = try Self.sheet("minimax", top: 4).picture(with: InProcessRenderer())
    let companies = picture.drawing.nodes.count {
      $0.id.hasPrefix("node/") && $0.cssClass == "company"
    }
    #expect(companies <= 4 + 2)
    #expect(picture.drawing.dot.contains("not drawn: 8 more companies"))
  }

  @Test func `no line runs over a text, whatever is in the middle`() throws {
    let graph = try Network.document("minimax")
    let renderer = InProcessRenderer()
    var drawn = 0
    for case .organization(let organization) in graph.entities {
      let ecosystem = Ecosystem(around: organization.profile.id)
      guard let sheet = try? ecosystem.sheet(of: graph, style: DiagramStyle()) else { continue }
      let picture = try sheet.picture(with: renderer)
      let report = try renderer.check(of: picture.drawing, engine: picture.engine)
      #expect(report.isClean, "\(organization.profile.id): \(report)")
      drawn += 1
    }
    #expect(drawn > 15)
  }

  @Test func `somebody who backs nothing has no ecosystem`() throws {
    #expect {
      try Self.sheet("uniview")
    } throws: { error in
      "\(error)".contains("Uniview")
    }
  }
}
