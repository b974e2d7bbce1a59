import Foundation
import Graphviz
import Testing
import VentureDiagrams
import VentureModel

@Suite struct SVGTests {
  private static func svg(_ picture: Picture) throws -> Data {
    try #require(try picture.render(as: [.svg], with: InProcessRenderer()).files[.svg])
  }

  @Test(arguments: Network.languages)
  func `the picture has a role, a title and a description`(_ language: LanguageTag) throws {
    let picture = try Network.minimax(in: language)
    let root = try XMLElement.read(try Self.svg(picture))
    #expect(root.name == "svg")
    #expect(root.attributes["role"] == "img")
    #expect(root.children.first?.name == "title")
    #expect(root.children.first?.text == picture.title)
    let description = try #require(root.children.first { $0.name == "desc" })
    #expect(description.text == picture.alternativeText)
    let labels = root.attributes["aria-labelledby"]?.split(separator: " ") ?? []
    #expect(labels.contains { $0 == root.children[0].attributes["id"] ?? "" })
  }

  @Test(arguments: Network.languages)
  func `every investor and every founder is named`(_ language: LanguageTag) throws {
    let graph = try Network.document("minimax")
    let picture = try Network.minimax(in: language)
    let text = try XMLElement.read(try Self.svg(picture)).all("text").map(\.text).joined(
      separator: "\n")
    let nodes = picture.drawing.nodes.map(\.id).filter {
      $0.hasPrefix("investor/") || $0.hasPrefix("founder/")
    }
    #expect(nodes.count == 19)
    for node in nodes {
      let id = EntityID(String(node.drop { $0 != "/" }.dropFirst()))
      let name = try #require(graph[id]?.names.display(in: [language]))
      #expect(text.contains(name), "\(name)")
    }
  }

  @Test func `what is not plainly stated is told with its doubt`() throws {
    let titles = try Network.minimax(in: .english).drawing.edges.compactMap(\.title)
    for name in ["Bairui Capital", "miHoYo", "Yun Yeyi"] {
      let told = titles.filter { $0.hasPrefix(name) }
      #expect(!told.isEmpty)
      #expect(told.allSatisfy { $0.hasSuffix("(disputed)") || $0.hasSuffix("(implied)") })
    }
    #expect(titles.contains { $0.hasPrefix("Tencent") && !$0.contains("(") })
  }

  @Test func `ids have one prefix and are unique`() throws {
    let root = try XMLElement.read(try Self.svg(try Network.minimax()))
    let ids = root.all.compactMap { $0.attributes["id"] }
    let prefix = try #require(ids.first?.prefix(while: { $0 != "-" }))
    #expect(prefix.wholeMatch(of: /g[0-9a-f]{16}/) != nil)
    #expect(ids.allSatisfy { $0.hasPrefix(prefix + "-") })
    #expect(Set(ids).count == ids.count)
  }

  @Test(arguments: Network.languages)
  func `titles are sentences and never ids`(_ language: LanguageTag) throws {
    let picture = try Network.minimax(in: language)
    let titles = try XMLElement.read(try Self.svg(picture)).all("title").map(\.text)
    #expect(titles.count > 40)
    let ids = Set(picture.drawing.nodes.map(\.id))
    for title in titles {
      #expect(!title.isEmpty)
      #expect(!ids.contains(title))
      #expect(title.firstMatch(of: /(investor|stop|company|founder|key|line|text)\/|->/) == nil)
    }
  }

  @Test func `nothing is transparent, and nothing is loaded from outside`() throws {
    let svg = try Self.svg(try Network.minimax())
    #expect(!String(decoding: svg, as: UTF8.self).contains("transparent"))
    let root = try XMLElement.read(svg)
    #expect(root.all("script").isEmpty)
    #expect(root.all("image").isEmpty)
    #expect(root.all.allSatisfy { $0.attributes["xlink:href"] == nil })
  }

  @Test func `fonts have fallbacks`() throws {
    let picture = try Network.minimax()
    let root = try XMLElement.read(try Self.svg(picture))
    let families = Set(root.all("text").compactMap { $0.attributes["font-family"] })
    #expect(families.count == 1)
    #expect(try #require(families.first).hasSuffix("sans-serif"))
    #expect(try #require(families.first).contains(picture.fonts[0]))
  }

  @Test func `the same input gives the same bytes`() throws {
    #expect(try Self.svg(try Network.minimax()) == (try Self.svg(try Network.minimax())))
  }

  @Test(arguments: Network.languages)
  func `fonts for all letters are installed`(_ language: LanguageTag) throws {
    let families = ["Noto Sans CJK SC", "Noto Sans CJK JP"]
    try #require(Fonts.firstInstalled(of: families) != nil, "make setup installs a font")
    #expect(try Network.minimax(in: language).missingLetters == nil)
  }
}
