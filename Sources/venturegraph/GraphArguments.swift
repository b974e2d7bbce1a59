import ArgumentParser
import Foundation
import VentureAnalysis
import VentureFiles
import VentureModel
import VentureStore

/// The words of a command line and the graphs that it asks.
///
/// Graphs come last and are told by their suffix, so that names before them stay names; a name that
/// ends like a file is given by `--graph` for the graph and stays a name itself.
struct GraphArguments: ParsableArguments {
  @OptionGroup var files: GraphFiles
  @OptionGroup var knowledge: KnowledgeOptions

  static let documentSuffixes = ["yaml", "yml"]
  static let snapshotSuffixes = ["sqlite", "sqlite3", "db"]
  static let suffixes = documentSuffixes + snapshotSuffixes

  /// Splits words into names and graphs.
  func split(_ words: [String]) -> (names: [String], graphs: [String]) { files.split(words) }

  /// Refuses names, for commands that take graphs alone.
  func refuseNames(in words: [String], _ advice: String) throws {
    try files.refuseNames(in: words, advice)
  }

  static func isGraph(_ word: String) -> Bool {
    suffixes.contains { word.lowercased().hasSuffix("." + $0) }
  }

  static func isDocument(_ path: String) -> Bool {
    documentSuffixes.contains { path.lowercased().hasSuffix("." + $0) }
  }

  static func isSnapshot(_ path: String) -> Bool {
    snapshotSuffixes.contains { path.lowercased().hasSuffix("." + $0) }
      || OpenedNetwork.isSnapshot(path)
  }

  /// Opens graphs and snapshots as one network, or every document in `./Graphs` if none is named,
  /// and tells what is wrong; of the network what was known by a date, if one is given.
  func open(_ graphs: [String]) throws -> any Network {
    let paths = graphs.isEmpty ? try Self.defaultGraphs() : graphs
    let snapshots = paths.filter(Self.isSnapshot)
    do {
      let opening = try OpenedNetwork.open(
        documents: paths.filter { !Self.isSnapshot($0) }, snapshots: snapshots)
      let errors = opening.diagnostics.filter { $0.severity == .error }
      Console.complain(errors.map(\.description).joined(separator: "\n"))
      guard let network = opening.network else {
        throw Failure(.data, opening.diagnostics.errorCount)
      }
      return try knowledge.restrict(network)
    } catch let error as FileError {
      throw Failure(.noInput, "error: \(error)")
    } catch let error as SnapshotError {
      throw Failure(error)
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

extension [Diagnostic] {
  /// The number of errors in words.
  var errorCount: String {
    let count = self.count { $0.severity == .error }
    return count == 1 ? "1 error" : "\(count) errors"
  }
}
