import ArgumentParser
import Foundation
import VentureAnalysis
import VentureFiles
import VentureModel

/// `duplicates [GRAPH…]`
struct DuplicatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "duplicates",
    abstract: "Organizations that may be one and the same, by their names.",
    discussion: """
      Names that differ stay different until you say otherwise. --aliases writes the pairs that \
      differ in spelling or legal form alone as a graph document: look it over, then import the \
      tables again, together with it, into a new snapshot.

      EXAMPLES
        venturegraph duplicates crunchbase.sqlite --limit 100
        venturegraph duplicates crunchbase.sqlite --aliases aliases.yaml
        venturegraph import investments.csv.gz aliases.yaml --into clean.sqlite
      """)

  @Argument(
    help: ArgumentHelp("Graphs.", valueName: "graph"),
    completion: .file(extensions: GraphArguments.suffixes))
  var words: [String] = []

  @OptionGroup var graphs: GraphArguments
  @OptionGroup var moment: MomentOptions

  @Option(
    help: ArgumentHelp(
      "Writes a graph document with the other names as aliases.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var aliases: String?

  @Option(help: "How many pairs are listed at the most; csv and json have all.")
  var limit: Int = 50

  @Option(help: "text, json or csv.")
  var format: OutputFormat = .text

  func validate() throws {
    try graphs.refuseNames(in: words, "`venturegraph search` finds names")
    if limit < 1 { throw ValidationError("--limit takes a number from 1") }
  }

  func run() throws {
    let network = try moment.restrict(try graphs.open(graphs.split(words).graphs))
    let found = DuplicateNames(
      try network.organizationNames().map {
        DuplicateNames.Candidate($0.id, $0.name, tieCount: $0.ties)
      })
    if let aliases {
      let sure = found.pairs.filter { $0.reason <= .legalForm }
      do {
        try FileWriter.write([(aliases, Data(AliasDocument(sure).yaml.utf8))])
      } catch {
        throw Failure(.output, "error: \(error)")
      }
      let number = sure.count == 1 ? "1 pair" : "\(EnglishNumber.grouped(sure.count)) pairs"
      return try Console.print("\(aliases): \(number) to be looked over\n")
    }
    try Console.print(
      as: format, text: found.text(limit: limit, Console.style), json: found.json,
      table: found.table())
  }
}
