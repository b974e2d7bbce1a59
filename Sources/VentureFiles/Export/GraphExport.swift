import Foundation
import VentureAnalysis
import VentureModel

/// Writes a graph for other programs.
public enum GraphExport {
  /// A graph in a format, as the files that it consists of.
  ///
  /// All that a format can hold is written: kinds, names, dates as stated and as days, amounts as
  /// numbers and as stated, status, certainty, and where each statement stands. What it cannot hold
  /// is told by ``ExportFormat/limits``, and ``omissions(of:)`` counts it. Parallel ties are kept,
  /// each with its number in the graph.
  ///
  /// - Parameters:
  ///   - graph: The graph.
  ///   - format: The format.
  ///   - base: What the names of the files begin with, without a suffix.
  /// - Returns: The files with their names, in the order in which they are best read.
  /// - Complexity: O(*n* + *m*) in entities and facts, and the files in memory.
  public static func files(
    of graph: VentureGraph, as format: ExportFormat, named base: String
  ) -> [(name: String, bytes: Data)] {
    let content = ExportContent(graph)
    return files(of: content, as: format, named: base)
      ?? [(base + format.suffix, FollowTheMoneyExport(content).data)]
  }

  /// The pairs of a relation in a format, as the files that it consists of.
  ///
  /// Nodes are written with all that a graph's export has of them. Each pair is an edge with its
  /// weight, the least and the greatest count, what the two have in common, the sentences that it
  /// rests on, and their sources.
  ///
  /// - Parameters:
  ///   - projection: The pairs.
  ///   - graph: The graph of which they are, with every statement in it.
  ///   - format: The format.
  ///   - base: What the names of the files begin with, without a suffix.
  /// - Returns: The files; nil if the format holds statements alone (see
  ///   ``ExportFormat/holdsRelations``).
  /// - Complexity: O(*n* + *m*) in entities and facts, and O(*k*) in the statements behind the
  ///   pairs; the files in memory.
  public static func files(
    of projection: Projection, in graph: VentureGraph, as format: ExportFormat, named base: String
  ) -> [(name: String, bytes: Data)]? {
    files(of: ProjectionContent(projection, in: graph), as: format, named: base)
  }

  private static func files(
    of content: some ExportableContent, as format: ExportFormat, named base: String
  ) -> [(name: String, bytes: Data)]? {
    func name(_ part: String = "") -> String { base + part + format.suffix }
    switch format {
    case .graphML: return [(name(), GraphMLExport(content).data)]
    case .gexf: return [(name(), GEXFExport(content).data)]
    case .nodeLink: return [(name(), NodeLinkExport(content).data)]
    case .cytoscape: return [(name(), CytoscapeExport(content).data)]
    case .csv: return CSVExport(content).tables.map { (name("-\($0.name)"), $0.data) }
    case .neo4j: return Neo4jExport(content).files(named: base)
    case .followTheMoney: return nil
    }
  }

  /// What of this graph no format holds but a graph document, each with its number: "2 remarks".
  /// Nothing if there is nothing such.
  ///
  /// Somebody unnamed is no node, and a statement about several ties is none of them.
  ///
  /// - Complexity: O(*m*) in the facts.
  public static func omissions(of graph: VentureGraph) -> [String] {
    let unnamed = graph.facts.count { $0.subject.entity == nil || $0.object.entity == nil }
    func number(_ count: Int, _ one: String, _ many: String) -> String? {
      count == 0 ? nil : "\(EnglishNumber.grouped(count)) \(count == 1 ? one : many)"
    }
    return [
      number(unnamed, "tie with somebody unnamed", "ties with somebody unnamed"),
      number(
        graph.constraints.count, "statement about several ties together",
        "statements about several ties together"),
      number(graph.remarks.count, "remark", "remarks"),
    ].compactMap(\.self)
  }
}
