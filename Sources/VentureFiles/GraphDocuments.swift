import Foundation
import VentureModel

/// Graph documents on disk: YAML that people write by hand.
public enum GraphDocuments {
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
    for path in paths {
      do {
        files.append((path, try Data(contentsOf: URL(fileURLWithPath: path))))
      } catch {
        throw FileError(path: path, reason: FileError.readingReason(of: error))
      }
    }
    return load(files)
  }

  /// Reads documents from memory and puts them together into one graph.
  ///
  /// - Parameter files: Each with the name that messages give it.
  /// - Returns: The graph, or what is wrong with the documents.
  public static func load(_ files: [(name: String, bytes: Data)]) -> Loading {
    var diagnostics: [Diagnostic] = []
    var documents: [(text: DocumentText, root: DocumentNode)] = []
    var texts: [String: DocumentText] = [:]
    for file in files {
      do {
        let text = try DocumentText(file.bytes, file: file.name)
        texts[file.name] = text
        if let root = try DocumentNode.parse(text), !root.isNull {
          documents.append((text, root))
        } else {
          diagnostics.append(emptyDocument(file.name))
        }
      } catch {
        diagnostics.append(error)
      }
    }
    let declaredSources = Set(documents.flatMap { sourceIDs($0.root) })
    var draft = VentureGraph.Draft()
    for document in documents {
      var reader = DocumentReader(document.text, declaredSources: declaredSources, into: draft)
      reader.read(document.root)
      draft = reader.draft
      diagnostics += reader.diagnostics
    }
    let validation = draft.validate()
    diagnostics += validation.diagnostics
    let order = Dictionary(files.enumerated().map { ($1.name, $0) }, uniquingKeysWith: min)
    diagnostics = diagnostics.map { located($0, in: texts) }.sorted { a, b in
      guard let left = a.location, let right = b.location else { return a.location != nil }
      return (order[left.file] ?? 0, left.line, left.column)
        < (order[right.file] ?? 0, right.line, right.column)
    }
    let isBroken = diagnostics.contains { $0.severity == .error }
    return Loading(graph: isBroken ? nil : validation.graph, diagnostics: diagnostics)
  }

  /// Adds the line that a diagnostic speaks of.
  private static func located(_ diagnostic: Diagnostic, in texts: [String: DocumentText])
    -> Diagnostic
  {
    guard diagnostic.sourceLine == nil, let location = diagnostic.location else {
      return diagnostic
    }
    var located = diagnostic
    located.sourceLine = texts[location.file]?.line(location.line)
    return located
  }

  private static func sourceIDs(_ root: DocumentNode) -> [String] {
    guard case .mapping(let sections) = root.content,
      let section = sections.first(where: { $0.key == "sources" }),
      case .mapping(let sources) = section.value.content
    else { return [] }
    return sources.map(\.key)
  }

  private static func emptyDocument(_ file: String) -> Diagnostic {
    Diagnostic(
      .error, at: SourceLocation(file: file, line: 1, column: 1), "the file holds nothing",
      expected: "`venturegraph: \(Grammar.version)` and at least one section")
  }
}
