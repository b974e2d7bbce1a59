import ArgumentParser
import VentureAnalysis
import VentureModel

/// `stakes COMPANY [GRAPH…]`
struct StakesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stakes",
    abstract: "Who holds how much of a company: as stated, and as its rounds allow.",
    discussion: """
      An estimate holds every share that the known purchases and the later dilution allow, under \
      the assumptions that are listed; it never replaces a statement. Without --as-of it is the \
      present, before the shares of a public offering. Without a stake the exit code is 1.

      EXAMPLES
        venturegraph stakes MiniMax
        venturegraph stakes MiniMax --why
        venturegraph stakes MiniMax --as-of 2024-06 --allow-down-rounds
      """)

  @Argument(help: ArgumentHelp("A company, then graphs.", valueName: "company> <graph"))
  var words: [String] = []

  @OptionGroup var graphs: GraphArguments
  @OptionGroup var conversion: ConversionOptions

  @Option(help: ArgumentHelp("The day that is asked about (EDTF).", valueName: "date"))
  var asOf: String?

  @Flag(help: "Does not assume that the value rose through rounds of unknown value.")
  var allowDownRounds = false

  @Flag(help: "Each purchase that an estimate counts, with sources.")
  var why = false

  @Option(help: "text, json or csv.")
  var format: OutputFormat = .text

  func validate() throws {
    let names = graphs.split(words).names
    guard names.count == 1 else {
      throw ValidationError("stakes takes one company; got \(names.count)")
    }
    _ = try asOf.map { try SelectionOptions.date($0, "--as-of") }
  }

  func run() throws {
    let (names, files) = graphs.split(words)
    let network = try graphs.open(files)
    let company = try network.entity(named: names[0], among: [.organization])
    let graph = try network.surroundings(of: company.id)
    let stakes = Stakes(
      company.id, in: graph, asOf: try asOf.map { try SelectionOptions.date($0, "--as-of") },
      allowsDownRounds: allowDownRounds, conversion: try conversion.conversion())
    try Console.print(
      as: format, text: stakes.text(in: graph, givesReasons: why, Console.style),
      json: stakes.json(in: graph), table: stakes.table(in: graph))
    if stakes.stakes.isEmpty { throw Failure(.no) }
  }
}
