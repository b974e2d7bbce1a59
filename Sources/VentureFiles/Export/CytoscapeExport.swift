import Foundation
import VentureModel

/// A graph as the JSON of Cytoscape and Cytoscape.js.
///
/// `value` repeats the id of a node: networkx takes it for the node when it reads the file.
struct CytoscapeExport {
  /// The whole file.
  let data: Data

  init<Content: ExportableContent>(_ content: Content) {
    var buffer = ExportBuffer()
    buffer.reserve(content.likelySize)
    buffer.append("{\"data\": ")
    buffer.appendGraphObject(content.graph)
    buffer.append(
      ",\n\"directed\": \(content.isDirected), \"multigraph\": true,\n\"elements\": {\"nodes\": [")
    var isFirst = true
    content.forEachNode { node in
      buffer.append(isFirst ? "\n{\"data\": {\"id\": " : ",\n{\"data\": {\"id\": ")
      isFirst = false
      buffer.appendJSON(node.id)
      buffer.append(", \"value\": ")
      buffer.appendJSON(node.id)
      buffer.appendMembers(ExportColumn.ofNodes, of: node)
      buffer.append("}}")
    }
    buffer.append("\n], \"edges\": [")
    isFirst = true
    content.forEachEdge { edge in
      buffer.append(isFirst ? "\n{\"data\": {\"id\": " : ",\n{\"data\": {\"id\": ")
      isFirst = false
      buffer.append("\"\(edge.id)\", \"key\": \"\(edge.id)\", \"source\": ")
      buffer.appendJSON(edge.source.slug)
      buffer.append(", \"target\": ")
      buffer.appendJSON(edge.target.slug)
      buffer.appendMembers(Content.edgeColumns, of: edge)
      buffer.append("}}")
    }
    buffer.append("\n]}}\n")
    data = buffer.finished()
  }
}
