import Foundation
import GRDB
import VentureFiles
import VentureModel

/// Writes entities into their rows.
///
/// Several documents and tables may speak of one entity. What each of them says is kept by itself,
/// and the row shows what all of them say together, so that one of them can be replaced or dropped
/// without what the others say. Graph documents come before tables.
struct DeclaredEntities {
  let database: Database
  let path: String
  var tables: SnapshotTables
  /// Read with the first entity that changes: by then, all sources that it may cite are written.
  private var knownSources: KnownSources?

  /// Takes the tables, which no one else may write to at the same time.
  init(_ tables: SnapshotTables, _ database: Database, path: String) {
    self.database = database
    self.path = path
    self.tables = tables
  }

  /// The row of an entity, if it is there.
  func row(of id: EntityID) throws -> Int? {
    try Int.fetchOne(
      database.cachedStatement(sql: "SELECT id FROM entity WHERE slug = ?"), arguments: [id.slug])
  }

  /// Writes what a document says of an entity; its row.
  ///
  /// - Throws: ``SnapshotError`` if other documents mean something else by the id.
  @discardableResult
  mutating func declare(_ entity: Entity, by document: Int) throws -> Int {
    let record = StatementRecord.entity(entity).text
    guard let row = try row(of: entity.id) else {
      let row = try insert(entity, record: record, document: document)
      try keep(record, of: row, by: document)
      return row
    }
    if try self.record(of: row, by: document) == record { return row }
    try keepWhatATableSaid(of: row)
    try keep(record, of: row, by: document)
    try show(row)
    return row
  }

  /// What a document says of an entity; nil if it says nothing.
  mutating func declaration(of row: Int, by document: Int) throws -> Entity? {
    guard let record = try record(of: row, by: document) else { return nil }
    return try entity(row, record)
  }

  /// What is said of an entity by all together.
  mutating func entity(at row: Int) throws -> Entity {
    var reader = ExcerptReader(database, path: path, knownSources: try sources())
    reader.entities = [row]
    guard let entity = try reader.graph()[EntityID(try slug(of: row))] else {
      throw SnapshotError.damaged(path, "row \(row) of its entities cannot be read")
    }
    return entity
  }

  /// Takes away what a document said of the entities that it no longer declares.
  mutating func withdraw(from document: Int, but declared: Set<EntityID>) throws {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT e.id, e.slug FROM declaration d JOIN entity e ON e.id = d.entity
        WHERE d.document = ?
        """, arguments: [document])
    for known in rows {
      if try declared.contains(EntityID(known.read("slug"))) { continue }
      let row: Int = try known.read("id")
      try database.execute(
        sql: "DELETE FROM declaration WHERE entity = ? AND document = ?",
        arguments: [row, document])
      try show(row)
    }
  }

  /// Removes the entities that no document declares any more, unless others refer to them: rounds
  /// first, since they refer to their companies.
  mutating func removeUndeclared() throws {
    let rows = try Int.fetchAll(
      database,
      sql: """
        SELECT id FROM entity
        WHERE (record IS NOT NULL OR type = ?1 AND kind = ?2)
          AND NOT EXISTS (SELECT 1 FROM declaration d WHERE d.entity = entity.id)
        ORDER BY kind = ?2 DESC, id
        """, arguments: [Round.Kind.placeholder.rawValue, Entity.Kind.round.code])
    for row in rows {
      if try !isReferredTo(row) { try remove(row) }
    }
  }

  // MARK: - Rounds that no source names

  /// The row of a round that stands for investments of documents; it has no declaration.
  mutating func placeholder(_ entity: Entity, document: Int) throws -> Int {
    try row(of: entity.id) ?? insert(entity, record: nil, document: document)
  }

  /// Brings rounds that no source names up to date with the investments that they stand for, which
  /// may be of several documents.
  func refreshPlaceholders() throws {
    let rows = try Int.fetchAll(
      database, sql: "SELECT id FROM entity WHERE type = ? AND kind = ?",
      arguments: [Round.Kind.placeholder.rawValue, Entity.Kind.round.code])
    var reader = ExcerptReader(database, path: path)
    reader.entities = Set(rows)
    let graph = try reader.graph()
    for fact in graph.facts where fact.kind == .raised {
      guard let id = fact.object.entity, graph.round(id)?.isPlaceholder == true,
        let row = try row(of: id)
      else { continue }
      try database.execute(
        sql: "UPDATE entity SET date = ?1 WHERE id = ?2 AND date IS NOT ?1",
        arguments: [fact.date?.description, row])
      try database.execute(
        sql: """
          UPDATE round SET status = ?1, certainty = ?2
          WHERE entity = ?3 AND (status, certainty) IS NOT (?1, ?2)
          """, arguments: [fact.status.code, fact.certainty.code, row])
    }
  }

  // MARK: - Declarations

  private func record(of row: Int, by document: Int) throws -> String? {
    try String.fetchOne(
      database.cachedStatement(
        sql: "SELECT record FROM declaration WHERE entity = ? AND document = ?"),
      arguments: [row, document])
  }

  private func keep(_ record: String, of row: Int, by document: Int) throws {
    try database.execute(
      sql: "INSERT OR REPLACE INTO declaration (entity, document, record) VALUES (?, ?, ?)",
      arguments: [row, document, record])
  }

  private func isReferredTo(_ row: Int) throws -> Bool {
    try Bool.fetchOne(
      database,
      sql: """
        SELECT EXISTS (SELECT 1 FROM fact WHERE subject = ?1 OR object = ?1)
          OR EXISTS (SELECT 1 FROM round WHERE company = ?1)
          OR EXISTS (SELECT 1 FROM condition_about WHERE entity = ?1)
          OR EXISTS (SELECT 1 FROM remark_about WHERE entity = ?1)
        """, arguments: [row]) == true
  }

  /// What the only table that names an entity says stands in its columns, until another document
  /// speaks of it.
  private mutating func keepWhatATableSaid(of row: Int) throws {
    let table = try Int.fetchOne(
      database, sql: "SELECT document FROM entity WHERE id = ? AND record IS NULL",
      arguments: [row])
    guard let table else { return }
    try keep(StatementRecord.entity(try entity(at: row)).text, of: row, by: table)
  }

  /// Makes the row of an entity show what all documents say of it together.
  private mutating func show(_ row: Int) throws {
    let declarations = try Row.fetchAll(
      database,
      sql: """
        SELECT d.document, d.record, f.layout <> ?2 AS is_table
        FROM declaration d JOIN document f ON f.id = d.document
        WHERE d.entity = ?1 ORDER BY is_table, d.document
        """, arguments: [row, SnapshotImport.documentLayout])
    guard let first = declarations.first else { return }
    var shown = try entity(row, first.read("record"))
    for next in declarations.dropFirst() {
      let entity = try entity(row, next.read("record"))
      // Two documents may speak of one entity, but not of one round; a table may add to anything.
      let together =
        try next.read("is_table") ? shown.completed(by: entity) : shown.merged(with: entity)
      guard let together else {
        throw SnapshotError(
          .conflict, path, "`\(entity.id)` stands for something else in another document",
          advice: "entries of one id must be of one kind and have a name in common; a round is "
            + "declared by one document")
      }
      shown = together
    }
    try update(row, to: shown, document: first.read("document"))
  }

  private mutating func entity(_ row: Int, _ record: String) throws -> Entity {
    let id = EntityID(try slug(of: row))
    let kind = try Entity.Kind(
      code: Int.fetchOne(database, sql: "SELECT kind FROM entity WHERE id = ?", arguments: [row])
        ?? -1)
    let entries = [(id: id, text: record)]
    let text = StatementRecord.document(
      entities: kind == .round ? [] : entries, rounds: kind == .round ? entries : [])
    let reading = GraphDocuments.read(
      [(name: path, bytes: Data(text.utf8))], knownSources: try sources().ids)
    guard let entity = reading.draft.entity(id) else {
      let error = reading.diagnostics.first { $0.severity == .error }
      throw SnapshotError.damaged(path, error?.message ?? "what it says of `\(id)` cannot be read")
    }
    return entity
  }

  private mutating func sources() throws -> KnownSources {
    if let knownSources { return knownSources }
    let read = try KnownSources(database)
    knownSources = read
    return read
  }

  private func slug(of row: Int) throws -> String {
    let slug = try String.fetchOne(
      database, sql: "SELECT slug FROM entity WHERE id = ?", arguments: [row])
    guard let slug else {
      throw SnapshotError.damaged(path, "row \(row) of its entities is referred to and not there")
    }
    return slug
  }
}
