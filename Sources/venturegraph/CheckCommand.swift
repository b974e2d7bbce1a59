import ArgumentParser
import VentureFiles
import VentureModel
import VentureStore

/// `check [GRAPH…]`
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Reads graphs and tells everything that is wrong with them.",
    discussion: """
      Errors and warnings go to standard error, all in one run, each with file, line and column. \
      The exit code is 65 if there is an error.

      EXAMPLES
        venturegraph check
        venturegraph check mine.yaml
      """)

  @Argument(
    help: ArgumentHelp("Graphs.", valueName: "graph"),
    completion: .file(extensions: GraphArguments.suffixes))
  var words: [String] = []

  @OptionGroup var graphs: GraphFiles

  func validate() throws {
    try graphs.refuseNames(in: words, "`venturegraph show` tells of one name")
  }

  func run() throws {
    let paths = graphs.split(words).graphs
    let all = paths.isEmpty ? try GraphArguments.defaultGraphs() : paths
    do {
      for path in all.filter(GraphArguments.isSnapshot) {
        let snapshot = try Snapshot(path)
        try snapshot.check()
        try Console.print("\(path): \(try snapshot.summary()): no errors\n")
      }
    } catch let error as SnapshotError {
      throw Failure(error)
    }
    let documents = all.filter { !GraphArguments.isSnapshot($0) }
    if documents.isEmpty { return }
    let loading: GraphDocuments.Loading
    do {
      loading = try GraphDocuments.load(documents)
    } catch {
      throw Failure(.noInput, "error: \(error)")
    }
    Console.complain(loading.diagnostics.map(\.description).joined(separator: "\n"))
    guard let graph = loading.graph else { throw Failure(.data, loading.diagnostics.errorCount) }
    try Console.print(graph.summary + "\n")
  }
}
