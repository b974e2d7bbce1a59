import ArgumentParser
import Foundation
import VentureFiles
import VentureModel

/// The words of a command line and the graphs that it asks.
///
/// Graphs come last and are told by their suffix, so that names before them stay names; a name that
/// ends like a file is given by `--graph` for the graph and stays a name itself.
struct GraphArguments: ParsableArguments {
  @Option(
    name: .customLong("graph"),
    help: ArgumentHelp("A graph document, whatever its suffix.", valueName: "file"),
    completion: .file(extensions: suffixes))
  var graphFiles: [String] = []

  static let documentSuffixes = ["yaml", "yml"]
  static let snapshotSuffixes = ["sqlite", "sqlite3", "db"]
  static let suffixes = documentSuffixes + snapshotSuffixes

  /// Splits words into names and graphs.
  func split(_ words: [String]) -> (names: [String], graphs: [String]) {
    guard graphFiles.isEmpty else { return (words, graphFiles) }
    let start = words.lastIndex { !Self.isGraph($0) }.map { $0 + 1 } ?? 0
    return (Array(words[..<start]), Array(words[start...]))
  }

  private static func isGraph(_ word: String) -> Bool { isDocument(word) || isSnapshot(word) }

  static func isDocument(_ path: String) -> Bool {
    documentSuffixes.contains { path.lowercased().hasSuffix("." + $0) }
  }

  static func isSnapshot(_ path: String) -> Bool {
    snapshotSuffixes.contains { path.lowercased().hasSuffix("." + $0) }
  }

  /// Reads graphs, or every document in `./Graphs` if none is named, and tells what is wrong.
  func load(_ graphs: [String]) throws -> VentureGraph {
    let loading = try read(graphs)
    let shown = loading.diagnostics.filter { $0.severity == .error }
    Console.complain(shown.map(\.description).joined(separator: "\n"))
    guard let graph = loading.graph else { throw Failure(.data, loading.errorCount) }
    return graph
  }

  /// Reads graphs without saying anything.
  func read(_ graphs: [String]) throws -> GraphDocuments.Loading {
    do {
      return try GraphDocuments.load(graphs.isEmpty ? try Self.defaultGraphs() : graphs)
    } catch let error as FileError {
      throw Failure(.noInput, "error: \(error)")
    }
  }

  /// Every document in `./Graphs`, in the order of their names.
  static func defaultGraphs() throws -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "Graphs")) ?? []
    let graphs = names.filter(isGraph).sorted().map { "Graphs/\($0)" }
    guard !graphs.isEmpty else {
      throw Failure(
        .noInput,
        """
        error: no graph is named, and ./Graphs holds no document
          help: put the file's name last, such as `mine.yaml`, or write one: see the README
        """)
    }
    return graphs
  }
}

extension GraphDocuments.Loading {
  /// The number of errors in words.
  var errorCount: String {
    let count = diagnostics.count { $0.severity == .error }
    return count == 1 ? "1 error" : "\(count) errors"
  }
}

extension VentureGraph {
  /// The entity that a name on the command line means.
  ///
  /// - Throws: A failure that lists what the name could mean, or what looks like it.
  func entity(
    named name: String, among kinds: Set<Entity.Kind> = Set(Entity.Kind.allCases)
  ) throws -> Entity {
    switch lookup(name, among: kinds) {
    case .one(let entity):
      return entity
    case .several(let entities):
      throw Failure(
        .data,
        "error: “\(name)” stands for several; which one?\n"
          + entities.map { "  \($0.id)  \($0.names.all.joined(separator: ", "))" }.joined(
            separator: "\n")
          + "\n  help: use the id")
    case .none(let nearest):
      if case .one(let other) = lookup(name) {
        let wanted = kinds.map(\.rawValue).sorted().joined(separator: " or ")
        throw Failure(
          .data, "error: “\(name)” is a \(other.kind.rawValue)\n  expected: \(wanted)")
      }
      throw Failure(
        .data,
        "error: there is no “\(name)” in the graph\n"
          + (nearest.isEmpty
            ? "  help: `venturegraph list` shows what there is"
            : "  help: did you mean \(nearest.map { "“\($0)”" }.joined(separator: ", "))?"))
    }
  }
}
