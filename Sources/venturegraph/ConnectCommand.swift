import ArgumentParser
import VentureAnalysis
import VentureModel

/// `connect A B C … [GRAPH…]`
struct ConnectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "connect",
    abstract: "A small tree of ties that joins several names, explained.",
    discussion: """
      The tree has at most twice as many ties as the smallest, and mostly as few. If not all names \
      can be joined the exit code is 1, and what would link them is named.

      EXAMPLES
        venturegraph connect Tencent HongShan "Li Ping" "Chen Yu"
        venturegraph connect Alibaba Hillhouse Xiaomi --avoid MiniMax --format json
      """)

  @Argument(help: ArgumentHelp("Two names or more, then graphs.", valueName: "name> <graph"))
  var words: [String] = []

  @OptionGroup var graphs: GraphArguments
  @OptionGroup var selection: SelectionOptions

  @Option(help: "Whether rounds are stops on the way (raw) or not (contracted).")
  var view: ConnectionView = .contracted

  @Option(help: "text, json or csv.")
  var format: OutputFormat = .text

  func validate() throws {
    let names = graphs.split(words).names
    guard names.count > 1 else {
      throw ValidationError("connect takes two names or more; got \(names.count)")
    }
  }

  func run() throws {
    let (names, files) = graphs.split(words)
    let network = try graphs.open(files)
    let (answer, excerpt) = try network.joining(
      JoiningSearch(
        try names.map { try network.entity(named: $0).id }, view: view,
        selection: try selection.selection(in: network)))
    try Console.print(
      as: format, text: answer.text(in: excerpt, Console.style), json: answer.json(in: excerpt),
      table: answer.table(in: excerpt))
    if !answer.joinsAll { throw Failure(.no) }
  }
}
