import ArgumentParser
import VentureAnalysis

/// `relations syndicate NAME [GRAPH…]`
struct SyndicateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "syndicate",
    abstract: "Who followed a lead into the rounds that it led.",
    discussion: """
      EXAMPLES
        venturegraph relations syndicate HongShan
        venturegraph relations syndicate Hillhouse --why Graphs/minimax.yaml
      """)

  @Argument(help: ArgumentHelp("The lead, then graphs.", valueName: "name> <graph"))
  var words: [String] = []

  @OptionGroup var options: RelationOptions
  @OptionGroup var years: WindowOption

  func validate() throws { _ = try options.names(words, of: "syndicate", count: 1) }

  func run() throws {
    let network = try options.open(words)
    let (selected, avoided) = try options.selection.vertices(in: network)
    let window = try years.days(in: network, selected)
    let names = try options.names(words, of: "syndicate", count: 1)
    let lead = try options.investor(names[0], in: network)
    try options.show(
      try network.syndicates(of: lead?.id, selected, avoided: avoided, window: window),
      note: selected.note(window: window))
  }
}
