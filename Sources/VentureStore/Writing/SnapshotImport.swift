import Foundation
import GRDB
import VentureFiles
import VentureModel

/// Puts documents and tables into a snapshot.
public enum SnapshotImport {
  /// What an import came to.
  public struct Outcome: Sendable {
    /// Whether there is a snapshot afterwards: false if a document has an error.
    public let isDone: Bool
    /// Whether the snapshot is another one than before.
    public let isChanged: Bool
    /// What is wrong with the documents.
    public let diagnostics: [Diagnostic]
    /// What was found in the tables, each with what it contradicts in the snapshot.
    public let reports: [DirtReport]
  }

  /// The layout of a graph document, where tables have the name of theirs.
  static let documentLayout = "graph"

  /// Creates or extends a snapshot, in one transaction.
  ///
  /// Documents come first, so that the names and aliases in them are known when tables are read. What
  /// is there already is not written again: importing the same once more changes nothing. A document
  /// replaces its earlier version, tables only add.
  ///
  /// - Parameters:
  ///   - path: The snapshot, as the user named it.
  ///   - documents: Graph documents, each with its name.
  ///   - harvests: What tables say.
  ///   - isStrict: Whether nothing is imported if a table has a row or a value that is left out.
  ///   - progress: Is told now and then how much of the tables is written.
  /// - Returns: Whether it is done and whether anything has changed, and what is wrong with the documents.
  /// - Throws: ``SnapshotError``; then the snapshot is what it was before.
  /// - Complexity: O(*n* log *n*) in what is there and what is added.
  public static func run(
    into path: String, documents: [(name: String, bytes: Data)], harvests: [Harvest],
    isStrict: Bool = false,
    progress: (ImportProgress) -> Void = { _ in }
  ) throws(SnapshotError) -> Outcome {
    let replacement = try SnapshotReplacement(of: path)
    do {
      var diagnostics: [Diagnostic] = []
      var reports: [DirtReport] = []
      let isCurrent = try prepare(replacement, path)
      let isChanged = try replacement.queue.write { database -> Bool? in
        for watch in Schema.watchNames {
          try database.execute(sql: "DROP TRIGGER IF EXISTS \(watch)")
        }
        let before = database.totalChangesCount
        let graphs = try read(documents, path, database, &diagnostics)
        if diagnostics.contains(where: { $0.severity == .error }) { return nil }
        for graph in graphs {
          let row = try ImportedDocuments(database, path: path).row(of: graph.name)
          var writer = try GraphWriter(
            graph.graph, declaring: graph.declared, document: row, path: path, in: database)
          try writer.write()
          try ImportedDocuments(database, path: path).keep(graph.warnings, of: row)
        }
        if !graphs.isEmpty {
          var entities = DeclaredEntities(try SnapshotTables(database), database, path: path)
          try entities.removeUndeclared()
          try entities.refreshPlaceholders()
        }
        for harvest in harvests {
          // A table beside something else is compared with it, which takes the indexes.
          if try database.isFilled { try database.execute(sql: Schema.indexes) }
          reports.append(try write(harvest, in: database, path, progress))
        }
        if isStrict, !reports.allSatisfy(\.isLossless) { return nil }
        guard database.totalChangesCount > before || !isCurrent else { return false }
        try finish(database, path)
        return true
      }
      if isChanged == true { try replacement.commit() }
      return Outcome(
        isDone: isChanged != nil, isChanged: isChanged == true, diagnostics: diagnostics,
        reports: reports)
    } catch {
      throw SnapshotError(error, at: path)
    }
  }

  // MARK: - Before and after

  /// Brings the copy up to date; whether it was before.
  private static func prepare(_ replacement: SnapshotReplacement, _ path: String) throws -> Bool {
    let queue = replacement.queue
    let isCurrent = try queue.read { database in
      if try Schema.migrator.hasBeenSuperseded(database) { throw Snapshot.isTooNew(path) }
      return try Schema.migrator.hasCompletedMigrations(database)
    }
    try Schema.migrator.migrate(queue)
    // In a new snapshot, indexes are made when all rows are there: that is faster.
    if replacement.isExtension { try queue.write { try $0.execute(sql: Schema.indexes) } }
    return isCurrent
  }

  private static func finish(_ database: Database, _ path: String) throws {
    try database.execute(sql: Schema.indexes)
    try database.execute(sql: "UPDATE meta SET value = value + 1 WHERE key = 'change'")
    try ArrayBuilder.build(from: database, path: path).save(to: database)
    try database.execute(sql: Schema.watches)
    try database.execute(sql: "PRAGMA analysis_limit = 400; ANALYZE")
  }

  // MARK: - Tables

  private static func write(
    _ harvest: Harvest, in database: Database, _ path: String, _ progress: (ImportProgress) -> Void
  ) throws -> DirtReport {
    let documents = ImportedDocuments(database, path: path)
    let before = database.totalChangesCount
    let document = try documents.row(of: harvest)
    let source = try documents.source(of: harvest, document)
    var writer = try HarvestWriter(
      harvest, document: document, source: source, path: path, in: database)
    try writer.write(progress)
    if database.totalChangesCount > before {
      try documents.keep(writer.report, of: document)
      try documents.keep(writer.report.diagnostics, of: document)
    }
    return writer.report
  }

  // MARK: - Documents

  private struct ReadGraph {
    let name: String
    let graph: VentureGraph
    let declared: VentureGraph.References
    let warnings: [Diagnostic]
  }

  /// Reads each document together with what it refers to in the others and in the snapshot.
  private static func read(
    _ documents: [(name: String, bytes: Data)], _ path: String, _ database: Database,
    _ diagnostics: inout [Diagnostic]
  ) throws -> [ReadGraph] {
    let known = Set(try String.fetchAll(database, sql: "SELECT slug FROM source"))
    let sources = Set(known.map { SourceID($0) })
    let all = GraphDocuments.read(documents, knownSources: sources)
    var graphs: [ReadGraph] = []
    for document in documents {
      var reading = GraphDocuments.read(
        [document], knownSources: sources.union(all.draft.declared.sources))
      let declared = reading.draft.declared
      try complete(&reading.draft, from: all.draft, path, database)
      let loading = reading.validate()
      diagnostics += loading.diagnostics
      guard let graph = loading.graph else { continue }
      graphs.append(
        ReadGraph(
          name: document.name, graph: graph, declared: declared, warnings: loading.diagnostics))
      if let title = graph.title {
        try database.execute(
          sql: "UPDATE meta SET value = ? WHERE key = 'title' AND value IS NULL",
          arguments: [title])
      }
    }
    return graphs
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

extension Database {
  /// Whether there is any entity.
  fileprivate var isFilled: Bool {
    get throws { try Bool.fetchOne(self, sql: "SELECT EXISTS (SELECT 1 FROM entity)") == true }
  }
}
