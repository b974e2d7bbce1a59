import Graphviz
import Testing
import VentureDiagrams
import VentureModel

@Suite struct GeometryTests {
  /// The pictures that must be readable.
  static func pictures() throws -> [(name: String, picture: Picture)] {
    try Network.languages.map { ("MiniMax \($0)", try Network.minimax(in: $0)) }
      + [
        ("large", try Network.picture(of: try Network.large())),
        ("large in DejaVu", try Network.picture(of: try Network.large(), fonts: ["DejaVu Sans"])),
      ]
  }

  private static let renderer = InProcessRenderer()

  @Test func `no two boxes overlap`() throws {
    for (name, picture) in try Self.pictures() {
      let layout = try Self.renderer.layout(of: picture.drawing, engine: picture.engine)
      let boxes = picture.drawing.nodes.map(\.id).filter { !$0.hasPrefix("line/") }
      #expect(boxes.count > 30)
      for (index, id) in boxes.enumerated() {
        let box = try #require(layout.places[id])
        for other in boxes[(index + 1)...] {
          let neighbor = try #require(layout.places[other])
          let isApart =
            abs(box.x - neighbor.x) > (box.width + neighbor.width) / 2 - 0.5
            || abs(box.y - neighbor.y) > (box.height + neighbor.height) / 2 - 0.5
          #expect(isApart, "\(name): \(id) and \(other)")
        }
      }
    }
  }

  @Test func `texts fit into their boxes`() throws {
    // Graphviz complains of labels that are larger than their nodes.
    for (name, picture) in try Self.pictures() {
      let (_, warnings) = try picture.render(as: [.svg], with: Self.renderer)
      #expect(warnings.isEmpty, "\(name)")
    }
  }

  @Test func `rounds follow each other in time, from top to bottom`() throws {
    for language in Network.languages {
      let picture = try Network.minimax(in: language)
      let layout = try Self.renderer.layout(of: picture.drawing, engine: picture.engine)
      let ids =
        (1...3).map { "stop/minimax-\($0)" } + ["stop/minimax.bytedance"]
        + (4...7).map { "stop/minimax-\($0)" }
      let heights = try ids.map { try #require(layout.places[$0], "\($0)").y }
      #expect(heights == heights.sorted(by: >))
    }
    let large = try Network.picture(of: try Network.large())
    let layout = try Self.renderer.layout(of: large.drawing, engine: large.engine)
    let heights = try (1...8).map { try #require(layout.places["stop/round-\($0)"]).y }
    #expect(heights == heights.sorted(by: >))
  }

  @Test func `investors stand in the order of their first rounds`() throws {
    for (name, picture) in try Self.pictures() {
      let layout = try Self.renderer.layout(of: picture.drawing, engine: picture.engine)
      func depth(_ id: String) throws -> Double { -(try #require(layout.places[id]).y) }
      let investors = try picture.drawing.nodes.map(\.id).filter { $0.hasPrefix("investor/") }
        .sorted { try depth($0) < depth($1) }
      let firsts = try investors.map { investor in
        let depths = try picture.drawing.edges.filter { $0.tail == investor }.map {
          try depth($0.head)
        }
        return try #require(depths.min())
      }
      #expect(firsts.count > 15)
      #expect(firsts == firsts.sorted(), "\(name)")
    }
  }

  @Test func `alternative texts are no longer than 250 characters`() throws {
    for (name, picture) in try Self.pictures() {
      #expect((80...250).contains(picture.alternativeText.count), "\(name)")
      #expect(!picture.title.isEmpty)
    }
  }
}
