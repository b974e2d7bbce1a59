import ArgumentParser
import VentureAnalysis

/// `info [GRAPH…]`
struct InfoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "info",
    abstract: "What a network holds, in figures.",
    discussion: """
      Kinds and numbers, dates, parts that no tie joins, the busiest investors, the companies with \
      the most rounds, the largest rounds, and how many facts name no source.

      EXAMPLES
        venturegraph info
        venturegraph info crunchbase.sqlite --format json
      """)

  @Argument(
    help: ArgumentHelp("Graphs.", valueName: "graph"),
    completion: .file(extensions: GraphArguments.suffixes))
  var words: [String] = []

  @OptionGroup var graphs: GraphArguments
  @OptionGroup var moment: MomentOptions

  @Option(help: "How many of the busiest and largest are listed.")
  var limit: Int = 10

  @Option(help: "text or json.")
  var format: OutputFormat = .text

  func validate() throws {
    try graphs.refuseNames(in: words, "`venturegraph show` tells of one name")
    if limit < 0 { throw ValidationError("--limit takes a number from 0") }
    if format == .csv { throw ValidationError("info has no CSV; --format takes text or json") }
  }

  func run() throws {
    let network = try moment.restrict(try graphs.open(graphs.split(words).graphs))
    let info = NetworkInfo(
      try network.index(), limit: limit,
      statements: try network.statementFigures(limit: limit))
    let names = try VertexNames(of: info.vertices, in: network)
    try Console.print(
      format == .json ? info.json(names: names).description : info.text(names: names, Console.style)
    )
  }
}
