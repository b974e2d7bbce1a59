import ArgumentParser
import VentureAnalysis

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

  @OptionGroup var options: CompanyOptions

  @Flag(help: "Does not assume that the value rose through rounds of unknown value.")
  var allowDownRounds = false

  @Flag(help: "Each purchase that an estimate counts, with sources.")
  var why = false

  func validate() throws { try options.validate("stakes") }

  func run() throws {
    let (company, graph) = try options.company()
    let stakes = Stakes(
      company, in: graph, asOf: try options.date, keepsUndated: options.keepsUndated,
      allowsDownRounds: allowDownRounds, conversion: try options.conversion.conversion())
    try Console.print(
      as: options.format, text: stakes.text(in: graph, givesReasons: why, Console.style),
      json: stakes.json(in: graph), table: stakes.table(in: graph))
    if stakes.stakes.isEmpty { throw Failure(.no) }
  }
}
