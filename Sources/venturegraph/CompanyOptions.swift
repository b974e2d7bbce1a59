import ArgumentParser
import VentureAnalysis
import VentureModel

/// What questions about the money of one company have in common.
struct CompanyOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("A company, then graphs.", valueName: "company> <graph"))
  var words: [String] = []

  @OptionGroup var graphs: GraphArguments
  @OptionGroup var conversion: ConversionOptions

  @Option(help: ArgumentHelp("Only what had begun by this date (EDTF).", valueName: "date"))
  var asOf: String?

  @Option(help: "Rounds and statements of which one cannot tell: include or exclude.")
  var undated: SelectionOptions.UndatedTies = .include

  @Option(help: "text, json or csv.")
  var format: OutputFormat = .text

  var keepsUndated: Bool { undated == .include }

  /// The date that is asked about, if one is.
  var date: PartialDate? {
    get throws { try asOf.map { try SelectionOptions.date($0, "--as-of") } }
  }

  func validate() throws { _ = try date }

  /// Checks that a command got one company.
  func validate(_ command: String) throws {
    let names = graphs.split(words).names
    guard names.count == 1 else {
      throw ValidationError("\(command) takes one company; got \(names.count)")
    }
  }

  /// The company, and a graph with all that is said of it.
  func company() throws -> (id: EntityID, graph: VentureGraph) {
    let (names, files) = graphs.split(words)
    let network = try graphs.open(files)
    let id = try network.entity(named: names[0], among: [.organization]).id
    return (id, try network.surroundings(of: id))
  }
}
