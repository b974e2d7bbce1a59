import Foundation
import VentureAnalysis
import VentureFiles
import VentureModel

/// Networks from files: a snapshot is asked as it is; documents, and several of anything, are put
/// together in memory.
public enum OpenedNetwork {
  /// What came out of opening files.
  public struct Opening: Sendable {
    /// The network; nil if any document has an error.
    public let network: (any Network)?
    /// All errors and warnings of the documents.
    public let diagnostics: [Diagnostic]
  }

  /// Whether a file is a SQLite database by its content, whatever its name.
  public static func isSnapshot(_ path: String) -> Bool { SnapshotFile.isSQLite(path) }

  /// Opens files as one network.
  ///
  /// - Parameters:
  ///   - documents: Paths of graph documents.
  ///   - snapshots: Paths of snapshots.
  /// - Returns: The network, or what is wrong with the documents.
  /// - Throws: ``SnapshotError`` or `FileError` for a file that cannot be read.
  /// - Complexity: O(1) for one snapshot; O(*n* log *n*) in all statements of several files.
  public static func open(documents: [String], snapshots: [String]) throws -> Opening {
    if documents.isEmpty, snapshots.count == 1 {
      return Opening(network: try Snapshot(snapshots[0]), diagnostics: [])
    }
    let graphs = try snapshots.map { path in (path, try Snapshot(path).everything()) }
    var files: [(name: String, bytes: Data)] = []
    for path in documents { files.append((path, try FileReader.bytes(of: path))) }
    var reading = GraphDocuments.read(
      files, knownSources: Set(graphs.flatMap { $0.1.sources.map(\.id) }))
    for (path, graph) in graphs {
      reading.draft.add(contentsOf: graph, at: SourceLocation(file: path, line: 1, column: 1))
    }
    let loading = reading.validate()
    return Opening(network: loading.graph, diagnostics: loading.diagnostics)
  }
}

extension VentureGraph.Draft {
  /// Adds all that a graph states, and nothing that follows from it.
  fileprivate mutating func add(contentsOf graph: VentureGraph, at location: SourceLocation) {
    if title == nil { title = graph.title }
    for source in graph.sources { add(source, at: location) }
    for entity in graph.entities where graph.round(entity.id)?.isPlaceholder != true {
      add(entity, at: location)
    }
    let stated = graph.facts.indices.filter { !graph.isDerived(at: $0) }.map { graph.facts[$0] }
    // First those that make a round of which others may speak.
    let (others, opening) = (
      stated.filter { graph.asWritten($0) == $0 }, stated.filter { graph.asWritten($0) != $0 }
    )
    for fact in opening + others { add(graph.asWritten(fact), at: location) }
    for constraint in graph.constraints { add(constraint, at: location) }
    for remark in graph.remarks { add(remark, at: location) }
  }
}
