import GRDB

/// Why a snapshot cannot be opened, read or written.
public struct SnapshotError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What stands in the way.
  public enum Kind: Hashable, Sendable {
    /// There is no such file, or reading it is not allowed.
    case unreadable
    /// The file is something else.
    case notASnapshot
    /// A newer version of this tool made it.
    case tooNew
    /// An older version of this tool made it.
    case tooOld
    /// The file is cut short or its content contradicts itself.
    case damaged
    /// Another import is at work.
    case busy
    /// The file cannot be written.
    case unwritable
    /// What is to be written contradicts what is there.
    case conflict
  }

  /// What stands in the way.
  public let kind: Kind
  /// The file, as the user named it.
  public let path: String
  /// What is wrong, in a sentence without a final stop.
  public let message: String
  /// What to do about it.
  public let advice: String?

  init(_ kind: Kind, _ path: String, _ message: String, advice: String? = nil) {
    self.kind = kind
    self.path = path
    self.message = message
    self.advice = advice
  }

  /// The file, what is wrong, and what to do.
  public var description: String {
    "\(path): \(message)" + (advice.map { "\n  help: \($0)" } ?? "")
  }

  static func damaged(_ path: String, _ detail: String) -> SnapshotError {
    SnapshotError(
      .damaged, path, "the snapshot is damaged: \(detail)",
      advice: "import the original files into a new one")
  }

  static func unfinished(_ path: String) -> SnapshotError {
    SnapshotError(
      .busy, path, "another program has it open for writing, or was ended while it wrote",
      advice: "close that program, or let SQLite finish its work: "
        + "sqlite3 \(path) 'PRAGMA journal_mode = DELETE'")
  }

  /// What an error of SQLite means to a user.
  init(_ error: any Error, at path: String) {
    if let known = error as? SnapshotError {
      self = known
      return
    }
    if error is RowDecodingError {
      self = .damaged(path, "a row holds something else than it should")
      return
    }
    guard let error = error as? DatabaseError else {
      self.init(.unreadable, path, "\(error)")
      return
    }
    if [.SQLITE_READONLY_ROLLBACK, .SQLITE_READONLY_RECOVERY].contains(error.extendedResultCode) {
      self = .unfinished(path)
      return
    }
    let text = error.message ?? "error \(error.resultCode.rawValue)"
    switch error.resultCode {
    case .SQLITE_CORRUPT, .SQLITE_FORMAT: self = .damaged(path, text)
    case .SQLITE_NOTADB:
      self.init(.notASnapshot, path, "this is no snapshot", advice: Self.howToMake)
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      self.init(
        .busy, path, "another program is writing to it", advice: "try again when it is done")
    case .SQLITE_FULL: self.init(.unwritable, path, "the disk is full")
    case .SQLITE_READONLY, .SQLITE_PERM: self.init(.unwritable, path, "writing is not allowed")
    case .SQLITE_IOERR where Self.writingErrors.contains(error.extendedResultCode):
      self.init(.unwritable, path, text)
    case .SQLITE_CANTOPEN: self.init(.unreadable, path, "it cannot be opened (\(text))")
    case .SQLITE_ERROR where text.hasPrefix("no such"): self = .damaged(path, text)
    default: self.init(.unreadable, path, text)
    }
  }

  private static let writingErrors: [ResultCode] = [
    .SQLITE_IOERR_WRITE, .SQLITE_IOERR_FSYNC, .SQLITE_IOERR_DIR_FSYNC, .SQLITE_IOERR_TRUNCATE,
    .SQLITE_IOERR_DELETE, .SQLITE_IOERR_SHMSIZE, .SQLITE_IOERR_GETTEMPPATH,
  ]

  static let howToMake = "snapshots are made by `venturegraph import FILE… --into DB.sqlite`"
}
