import ArgumentParser
import VentureAnalysis
import VentureModel

/// `rounds COMPANY [GRAPH…]`
struct RoundsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rounds",
    abstract: "The rounds of a company: money, values, investors, and what follows.",
    discussion: """
      What is missing of raised, pre-money and post-money follows from the others, and what \
      several rounds raised together bounds each; computed figures carry a *. Amounts of different \
      currencies are added only with --rates. Without a round the exit code is 1.

      EXAMPLES
        venturegraph rounds MiniMax
        venturegraph rounds MiniMax --as-of 2023-12 --format csv
        venturegraph rounds Klarna fund.sqlite --rates rates.yaml --currency EUR
      """)

  @Argument(help: ArgumentHelp("A company, then graphs.", valueName: "company> <graph"))
  var words: [String] = []

  @OptionGroup var graphs: GraphArguments
  @OptionGroup var conversion: ConversionOptions

  @Option(help: ArgumentHelp("Only rounds that had begun by this date (EDTF).", valueName: "date"))
  var asOf: String?

  @Option(help: "text, json or csv.")
  var format: OutputFormat = .text

  func validate() throws {
    let names = graphs.split(words).names
    guard names.count == 1 else {
      throw ValidationError("rounds takes one company; got \(names.count)")
    }
    _ = try asOf.map { try SelectionOptions.date($0, "--as-of") }
  }

  func run() throws {
    let (names, files) = graphs.split(words)
    let network = try graphs.open(files)
    let company = try network.entity(named: names[0], among: [.organization])
    let answer = RoundsAnswer(
      company.id, in: try network.surroundings(of: company.id),
      asOf: try asOf.map { try SelectionOptions.date($0, "--as-of") },
      conversion: try conversion.conversion())
    try Console.print(
      as: format, text: answer.text(Console.style), json: answer.json, table: answer.table)
    if answer.isEmpty { throw Failure(.no) }
  }
}
