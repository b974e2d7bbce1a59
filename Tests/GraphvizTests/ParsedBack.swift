import CGraphviz
import Foundation

@testable import Graphviz

/// What cgraph reads from DOT.
struct ParsedBack: Sendable {
  var name = ""
  var nodeCount = 0
  var edgeCount = 0
  var labels: [String] = []
  var attributeNames: Set<String> = []

  /// `nil` when it cannot be read.
  init?(_ dot: String) {
    InProcessRenderer().prepare()
    let result: ParsedBack? = InProcessRenderer.exclusively {
      defer { _ = MessageLog.take() }
      guard let graph = agmemread(dot) else { return nil }
      defer { agclose(graph) }
      return ParsedBack(graph: graph)
    }
    guard let result else { return nil }
    self = result
  }

  private init(graph: cgv_graph) {
    name = String(cString: agnameof(graph))
    nodeCount = Int(agnnodes(graph))
    edgeCount = Int(agnedges(graph))
    for kind in [AGRAPH, AGNODE, AGOUTEDGE] {
      var attribute = agnxtattr(graph, Int32(kind), nil)
      while let current = attribute {
        attributeNames.insert(String(cString: current.pointee.name))
        attribute = agnxtattr(graph, Int32(kind), current)
      }
    }
    var node = agfstnode(graph)
    while let current = node {
      if let label = agget(current, UnsafeMutablePointer(mutating: Self.labelName)) {
        labels.append(String(cString: label))
      }
      node = agnxtnode(graph, current)
    }
  }

  nonisolated(unsafe) private static let labelName: UnsafePointer<CChar> = UnsafePointer(
    strdup("label"))
}
