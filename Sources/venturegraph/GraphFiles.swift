import ArgumentParser
import Foundation

/// Which words of a command line are graphs (see ``GraphArguments``).
struct GraphFiles: ParsableArguments {
  @Option(
    name: .customLong("graph"),
    help: ArgumentHelp("A graph, whatever its suffix.", valueName: "file"),
    completion: .file(extensions: GraphArguments.suffixes))
  var graphFiles: [String] = []

  /// Splits words into names and graphs.
  func split(_ words: [String]) -> (names: [String], graphs: [String]) {
    guard graphFiles.isEmpty else { return (words, graphFiles) }
    let start = words.lastIndex { !GraphArguments.isGraph($0) }.map { $0 + 1 } ?? 0
    return (Array(words[..<start]), Array(words[start...]))
  }

  /// Refuses names, for commands that take graphs alone; `advice` tells what to do with a name.
  func refuseNames(in words: [String], _ advice: String) throws {
    guard let name = split(words).names.first else { return }
    let suffixes = "graphs end in .yaml, .yml or .sqlite, or follow --graph"
    guard FileManager.default.fileExists(atPath: name) else {
      throw ValidationError("`\(name)` is no graph: \(suffixes); \(advice)")
    }
    throw ValidationError(
      "`\(name)` is no graph: \(suffixes); tables are made one by `venturegraph import`")
  }
}
