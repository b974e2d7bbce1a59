import ArgumentParser
import VentureAnalysis

/// `list [KIND] [GRAPH…]`
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "What there is: people, organizations, rounds, investors, sources, …",
    discussion: """
      KIND is \(Catalogue.allCases.map(\.word).joined(separator: ", ")), also in the plural. \
      Without it, everything is listed.

      EXAMPLES
        venturegraph list investors
        venturegraph list rounds --format csv Graphs/minimax.yaml
      """)

  @Argument(help: ArgumentHelp("The kind, then graphs.", valueName: "kind> <graph"))
  var words: [String] = []

  @OptionGroup var graphs: GraphArguments
  @OptionGroup var moment: MomentOptions

  @Option(help: "text, json or csv.")
  var format: OutputFormat = .text

  func validate() throws { _ = try catalogue() }

  func run() throws {
    let catalogue = try catalogue()
    let network = try moment.restrict(try graphs.open(graphs.split(words).graphs))
    let table = try network.table(of: catalogue)
    try Console.print(table, as: format)
  }

  /// What is to be listed; nil for everything.
  private func catalogue() throws -> Catalogue? {
    let names = graphs.split(words).names
    guard names.count <= 1 else { throw ValidationError("list takes one kind; got \(names.count)") }
    guard let word = names.first else { return nil }
    guard let catalogue = Catalogue(word) else {
      let known = Catalogue.allCases.map(\.word).joined(separator: ", ")
      throw ValidationError("list does not know `\(word)`\nIt takes: \(known)")
    }
    return catalogue
  }
}
