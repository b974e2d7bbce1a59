import Foundation
import VentureModel

/// A graph as one JSON object of nodes and edges, as `networkx.node_link_graph` reads it.
struct NodeLinkExport {
  /// The whole file.
  let data: Data

  init<Content: ExportableContent>(_ content: Content) {
    var buffer = ExportBuffer()
    buffer.reserve(content.likelySize)
    buffer.append("{\"directed\": \(content.isDirected), \"multigraph\": true,\n\"graph\": ")
    buffer.appendGraphObject(content.graph)
    buffer.append(",\n\"nodes\": [")
    var isFirst = true
    content.forEachNode { node in
      buffer.append(isFirst ? "\n{\"id\": " : ",\n{\"id\": ")
      isFirst = false
      buffer.appendJSON(node.id)
      buffer.appendMembers(ExportColumn.ofNodes, of: node)
      buffer.append("}")
    }
    buffer.append("\n],\n\"edges\": [")
    isFirst = true
    content.forEachEdge { edge in
      buffer.append(isFirst ? "\n{\"source\": " : ",\n{\"source\": ")
      isFirst = false
      buffer.appendJSON(edge.source.slug)
      buffer.append(", \"target\": ")
      buffer.appendJSON(edge.target.slug)
      buffer.append(", \"key\": \"\(edge.id)\"")
      buffer.appendMembers(Content.edgeColumns, of: edge)
      buffer.append("}")
    }
    buffer.append("\n]}\n")
    data = buffer.finished()
  }
}

extension ExportBuffer {
  /// Appends the title and the sources of a graph as a JSON object.
  mutating func appendGraphObject(_ graph: VentureGraph) {
    append("{")
    if let title = graph.title {
      append("\"title\": ")
      appendJSON(title)
      append(", ")
    }
    append("\"sources\": [")
    for (index, source) in graph.sources.enumerated() {
      append(index > 0 ? ",\n{\"id\": " : "\n{\"id\": ")
      appendJSON(source.id.slug)
      appendMembers(ExportColumn.ofSources, of: source)
      append("}")
    }
    append("]}")
  }

  /// Appends the values that there are as further members of a JSON object.
  mutating func appendMembers<Subject>(
    _ columns: [ExportColumn<Subject>], of subject: Subject
  ) {
    for column in columns {
      guard let value = column.value(subject) else { continue }
      append(", \"")
      append(column.name)
      append("\": ")
      appendJSON(value)
    }
  }
}
