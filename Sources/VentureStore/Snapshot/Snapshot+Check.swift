import GRDB

extension Snapshot {
  /// Looks at every page and every reference of the file, and whether the arrays beside the rows
  /// say the same as the rows.
  ///
  /// - Throws: ``SnapshotError`` for the first thing that is wrong.
  /// - Complexity: O(*n* log *n*) in the rows.
  public func check() throws(SnapshotError) {
    let problem = try read { database -> String? in
      let pages = try String.fetchOne(database, sql: "PRAGMA integrity_check(1)") ?? "no answer"
      if pages != "ok" { return pages }
      if let stray = try Row.fetchOne(database, sql: "PRAGMA foreign_key_check") {
        let table: String = try stray.read("table")
        return "a row of `\(table)` refers to one that is not there"
      }
      guard try StoredArrays.areCurrent(in: database) else { return nil }
      return try StoredArrays.load(from: database) == ArrayBuilder.build(from: database, path: path)
        ? nil : "the arrays in `array` are not those of its rows"
    }
    if let problem { throw .damaged(path, problem) }
  }
}
