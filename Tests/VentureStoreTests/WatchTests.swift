import Foundation
import GRDB
import Testing
import VentureAnalysis

@testable import VentureStore

/// Whatever another program writes, the arrays beside the rows are not used after it.
@Suite struct WatchTests {
  @Test(arguments: [
    "INSERT INTO entity (slug, kind, document) VALUES ('new', 0, 1)",
    "UPDATE entity SET date = '1999' WHERE kind = 3",
    "DELETE FROM entity WHERE id = 1",
    "INSERT INTO round SELECT (SELECT id FROM entity WHERE kind = 1), company, 'Z', NULL, NULL, NULL, NULL, "
      + "NULL, status, certainty FROM round LIMIT 1",
    "UPDATE round SET status = 1", "DELETE FROM round",
    "INSERT INTO fact (kind, subject, object, status, certainty, document) "
      + "SELECT kind, subject, object, status, certainty, document FROM fact LIMIT 1",
    "UPDATE fact SET subject = object, object = subject", "DELETE FROM fact WHERE id = 1",
    "INSERT INTO condition (form, certainty, document, record) VALUES ('total', 0, 1, '{}')",
    "UPDATE condition SET certainty = 1", "DELETE FROM condition WHERE id = 1",
  ])
  func `a statement that is written counts as a change`(edit: String) throws {
    try Fixture.withSnapshot { path in
      let document = try Fixture.document("minimax")
      _ = try SnapshotImport.run(into: path, documents: [document], harvests: [])
      var configuration = Configuration()
      configuration.foreignKeysEnabled = false
      let isCurrent =
        "SELECT count(DISTINCT value) = 1 FROM meta WHERE key IN ('change', 'indexed')"
      let (before, after) = try DatabaseQueue(path: path, configuration: configuration).write {
        database in
        let before = try Bool.fetchOne(database, sql: isCurrent)
        try database.execute(sql: edit)
        #expect(database.changesCount > 0, "the edit writes a row")
        return (before, try Bool.fetchOne(database, sql: isCurrent))
      }
      #expect(before == true)
      #expect(after == false)
    }
  }
}
