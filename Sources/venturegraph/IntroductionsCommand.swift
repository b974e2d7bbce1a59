import ArgumentParser
import VentureAnalysis
import VentureModel

/// `introductions FROM TO [GRAPH…]`
struct IntroductionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "introductions",
    abstract: "Whom to ask for an introduction, and what to say.",
    discussion: """
      Lists people who are tied to FROM, directly or by one organisation or school, by the \
      strength of the whole way to TO (path --strongest --why tells what makes a way strong). If \
      nobody can be asked, the exit code is 1.

      EXAMPLES
        venturegraph introductions "Xue Zizhao" Tencent
        venturegraph introductions Tencent "Yun Yeyi" --limit 1 --why
        venturegraph introductions "Chen Yu" HongShan --also met --format csv
      """)

  @Argument(help: ArgumentHelp("FROM and TO, then graphs.", valueName: "from> <to> <graph"))
  var words: [String] = []

  @OptionGroup var graphs: GraphArguments
  @OptionGroup var selection: SelectionOptions

  @Option(help: "How many people are listed at the most.")
  var limit: Int = 5

  @Flag(help: "Tell what each way costs, tie by tie and name by name.")
  var why = false

  @Option(help: "text, json or csv.")
  var format: OutputFormat = .text

  func validate() throws {
    let names = graphs.split(words).names
    guard names.count == 2 else {
      throw ValidationError("introductions takes two names, FROM and TO; got \(names.count)")
    }
    if limit < 1 { throw ValidationError("--limit takes a number from 1") }
  }

  func run() throws {
    let (names, files) = graphs.split(words)
    let network = try graphs.open(files)
    let (answer, excerpt) = try network.introductions(
      IntroductionSearch(
        from: try network.entity(named: names[0]).id, to: try network.entity(named: names[1]).id,
        selection: try selection.selection(in: network), limit: limit))
    try Console.print(
      as: format, text: answer.text(in: excerpt, Console.style, showsCosts: why),
      json: answer.json(in: excerpt), table: answer.table(in: excerpt))
    if answer.people.isEmpty { throw Failure(.no) }
  }
}
