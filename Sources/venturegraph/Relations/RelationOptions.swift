import ArgumentParser
import VentureAnalysis
import VentureModel

/// What all relations have in common on the command line.
struct RelationOptions: ParsableArguments {
  @OptionGroup var graphs: GraphArguments
  @OptionGroup var selection: SelectionOptions

  @Flag(help: "Shows the facts that each pair rests on.")
  var why = false

  @Option(help: "How many pairs are listed at the most; CSV has all.")
  var limit: Int = 20

  @Option(help: "text, json or csv.")
  var format: OutputFormat = .text

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit takes a number from 1") }
  }

  /// How many pairs an answer needs.
  var pairsNeeded: Int { format == .csv ? .max : limit }

  /// The names among the words of a command, of which there must be so many.
  func names(_ words: [String], of command: String, count: Int = 0) throws -> [String] {
    let names = graphs.split(words).names
    guard names.count == count else {
      let wanted = count == 0 ? "no name" : "one name"
      throw ValidationError("relations \(command) takes \(wanted); got \(names.count)")
    }
    return names
  }

  /// Opens the graphs among the words of a command.
  func open(_ words: [String]) throws -> any Network {
    try graphs.open(graphs.split(words).graphs)
  }

  /// The vertex of an investor that an option names.
  func investor(_ name: String?, in network: some Network) throws -> (id: EntityID, vertex: Int)? {
    guard let name else { return nil }
    let id = try network.entity(named: name, among: [.person, .organization]).id
    guard let vertex = try network.vertex(of: id) else { throw Failure(.no) }
    return (id, vertex)
  }

  /// Writes an answer as it is wanted.
  func show(
    _ found: (answer: RelationAnswer, excerpt: VentureGraph), note: String?
  ) throws {
    var answer = found.answer
    answer.note = note
    try Console.print(
      as: format,
      text: answer.text(in: found.excerpt, limit: limit, showsFacts: why, Console.style),
      json: answer.json(in: found.excerpt, limit: limit), table: answer.table(in: found.excerpt))
    if answer.certainCount + answer.openCount == 0 { throw Failure(.no) }
  }
}

/// Within which years deals count.
struct WindowOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Only deals of so many years, up to --as-of or else the last deal.", valueName: "years"))
  var window: Int?

  func validate() throws {
    if let window, !(1...1000).contains(window) {
      throw ValidationError("--window takes a number of years from 1 to 1000")
    }
  }

  func days(in network: some Network, _ selection: Selection) throws -> ClosedRange<Day>? {
    try window.flatMap { try network.index().dealWindow(years: $0, upTo: selection.asOf) }
  }
}
