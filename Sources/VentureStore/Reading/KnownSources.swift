import GRDB
import VentureModel

/// The ids of all sources of a snapshot.
struct KnownSources {
  let byRow: [Int: SourceID]
  let ids: Set<SourceID>

  /// - Complexity: O(*s*) in the sources.
  init(_ database: Database) throws {
    let rows = try Row.fetchAll(database, sql: "SELECT id, slug FROM source")
    byRow = Dictionary(
      try rows.map { (try $0.read("id"), SourceID(try $0.read("slug"))) },
      uniquingKeysWith: { first, _ in first })
    ids = Set(byRow.values)
  }
}
