import ArgumentParser
import VentureAnalysis

/// `show NAME [GRAPH…]`
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "A card of one entity: names, roles, rounds, ties, sources.",
    discussion: """
      A name is found whatever its case, its accents and its script: in Chinese, simplified or \
      traditional, or in pinyin. Rounds are found as "MiniMax A+" or "MiniMax round 4".

      EXAMPLES
        venturegraph show HongShan
        venturegraph show yanjunjie
        venturegraph show "MiniMax A+" --format json
      """)

  @Argument(help: ArgumentHelp("The name, then graphs.", valueName: "name> <graph"))
  var words: [String] = []

  @OptionGroup var graphs: GraphArguments
  @OptionGroup var moment: MomentOptions

  @Option(help: "text or json.")
  var format: OutputFormat = .text

  func validate() throws {
    let names = graphs.split(words).names
    guard names.count == 1 else { throw ValidationError("show takes one name; got \(names.count)") }
    if format == .csv { throw ValidationError("show has no CSV; --format takes text or json") }
  }

  func run() throws {
    let (names, files) = graphs.split(words)
    let network = try moment.restrict(try graphs.open(files))
    let entity = try network.entity(named: names[0])
    let graph = try network.surroundings(of: entity.id)
    let card = Card(graph[entity.id] ?? entity, in: graph)
    try Console.print(
      format == .json ? card.json.description : card.text(in: graph, Console.style))
  }
}
