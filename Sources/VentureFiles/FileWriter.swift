import Foundation

/// Writes files whole or not at all.
public enum FileWriter {
  /// Writes several files: all are written beside their targets first, and only when all of them are
  /// complete do they take their places.
  ///
  /// A file that exists keeps its permissions. A link is followed, so that it stays a link.
  ///
  /// - Throws: ``FileError`` for the first file that cannot be written; then no target is changed,
  ///   unless the file system fails between two renames.
  public static func write(_ files: [(path: String, bytes: Data)]) throws(FileError) {
    var written: [(temporary: URL, target: URL)] = []
    defer { for file in written { try? FileManager.default.removeItem(at: file.temporary) } }
    for file in files {
      let target = URL(fileURLWithPath: file.path).resolvingSymlinksInPath()
      let temporary = target.deletingLastPathComponent().appendingPathComponent(
        ".\(target.lastPathComponent).\(ProcessInfo.processInfo.processIdentifier).tmp")
      var isDirectory: ObjCBool = false
      if FileManager.default.fileExists(atPath: target.path, isDirectory: &isDirectory) {
        guard !isDirectory.boolValue else {
          throw FileError(path: file.path, reason: "is a folder")
        }
      }
      written.append((temporary, target))
      do {
        try file.bytes.write(to: temporary)
      } catch {
        throw FileError(path: file.path, reason: FileError.writingReason(of: error))
      }
    }
    for (index, file) in written.enumerated() {
      let permissions = try? FileManager.default.attributesOfItem(atPath: file.target.path)[
        .posixPermissions]
      if let permissions {
        try? FileManager.default.setAttributes(
          [.posixPermissions: permissions], ofItemAtPath: file.temporary.path)
      }
      guard rename(file.temporary.path, file.target.path) == 0 else {
        throw FileError(path: files[index].path, reason: String(cString: strerror(errno)))
      }
    }
  }
}
