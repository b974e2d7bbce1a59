import Foundation

/// Reads files whole.
public enum FileReader {
  /// The bytes of a file.
  ///
  /// - Throws: ``FileError`` if it cannot be read.
  public static func bytes(of path: String) throws(FileError) -> Data {
    do {
      return try Data(contentsOf: URL(fileURLWithPath: path))
    } catch {
      throw FileError(path: path, reason: FileError.readingReason(of: error))
    }
  }
}
