import ArgumentParser
import VentureAnalysis
import VentureModel

/// `path FROM TO [GRAPH…]`
struct PathCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "path",
    abstract: "The shortest connections between two names, explained.",
    discussion: """
      Each step is a sentence with its date, its certainty and its source. Without a path the exit \
      code is 1, and what would have linked the two is named.

      EXAMPLES
        venturegraph path "Xue Zizhao" "Yun Yeyi"
        venturegraph path 闫俊杰 Tencent --view raw --format json
        venturegraph path "Wang Chuanfu" "Yan Junjie" --also met
        venturegraph path ByteDance MiniMax --status completed,withdrawn
        venturegraph path "Li Ping" Alibaba --as-of 2024-06 Graphs/minimax.yaml
      """)

  @Argument(help: ArgumentHelp("FROM and TO, then graphs.", valueName: "from> <to> <graph"))
  var words: [String] = []

  @OptionGroup var graphs: GraphArguments
  @OptionGroup var selection: SelectionOptions

  @Option(help: "Whether rounds are stops on the way (raw) or not (contracted).")
  var view: ConnectionView = .contracted

  @Option(help: "The longest connection that is wanted, in ties.")
  var maxTies: Int?

  @Option(help: "How many connections are listed at the most.")
  var limit: Int = 20

  @Option(help: "text or json.")
  var format: OutputFormat = .text

  func validate() throws {
    let names = graphs.split(words).names
    guard names.count == 2 else {
      throw ValidationError("path takes two names, FROM and TO; got \(names.count)")
    }
    if limit < 1 { throw ValidationError("--limit takes a number from 1") }
    if let maxTies, maxTies < 1 { throw ValidationError("--max-ties takes a number from 1") }
    if format == .csv { throw ValidationError("path has no CSV; --format takes text or json") }
  }

  func run() throws {
    let (names, files) = graphs.split(words)
    let network = try graphs.open(files)
    let from = try network.entity(named: names[0])
    let to = try network.entity(named: names[1])
    let (answer, excerpt) = try network.connections(
      ConnectionSearch(
        from: from.id, to: to.id, view: view, selection: try selection.selection(in: network),
        maximumTies: maxTies, limit: limit))
    switch format {
    case .json: try Console.print(answer.json(in: excerpt).description)
    case .text, .csv: try Console.print(answer.text(in: excerpt, Console.style))
    }
    if answer.length == nil { throw Failure(.no) }
  }
}
