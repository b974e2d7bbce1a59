import Foundation
import VentureModel

/// Graph documents on disk: YAML that people write by hand.
public enum GraphDocuments {
  /// The largest document that is read unless more is asked for, in bytes; larger data is for
  /// imports.
  public static let sizeLimit = 16 << 20

  /// What came out of reading some documents as one graph.
  public struct Loading: Sendable {
    /// The graph; nil if any document has an error.
    public let graph: VentureGraph?
    /// All errors and warnings, file by file, each with its line.
    public let diagnostics: [Diagnostic]
  }

  /// Reads documents from files and puts them together into one graph.
  ///
  /// - Parameter paths: The files, as the user named them.
  /// - Returns: The graph, or what is wrong with the documents.
  /// - Throws: ``FileError`` if a file cannot be opened.
  /// - Complexity: O(*n* log *n*) in the size of the documents.
  public static func load(_ paths: [String]) throws(FileError) -> Loading {
    var files: [(name: String, bytes: Data)] = []
    for path in paths { files.append((path, try FileReader.bytes(of: path))) }
    return load(files)
  }

  /// Reads documents from memory and puts them together into one graph.
  ///
  /// - Parameter files: Each with the name that messages give it.
  /// - Returns: The graph, or what is wrong with the documents.
  /// - Complexity: O(*n* log *n*) in the size of the documents.
  public static func load(_ files: [(name: String, bytes: Data)]) -> Loading {
    read(files).validate()
  }
}
