import Foundation
import VentureModel

/// A graph as three tables after RFC 4180: nodes, edges and sources.
struct CSVExport {
  /// The tables, each with its name.
  let tables: [(name: String, data: Data)]

  init<Content: ExportableContent>(_ content: Content) {
    var nodes = ExportBuffer()
    nodes.appendHeader(["id"] + ExportColumn.ofNodes.map(\.name))
    content.forEachNode { node in
      nodes.appendCSV(node.id)
      nodes.appendCells(ExportColumn.ofNodes, of: node)
    }
    var edges = ExportBuffer()
    edges.appendHeader(["id", "source", "target"] + Content.edgeColumns.map(\.name))
    content.forEachEdge { edge in
      edges.append(edge.id)
      edges.append(",")
      edges.appendCSV(edge.source.slug)
      edges.append(",")
      edges.appendCSV(edge.target.slug)
      edges.appendCells(Content.edgeColumns, of: edge)
    }
    var sources = ExportBuffer()
    sources.appendHeader(["id"] + ExportColumn.ofSources.map(\.name))
    for source in content.graph.sources {
      sources.appendCSV(source.id.slug)
      sources.appendCells(ExportColumn.ofSources, of: source)
    }
    tables = [
      ("nodes", nodes.finished()), ("edges", edges.finished()), ("sources", sources.finished()),
    ]
  }
}

extension ExportBuffer {
  /// Appends the first line of a table.
  mutating func appendHeader(_ names: [String]) {
    append(names.joined(separator: ","))
    append("\r\n")
  }

  /// Appends the further cells of a row and its end; a value that there is not is an empty cell.
  mutating func appendCells<Subject>(
    _ columns: [ExportColumn<Subject>], of subject: Subject,
    _ text: (ExportValue) -> String = { $0.text }
  ) {
    for column in columns {
      append(",")
      if let value = column.value(subject) { appendCSV(text(value)) }
    }
    append("\r\n")
  }
}
