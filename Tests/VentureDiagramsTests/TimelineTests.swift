import Graphviz
import Testing
import VentureDiagrams
import VentureModel

@Suite struct TimelineTests {
  private static func minimax(showsWithdrawn: Bool = true) throws -> Picture {
    try Network.picture(
      Timeline(of: "minimax", showsWithdrawn: showsWithdrawn), of: try Network.document("minimax"))
  }

  private static func places(_ picture: Picture) throws -> [String: Layout.Place] {
    try InProcessRenderer().layout(of: picture.drawing, engine: picture.engine).places
  }

  @Test func `marks stand in the order of their dates, equal dates at equal places`() throws {
    let places = try Self.places(try Self.minimax())
    func x(_ id: String) throws -> Double { try #require(places["mark/\(id)"]).x }
    let rounds = [
      "hillhouse/minimax-1", "mingshi/minimax-2", "tencent/minimax-3", "hongshan/minimax-4",
      "alibaba/minimax-5",
    ]
    let xs = try rounds.map(x)
    #expect(xs == xs.sorted())
    #expect(try x("idg-capital/minimax-1") == x("hillhouse/minimax-1"))
    // A year is as long everywhere: from January 2022 to July 2023, from there to March 2024.
    let slope = (xs[3] - xs[0]) / 18
    #expect(abs((xs[4] - xs[3]) / 8 - slope) < slope * 0.15)
  }

  @Test func `an amount is an area, an unknown one a small hollow mark`() throws {
    let picture = try Self.minimax()
    let places = try Self.places(picture)
    func side(_ id: String) throws -> Double { try #require(places["mark/\(id)"]).width }
    let ratio = try side("tencent/minimax-3") / side("alibaba/minimax-5")
    #expect(try side("idg-capital/minimax-1") < side("tencent/minimax-3"))
    // 50 of 400 million, but no smaller than can be seen.
    #expect(abs(ratio - 0.5) < 0.02)
  }

  @Test func `rounds without a date stand apart, in their order`() throws {
    let places = try Self.places(try Self.minimax())
    let ids = ["minimax-5", "minimax-ipo", "minimax-6", "minimax-7"].map { "stop/\($0)" }
    let xs = try ids.compactMap { try #require(places[$0]).x }
    #expect(xs == xs.sorted())
  }

  @Test func `a withdrawn offer is crossed out, or left out`() throws {
    let id = "mark/bytedance/minimax.bytedance"
    let shown = try Self.minimax().drawing.nodes.first { $0.id == id }
    #expect(try #require(shown).title?.contains("ByteDance") == true)
    #expect(try Self.minimax(showsWithdrawn: false).drawing.nodes.allSatisfy { $0.id != id })
  }
}
