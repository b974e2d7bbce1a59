import ArgumentParser
import VentureAnalysis

/// `relations boards [GRAPH…]`
struct BoardsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "boards",
    abstract: "Boards that share a director, and directors who share a board.",
    discussion: """
      A director is a person or a firm.

      EXAMPLES
        venturegraph relations boards
        venturegraph relations boards --of SenseTime --why
      """)

  @Argument(help: "Graphs.")
  var graph: [String] = []

  @OptionGroup var options: RelationOptions
  @OptionGroup var member: MemberOption

  func validate() throws { _ = try options.names(graph, of: "boards") }

  func run() throws { try member.show(.boards, of: graph, options) }
}
