import Foundation
import GRDB
import VentureFiles
import VentureModel

/// What was imported, with what was said about it.
///
/// A document is known by its path from the snapshot's folder, however the user wrote it; a table
/// that was moved, by its content too.
struct ImportedDocuments {
  private let database: Database
  private let snapshot: URL

  init(_ database: Database, path: String) {
    self.database = database
    snapshot = URL(fileURLWithPath: path).standardizedFileURL
  }

  /// The row of a graph document.
  func row(of document: String) throws -> Int {
    let key = key(of: document)
    return try row(named: key) ?? insert(key, layout: SnapshotImport.documentLayout)
  }

  /// The row of a table, or of tables that are read together.
  func row(of harvest: Harvest) throws -> Int {
    let key = harvest.report.files.map(key).joined(separator: ", ")
    guard let row = try row(named: key) ?? row(ofMoved: harvest, key) else {
      return try insert(key, layout: harvest.layout, fingerprint: harvest.fingerprint)
    }
    try database.execute(
      sql: "UPDATE document SET fingerprint = ?1 WHERE id = ?2 AND fingerprint IS NOT ?1",
      arguments: [harvest.fingerprint, row])
    return row
  }

  /// The source that a table is, or that its mapping names.
  ///
  /// Two tables of one name are two sources, and so are a table and an article of one name.
  ///
  /// - Throws: ``SnapshotError`` if the mapping means another source than the snapshot.
  func source(of harvest: Harvest, _ document: Int) throws -> (row: Int, id: SourceID) {
    var source = harvest.source
    var turn = 1
    while harvest.isOwnSource, try isTaken(source.id, from: document) {
      turn += 1
      source.id = SourceID("\(harvest.source.id.slug)-\(turn)")
    }
    let sources = DeclaredSources(database, path: snapshot.path)
    guard let row = try sources.row(of: source.id) else {
      return (try sources.declare(source, by: document), source.id)
    }
    let title = try String.fetchOne(
      database, sql: "SELECT title FROM source WHERE id = ?", arguments: [row])
    if let other = source.title, other != title {
      throw SnapshotError(
        .conflict, snapshot.path,
        "the mapping calls source `\(source.id)` “\(other)”, the snapshot “\(title ?? "")”",
        advice: "give one of them another id, or the mapping the same title")
    }
    return (row, source.id)
  }

  /// Keeps what an importer found in a table.
  func keep(_ report: DirtReport, of document: Int) throws {
    try database.execute(
      sql: "UPDATE document SET report = ?1 WHERE id = ?2 AND report IS NOT ?1",
      arguments: [report.json.description, document])
  }

  /// Keeps what a reader or an importer had to say, in the place of what it said before.
  func keep(_ diagnostics: [Diagnostic], of document: Int) throws {
    let known = try String.fetchAll(
      database, sql: "SELECT message FROM diagnostic WHERE document = ? ORDER BY id",
      arguments: [document])
    guard known != diagnostics.map(\.message) else { return }
    try database.execute(sql: "DELETE FROM diagnostic WHERE document = ?", arguments: [document])
    for diagnostic in diagnostics {
      try database.execute(
        sql: """
          INSERT INTO diagnostic
            (document, severity, line, "column", message, expected, advice)
          VALUES (?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          document, diagnostic.severity.rawValue, diagnostic.location?.line,
          diagnostic.location?.column, diagnostic.message, diagnostic.expected, diagnostic.advice,
        ])
    }
  }

  // MARK: - Names

  private func key(of path: String) -> String {
    let document = URL(fileURLWithPath: path).standardizedFileURL.path
    let folder = snapshot.deletingLastPathComponent().path
    return document.hasPrefix(folder + "/")
      ? String(document.dropFirst(folder.count + 1)) : document
  }

  private func row(named key: String) throws -> Int? {
    try Int.fetchOne(database, sql: "SELECT id FROM document WHERE name = ?", arguments: [key])
  }

  /// The row of a table of the same names and the same content in another folder.
  private func row(ofMoved harvest: Harvest, _ key: String) throws -> Int? {
    let same = try Row.fetchAll(
      database, sql: "SELECT id, name FROM document WHERE fingerprint = ? ORDER BY id",
      arguments: [harvest.fingerprint])
    return try same.first { try fileNames(of: $0.read("name")) == fileNames(of: key) }?.read("id")
  }

  private func fileNames(of key: String) -> [String] {
    key.components(separatedBy: ", ").map { URL(fileURLWithPath: $0).lastPathComponent }
  }

  private func insert(_ key: String, layout: String, fingerprint: String? = nil) throws -> Int {
    try database.execute(
      sql: "INSERT INTO document (name, layout, fingerprint) VALUES (?, ?, ?)",
      arguments: [key, layout, fingerprint])
    return Int(database.lastInsertedRowID)
  }

  /// Whether somebody else has a source of this id.
  private func isTaken(_ source: SourceID, from document: Int) throws -> Bool {
    try Bool.fetchOne(
      database,
      sql: """
        SELECT EXISTS (
          SELECT 1 FROM source s WHERE s.slug = ? AND NOT EXISTS (
            SELECT 1 FROM source_declaration d WHERE d.source = s.id AND d.document = ?))
        """, arguments: [source.slug, document]) == true
  }
}
