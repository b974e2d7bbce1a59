import ArgumentParser
import VentureAnalysis
import VentureModel

/// `relations acquaintance COMPANY [GRAPH…]`
struct AcquaintanceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "acquaintance",
    abstract: "Who on the investors’ side knew a company's people before they invested.",
    discussion: """
      From meetings, events, employers and schools that they had in common at one time, and from a \
      source's word that they know each other.

      EXAMPLES
        venturegraph relations acquaintance MiniMax
        venturegraph relations acquaintance MiniMax --before 2022 --why
      """)

  @Argument(help: ArgumentHelp("The company, then graphs.", valueName: "name> <graph"))
  var words: [String] = []

  @OptionGroup var options: RelationOptions

  @Option(
    help: ArgumentHelp(
      "Before this date (EDTF); before each investor's first investment unless given.",
      valueName: "date"))
  var before: String?

  func validate() throws {
    _ = try options.names(words, of: "acquaintance", count: 1)
    _ = try day()
  }

  func run() throws {
    let network = try options.open(words)
    let names = try options.names(words, of: "acquaintance", count: 1)
    let company = try network.entity(named: names[0], among: [.organization]).id
    let selected = try options.selection.selection(in: network)
    let question = Acquaintance(of: company, before: try day(), selection: selected)
    try options.show(try network.acquaintance(question), note: selected.note())
  }

  private func day() throws -> PartialDate? {
    try before.map { try SelectionOptions.date($0, "--before") }
  }
}
