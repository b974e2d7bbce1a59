import ArgumentParser
import VentureAnalysis
import VentureModel

/// `partners NAME [GRAPH…]`
struct PartnersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "partners",
    abstract: "Who invests together with an investor, and in what.",
    discussion: """
      Without a partner the exit code is 1.

      EXAMPLES
        venturegraph partners "SV Angel" crunchbase.sqlite
        venturegraph partners HongShan --by round --format json
      """)

  @Argument(help: ArgumentHelp("The name, then graphs.", valueName: "name> <graph"))
  var words: [String] = []

  @OptionGroup var graphs: GraphArguments
  @OptionGroup var selection: SelectionOptions

  @Option(help: "What both must have backed: company or round.")
  var by: SharedDeals = .company

  @Option(help: "How many are listed at the most.")
  var limit: Int = 20

  @Option(help: "text, json or csv.")
  var format: OutputFormat = .text

  func validate() throws {
    let names = graphs.split(words).names
    guard names.count == 1 else {
      throw ValidationError("partners takes one name; got \(names.count)")
    }
    if limit < 1 { throw ValidationError("--limit takes a number from 1") }
  }

  func run() throws {
    let (names, files) = graphs.split(words)
    let network = try graphs.open(files)
    let investor = try network.entity(named: names[0], among: [.person, .organization])
    guard let vertex = try network.vertex(of: investor.id) else { throw Failure(.no) }
    let (selected, avoided) = try selection.vertices(in: network)
    let partners = Partners(
      of: vertex, in: try network.index(), by: by, selection: selected, avoided: avoided,
      limit: limit)
    let known = try VertexNames(of: partners.vertices, in: network)
    try Console.print(
      as: format, text: partners.text(names: known, Console.style),
      json: partners.json(names: known), table: partners.table(names: known))
    if partners.count == 0 { throw Failure(.no) }
  }
}

extension SharedDeals: ExpressibleByArgument {}
