import Foundation
import Graphviz
import Testing
import VentureDiagrams
import VentureModel

/// What holds for every kind of diagram.
@Suite struct KindTests {
  /// A request of each kind that MiniMax's graph has an answer to.
  static let values: [String: [DiagramOption: String]] = [
    "difference": [.from: "2023-06", .to: "2024-06"],
    "path": [.from: "Xue Zizhao", .to: "Tencent"], "ecosystem": [.focus: "Alibaba"],
    "syndicate": [.focus: "HongShan"], "ego": [.focus: "Alibaba"],
  ]

  static func sheet(
    _ kind: String, of graph: VentureGraph, _ style: DiagramStyle = DiagramStyle()
  ) throws -> Sheet {
    let request = try DiagramRequest(try DiagramKind.named(kind), values: values[kind] ?? [:])
    return try request.diagram(in: graph).sheet(of: graph, style: style)
  }

  static let cases = DiagramKind.all.flatMap { kind in
    Network.languages.map { (kind.name, $0) }
  }

  @Test(arguments: cases)
  func `every kind is drawn in every language, nothing cut off and nothing overlapping`(
    _ kind: String, _ language: LanguageTag
  ) throws {
    let renderer = InProcessRenderer()
    let sheet = try Self.sheet(
      kind, of: try Network.document("minimax"), DiagramStyle(languages: [language]))
    let picture = try sheet.picture(with: renderer)
    let report = try renderer.check(of: picture.drawing, engine: picture.engine)
    #expect(report.isClean, "\(report)")
    #expect(report.smallestFont ?? 0 >= 9)
    let (files, warnings) = try picture.render(as: [.svg, .png, .pdf], with: renderer)
    #expect(warnings.isEmpty, "\(warnings)")
    #expect(files.count == 3)
    #expect(picture.missingLetters == nil)
  }

  @Test(arguments: DiagramKind.all.map(\.name))
  func `every kind says in words and rows what it shows`(_ kind: String) throws {
    let sheet = try Self.sheet(kind, of: try Network.document("minimax"))
    #expect(!sheet.title.isEmpty)
    #expect((40...250).contains(sheet.alternativeText.count), "\(sheet.alternativeText)")
    #expect(!sheet.table.rows.isEmpty)
  }

  @Test(arguments: DiagramKind.all.map(\.name))
  func `every kind explains itself`(_ name: String) throws {
    let kind = try DiagramKind.named(name)
    #expect(kind.help.contains(kind.example))
    #expect(kind.example.contains("--kind \(name)"))
    #expect(kind.help.split(separator: "\n").allSatisfy { $0.count <= 100 })
    for option in kind.options { #expect(kind.help.contains("--\(option.rawValue)")) }
  }

  @Test func `an unknown kind is told the nearest, and all`() {
    #expect {
      try DiagramKind.named("timelin")
    } throws: { error in
      "\(error)".contains("did you mean `timeline`?") && "\(error)".contains("network, timeline")
    }
  }

  @Test func `options that a kind does not take, and values that an option does not, are refused`()
    throws
  {
    #expect(throws: DiagramError.inapplicable(.rings, to: "network", takes: [.focus, .withdrawn])) {
      try DiagramRequest(.network, values: [.rings: "2"])
    }
    #expect(
      throws: DiagramError.wrongValue(.withdrawn, "maybe", expected: "cross or hide")
    ) {
      try DiagramRequest(.network, values: [.withdrawn: "maybe"])
    }
  }

  @Test func `entities lead where the reader wants, by their ids`() throws {
    let style = DiagramStyle(links: "https://example.org/{id}")
    let renderer = InProcessRenderer()
    for kind in ["network", "timeline", "rounds", "ownership", "difference"] {
      let picture = try Self.sheet(kind, of: try Network.document("minimax"), style)
        .picture(with: renderer)
      let svg = try #require(try picture.render(as: [.svg], with: renderer).files[.svg])
      let links = try XMLElement.read(svg).all("a").compactMap { $0.attributes["xlink:href"] }
      #expect(links.contains("https://example.org/alibaba"), "\(kind)")
      #expect(links.contains("https://example.org/minimax-5"), "\(kind)")
    }
  }

  @Test func `a narrow column narrows the picture`() throws {
    let style = DiagramStyle(width: 600)
    let renderer = InProcessRenderer()
    for kind in DiagramKind.all.map(\.name) {
      let picture = try Self.sheet(kind, of: try Network.document("minimax"), style)
        .picture(with: renderer)
      let svg = try #require(try picture.render(as: [.svg], with: renderer).files[.svg])
      let width = try #require(try XMLElement.read(svg).attributes["viewBox"]).split(separator: " ")
      #expect((Double(width[2]) ?? .infinity) <= 602, "\(kind)")
    }
  }
}
