import DelimitedText
import VentureModel

/// The tables of nodes, edges and sources that ``ExportFormat/csv`` writes, read back as one graph.
///
/// Ids, names, kinds, dates, amounts, roles, statuses, certainties and citations come back. What the
/// tables hold only in words does not: the statements behind a preferred value, and the steps of a
/// deal. Columns that say again what follows from others (`name` of a round, `roles`, `earliest`,
/// `sentence`) are not read.
public struct ExportedNetwork: Sendable {
  /// The table of nodes, or another where it is missing, as the user named it.
  public let name: String
  /// The graph; nil if anything in the tables is wrong.
  public let graph: VentureGraph?
  /// What the tables declare, apart from what follows from it.
  public let declared: VentureGraph.References
  /// All errors and warnings, each with its row.
  public let diagnostics: [Diagnostic]
  /// What was read, as for other tables.
  public let report: DirtReport

  /// What a table holds, as its header tells.
  private enum Kind: CaseIterable {
    case sources
    case nodes
    case edges

    var header: [String] {
      switch self {
      case .sources: ["id"] + ExportColumn.ofSources.map(\.name)
      case .nodes: ["id"] + ExportColumn.ofNodes.map(\.name)
      case .edges: ["id", "source", "target"] + ExportColumn.ofEdges.map(\.name)
      }
    }
  }

  /// Takes the tables of an export out of several, in any order, and reads them; nil if there are none.
  ///
  /// - Throws: `DelimitedTextError` for a table with a quote that is never closed.
  /// - Complexity: O(*n* log *n*) in the size of the tables.
  public init?(takenFrom tables: inout [DelimitedText]) throws {
    func isPart(_ table: DelimitedText) -> Bool {
      Kind.allCases.contains { $0.header == table.header }
    }
    let parts = tables.filter(isPart)
    guard !parts.isEmpty else { return nil }
    tables.removeAll(where: isPart)
    try self.init(parts)
  }

  private init(_ tables: [DelimitedText]) throws {
    let nodes = tables.first { $0.header == Kind.nodes.header }
    name = (nodes ?? tables.first)?.name ?? ""
    var reader = ExportedNetworkReader()
    for kind in Kind.allCases {
      for table in tables where kind.header == table.header {
        try reader.forEachRow(of: table) { reader, row in
          switch kind {
          case .sources: reader.addSource(&row)
          case .nodes: reader.addNode(row)
          case .edges: reader.addEdge(row)
          }
        }
      }
    }
    reader.addStatements()
    let validation = reader.draft.validate()
    let isRead = reader.problems.isEmpty
    declared = reader.draft.declared
    graph = isRead ? validation.graph : nil
    diagnostics = isRead ? validation.diagnostics : reader.problems
    var report = DirtReport(files: tables.map(\.name))
    report.reading = tables.map { $0.reading(as: "venturegraph-csv") }
    report.rows = reader.rows
    report.found = [
      DirtReport.Found(validation.graph?.entities.count ?? 0, "entities"),
      DirtReport.Found(validation.graph?.facts.count ?? 0, "ties"),
      DirtReport.Found(validation.graph?.sources.count ?? 0, "sources"),
    ]
    self.report = report
  }
}
