import Foundation
import GRDB
import VentureFiles
import VentureModel

/// Puts documents and tables into a snapshot.
public enum SnapshotImport {
  /// What an import came to.
  public struct Outcome: Sendable {
    /// Whether there is a snapshot afterwards: false if a document has an error, or if a table has
    /// lost something and must not.
    public fileprivate(set) var isDone = false
    /// Whether the snapshot is another one than before.
    public fileprivate(set) var isChanged = false
    /// What is wrong with the documents.
    public fileprivate(set) var diagnostics: [Diagnostic] = []
    /// What was found in the tables, each with what it contradicts in the snapshot.
    public fileprivate(set) var reports: [DirtReport] = []

    /// Whether there was nothing at all to be taken from the files.
    public fileprivate(set) var isEmpty = false

    /// Whether a document has an error.
    public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
  }

  /// The layout of a graph document, where tables have the name of theirs.
  static let documentLayout = "graph"

  /// Creates or extends a snapshot, as a whole or not at all.
  ///
  /// Documents come first, so that the names and aliases in them are known when tables are read. What
  /// is there already is not written again: importing the same once more changes nothing. A document
  /// replaces its earlier version, tables only add.
  ///
  /// - Parameters:
  ///   - path: The snapshot, as the user named it.
  ///   - documents: Graph documents, each with its name.
  ///   - network: What the tables of an export say, which is kept as a document is.
  ///   - harvests: What other tables say.
  ///   - isStrict: Whether nothing is imported if a table has a row or a value that is left out.
  ///   - progress: Is told now and then how much of the tables is written, of all together.
  /// - Returns: Whether it is done and whether anything has changed, and what is wrong with the documents.
  /// - Throws: ``SnapshotError``; then the snapshot is what it was before.
  /// - Complexity: O(*n* log *n*) in what is there and what is added.
  public static func run(
    into path: String, documents: [(name: String, bytes: Data)],
    network: ExportedNetwork? = nil, harvests: [Harvest], isStrict: Bool = false,
    progress: (ImportProgress) -> Void = { _ in }
  ) throws(SnapshotError) -> Outcome {
    let replacement = try SnapshotReplacement(of: path)
    let queue = replacement.queue
    do {
      let isCurrent = try prepare(replacement, path)
      var outcome = Outcome()
      if documents.isEmpty, network == nil, harvests.allSatisfy(\.parties.isEmpty) {
        outcome.isEmpty = true
        outcome.reports = harvests.map(\.report)
        return outcome
      }
      if let network { outcome.reports.append(network.report) }
      let before = try queue.read { $0.totalChangesCount }
      var arrays: ArrayBuilder?
      try queue.write { database in
        outcome.diagnostics = try write(documents, network, in: database, path)
      }
      if outcome.hasErrors { return outcome }
      // The rows of tables refer only to rows that were written before them; looking each of them up
      // would take longer than to write it.
      try queue.inDatabase { try $0.execute(sql: "PRAGMA foreign_keys = OFF") }
      var parts = ImportParts(size: harvests.reduce(0) { $0 + $1.count })
      try queue.write { database in
        for harvest in harvests {
          let written = try write(harvest, in: database, path) {
            progress(parts.progress(of: $0, size: harvest.count))
          }
          parts.finish(size: harvest.count, rows: harvest.count)
          outcome.reports.append(written.report)
          arrays = written.arrays
        }
      }
      if isStrict, !outcome.reports.allSatisfy(\.isLossless) { return outcome }
      outcome.isDone = true
      guard try queue.read({ $0.totalChangesCount }) > before || !isCurrent else { return outcome }
      try queue.write { try finish($0, arrays, path) }
      try replacement.commit()
      outcome.isChanged = true
      return outcome
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
    try queue.write { database in
      for watch in Schema.watchNames {
        try database.execute(sql: "DROP TRIGGER IF EXISTS \(watch)")
      }
    }
    // In a new snapshot, indexes are made when all rows are there: that is faster.
    if replacement.isExtension { try queue.write { try $0.execute(sql: Schema.indexes) } }
    return isCurrent
  }

  /// Makes what follows from the rows; their arrays from them, unless whoever wrote them has made them.
  private static func finish(
    _ database: Database, _ arrays: ArrayBuilder?, _ path: String
  ) throws {
    try database.execute(sql: Schema.indexes)
    try database.execute(sql: "UPDATE meta SET value = value + 1 WHERE key = 'change'")
    let whole =
      try arrays?.finish(database) ?? ArrayBuilder.build(from: database, path: path)
    try whole.save(to: database)
    try database.execute(sql: Schema.watches)
    try database.execute(sql: "PRAGMA analysis_limit = 400; ANALYZE")
  }

  // MARK: - Documents and tables

  /// Writes documents; what is wrong with them.
  private static func write(
    _ documents: [(name: String, bytes: Data)], _ network: ExportedNetwork?,
    in database: Database, _ path: String
  ) throws -> [Diagnostic] {
    let (read, diagnostics) = try ImportedGraph.read(documents, besides: database, path)
    let graphs = read + [network.flatMap { ImportedGraph($0) }].compactMap(\.self)
    if read.count < documents.count || graphs.isEmpty { return diagnostics }
    let imported = ImportedDocuments(database, path: path)
    for graph in graphs {
      let row = try imported.row(of: graph.name)
      var writer = try GraphWriter(
        graph.graph, declaring: graph.declared, document: row, path: path, in: database)
      try writer.write()
      try imported.keep(graph.warnings, of: row)
      if let title = graph.graph.title {
        try database.execute(
          sql: "UPDATE meta SET value = ? WHERE key = 'title' AND value IS NULL",
          arguments: [title])
      }
    }
    var entities = DeclaredEntities(try SnapshotTables(database), database, path: path)
    try entities.removeUndeclared()
    try entities.refreshPlaceholders()
    return diagnostics
  }

  /// Writes a table; what was found in it, and the arrays if nothing else is in the snapshot.
  private static func write(
    _ harvest: Harvest, in database: Database, _ path: String, _ progress: (ImportProgress) -> Void
  ) throws -> (report: DirtReport, arrays: ArrayBuilder?) {
    // A table beside something else is compared with it, which takes the indexes.
    if try database.isFilled { try database.execute(sql: Schema.indexes) }
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
    return (writer.report, writer.arrays)
  }
}

extension Database {
  /// Whether there is any entity.
  fileprivate var isFilled: Bool {
    get throws { try Bool.fetchOne(self, sql: "SELECT EXISTS (SELECT 1 FROM entity)") == true }
  }
}
