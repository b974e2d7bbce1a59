import ArgumentParser
import VentureAnalysis

/// `relations rivals [GRAPH…]`
struct RivalsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rivals",
    abstract: "Investors with stakes in several companies that share a tag.",
    discussion: """
      EXAMPLES
        venturegraph relations rivals
        venturegraph relations rivals --tag "large-model start-up" --why
      """)

  @Argument(help: "Graphs.")
  var graph: [String] = []

  @OptionGroup var options: RelationOptions
  @OptionGroup var years: WindowOption

  @Option(help: "Only companies with this tag.")
  var tag: String?

  func validate() throws { _ = try options.names(graph, of: "rivals") }

  func run() throws {
    let network = try options.open(graph)
    let (selected, avoided) = try options.selection.vertices(in: network)
    let window = try years.days(in: network, selected)
    var (found, excerpt) = try CompetingBets.find(
      in: network, tag: tag, selected, avoided: avoided, window: window)
    found.note = selected.note(window: window)
    try Console.print(
      as: options.format,
      text: found.text(in: excerpt, limit: options.limit, showsFacts: options.why, Console.style),
      json: found.json(in: excerpt, limit: options.limit), table: found.table(in: excerpt))
    if found.bets.isEmpty { throw Failure(.no) }
  }
}
