import ArgumentParser
import VentureAnalysis
import VentureModel

/// `search TEXT [GRAPH…]`
struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Names that have the words of a text, the best first.",
    discussion: """
      The beginning of a word is enough; case and accents do not matter. Chinese is found in \
      simplified and traditional characters and in pinyin. The exit code is 1 if nothing is found.

      EXAMPLES
        venturegraph search sequoia crunchbase.sqlite
        venturegraph search 资本
      """)

  @Argument(help: ArgumentHelp("The text, then graphs.", valueName: "text> <graph"))
  var words: [String] = []

  @OptionGroup var graphs: GraphArguments
  @OptionGroup var moment: MomentOptions

  @Option(help: "How many are listed at the most.")
  var limit: Int = 20

  @Option(help: "text, json or csv.")
  var format: OutputFormat = .text

  func validate() throws {
    if graphs.split(words).names.isEmpty { throw ValidationError("search takes a text") }
    if limit < 1 { throw ValidationError("--limit takes a number from 1") }
  }

  func run() throws {
    let (names, files) = graphs.split(words)
    let text = names.joined(separator: " ")
    let network = try moment.restrict(try graphs.open(files))
    let matches = try network.search(text, limit: limit)
    guard !matches.isEmpty else {
      if format != .text { try Console.print(matches.table, as: format) }
      Console.complain("nothing has “\(text)” in its names")
      let lookup = try network.lookup(text, among: Set(Entity.Kind.allCases))
      if case .none(let nearest) = lookup, !nearest.isEmpty {
        let names = nearest.map { "“\($0)”" }.joined(separator: ", ")
        Console.complain("  help: did you mean \(names)?")
      }
      throw Failure(.no)
    }
    try Console.print(matches.table, as: format)
  }
}
