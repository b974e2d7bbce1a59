import ArgumentParser
import VentureAnalysis
import VentureModel

/// `path FROM TO [GRAPH…]`
struct PathCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "path",
    abstract: "The best connections between two names, explained.",
    discussion: """
      Each step is a sentence with its date, its certainty and its source. Without a path the exit \
      code is 1, and what would have linked the two is named. All shortest connections are listed \
      unless others are asked for. --why shows what makes a connection strong: the kind of tie, \
      how it is known, its age, the size of what is passed, and whether people were there at the \
      same time.

      EXAMPLES
        venturegraph path "Xue Zizhao" "Yun Yeyi"
        venturegraph path 闫俊杰 Tencent --view raw --format json
        venturegraph path "Wang Chuanfu" "Yan Junjie" --also met
        venturegraph path ByteDance MiniMax --status completed,withdrawn
        venturegraph path "Li Ping" Alibaba --as-of 2024-06 Graphs/minimax.yaml
        venturegraph path "Chen Yu" "Yun Yeyi" --strongest --why
        venturegraph path Tencent HongShan --shortest 5 --avoid-hubs 20
        venturegraph path "Xue Zizhao" HongShan --via "Li Liang"
        venturegraph path "Chen Yu" "Yun Yeyi" --through school,person
        venturegraph path "Xue Zizhao" --to-anyone-at Alibaba
      """)

  @Argument(help: ArgumentHelp("FROM and TO, then graphs.", valueName: "from> <to> <graph"))
  var words: [String] = []

  @OptionGroup var graphs: GraphArguments
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var passing: PassingOptions

  @Option(help: "Whether rounds are stops on the way (raw) or not (contracted).")
  var view: ConnectionView = .contracted

  @Flag(help: "List every shortest connection, however many there are.")
  var all = false

  @Option(help: ArgumentHelp("List this many, the shortest first.", valueName: "count"))
  var shortest: Int?

  @Flag(help: "List the strongest, by the cost that --why tells; --limit lists more.")
  var strongest = false

  @Flag(help: "Tell what each connection costs, tie by tie and name by name.")
  var why = false

  @Option(help: ArgumentHelp("End at anyone at this organisation, not at TO.", valueName: "name"))
  var toAnyoneAt: String?

  @Option(help: "The longest connection that is wanted, in ties.")
  var maxTies: Int?

  @Option(help: "How many connections are listed at the most: 20, or 1 with --strongest.")
  var limit: Int?

  @Option(help: "text or json.")
  var format: OutputFormat = .text

  func validate() throws {
    let names = graphs.split(words).names
    if toAnyoneAt == nil, names.count != 2 {
      throw ValidationError("path takes two names, FROM and TO; got \(names.count)")
    }
    if toAnyoneAt != nil, names.count != 1 {
      throw ValidationError("path takes FROM alone with --to-anyone-at; got \(names.count) names")
    }
    let choices = [all ? "--all" : nil, shortest.map { _ in "--shortest" }]
    let given = (choices + [strongest ? "--strongest" : nil]).compactMap(\.self)
    if given.count > 1 {
      throw ValidationError("path takes one of \(given.joined(separator: " and "))")
    }
    if all || shortest != nil, limit != nil {
      throw ValidationError("\(given[0]) says how many are listed; --limit cannot be added")
    }
    if strongest, maxTies != nil, !passing.via.isEmpty {
      throw ValidationError("--max-ties cannot be had with --strongest and --via together")
    }
    let numbers = [("--limit", limit), ("--max-ties", maxTies), ("--shortest", shortest)]
    for (option, number) in numbers {
      if let number, number < 1 { throw ValidationError("\(option) takes a number from 1") }
    }
    if format == .csv { throw ValidationError("path has no CSV; --format takes text or json") }
  }

  func run() throws {
    let (names, files) = graphs.split(words)
    let network = try graphs.open(files)
    let from = try network.entity(named: names[0])
    let to =
      try toAnyoneAt.map { try network.entity(named: $0, among: [.organization]) }
      ?? network.entity(named: names[1])
    var search = ConnectionSearch(
      from: from.id, to: to.id, toAnyone: toAnyoneAt != nil, view: view, ranking: ranking,
      selection: try selection.selection(in: network), maximumTies: maxTies, limit: count,
      tellsCosts: why)
    try passing.apply(to: &search, in: network)
    let (answer, excerpt) = try network.connections(search)
    switch format {
    case .json: try Console.print(answer.json(in: excerpt).description)
    case .text, .csv:
      try Console.print(answer.text(in: excerpt, Console.style, showsCosts: why))
    }
    if answer.length == nil { throw Failure(.no) }
  }

  private var ranking: ConnectionSearch.Ranking {
    if strongest { return .strongest }
    return shortest == nil ? .fewestTies : .shortest
  }

  private var count: Int {
    if all { return .max }
    return shortest ?? limit ?? (strongest ? 1 : 20)
  }
}

extension ConnectionView: ExpressibleByArgument {}
