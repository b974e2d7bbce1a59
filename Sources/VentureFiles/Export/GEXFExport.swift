import Foundation
import VentureModel

/// A graph as GEXF 1.3: <https://gexf.net>.
///
/// The time line has days (`timeformat="date"`) and intervals. Version 1.3 knows inclusive ends
/// only; an end that is open is left out. A tie's kind is its edge kind, by which the format tells
/// parallel edges apart.
struct GEXFExport {
  /// The whole file.
  let data: Data

  init<Content: ExportableContent>(_ content: Content) {
    var buffer = ExportBuffer()
    buffer.reserve(content.likelySize)
    buffer.append(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" \
      xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
      xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">
      <meta><creator>VentureGraph</creator>
      """)
    if let title = content.graph.title {
      buffer.append("<description>")
      buffer.appendXML(title)
      buffer.append("</description>")
    }
    buffer.append(
      """
      </meta>
      <graph defaultedgetype="\(content.isDirected ? "directed" : "undirected")" mode="dynamic" timeformat="date" \
      timerepresentation="interval">

      """)
    Self.declare("node", ExportColumn.ofNodes.map { ($0.name, $0.type) }, "n", in: &buffer)
    Self.declare("edge", Content.edgeColumns.map { ($0.name, $0.type) }, "e", in: &buffer)
    buffer.append("<nodes>\n")
    let ofNodes = Self.openings(ExportColumn.ofNodes.count, "n")
    content.forEachNode { Self.write($0, ofNodes, to: &buffer) }
    buffer.append("</nodes>\n<edges>\n")
    let ofEdges = Self.openings(Content.edgeColumns.count, "e")
    content.forEachEdge { Self.write($0, Content.edgeColumns, ofEdges, to: &buffer) }
    buffer.append("</edges>\n</graph>\n</gexf>\n")
    data = buffer.finished()
  }

  private static func declare(
    _ domain: String, _ attributes: [(name: String, type: ExportValue.Kind)], _ prefix: String,
    in buffer: inout ExportBuffer
  ) {
    buffer.append("<attributes class=\"\(domain)\">\n")
    for (index, attribute) in attributes.enumerated() {
      let type =
        switch attribute.type {
        case .text: "string"
        case .list: "liststring"
        case .integer: "long"
        case .decimal: "double"
        }
      buffer.append(
        "<attribute id=\"\(prefix)\(index)\" title=\"\(attribute.name)\" type=\"\(type)\"/>\n")
    }
    buffer.append("</attributes>\n")
  }

  private static func write(
    _ node: ExportNode, _ openings: [[UInt8]], to buffer: inout ExportBuffer
  ) {
    buffer.append("<node id=\"")
    buffer.appendXML(node.id)
    buffer.append("\" label=\"")
    buffer.appendXML(node.name)
    buffer.append("\">")
    write(ExportColumn.ofNodes, of: node, openings, to: &buffer)
    write(node.spell, to: &buffer)
    let color = ExportColor(of: node.entity)
    let size = 10 + 4 * Double(node.degree).squareRoot().rounded()
    buffer.append(
      """
      <viz:color r="\(color.red)" g="\(color.green)" b="\(color.blue)"/>\
      <viz:size value="\(size)"/></node>

      """)
  }

  private static func write<Edge: ExportableEdge>(
    _ edge: Edge, _ columns: [ExportColumn<Edge>], _ openings: [[UInt8]],
    to buffer: inout ExportBuffer
  ) {
    buffer.append("<edge id=\"\(edge.id)\" kind=\"\(edge.kind)\" source=\"")
    buffer.appendXML(edge.source.slug)
    buffer.append("\" target=\"")
    buffer.appendXML(edge.target.slug)
    buffer.append("\" label=\"\(edge.kind)\"")
    if let weight = edge.weight { buffer.append(" weight=\"\(weight)\"") }
    buffer.append(">")
    write(columns, of: edge, openings, to: &buffer)
    write(edge.spell, to: &buffer)
    buffer.append("</edge>\n")
  }

  private static func write<Subject>(
    _ columns: [ExportColumn<Subject>], of subject: Subject, _ openings: [[UInt8]],
    to buffer: inout ExportBuffer
  ) {
    buffer.append("<attvalues>")
    for (column, opening) in zip(columns, openings) {
      guard let value = column.value(subject) else { continue }
      buffer.append(opening)
      buffer.appendXML(value.text)
      buffer.append("\"/>")
    }
    buffer.append("</attvalues>")
  }

  /// The beginnings of the values of each attribute.
  private static func openings(_ count: Int, _ prefix: String) -> [[UInt8]] {
    (0..<count).map { Array("<attvalue for=\"\(prefix)\($0)\" value=\"".utf8) }
  }

  private static func write(_ spell: ExportSpell?, to buffer: inout ExportBuffer) {
    guard let spell else { return }
    buffer.append("<spells><spell")
    if let start = spell.start { buffer.append(" start=\"\(start)\"") }
    if let end = spell.end { buffer.append(" end=\"\(end)\"") }
    buffer.append("/></spells>")
  }
}
