import ArgumentParser
import VentureAnalysis

/// `relations colleagues [GRAPH…]`
struct ColleaguesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "colleagues",
    abstract: "People who had the same employer.",
    discussion: """
      Whether they were there at the same time is yes, no, or cannot be told.

      EXAMPLES
        venturegraph relations colleagues
        venturegraph relations colleagues --of "Yan Junjie" --why
      """)

  @Argument(help: "Graphs.")
  var graph: [String] = []

  @OptionGroup var options: RelationOptions
  @OptionGroup var member: MemberOption

  func validate() throws { _ = try options.names(graph, of: "colleagues") }

  func run() throws { try member.show(.colleagues, of: graph, options) }
}
