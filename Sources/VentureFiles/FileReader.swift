import Foundation

/// Reads files whole.
public enum FileReader {
  /// The bytes of a file.
  ///
  /// - Throws: ``FileError`` if it cannot be read.
  public static func bytes(of path: String) throws(FileError) -> Data {
    var isDirectory: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory),
      isDirectory.boolValue
    {
      throw FileError(path: path, reason: "is a folder")
    }
    do {
      return try Data(contentsOf: URL(fileURLWithPath: path))
    } catch {
      throw FileError(path: path, reason: FileError.readingReason(of: error))
    }
  }
}
