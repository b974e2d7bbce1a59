import ArgumentParser
import VentureAnalysis

/// `relations co-founders [GRAPH…]`
struct CoFoundersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "co-founders",
    abstract: "Those who founded an organization together.",
    discussion: """
      Organizations can be founders too.

      EXAMPLES
        venturegraph relations co-founders
        venturegraph relations co-founders --of "Cai Haoyu" --why
      """)

  @Argument(help: "Graphs.")
  var graph: [String] = []

  @OptionGroup var options: RelationOptions
  @OptionGroup var member: MemberOption

  func validate() throws { _ = try options.names(graph, of: "co-founders") }

  func run() throws { try member.show(.coFounders, of: graph, options) }
}
