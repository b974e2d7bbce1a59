import Foundation
import GRDB
import Testing
import VentureModel

@testable import VentureStore

@Suite struct SnapshotLookupTests {
  /// As in a network with numbers in the place of names.
  @Test func `a near name is found behind any number of names that begin like it`() throws {
    try Fixture.withSnapshot { path in
      let table = "investor,company,date\nAazebra,Rocket,2020-01-01\n"
      _ = try SnapshotImport.run(
        into: path, documents: [], harvests: try Fixture.harvests(table))
      try DatabaseQueue(path: path).write { database in
        try database.execute(
          sql: """
            WITH RECURSIVE number (n) AS (
              SELECT 10000 UNION ALL SELECT n + 1 FROM number WHERE n < 40000)
            INSERT INTO name (entity, text, folded, terms)
            SELECT (SELECT id FROM entity WHERE slug = 'rocket'), 'aa' || n, 'aa' || n, '' FROM number
            """)
      }
      let found = try Snapshot(path).lookup("Aazebar")
      guard case .none(let nearest) = found else {
        Issue.record("\(found)")
        return
      }
      #expect(nearest == ["Aazebra"])
    }
  }
}
