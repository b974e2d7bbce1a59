import Foundation
import VentureModel

/// A graph as the tables of `neo4j-admin database import`: nodes of each kind, sources,
/// relationships.
struct Neo4jExport {
  /// The tables, each with the part of its name that comes after the base.
  let tables: [(name: String, data: Data)]
  /// A question that the database answers.
  private let question: String

  init<Content: ExportableContent>(_ content: Content) {
    var nodes: [Entity.Kind: ExportBuffer] = [:]
    content.forEachNode { node in
      let kind = node.entity.kind
      if nodes[kind] == nil {
        nodes[kind, default: ExportBuffer()].appendHeader(
          ["id:ID(Entity)", ":LABEL"] + ExportColumn.ofNodes.map(Self.heading))
      }
      nodes[kind]?.appendCSV(node.id)
      nodes[kind]?.append(",")
      nodes[kind]?.append(Self.label(kind))
      nodes[kind]?.appendCells(ExportColumn.ofNodes, of: node, Self.cell)
    }
    var tables = Entity.Kind.allCases.compactMap { kind in
      nodes[kind].map { (name: "nodes-\(kind.rawValue)", data: $0.finished()) }
    }
    if !content.graph.sources.isEmpty {
      var buffer = ExportBuffer()
      buffer.appendHeader(["id:ID(Source)", ":LABEL"] + ExportColumn.ofSources.map(Self.heading))
      for source in content.graph.sources {
        buffer.appendCSV(source.id.slug)
        buffer.append(",Source")
        buffer.appendCells(ExportColumn.ofSources, of: source, Self.cell)
      }
      tables.append(("nodes-source", buffer.finished()))
    }
    var buffer = ExportBuffer()
    buffer.appendHeader(
      [":START_ID(Entity)", ":END_ID(Entity)", ":TYPE"]
        + Content.edgeColumns.map(Self.heading))
    var types: [String: String] = [:]
    content.forEachEdge { edge in
      buffer.appendCSV(edge.source.slug)
      buffer.append(",")
      buffer.appendCSV(edge.target.slug)
      buffer.append(",")
      if types[edge.kind] == nil { types[edge.kind] = Self.type(edge.kind) }
      buffer.append(types[edge.kind] ?? "")
      buffer.appendCells(Content.edgeColumns, of: edge, Self.cell)
    }
    tables.append(("relationships", buffer.finished()))
    self.tables = tables
    question = content.question
  }

  /// The tables and the note on how to load them, as files.
  func files(named base: String) -> [(name: String, bytes: Data)] {
    tables.map { ("\(base)-\($0.name).csv", $0.data) }
      + [("\(base)-README.txt", Data(note(base).utf8))]
  }

  private func note(_ base: String) -> String {
    func file(_ name: String) -> String { "\(base)-\(name).csv".shellWord }
    let nodes = tables.dropLast().map { "  --nodes=\(file($0.name))" }
    let options =
      nodes + [
        "  --relationships=\(file("relationships"))", "  --array-delimiter=U+001F",
        "  --multiline-fields=true", "  neo4j",
      ]
    return """
      These tables are for an empty database of Neo4j 5. In their folder, with the server stopped:

      neo4j-admin database import full \\
      \(options.joined(separator: " \\\n"))

      Then, for example: \(question)

      """
  }

  /// The heading of a column, with the type of its values.
  private static func heading<Subject>(_ column: ExportColumn<Subject>) -> String {
    switch column.type {
    case .text: column.name
    case .list: "\(column.name):string[]"
    case .integer: "\(column.name):long"
    case .decimal: "\(column.name):double"
    }
  }

  /// "Person" for `person`.
  static func label(_ kind: Entity.Kind) -> String {
    kind.rawValue.prefix(1).uppercased() + kind.rawValue.dropFirst()
  }

  /// "PRESENTED_TO" for `presented-to`.
  static func type(_ kind: String) -> String {
    kind.uppercased().replacing("-", with: "_")
  }

  /// A list with U+001F between its items: it occurs in no text after control characters are
  /// replaced, where a semicolon may stand in any name.
  private static func cell(_ value: ExportValue) -> String {
    switch value {
    case .text(let text): clean(text)
    case .list(let texts): texts.map(clean).joined(separator: "\u{1F}")
    case .integer, .decimal: value.text
    }
  }

  /// A text without control characters, apart from tabs and line breaks.
  private static func clean(_ text: String) -> String {
    func isControl(_ byte: UInt8) -> Bool {
      byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D
    }
    guard text.utf8.contains(where: isControl) else { return text }
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if isControl(byte) { bytes += Array("\u{FFFD}".utf8) } else { bytes.append(byte) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
