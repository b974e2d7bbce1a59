import Foundation

/// What the first bytes of a file tell, before SQLite is asked.
enum SnapshotFile {
  /// Whether a file begins as SQLite's do. A pipe is not looked into: its first bytes would be gone
  /// for whoever reads it afterwards.
  static func isSQLite(_ path: String) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return false }
    return header(of: path)?.starts(with: magic) ?? false
  }

  /// - Throws: An error if the file is missing, is something else, or is shorter than it says.
  static func check(_ path: String) throws(SnapshotError) {
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
      throw SnapshotError(
        .unreadable, path, "there is no such file", advice: SnapshotError.howToMake)
    }
    if isDirectory.boolValue { throw SnapshotError(.unreadable, path, "is a folder") }
    guard let header = header(of: path) else {
      throw SnapshotError(.unreadable, path, "reading it is not allowed")
    }
    guard !header.isEmpty else {
      throw SnapshotError(
        .notASnapshot, path, "the file is empty, which a snapshot is not",
        advice: "delete it, and import into a file that is not there yet")
    }
    guard header.starts(with: magic), header.count == 100 else {
      throw SnapshotError(
        .notASnapshot, path, "this is no snapshot", advice: SnapshotError.howToMake)
    }
    guard number(header, at: 68) == UInt32(bitPattern: Schema.applicationID) else {
      throw SnapshotError(
        .notASnapshot, path, "this is a SQLite database, but no snapshot of VentureGraph",
        advice: SnapshotError.howToMake)
    }
    // Page size 1 stands for 65,536; SQLite's file format, section 1.3.
    let written = UInt64(header[16]) << 8 | UInt64(header[17])
    let expected = (written == 1 ? 65_536 : written) * UInt64(number(header, at: 28))
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    let actual = (attributes?[.size] as? UInt64) ?? 0
    if actual < expected {
      throw .damaged(path, "\(actual) bytes of \(expected) are there")
    }
  }

  /// How many transactions SQLite has counted in a file; nil if it is too short to tell.
  static func changeCounter(of path: String) -> UInt32? {
    guard let header = header(of: path), header.count == 100 else { return nil }
    return number(header, at: 24)
  }

  private static let magic = Array("SQLite format 3\0".utf8)

  private static func header(of path: String) -> [UInt8]? {
    guard let file = FileHandle(forReadingAtPath: path) else { return nil }
    defer { try? file.close() }
    return (try? file.read(upToCount: 100)).flatMap { $0.map(Array.init) } ?? []
  }

  private static func number(_ bytes: [UInt8], at offset: Int) -> UInt32 {
    bytes[offset..<(offset + 4)].reduce(0) { $0 << 8 | UInt32($1) }
  }
}
