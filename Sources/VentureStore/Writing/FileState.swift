import Foundation

/// In which state a file is, to tell whether anybody has written to it since.
struct FileState: Equatable {
  private let number: UInt64?
  private let size: UInt64?
  private let modified: Date?
  /// SQLite counts its transactions here, unless it keeps a log beside the file, of which the other
  /// values tell; SQLite's file format, section 1.3.6.
  private let changeCounter: UInt32?

  /// The state of a file as it is now; nil if there is none.
  init?(of path: String) {
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: path) else {
      return nil
    }
    number = (attributes[.systemFileNumber] as? NSNumber)?.uint64Value
    size = (attributes[.size] as? NSNumber)?.uint64Value
    modified = attributes[.modificationDate] as? Date
    changeCounter = SnapshotFile.changeCounter(of: path)
  }
}
