import Foundation
import VentureModel

/// A graph as GraphML: <http://graphml.graphdrawing.org>.
struct GraphMLExport {
  /// The whole file.
  let data: Data

  init<Content: ExportableContent>(_ content: Content) {
    var buffer = ExportBuffer()
    buffer.reserve(content.likelySize)
    buffer.append(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns" \
      xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
      xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns \
      http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">

      """)
    Self.declare("graph", [("title", .text), ("sources", .list)], "g", in: &buffer)
    Self.declare(
      "node", ExportColumn.ofNodes.map { ($0.name, $0.type) }, "n", in: &buffer)
    Self.declare(
      "edge", Content.edgeColumns.map { ($0.name, $0.type) }, "e", in: &buffer)
    let direction = content.isDirected ? "directed" : "undirected"
    buffer.append("<graph id=\"venturegraph\" edgedefault=\"\(direction)\">\n")
    let ofGraph: [ExportColumn<VentureGraph>] = [
      .text("title", \.title), .list("sources") { $0.sources.map(Self.words) },
    ]
    Self.write(ofGraph, of: content.graph, Self.openings(2, "g"), to: &buffer)
    let ofNodes = Self.openings(ExportColumn.ofNodes.count, "n")
    let ofEdges = Self.openings(Content.edgeColumns.count, "e")
    content.forEachNode { node in
      buffer.append("<node id=\"")
      buffer.appendXML(node.id)
      buffer.append("\">")
      Self.write(ExportColumn.ofNodes, of: node, ofNodes, to: &buffer)
      buffer.append("</node>\n")
    }
    content.forEachEdge { edge in
      buffer.append("<edge id=\"\(edge.id)\" source=\"")
      buffer.appendXML(edge.source.slug)
      buffer.append("\" target=\"")
      buffer.appendXML(edge.target.slug)
      buffer.append("\">")
      Self.write(Content.edgeColumns, of: edge, ofEdges, to: &buffer)
      buffer.append("</edge>\n")
    }
    buffer.append("</graph>\n</graphml>\n")
    data = buffer.finished()
  }

  private static func declare(
    _ domain: String, _ attributes: [(name: String, type: ExportValue.Kind)],
    _ prefix: String, in buffer: inout ExportBuffer
  ) {
    for (index, attribute) in attributes.enumerated() {
      let type =
        switch attribute.type {
        case .text, .list: "string"
        case .integer: "long"
        case .decimal: "double"
        }
      buffer.append(
        """
        <key id="\(prefix)\(index)" for="\(domain)" attr.name="\(attribute.name)" \
        attr.type="\(type)"/>

        """)
    }
  }

  private static func write<Subject>(
    _ columns: [ExportColumn<Subject>], of subject: Subject, _ openings: [[UInt8]],
    to buffer: inout ExportBuffer
  ) {
    for (column, opening) in zip(columns, openings) {
      guard let value = column.value(subject) else { continue }
      buffer.append(opening)
      buffer.appendXML(value.text)
      buffer.append("</data>")
    }
  }

  /// The tags that open the data of each attribute.
  private static func openings(_ count: Int, _ prefix: String) -> [[UInt8]] {
    (0..<count).map { Array("<data key=\"\(prefix)\($0)\">".utf8) }
  }

  /// A source in one line: "latepost: title; publisher; 2026-01-09; address".
  private static func words(_ source: Source) -> String {
    let parts =
      [source.title, source.authors.isEmpty ? nil : source.authors.joined(separator: ", ")]
      + [source.publisher, source.date?.description, source.url]
    return "\(source.id): \(parts.compactMap(\.self).joined(separator: "; "))"
  }
}
