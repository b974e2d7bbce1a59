import Foundation
import VentureModel

extension GraphDocuments {
  /// What some documents say, before it is checked as one graph.
  ///
  /// More statements may be added to the draft, from other documents or a database, before
  /// ``validate()``.
  public struct Reading: Sendable {
    /// All statements that could be read.
    public var draft: VentureGraph.Draft
    /// What could not be read, file by file, each with its line.
    public let diagnostics: [Diagnostic]
    fileprivate let lines: DiagnosticLines
  }

  /// Reads documents from memory and checks each by itself.
  ///
  /// A document is YAML, or JSON, which is YAML too.
  ///
  /// - Parameters:
  ///   - files: Each with the name that messages give it.
  ///   - knownSources: Sources that are declared elsewhere and that the documents may cite.
  ///   - sizeLimit: The largest document that is read, in bytes.
  /// - Returns: A draft of a graph, and what is wrong with the documents.
  /// - Complexity: O(*n*) in the size of the documents.
  public static func read(
    _ files: [(name: String, bytes: Data)], knownSources: Set<SourceID> = [],
    sizeLimit: Int = GraphDocuments.sizeLimit
  ) -> Reading {
    var diagnostics: [Diagnostic] = []
    var documents: [(text: DocumentText, root: DocumentNode)] = []
    var lines = DiagnosticLines(files: files.map(\.name))
    for file in files {
      do {
        let text = try DocumentText(file.bytes, file: file.name, sizeLimit: sizeLimit)
        lines.texts[file.name] = text
        if let root = try DocumentNode.parse(text), !root.isNull {
          documents.append((text, root))
        } else {
          diagnostics.append(
            DocumentText.empty(
              file.name, expecting: "`venturegraph: \(Grammar.version)` and at least one section"))
        }
      } catch {
        diagnostics.append(error)
      }
    }
    let declaredSources = Set(documents.flatMap { sourceIDs($0.root) })
      .union(knownSources.map(\.slug))
    var draft = VentureGraph.Draft()
    for document in documents {
      var reader = DocumentReader(document.text, declaredSources: declaredSources, into: draft)
      draft = VentureGraph.Draft()
      reader.read(document.root)
      draft = reader.draft
      diagnostics += reader.diagnostics
    }
    return Reading(draft: draft, diagnostics: lines.inOrder(diagnostics), lines: lines)
  }

  private static func sourceIDs(_ root: DocumentNode) -> [String] {
    guard case .mapping(let sections) = root.content,
      let section = sections.first(where: { $0.key == "sources" }),
      case .mapping(let sources) = section.value.content
    else { return [] }
    return sources.map(\.key)
  }
}

extension GraphDocuments.Reading {
  /// Checks everything in the draft at once and builds the graph if nothing is wrong.
  ///
  /// - Returns: The graph, or what is wrong with the documents and with what was added.
  /// - Complexity: O(*n* log *n*) in all that was read and added.
  public func validate() -> GraphDocuments.Loading {
    let validation = draft.validate()
    let all = lines.inOrder(diagnostics + validation.diagnostics)
    let isBroken = all.contains { $0.severity == .error }
    return GraphDocuments.Loading(graph: isBroken ? nil : validation.graph, diagnostics: all)
  }
}

/// The lines that diagnostics speak of, and the order of the files.
private struct DiagnosticLines: Sendable {
  var texts: [String: DocumentText] = [:]
  private let order: [String: Int]

  init(files: [String]) {
    order = Dictionary(files.enumerated().map { ($1, $0) }, uniquingKeysWith: min)
  }

  /// Diagnostics with their lines, in the order of the files and of their places.
  func inOrder(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    diagnostics.map(located).sorted { a, b in
      guard let left = a.location, let right = b.location else { return a.location != nil }
      return (order[left.file] ?? .max, left.line, left.column)
        < (order[right.file] ?? .max, right.line, right.column)
    }
  }

  private func located(_ diagnostic: Diagnostic) -> Diagnostic {
    guard diagnostic.sourceLine == nil, let location = diagnostic.location else {
      return diagnostic
    }
    var located = diagnostic
    located.sourceLine = texts[location.file]?.line(location.line)
    return located
  }
}
