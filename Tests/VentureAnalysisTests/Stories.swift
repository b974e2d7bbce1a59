import Foundation
import VentureAnalysis
import VentureFiles
import VentureModel

/// The graphs that come with the package, and small ones that a test writes.
enum Stories {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static let loadedMiniMax = Result {
    try GraphDocuments.load([root.appendingPathComponent("Graphs/minimax.yaml").path]).graph
  }

  static func miniMax() throws -> VentureGraph {
    guard let graph = try loadedMiniMax.get() else { throw Broken() }
    return graph
  }

  /// A graph of a document without its first line.
  static func graph(_ text: String) throws -> VentureGraph {
    let loading = GraphDocuments.load([("test.yaml", Data("venturegraph: 1\n\(text)".utf8))])
    guard let graph = loading.graph else { throw loading.diagnostics[0] }
    return graph
  }

  struct Broken: Error {}
}

extension VentureGraph {
  /// The shortest connections, as ids with arrows between them.
  func ways(
    _ from: EntityID, _ to: EntityID, _ change: (inout ConnectionSearch) -> Void = { _ in }
  ) -> [String] {
    answer(from, to, change).connections.map { $0.nodes.map(\.slug).joined(separator: " → ") }
  }

  func answer(
    _ from: EntityID, _ to: EntityID, _ change: (inout ConnectionSearch) -> Void = { _ in }
  ) -> ConnectionAnswer {
    var search = ConnectionSearch(from: from, to: to)
    change(&search)
    return connections(search)
  }
}
