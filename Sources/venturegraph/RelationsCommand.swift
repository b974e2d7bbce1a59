import ArgumentParser
import VentureAnalysis

/// `relations co-investment [GRAPH…]`
struct RelationsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "relations",
    abstract: "Pairs that stand in a relation: co-investment.",
    discussion: """
      Two investors have a company in common if both backed it, in whatever round and at whatever \
      time; with --by round they must have been in one round. CSV has every pair once, without limit.

      EXAMPLES
        venturegraph relations co-investment
        venturegraph relations co-investment --by round --limit 50 crunchbase.sqlite
        venturegraph relations co-investment --format csv fund.sqlite > pairs.csv
      """)

  @Argument(help: ArgumentHelp("The relation, then graphs.", valueName: "relation> <graph"))
  var words: [String] = []

  @OptionGroup var graphs: GraphArguments
  @OptionGroup var selection: SelectionOptions

  @Option(help: "What both must have backed: company or round.")
  var by: SharedDeals = .company

  @Option(help: "How many pairs are listed at the most; CSV has all.")
  var limit: Int = 20

  @Option(help: "text, json or csv.")
  var format: OutputFormat = .text

  func validate() throws {
    let names = graphs.split(words).names
    guard names == ["co-investment"] else {
      throw ValidationError(
        "relations takes the name of one relation: co-investment"
          + (names.isEmpty ? "" : "; got \(names.map { "`\($0)`" }.joined(separator: " "))"))
    }
    if limit < 1 { throw ValidationError("--limit takes a number from 1") }
  }

  func run() throws {
    let network = try graphs.open(graphs.split(words).graphs)
    let (selected, avoided) = try selection.vertices(in: network)
    let relation = CoInvestment(
      try network.index(), by: by, selection: selected, avoided: avoided,
      keepsShared: format != .csv)
    let shown = format == .csv ? Array(relation.indices) : relation.strongest(limit)
    let names = try VertexNames(of: relation.vertices(at: shown), in: network)
    switch format {
    case .text: try Console.print(relation.text(limit: limit, names: names, Console.style))
    case .json: try Console.print(relation.json(limit: limit, names: names).description)
    case .csv: try Console.print(relation.table(shown, names: names).csv)
    }
  }
}
