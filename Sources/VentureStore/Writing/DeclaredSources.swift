import GRDB
import VentureFiles
import VentureModel

/// Writes sources into their rows; those that several documents declare stay until the last of them
/// drops it.
struct DeclaredSources {
  private let database: Database
  private let path: String

  init(_ database: Database, path: String) {
    self.database = database
    self.path = path
  }

  /// The row of a source, if it is there.
  func row(of id: SourceID) throws -> Int? {
    try Int.fetchOne(database, sql: "SELECT id FROM source WHERE slug = ?", arguments: [id.slug])
  }

  /// Writes what a document says of a source; its row.
  ///
  /// - Throws: ``SnapshotError`` if another document says something else of it.
  @discardableResult
  func declare(_ source: Source, by document: Int) throws -> Int {
    guard let row = try row(of: source.id) else {
      let row = try insert(source)
      try keep(row, document)
      return row
    }
    let record = StatementRecord.source(source).text
    let isChanged = try Bool.fetchOne(
      database, sql: "SELECT record <> ? FROM source WHERE id = ?", arguments: [record, row])
    if isChanged == true {
      let isShared = try Bool.fetchOne(
        database,
        sql: "SELECT EXISTS (SELECT 1 FROM source_declaration WHERE source = ? AND document <> ?)",
        arguments: [row, document])
      guard isShared == false else {
        throw SnapshotError(
          .conflict, path, "source `\(source.id)` is declared otherwise by another document",
          advice: "say the same of it in both, or give one of them another id")
      }
      try database.execute(
        sql: """
          UPDATE source SET title = ?, publisher = ?, date = ?, url = ?, record = ? WHERE id = ?
          """,
        arguments: [
          source.title, source.publisher, source.date?.description, source.url, record, row,
        ])
    }
    try keep(row, document)
    return row
  }

  /// Takes away what a document no longer declares, unless others declare or cite it.
  func withdraw(from document: Int, but declared: Set<SourceID>) throws {
    let sources = try Row.fetchAll(
      database,
      sql: """
        SELECT s.id, s.slug FROM source_declaration d JOIN source s ON s.id = d.source
        WHERE d.document = ?
        """, arguments: [document])
    for source in sources {
      let slug: String = try source.read("slug")
      if declared.contains(SourceID(slug)) { continue }
      let row: Int = try source.read("id")
      try database.execute(
        sql: "DELETE FROM source_declaration WHERE source = ? AND document = ?",
        arguments: [row, document])
      if try !isNeeded(row, slug) {
        try database.execute(sql: "DELETE FROM source WHERE id = ?", arguments: [row])
      }
    }
  }

  private func insert(_ source: Source) throws -> Int {
    try database.execute(
      sql: """
        INSERT INTO source (slug, title, publisher, date, url, record) VALUES (?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        source.id.slug, source.title, source.publisher, source.date?.description, source.url,
        StatementRecord.source(source).text,
      ])
    return Int(database.lastInsertedRowID)
  }

  private func keep(_ row: Int, _ document: Int) throws {
    try database.execute(
      sql: "INSERT OR IGNORE INTO source_declaration (source, document) VALUES (?, ?)",
      arguments: [row, document])
  }

  /// Whether a source is declared or cited. The entries of documents are searched for its id: one
  /// that only looks like a citation keeps a source, which does no harm.
  private func isNeeded(_ row: Int, _ slug: String) throws -> Bool {
    let tables = ["declaration", "entity", "fact", "condition", "remark", "source"]
    let records = tables.map { table in
      let others = table == "source" ? " AND id <> ?1" : ""
      return "EXISTS (SELECT 1 FROM \(table) WHERE instr(record, ?2) > 0\(others))"
    }
    let rows = ["entity", "fact", "further_citation", "source_declaration"].map { table in
      "EXISTS (SELECT 1 FROM \(table) WHERE source = ?1)"
    }
    return try Bool.fetchOne(
      database, sql: "SELECT " + (rows + records).joined(separator: " OR "),
      arguments: [row, slug]) == true
  }
}
