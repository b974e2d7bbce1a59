import ArgumentParser

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
}
