import ArgumentParser
import VentureAnalysis

/// `relations moves [GRAPH…]`
struct MovesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "moves",
    abstract: "Who went from an investor to a company that it funds, or the other way.",
    discussion: """
      EXAMPLES
        venturegraph relations moves
        venturegraph relations moves --why Graphs/minimax.yaml
      """)

  @Argument(help: "Graphs.")
  var graph: [String] = []

  @OptionGroup var options: RelationOptions

  func validate() throws { _ = try options.names(graph, of: "moves") }

  func run() throws {
    let network = try options.open(graph)
    let (selected, avoided) = try options.selection.vertices(in: network)
    try options.show(try network.moves(selected, avoided: avoided), note: selected.note())
  }
}
