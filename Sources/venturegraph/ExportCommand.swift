import ArgumentParser
import Foundation
import VentureAnalysis
import VentureFiles
import VentureModel

/// `export [GRAPH…] --to FORMAT -o FILE`
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes a network in the format of another tool, or as a graph document.",
    discussion: """
      What a format cannot hold is told. csv and neo4j write several files, whose names begin with \
      that of the output.

      With --relation, the pairs of a relation are written, each with its weight, the least and the \
      greatest number that the two have in common, the sentences that it rests on, and their sources. \
      Rivals are companies, tied by investors that back both.

      FORMATS
      \(formats)

      EXAMPLES
        venturegraph export --to gexf -o minimax.gexf
        venturegraph export --to neo4j -o import/crunchbase crunchbase.sqlite
        venturegraph export --to yaml -o fund.yaml fund.sqlite
        venturegraph export --relation co-investment --to gexf -o pairs.gexf
        venturegraph export --relation alumni --minimum 0 --to csv -o alumni
      """)

  private static let formats =
    (ExportFormat.allCases.map { ($0.rawValue, $0.summary) }
    + [("yaml", "A graph document, which holds all and can be edited.")])
    .map { "  " + $0.padding(toLength: 11, withPad: " ", startingAt: 0) + $1 }
    .joined(separator: "\n")

  @Argument(
    help: ArgumentHelp("Graphs.", valueName: "graph"),
    completion: .file(extensions: GraphArguments.suffixes))
  var words: [String] = []

  @OptionGroup var graphs: GraphArguments
  @OptionGroup var moment: MomentOptions
  @OptionGroup var projection: ProjectionOptions

  @Option(help: "The format.")
  var to: ExportTarget

  @Option(name: [.short, .long], help: "The file to write, or the beginning of several names.")
  var output: String

  func validate() throws {
    try graphs.refuseNames(in: words, "-o names the file to write")
    guard projection.relation != nil else { return }
    switch to {
    case .format(let format) where format.holdsRelations: break
    default: throw ValidationError("--to \(to.name) holds statements, and no pairs of a relation")
    }
  }

  func run() throws {
    let opened = try graphs.open(graphs.split(words).graphs)
    if let question = try projection.question(in: opened, moment) {
      return try write(question, of: opened)
    }
    let graph = try moment.restrict(opened).everything()
    switch to {
    case .yaml:
      try write([(output, Data(GraphDocuments.yaml(of: graph).utf8))])
    case .format(let format):
      let lost = GraphExport.omissions(of: graph)
      let notes =
        (lost.isEmpty ? [] : ["Not held: \(lost.joined(separator: ", ")); yaml holds all."])
      try write(named: GraphExport.files(of: graph, as: format, named: base(format)))
      Self.tell(notes + format.limits)
    }
  }

  private func write(_ question: ProjectionQuestion, of network: any Network) throws {
    let projection = try network.projection(question).projection
    guard case .format(let format) = to,
      let files = GraphExport.files(
        of: projection, in: try network.everything(), as: format, named: base(format))
    else { return }
    let open = projection.omittedCount
    let notes = [
      question.selection.note(window: question.window),
      open == 0
        ? nil : "Left out: \(open == 1 ? "1 pair" : "\(open) pairs") with too little for certain.",
    ]
    try write(named: files)
    Self.tell(notes.compactMap(\.self) + format.limitsOfRelations)
    if projection.ties.isEmpty { throw Failure(.no) }
  }

  /// After the files are written: beside an error, what they would not have held is no news.
  private static func tell(_ notes: [String]) {
    Console.complain(notes.map { "note: \($0)" }.joined(separator: "\n"))
  }

  /// The output without its folder and the suffix of a format.
  private func base(_ format: ExportFormat) -> String {
    String(output.dropFirst(folder.count)).withoutSuffix(format.suffix)
  }

  /// Not by Foundation's path components, which crash on a path of one character.
  private var folder: String { output.lastIndex(of: "/").map { String(output[...$0]) } ?? "" }

  /// Writes the files of a format: one is called as the user says, several begin with that.
  private func write(named made: [(name: String, bytes: Data)]) throws {
    var files = made.map { file in (path: folder + file.name, bytes: file.bytes) }
    if files.count == 1 { files[0].path = output }
    try write(files)
  }

  private func write(_ files: [(path: String, bytes: Data)]) throws {
    do {
      try FileWriter.write(files)
    } catch {
      throw Failure(.output, "error: \(error)")
    }
    for file in files { try Console.print("\(file.path)  \(file.bytes.count) bytes\n") }
  }
}

/// A format to export to.
enum ExportTarget: ExpressibleByArgument {
  case yaml
  case format(ExportFormat)

  init?(argument: String) {
    if argument == "yaml" {
      self = .yaml
    } else if let format = ExportFormat(rawValue: argument) {
      self = .format(format)
    } else {
      return nil
    }
  }

  /// The word of the command line.
  var name: String {
    switch self {
    case .yaml: "yaml"
    case .format(let format): format.rawValue
    }
  }

  static var allValueStrings: [String] { ExportFormat.allCases.map(\.rawValue) + ["yaml"] }
}

extension String {
  /// The name without a suffix such as `.csv`, if it has it.
  fileprivate func withoutSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}
