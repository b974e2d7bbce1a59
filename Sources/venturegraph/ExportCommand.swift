import ArgumentParser
import Foundation
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

      FORMATS
      \(formats)

      EXAMPLES
        venturegraph export --to gexf -o minimax.gexf
        venturegraph export --to neo4j -o import/crunchbase crunchbase.sqlite
        venturegraph export --to yaml -o fund.yaml fund.sqlite
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

  @Option(help: "The format.")
  var to: ExportTarget

  @Option(name: [.short, .long], help: "The file to write, or the beginning of several names.")
  var output: String

  func validate() throws {
    try graphs.refuseNames(in: words, "-o names the file to write")
  }

  func run() throws {
    let network = try moment.restrict(try graphs.open(graphs.split(words).graphs))
    let graph = try network.everything()
    var files: [(path: String, bytes: Data)]
    var notes: [String] = []
    switch to {
    case .yaml:
      files = [(output, Data(GraphDocuments.yaml(of: graph).utf8))]
    case .format(let format):
      // Not Foundation's path components, which crash on a path of one character.
      let folder = output.lastIndex(of: "/").map { String(output[...$0]) } ?? ""
      let name = String(output.dropFirst(folder.count))
      let made = GraphExport.files(of: graph, as: format, named: name.withoutSuffix(format.suffix))
      files = made.map { file in (folder + file.name, file.bytes) }
      if files.count == 1 { files[0].path = output }
      let lost = GraphExport.omissions(of: graph)
      if !lost.isEmpty { notes = ["Not held: \(lost.joined(separator: ", ")); yaml holds all."] }
      notes += format.limits
    }
    do {
      try FileWriter.write(files)
    } catch {
      throw Failure(.output, "error: \(error)")
    }
    // Only now: beside an error, what the file would not have held is no news.
    Console.complain(notes.map { "note: \($0)" }.joined(separator: "\n"))
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

  static var allValueStrings: [String] { ExportFormat.allCases.map(\.rawValue) + ["yaml"] }
}

extension String {
  /// The name without a suffix such as `.csv`, if it has it.
  fileprivate func withoutSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}
