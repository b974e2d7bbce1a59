import ArgumentParser
import VentureAnalysis
import VentureModel

/// `investments NAME [GRAPH…]`
struct InvestmentsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "investments",
    abstract: "What an investor put in, over rounds and companies.",
    discussion: """
      A sum keeps the "about" and the "at least" of what it adds up, and is at least what is known \
      where an amount is missing. Only completed deals count; --status and --certainty widen that. \
      Without an investment the exit code is 1.

      EXAMPLES
        venturegraph investments Alibaba
        venturegraph investments Alibaba --tag "large-model start-up"
        venturegraph investments "SV Angel" fund.sqlite --format csv
      """)

  @Argument(help: ArgumentHelp("An investor, then graphs.", valueName: "investor> <graph"))
  var words: [String] = []

  @OptionGroup var graphs: GraphArguments
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var conversion: ConversionOptions

  @Option(help: "Only companies that a source calls so.")
  var tag: String?

  @Option(help: "How many are listed at the most, except in CSV.")
  var limit: Int = 100

  @Option(help: "text, json or csv.")
  var format: OutputFormat = .text

  func validate() throws {
    let names = graphs.split(words).names
    guard names.count == 1 else {
      throw ValidationError("investments takes one investor; got \(names.count)")
    }
    if limit < 0 { throw ValidationError("--limit takes a number from 0") }
  }

  func run() throws {
    let (names, files) = graphs.split(words)
    let network = try graphs.open(files)
    let investor = try network.entity(named: names[0], among: [.person, .organization])
    let graph = try network.surroundings(of: investor.id)
    let amounts = InvestorAmounts(
      of: investor.id, in: graph, selection: try selection.selection(in: network), tag: tag,
      conversion: try conversion.conversion())
    try Console.print(
      as: format, text: amounts.text(in: graph, limit: limit, Console.style),
      json: amounts.json(in: graph, limit: limit), table: amounts.table(in: graph))
    if amounts.isEmpty { throw Failure(.no) }
  }
}
