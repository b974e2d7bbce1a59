import GRDB

extension Snapshot {
  /// Looks at every page and every reference of the file.
  ///
  /// - Throws: ``SnapshotError`` for the first thing that is wrong.
  /// - Complexity: O(*n* log *n*) in the rows.
  public func check() throws(SnapshotError) {
    let problem = try read { database -> String? in
      let pages = try String.fetchOne(database, sql: "PRAGMA integrity_check(1)") ?? "no answer"
      if pages != "ok" { return pages }
      let stray = try Row.fetchOne(database, sql: "PRAGMA foreign_key_check")
      guard let stray else { return nil }
      let table: String = try stray.read("table")
      return "a row of `\(table)` refers to one that is not there"
    }
    if let problem { throw .damaged(path, problem) }
  }
}
