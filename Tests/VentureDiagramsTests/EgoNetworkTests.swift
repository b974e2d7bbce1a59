import Graphviz
import Testing
import VentureDiagrams
import VentureModel

@Suite struct EgoNetworkTests {
  @Test func `Alibaba is tied to ten, those in groups of one kind`() throws {
    let sheet = try EgoNetwork(of: "alibaba").sheet(
      of: try Network.document("minimax"), style: DiagramStyle())
    #expect(sheet.subtitle == "10 directly tied")
    let drawing = try sheet.picture(with: InProcessRenderer()).drawing
    let dot = drawing.dot(for: .fixed)
    #expect(dot.contains("Invested in · 7"))
    #expect(drawing.edges.contains { $0.title == "Alibaba is the parent of Alibaba Cloud" })
    // Nothing here is disputed, so no legend says so.
    #expect(!dot.contains("disputed"))
  }

  @Test func `each name stands on one ring only`() throws {
    let picture = try Network.picture(
      EgoNetwork(of: "alibaba", rings: 2), of: try Network.document("minimax"))
    let ids = picture.drawing.nodes.map(\.id).filter { $0.hasPrefix("entity/") }
    #expect(ids.count == Set(ids).count)
    #expect(ids.count == 41)
  }

  @Test func `nothing overlaps or is cut off in any language`() throws {
    let graph = try Network.document("minimax")
    for language in Network.languages {
      for (focus, rings) in [("alibaba", 1), ("alibaba", 2), ("minimax", 1)] {
        let picture = try Network.picture(
          EgoNetwork(of: EntityID(focus), rings: rings), of: graph,
          DiagramStyle(languages: [language]))
        let report = try InProcessRenderer().check(of: picture.drawing, engine: picture.engine)
        #expect("\(report)".hasPrefix("no faults"), "\(focus) \(rings) \(language)")
      }
    }
  }
}
