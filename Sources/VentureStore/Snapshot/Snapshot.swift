import Foundation
import GRDB
import Synchronization
import VentureModel

/// A whole network in one SQLite file, opened for questions only.
///
/// Nothing that is asked changes the file. An import puts a new file in its place, so that a
/// snapshot that is open goes on answering from the state in which it was opened.
public final class Snapshot: Sendable {
  /// The file, as the user named it.
  public let path: String
  let queue: DatabaseQueue
  let arrayCache = Mutex<StoredArrays?>(nil)

  /// Opens a snapshot.
  ///
  /// - Throws: ``SnapshotError`` if the file is missing, is no snapshot, was made by a newer
  ///   version, or is cut short.
  /// - Complexity: O(1)
  public init(_ path: String) throws(SnapshotError) {
    self.path = path
    try SnapshotFile.check(path)
    do {
      var configuration = Configuration()
      configuration.readonly = true
      configuration.label = "venturegraph"
      configuration.busyMode = .timeout(5)
      configuration.prepareDatabase { database in
        try database.execute(sql: "PRAGMA mmap_size = \(Int64(1) << 40)")
      }
      queue = try DatabaseQueue(path: path, configuration: configuration)
      try queue.read { database in
        if try Schema.migrator.hasBeenSuperseded(database) { throw Self.isTooNew(path) }
        if try !Schema.migrator.hasCompletedMigrations(database) { throw Self.isTooOld(path) }
      }
    } catch {
      throw SnapshotError(error, at: path)
    }
  }

  /// Reads, with SQLite's errors in words.
  func read<Value>(_ work: (Database) throws -> Value) throws(SnapshotError) -> Value {
    do {
      return try queue.read(work)
    } catch {
      throw SnapshotError(error, at: path)
    }
  }

  static func isTooNew(_ path: String) -> SnapshotError {
    SnapshotError(
      .tooNew, path, "a newer version of this tool made the snapshot",
      advice: "use that version, or import the original files again")
  }

  static func isTooOld(_ path: String) -> SnapshotError {
    SnapshotError(
      .tooOld, path, "an older version of this tool made the snapshot",
      advice: "any `venturegraph import FILE… --into \(path)` brings it up to date")
  }
}
