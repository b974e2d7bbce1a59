import ArgumentParser
import VentureAnalysis

/// `relations alumni [GRAPH…]`
struct AlumniCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "alumni",
    abstract: "People who went to the same school.",
    discussion: """
      Whether they were there at the same time is yes, no, or cannot be told. The grade is that \
      of Cohen, Frazzini and Malloy 2008: 1 for the school, 2 with the same degree, 3 at the same \
      time, 4 for both.

      EXAMPLES
        venturegraph relations alumni
        venturegraph relations alumni --of "Yun Yeyi" --why
      """)

  @Argument(help: "Graphs.")
  var graph: [String] = []

  @OptionGroup var options: RelationOptions
  @OptionGroup var member: MemberOption

  func validate() throws { _ = try options.names(graph, of: "alumni") }

  func run() throws { try member.show(.alumni, of: graph, options) }
}
