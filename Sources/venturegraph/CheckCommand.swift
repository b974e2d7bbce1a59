import ArgumentParser
import VentureFiles
import VentureModel

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

  @OptionGroup var graphs: GraphArguments

  func validate() throws {
    if let name = graphs.split(words).names.first {
      throw ValidationError(
        "`\(name)` is no graph: graphs end in .yaml or .yml, or follow --graph")
    }
  }

  func run() throws {
    let loading = try graphs.read(graphs.split(words).graphs)
    Console.complain(loading.diagnostics.map(\.description).joined(separator: "\n"))
    guard let graph = loading.graph else {
      throw Failure(.data, loading.errorCount)
    }
    try Console.print(graph.summary + "\n")
  }
}
