import Graphviz
import Testing
import VentureDiagrams
import VentureModel

@Suite struct SyndicateTests {
  private static func sheet(top: Int = 20) throws -> Sheet {
    try Syndicate(of: "hongshan", top: top)
      .sheet(of: try Network.document("minimax"), style: DiagramStyle())
  }

  @Test func `partners with the most in common come first, what is open is told apart`() throws {
    let table = try Self.sheet().table.text()
    let rows = table.split(separator: "\n").map(String.init)
    #expect(rows.count == 17)
    #expect(rows[1].contains("Alibaba") && rows[1].contains("Light Year?"))
    #expect(rows.contains { $0.contains("Wang Huiwen") && $0.hasSuffix("Light Year") })
  }

  @Test func `who is left out is counted`() throws {
    let picture = try Self.sheet(top: 5).picture(with: InProcessRenderer())
    let drawing = picture.drawing.dot(for: .fixed)
    #expect(drawing.contains("not drawn: 11 more"))
    #expect(!drawing.contains("Wang Huiwen"))
  }

  @Test func `nothing overlaps or is cut off in any language`() throws {
    let graph = try Network.document("minimax")
    for language in Network.languages {
      let picture = try Network.picture(
        Syndicate(of: "hongshan"), of: graph, DiagramStyle(languages: [language]))
      let report = try InProcessRenderer().check(of: picture.drawing, engine: picture.engine)
      #expect("\(report)".hasPrefix("no faults"))
    }
  }

  @Test func `somebody who invests with nobody has no picture`() throws {
    let graph = try Network.document("minimax")
    #expect(throws: DiagramError.self) {
      try Syndicate(of: "nobody").sheet(of: graph, style: DiagramStyle())
    }
  }
}
