import Foundation
import GRDB

/// The new state of a snapshot while it is written: a copy beside the file, put in its place when it
/// is complete.
///
/// Readers keep the old state until then, and whatever ends the process, the file is the old one or
/// the new one. The copy has a fixed name and is locked by the process that writes it, so that two
/// imports cannot overtake each other and a copy left by a killed one is used again. Other programs
/// know nothing of that lock: what one of them has written meanwhile is not overwritten.
final class SnapshotReplacement {
  /// The file, as the user named it.
  let path: String
  /// Whether there was a snapshot before.
  let isExtension: Bool
  let queue: DatabaseQueue
  private let target: String
  private let copy: String
  private let lock: Int32
  /// The file from which the copy started; nil if there was none.
  private let state: FileState?

  init(of path: String) throws(SnapshotError) {
    self.path = path
    let url = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    target = url.path
    copy =
      url.deletingLastPathComponent()
      .appendingPathComponent(".\(url.lastPathComponent).import").path
    let lock = try Self.lock(copy, for: path)
    self.lock = lock
    // Only now: another import may have made the file while this one waited for the lock.
    state = FileState(of: target)
    isExtension = state != nil
    do {
      if isExtension {
        try Self.refuseUnwritable(target, path)
        try Self.refuseOtherFile(path)
        try Self.refuseUnfinishedWork(on: target, path)
        try Self.keepPermissions(of: target, on: lock)
      }
      guard ftruncate(lock, 0) == 0 else { throw Self.unwritable(path) }
      queue = try Self.open(copy, startingFrom: isExtension ? target : nil)
    } catch {
      unlink(copy)
      close(lock)
      throw SnapshotError(error, at: path)
    }
  }

  /// Puts the copy in the place of the file. Only a copy that is closed and on the disk is renamed.
  func commit() throws(SnapshotError) {
    do {
      try queue.close()
      guard fsync(lock) == 0 else { throw Self.unwritable(path) }
      try Self.refuseUnfinishedWork(on: target, path)
      guard FileState(of: target) == state else {
        throw SnapshotError(
          .busy, path, "another program has written to it meanwhile", advice: "import again")
      }
      guard rename(copy, target) == 0 else { throw Self.unwritable(path) }
    } catch {
      throw SnapshotError(error, at: path)
    }
    let folder = Foundation.open(
      URL(fileURLWithPath: target).deletingLastPathComponent().path, O_RDONLY)
    if folder >= 0 {
      fsync(folder)
      close(folder)
    }
  }

  deinit {
    try? queue.close()
    // After a commit the name is free, or belongs to an import that has begun since.
    if Self.isSameFile(lock, copy) { unlink(copy) }
    close(lock)
  }

  /// Opens the copy and takes its lock; again, if the one who had it has just renamed it.
  private static func lock(_ copy: String, for path: String) throws(SnapshotError) -> Int32 {
    while true {
      let descriptor = Foundation.open(copy, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
      guard descriptor >= 0 else { throw unwritable(path) }
      guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
        let error = refusal(ofLock: errno, path)
        close(descriptor)
        throw error
      }
      if isSameFile(descriptor, copy) { return descriptor }
      close(descriptor)
    }
  }

  /// What it means that a lock is not given: not every file system can give one.
  static func refusal(ofLock code: Int32, _ path: String) -> SnapshotError {
    guard code == EWOULDBLOCK else {
      return SnapshotError(
        .unwritable, path, "its folder cannot be locked (\(String(cString: strerror(code))))",
        advice: "import into a folder on a disk of this machine")
    }
    return SnapshotError(
      .busy, path, "another import into it is at work", advice: "try again when it is done")
  }

  /// A rename needs no more than a folder that may be written to; who protects a file means the file.
  private static func refuseUnwritable(_ target: String, _ path: String) throws(SnapshotError) {
    var isDirectory: ObjCBool = false
    if FileManager.default.fileExists(atPath: target, isDirectory: &isDirectory),
      isDirectory.boolValue
    {
      throw SnapshotError(.unwritable, path, "is a folder", advice: "name a file in it")
    }
    guard access(target, W_OK) == 0 else { throw unwritable(path) }
  }

  private static func refuseOtherFile(_ path: String) throws(SnapshotError) {
    do {
      try SnapshotFile.check(path)
    } catch {
      guard error.kind == .notASnapshot else { throw error }
      throw SnapshotError(
        .notASnapshot, path, error.message, advice: "name a file that is not there yet")
    }
  }

  /// Whoever may not read the file may not read its copy.
  private static func keepPermissions(of target: String, on copy: Int32) throws {
    var old = stat()
    guard stat(target, &old) == 0, fchmod(copy, old.st_mode & 0o777) == 0 else {
      throw unwritable(target)
    }
  }

  /// Another program may have written to the file and left its work in a file beside it, which would
  /// then be taken for work on the new file.
  private static func refuseUnfinishedWork(on target: String, _ path: String) throws {
    for suffix in ["-wal", "-journal"] {
      var beside = stat()
      guard stat(target + suffix, &beside) == 0, beside.st_size > 0 else { continue }
      throw SnapshotError.unfinished(path)
    }
  }

  private static func isSameFile(_ descriptor: Int32, _ path: String) -> Bool {
    var opened = stat()
    var named = stat()
    return fstat(descriptor, &opened) == 0 && stat(path, &named) == 0
      && opened.st_ino == named.st_ino && opened.st_dev == named.st_dev
  }

  private static func unwritable(_ path: String) -> SnapshotError {
    if errno == ENOENT {
      let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
      return SnapshotError(.unwritable, path, "there is no folder \(folder)")
    }
    return SnapshotError(
      .unwritable, path, "it cannot be written (\(String(cString: strerror(errno))))")
  }

  private static func open(_ copy: String, startingFrom old: String?) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.prepareDatabase { database in
      // The copy is thrown away when anything fails, so that nothing needs to survive in it.
      try database.execute(
        sql: """
          PRAGMA page_size = 8192;
          PRAGMA journal_mode = MEMORY;
          PRAGMA synchronous = OFF;
          PRAGMA locking_mode = EXCLUSIVE;
          PRAGMA cache_size = -262144;
          PRAGMA threads = 1;
          """)
    }
    if let old {
      var reading = Configuration()
      reading.readonly = true
      reading.busyMode = .timeout(5)
      let source = try DatabaseQueue(path: old, configuration: reading)
      let destination = try DatabaseQueue(path: copy)
      try source.backup(to: destination)
      try destination.close()
      try source.close()
    }
    return try DatabaseQueue(path: copy, configuration: configuration)
  }
}
