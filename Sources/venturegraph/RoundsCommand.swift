import ArgumentParser
import VentureAnalysis

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

  @OptionGroup var options: CompanyOptions

  func validate() throws { try options.validate("rounds") }

  func run() throws {
    let (company, graph) = try options.company()
    let answer = RoundsAnswer(
      company, in: graph, asOf: try options.date, keepsUndated: options.keepsUndated,
      conversion: try options.conversion.conversion())
    try Console.print(
      as: options.format, text: answer.text(Console.style), json: answer.json, table: answer.table)
    if answer.isEmpty { throw Failure(.no) }
  }
}
