import ArgumentParser
import VentureAnalysis

/// `history NAME [GRAPH…]`
struct HistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "What happened to one entity, in order of time, with sources.",
    discussion: """
      Facts, the steps of deals, dates and what is certain of several ties together; of a company \
      also its rounds and who invested in them. What has no date stands where its number puts it, \
      or last.
      With --as-of, what had happened by then, whether or not it has ended since.

      EXAMPLES
        venturegraph history MiniMax
        venturegraph history "Yan Junjie" --format json
        venturegraph history MiniMax --as-of 2023-06
        venturegraph history "Sequoia Capital" --format csv crunchbase.sqlite
      """)

  @Argument(help: ArgumentHelp("The name, then graphs.", valueName: "name> <graph"))
  var words: [String] = []

  @OptionGroup var graphs: GraphArguments
  @OptionGroup var moment: MomentOptions

  @Option(help: "text, json or csv.")
  var format: OutputFormat = .text

  func validate() throws {
    let names = graphs.split(words).names
    guard names.count == 1 else {
      throw ValidationError("history takes one name; got \(names.count)")
    }
  }

  func run() throws {
    let (names, files) = graphs.split(words)
    let network = try graphs.open(files)
    var history = try network.history(of: try network.entity(named: names[0]).id)
    if let date = try moment.date {
      history = history.until(date, keepsUndated: moment.undated == .include)
    }
    try Console.print(
      as: format, text: history.text(Console.style), json: history.json, table: history.table)
    if history.entries.isEmpty { throw Failure(.no) }
  }
}
