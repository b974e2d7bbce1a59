import Foundation

/// A file that cannot be read or written.
public struct FileError: Error, Hashable, CustomStringConvertible {
  /// The file, as the user named it.
  public let path: String
  /// What stands in the way.
  public let reason: String

  /// Takes the file, as the user named it, and what stands in the way.
  public init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }

  /// The file and the reason, with a colon between them.
  public var description: String { "\(path): \(reason)" }

  /// Why a file cannot be read, in a few words.
  static func readingReason(of error: any Error) -> String {
    switch (error as? CocoaError)?.code {
    case .fileReadNoSuchFile, .fileNoSuchFile: "there is no such file"
    case .fileReadNoPermission: "reading it is not allowed"
    default: "it cannot be read (\(error.localizedDescription))"
    }
  }

  /// Why a file cannot be written, in a few words.
  static func writingReason(of error: any Error) -> String {
    switch (error as? CocoaError)?.code {
    case .fileNoSuchFile: "there is no such folder"
    case .fileWriteNoPermission: "writing there is not allowed"
    case .fileWriteOutOfSpace: "the disk is full"
    case .fileWriteVolumeReadOnly: "the disk is read-only"
    default: "it cannot be written (\(error.localizedDescription))"
    }
  }
}
