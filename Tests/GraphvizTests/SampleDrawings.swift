import Foundation
import Graphviz
import TestSupport

/// Drawings that several tests share.
enum SampleDrawings {
  /// Two funds and a company.
  static let small = Drawing(
    name: "small",
    attributes: [.rankDirection(.leftToRight), .fontName("DejaVu Sans")],
    nodeDefaults: [.shape(.box), .fontName("DejaVu Sans"), .fontSize(12)],
    edgeDefaults: [.fontName("DejaVu Sans"), .fontSize(10)],
    nodes: [
      .init(
        "a",
        [.label("Alpha & Co"), .style([.filled, .rounded]), .fillColor(.init(rgb: 0xE3F0F9))],
        title: "Alpha is a fund", cssClass: "fund"),
      .init("b", [.label("Beta")], title: "Beta is a fund"),
      .init("c", [.label("Gamma")]),
    ],
    edges: [
      .init("a", "c", [.label("2 m"), .penWidth(2)], title: "Alpha led Gamma's round"),
      .init("b", "c", [.style(.dashed)]),
    ])

  /// Made-up network of 45 nodes in three layers, as large as a typical picture.
  static let typical: Drawing = {
    var random = SeededGenerator(seed: 7)
    var drawing = Drawing(
      name: "typical",
      attributes: [.rankDirection(.leftToRight), .backgroundColor(.none)],
      nodeDefaults: [.shape(.box), .style([.rounded, .filled]), .fontName("DejaVu Sans")])
    for index in 0..<45 {
      drawing.nodes.append(
        .init("n\(index)", [.label("Company \(index) 有限公司")], title: "Company \(index)"))
      guard index >= 10 else { continue }
      for _ in 0..<(1 + Int.random(in: 0..<2, using: &random)) {
        let investor = "n\(Int.random(in: 0..<min(index, 25), using: &random))"
        drawing.edges.append(.init(investor, "n\(index)", title: "\(investor) invested"))
      }
    }
    return drawing
  }()

  /// DOT that crashes Graphviz 2.43 for most seeds: clusters and edge labels without `newrank`.
  static func crashing(seed: UInt64) -> String {
    var random = SeededGenerator(seed: seed)
    var lines = ["digraph crash {"]
    for cluster in 0..<4 {
      let members = (0..<30).filter { $0 % 4 == cluster }.map { "n\($0)" }
      lines.append(
        "subgraph cluster_\(cluster) { label=c\(cluster); \(members.joined(separator: ";")) }")
    }
    for index in 0..<60 {
      let tail = Int.random(in: 0..<30, using: &random)
      let head = Int.random(in: 0..<30, using: &random)
      lines.append("n\(tail) -> n\(head) [label=\"e\(index)\"]")
    }
    return lines.joined(separator: "\n") + "}"
  }

  /// DOT that keeps circo busy for more than ten seconds.
  static let endless: String = {
    var random = SeededGenerator(seed: 3)
    var lines = ["digraph endless {"]
    for _ in 0..<400 {
      lines.append(
        "n\(Int.random(in: 0..<200, using: &random)) -> n\(Int.random(in: 0..<200, using: &random))"
      )
    }
    return lines.joined(separator: "\n") + "}"
  }()
}

/// Where the test build puts executables.
enum Products {
  /// The program that serves isolated renderers in tests.
  static let helper: String = {
    #if canImport(Darwin)
    let bundle = Bundle(for: SVGDocument.self).bundleURL
    #else
    let bundle = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    #endif
    return bundle.deletingLastPathComponent().appendingPathComponent("render-helper").path
  }()
}
