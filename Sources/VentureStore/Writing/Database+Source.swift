import GRDB
import VentureFiles
import VentureModel

extension Database {
  /// Inserts a source that is not there yet, and returns its row.
  func insert(_ source: Source, document: Int) throws -> Int {
    try execute(
      sql: """
        INSERT INTO source (slug, title, publisher, date, url, document, record)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        source.id.slug, source.title, source.publisher, source.date?.description, source.url,
        document, StatementRecord.source(source).text,
      ])
    return Int(lastInsertedRowID)
  }
}
