import ArgumentParser
import VentureAnalysis
import VentureModel

/// `difference [NAME] --from DATE --to DATE [GRAPH…]`, `difference --old FILE --new FILE`
struct DifferenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "difference",
    abstract:
      "What is new and what has ended between two dates, or between two versions of a graph.",
    discussion: """
      Between two dates: what had not begun by the first and has by the second, and what has \
      ended, of one name or of everybody. A date means its last day. Where one cannot tell, it is \
      listed apart.
      Between two versions: all statements that are new, ended, corrected, cited otherwise or \
      gone; entities are the same if their ids are; --as-of compares what held then. The exit \
      code is 1 if there is no difference.

      EXAMPLES
        venturegraph difference MiniMax --from 2023 --to 2024
        venturegraph difference --from 2022-06 --to 2023-06 --format json
        venturegraph difference --old draft.yaml --new Graphs/minimax.yaml
      """)

  @Argument(help: ArgumentHelp("A name, if not everybody, then graphs.", valueName: "name> <graph"))
  var words: [String] = []

  @OptionGroup var graphs: GraphArguments
  @OptionGroup var moment: MomentOptions

  @Option(help: ArgumentHelp("The first date (EDTF).", valueName: "date"))
  var from: String?

  @Option(help: ArgumentHelp("The second date (EDTF).", valueName: "date"))
  var to: String?

  @Option(
    help: ArgumentHelp("The old version.", valueName: "file"),
    completion: .file(extensions: GraphArguments.suffixes))
  var old: String?

  @Option(
    help: ArgumentHelp("The new version.", valueName: "file"),
    completion: .file(extensions: GraphArguments.suffixes))
  var new: String?

  @Option(help: "How many of each kind of change are listed in text.")
  var limit: Int = 100

  @Option(help: "text, json or csv.")
  var format: OutputFormat = .text

  func validate() throws {
    if limit < 0 { throw ValidationError("--limit takes a number from 0") }
    switch (from, to, old, new) {
    case (_?, _?, nil, nil) where moment.asOf != nil:
      throw ValidationError(
        "--as-of goes with --old and --new; --from and --to are dates themselves")
    case (let from?, let to?, nil, nil):
      let (from, to) = (try moment(from, "--from"), try moment(to, "--to"))
      guard from.latest < to.latest else {
        throw ValidationError("--from takes a date before that of --to")
      }
      let names = graphs.split(words).names
      guard names.count < 2 else {
        throw ValidationError("difference takes one name at the most; got \(names.count)")
      }
    case (nil, nil, _?, _?):
      guard words.isEmpty else {
        throw ValidationError("difference --old --new takes no names and no other graphs")
      }
    default:
      throw ValidationError("difference takes --from and --to, or --old and --new")
    }
  }

  func run() throws {
    if let from, let to {
      try compareDates(try moment(from, "--from"), try moment(to, "--to"))
    } else if let old, let new {
      try compareVersions(old, new)
    }
  }

  private func compareDates(_ from: PartialDate, _ to: PartialDate) throws {
    let (names, files) = graphs.split(words)
    let network = try graphs.open(files)
    let entity = try names.first.map { try network.entity(named: $0).id }
    let difference = try network.difference(from: from, to: to, of: entity)
    try Console.print(
      as: format, text: difference.text(limit: limit, Console.style), json: difference.json,
      table: difference.table)
    if difference.isEmpty { throw Failure(.no) }
  }

  private func compareVersions(_ old: String, _ new: String) throws {
    func version(_ path: String) throws -> VentureGraph {
      try moment.restrict(try graphs.open([path])).everything()
    }
    let difference = GraphDifference(from: try version(old), to: try version(new))
    try Console.print(
      as: format, text: difference.text(limit: limit, Console.style), json: difference.json,
      table: difference.table)
    if difference.changes.isEmpty { throw Failure(.no) }
  }

  private func moment(_ text: String, _ option: String) throws -> PartialDate {
    try SelectionOptions.date(text, option)
  }
}
