import ArgumentParser
import VentureAnalysis
import VentureDiagrams

/// `describe KIND [GRAPH…]`
struct DescribeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "describe",
    abstract: "Tells what a diagram shows as a table, for those who cannot see it.",
    discussion: """
      EXAMPLES
        venturegraph describe timeline --focus MiniMax
        venturegraph describe network --format csv
      """)

  @Argument(
    help: ArgumentHelp("A kind of diagram, then graphs.", valueName: "kind graph"),
    completion: .list(DiagramKind.all.map(\.name)))
  var words: [String]

  @OptionGroup var graphs: GraphArguments
  @OptionGroup var moment: MomentOptions
  @OptionGroup var diagram: DiagramOptions
  @OptionGroup var style: StyleOptions

  @Option(help: "How the table is written: text or csv.")
  var format: TableFormat = .text

  /// Columns differ from kind to kind, and some are rounds: no schema could promise keys.
  enum TableFormat: String, ExpressibleByArgument, CaseIterable {
    case text
    case csv
  }

  func validate() throws {
    if graphs.split(words).names.count != 1 {
      throw ValidationError("describe needs one kind of diagram, such as `describe timeline`")
    }
    _ = try diagram.request(graphs.split(words).names[0])
  }

  func run() throws {
    let (names, paths) = graphs.split(words)
    let network = try moment.restrict(try graphs.open(paths))
    let sheet = try diagram.diagram(names[0], in: network).sheet(
      of: network, style: try style.style())
    switch format {
    case .csv: try Console.print(sheet.table.csv)
    case .text:
      let heading = [sheet.title, sheet.subtitle].filter { !$0.isEmpty }
      try Console.print(
        heading.map { $0 + "\n" }.joined() + "\n" + sheet.table.text(Console.style))
    }
  }
}
