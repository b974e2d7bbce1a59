import ArgumentParser
import VentureAnalysis

/// `relations reinvestment [GRAPH…]`
struct ReinvestmentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reinvestment",
    abstract: "Who put money into a company again, and in which rounds.",
    discussion: """
      Where only the number of rounds is stated ("six of eight"), that counts.

      EXAMPLES
        venturegraph relations reinvestment
        venturegraph relations reinvestment --investor Hillhouse --why
      """)

  @Argument(help: "Graphs.")
  var graph: [String] = []

  @OptionGroup var options: RelationOptions
  @OptionGroup var years: WindowOption

  @Option(help: "Only this investor.")
  var investor: String?

  func validate() throws { _ = try options.names(graph, of: "reinvestment") }

  func run() throws {
    let network = try options.open(graph)
    let (selected, avoided) = try options.selection.vertices(in: network)
    let window = try years.days(in: network, selected)
    let named = try options.investor(investor, in: network)
    let relation = Reinvestment(
      try network.index(), selection: selected, avoided: avoided, window: window,
      open: try OpenDeals(
        in: network, by: .round, selection: selected, avoided: avoided, window: window))
    let found = try relation.explained(
      in: network, of: named?.vertex, limit: options.pairsNeeded,
      selection: selected)
    try options.show(found, note: selected.note(window: window))
  }
}
