import ArgumentParser
import VentureAnalysis
import VentureModel

/// `relations co-investment [GRAPH…]`
struct CoInvestmentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "co-investment",
    abstract: "Investors that backed the same companies, or were in the same rounds.",
    discussion: """
      Two investors have a company in common if both backed it, in whatever round and at whatever \
      time; with --by round they must have been in one round. CSV has every pair once, without \
      limit.

      EXAMPLES
        venturegraph relations co-investment
        venturegraph relations co-investment --investor MingShi --by round --why
        venturegraph relations co-investment --weight newman --window 5 crunchbase.sqlite
        venturegraph relations co-investment --directed
        venturegraph relations co-investment --format csv crunchbase.sqlite > pairs.csv
      """)

  @Argument(help: "Graphs.")
  var graph: [String] = []

  @OptionGroup var options: RelationOptions
  @OptionGroup var years: WindowOption

  @Option(help: "What both must have backed: company or round.")
  var by: SharedDeals = .company

  @Option(help: "Only pairs with this investor.")
  var investor: String?

  @Option(help: "What pairs are ranked by: count, newman, jaccard or overlap.")
  var weight: CoInvestment.Strength = .count

  @Option(help: "How much a pair must have in common for certain; 0 lists possible pairs too.")
  var minimum: Int = 1

  @Flag(help: "Pairs of a lead and those who followed it into its rounds.")
  var directed = false

  func validate() throws {
    _ = try options.names(graph, of: "co-investment")
    if minimum < 0 { throw ValidationError("--minimum takes a number from 0") }
    if directed, weight != .count || by != .company || minimum != 1 {
      throw ValidationError("--directed counts rounds: it goes without --by, --weight, --minimum")
    }
  }

  func run() throws {
    let network = try options.open(graph)
    let (selected, avoided) = try options.selection.vertices(in: network)
    let window = try years.days(in: network, selected)
    let named = try options.investor(investor, in: network)
    let note = selected.note(window: window)
    guard !directed else {
      let found = try network.syndicates(
        of: named?.id, selected, avoided: avoided, window: window)
      return try options.show(found, note: note)
    }
    let relation = CoInvestment(
      try network.index(), by: by, selection: selected, avoided: avoided, window: window,
      open: try OpenDeals(
        in: network, by: by, selection: selected, avoided: avoided, window: window),
      keepsShared: options.format != .csv || weight == .newman)
    guard options.format != .csv else {
      let positions = relation.positions(of: named?.vertex, minimum: minimum)
      let names = try VertexNames(of: relation.vertices(at: positions), in: network)
      return try Console.print(relation.table(positions, by: weight, names: names).csv)
    }
    let positions = relation.strongest(
      options.limit, by: weight, of: named?.vertex, minimum: minimum)
    let found = try relation.explained(
      positions, in: network, by: weight, of: named?.vertex, selection: selected)
    try options.show(found, note: note)
  }
}

extension CoInvestment.Strength: ExpressibleByArgument {}
