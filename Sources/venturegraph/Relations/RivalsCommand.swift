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
    switch options.format {
    case .text:
      try Console.print(
        found.text(
          in: excerpt, limit: options.limit, showsFacts: options.why, Console.style))
    case .json: try Console.print(found.json(in: excerpt, limit: options.limit).description)
    case .csv: try Console.print(found.table(in: excerpt).csv)
    }
    if found.bets.isEmpty { throw Failure(.no) }
  }
}
