import ArgumentParser
import VentureAnalysis
import VentureModel

/// `retract SOURCE [FROM TO] [GRAPH…]`
struct RetractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retract",
    abstract: "What would no longer be known without a source.",
    discussion: """
      Statements that only the source and what repeats it (translations, reprints) state, those \
      that are left with one source, entities, ties, co-investors and paths. With two names, the \
      shortest connections between them with the source and without it. The exit code is 1 if \
      nothing is lost.

      EXAMPLES
        venturegraph retract editor
        venturegraph retract latepost "Xue Zizhao" "Yun Yeyi" Graphs/minimax.yaml
        venturegraph retract latepost --format json Graphs/minimax.yaml
      """)

  @Argument(
    help: ArgumentHelp(
      "The source's id, perhaps two names, then graphs.", valueName: "source> <graph"))
  var words: [String] = []

  @OptionGroup var graphs: GraphArguments
  @OptionGroup var moment: MomentOptions

  @Option(help: "How many of each kind are listed in text.")
  var limit: Int = 20

  @Option(help: "text, json or csv.")
  var format: OutputFormat = .text

  func validate() throws {
    let names = graphs.split(words).names
    guard names.count == 1 || names.count == 3 else {
      throw ValidationError("retract takes a source, or a source and two names")
    }
    if limit < 0 { throw ValidationError("--limit takes a number from 0") }
    if format == .csv, names.count == 3 {
      throw ValidationError("retract has no CSV of connections; --format takes text or json")
    }
  }

  func run() throws {
    let (names, files) = graphs.split(words)
    let graph = try moment.restrict(try graphs.open(files)).everything()
    let retraction = Retraction(of: try source(names[0], in: graph), in: graph)
    if names.count == 3 {
      let ends = try names.dropFirst().map { try graph.entity(named: $0).id }
      return try compareConnections(retraction, ConnectionSearch(from: ends[0], to: ends[1]), graph)
    }
    try Console.print(
      as: format, text: retraction.text(limit: limit, Console.style), json: retraction.json,
      table: retraction.table)
    if retraction.isEmpty { throw Failure(.no) }
  }

  private func compareConnections(
    _ retraction: Retraction, _ search: ConnectionSearch, _ graph: VentureGraph
  ) throws {
    let paths = retraction.connections(search, before: graph)
    try Console.print(
      format == .json ? paths.json.description : paths.text(Console.style))
    if !paths.isLost { throw Failure(.no) }
  }

  private func source(_ name: String, in graph: VentureGraph) throws -> SourceID {
    let id = SourceID(name)
    guard graph[id] == nil else { return id }
    let near = nearest(to: name, among: graph.sources.map(\.id.slug))
    throw Failure(
      .data,
      "error: there is no source “\(name)” in the graph\n"
        + (near.isEmpty
          ? "  help: `venturegraph list sources` shows what there is"
          : "  help: did you mean \(near.map { "“\($0)”" }.joined(separator: ", "))?"))
  }
}
