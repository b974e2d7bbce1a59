import Foundation
import GRDB
import VentureAnalysis
import VentureFiles
import VentureModel

/// A graph document that is being imported, with what it refers to in other documents and in the
/// snapshot.
struct ImportedGraph {
  let name: String
  let graph: VentureGraph
  /// What the document itself declares.
  let declared: VentureGraph.References
  let warnings: [Diagnostic]

  /// Reads each document together with what it refers to.
  ///
  /// - Returns: The documents that are free of errors, and what is wrong with any.
  static func read(
    _ documents: [(name: String, bytes: Data)], besides database: Database, _ path: String
  ) throws -> (graphs: [ImportedGraph], diagnostics: [Diagnostic]) {
    let known = Set(try String.fetchAll(database, sql: "SELECT slug FROM source"))
    let sources = Set(known.map { SourceID($0) })
    let all = GraphDocuments.read(documents, knownSources: sources)
    var graphs: [ImportedGraph] = []
    var diagnostics: [Diagnostic] = []
    for document in documents {
      var reading = GraphDocuments.read(
        [document], knownSources: sources.union(all.draft.declared.sources))
      let declared = reading.draft.declared
      try complete(&reading.draft, from: all.draft, path, database)
      let loading = reading.validate()
      diagnostics += loading.diagnostics
      guard let graph = loading.graph else { continue }
      graphs.append(
        ImportedGraph(
          name: document.name, graph: graph, declared: declared, warnings: loading.diagnostics))
    }
    return (graphs, diagnostics)
  }

  /// Adds what a draft refers to and other documents, or the snapshot, declare.
  private static func complete(
    _ draft: inout VentureGraph.Draft, from others: VentureGraph.Draft, _ path: String,
    _ database: Database
  ) throws {
    while true {
      let missing = draft.undeclared()
      let before = draft.declared
      draft.adopt(missing, from: others)
      var rest = draft.undeclared()
      rest.entities.formIntersection(missing.entities)
      rest.sources.formIntersection(missing.sources)
      var reader = ExcerptReader(database, path: path)
      try reader.addKnown(rest)
      let known = try reader.graph()
      for entity in known.entities
      where !draft.declared.entities.contains(entity.id) { draft.add(entity) }
      for source in known.sources
      where !draft.declared.sources.contains(source.id) { draft.add(source) }
      let after = draft.declared
      if after.entities == before.entities, after.sources == before.sources { return }
    }
  }
}

extension ImportedGraph {
  /// The graph that the tables of an export are; nil if anything is wrong with them.
  init?(_ network: ExportedNetwork) {
    guard let graph = network.graph else { return nil }
    self.init(
      name: network.name, graph: graph, declared: network.declared, warnings: network.diagnostics)
  }
}
