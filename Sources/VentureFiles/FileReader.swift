import Foundation

/// Reads files whole.
public enum FileReader {
  /// The bytes of a file or a pipe.
  ///
  /// - Throws: ``FileError`` if it cannot be read.
  public static func bytes(of path: String) throws(FileError) -> Data {
    var status = stat()
    let kind = stat(path, &status) == 0 ? status.st_mode & S_IFMT : S_IFREG
    guard kind != S_IFDIR else { throw FileError(path: path, reason: "is a folder") }
    let url = URL(fileURLWithPath: path)
    do {
      if kind == S_IFREG { return try Data(contentsOf: url) }
      // `Data` asks a file for its size first, and a pipe has none.
      let pipe = try FileHandle(forReadingFrom: url)
      defer { try? pipe.close() }
      return try pipe.readToEnd() ?? Data()
    } catch {
      throw FileError(path: path, reason: FileError.readingReason(of: error))
    }
  }
}
