import ArgumentParser
import DelimitedText
import Foundation
import VentureAnalysis
import VentureFiles
import VentureModel
import VentureStore

/// `import FILE… --into DB`
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Puts tables and graph documents into a snapshot, one SQLite file.",
    discussion: """
      Tables are CSV, TSV or with semicolons, plain or .gz, in UTF-8, UTF-16 or Latin-1. Known \
      layouts are told by their header; for any other, --propose-mapping writes a mapping to start \
      from. Nothing is left out without a line in the report. Importing the same file again \
      changes nothing; a graph document replaces its earlier version.

      EXAMPLES
        venturegraph import deals.csv --into fund.sqlite
        venturegraph import investments.csv.gz aliases.yaml --into crunchbase.sqlite
        venturegraph import --propose-mapping export.csv > mapping.yaml
        venturegraph import export.csv --mapping mapping.yaml --into fund.sqlite
      """)

  @Argument(
    help: ArgumentHelp("Tables and graph documents.", valueName: "file"), completion: .file())
  var files: [String] = []

  @Option(
    help: ArgumentHelp("The snapshot that is created or extended.", valueName: "db"),
    completion: .file(extensions: ["sqlite"]))
  var into: String?

  @Option(
    help: ArgumentHelp("What the columns of the tables mean.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var mapping: String?

  @Option(
    help: ArgumentHelp("Writes a mapping for a table, to be looked over.", valueName: "file"),
    completion: .file())
  var proposeMapping: String?

  @Flag(help: "Fails, and imports nothing, if any row or value would be left out.")
  var strict = false

  @Option(help: "How the report is written: text or json.")
  var format: OutputFormat = .text

  func validate() throws {
    if proposeMapping != nil {
      guard files.isEmpty, into == nil, mapping == nil else {
        throw ValidationError("--propose-mapping takes one table and nothing else")
      }
      return
    }
    guard !files.isEmpty else { throw ValidationError("import takes the files to be imported") }
    guard into != nil else {
      throw ValidationError("--into names the snapshot, such as --into fund.sqlite")
    }
    if format == .csv {
      throw ValidationError("the report has no CSV; --format takes text or json")
    }
  }

  func run() throws {
    do {
      if let proposeMapping {
        let table = try DelimitedText(contentsOf: proposeMapping)
        return try Console.print(MappingProposal(for: table).yaml)
      }
      try importFiles(into: into ?? "")
    } catch let error as DelimitedTextError {
      throw Failure(error.kind == .unreadable ? .noInput : .data, "\(error)")
    } catch let error as ImportError {
      throw Failure(.data, "\(error)")
    } catch let error as SnapshotError {
      throw Failure(error)
    } catch let error as FileError {
      throw Failure(.noInput, "error: \(error)")
    }
  }

  private func importFiles(into snapshot: String) throws {
    let progress = ProgressLine()
    defer { progress.end() }
    let documents = try files.filter(GraphArguments.isDocument).map { path in
      (name: path, bytes: try FileReader.bytes(of: path))
    }
    let paths = files.filter { !GraphArguments.isDocument($0) }
    if let snapshot = paths.first(where: GraphArguments.isSnapshot) {
      throw Failure(
        .usage,
        "error: \(snapshot) is a snapshot itself\n  help: import the files that it was made from, "
          + "or name both snapshots where a question is asked")
    }
    let (network, harvests) = try read(paths, progress)
    progress.end()
    let outcome = try SnapshotImport.run(
      into: snapshot, documents: documents, network: network, harvests: harvests, isStrict: strict
    ) { progress.show("writing", $0.fraction, rows: $0.rows) }
    progress.end()
    Console.complain(outcome.diagnostics.map(\.description).joined(separator: "\n"))
    if outcome.hasErrors { throw Failure(.data, "error: nothing was imported") }
    try report(outcome.reports, besides: documents.count)
    if outcome.isEmpty {
      throw Failure(
        .data, "error: the tables hold nothing that could be taken; nothing was imported")
    }
    guard outcome.isDone else {
      throw Failure(.data, "error: rows or values would be left out; nothing was imported")
    }
    guard format == .text else { return }
    try Console.print(
      outcome.isChanged
        ? "\(snapshot): \(try Snapshot(snapshot).summary())\n"
        : "\(snapshot): all of it was there already; nothing has changed\n")
  }

  /// What tables say. Their text is gone before anything is written, so that the two need no
  /// memory at one time.
  private func read(
    _ paths: [String], _ progress: ProgressLine
  ) throws -> (network: ExportedNetwork?, harvests: [Harvest]) {
    let mapping = try readMapping()
    var tables = try paths.map { try DelimitedText(contentsOf: $0) }
    let network = mapping == nil ? try exportedNetwork(takenFrom: &tables) : nil
    let harvests = try TableImport.harvest(tables, mapping: mapping, today: .today) {
      progress.show("reading", $0.fraction, rows: $0.rows)
    }
    return (network, harvests)
  }

  private func readMapping() throws -> ImportMapping? {
    guard let mapping else { return nil }
    let reading = ImportMapping.read(try FileReader.bytes(of: mapping), file: mapping)
    Console.complain(reading.diagnostics.map(\.description).joined(separator: "\n"))
    guard let mapping = reading.mapping else { throw Failure(.data) }
    return mapping
  }

  /// The network that the tables of an export are, which are taken out of the others.
  private func exportedNetwork(takenFrom tables: inout [DelimitedText]) throws -> ExportedNetwork? {
    guard let network = try ExportedNetwork(takenFrom: &tables) else { return nil }
    Console.complain(network.diagnostics.map(\.description).joined(separator: "\n"))
    guard network.graph != nil else { throw Failure(.data, "error: nothing was imported") }
    return network
  }

  private func report(_ reports: [DirtReport], besides documents: Int) throws {
    switch format {
    case .json, .csv:
      try Console.print(JSONValue.array(reports.map(\.json)).description)
    case .text:
      for report in reports { try Console.print(report.text(Console.style)) }
      if documents > 0, !reports.isEmpty {
        try Console.print(
          "Names are counted as tables write them, before the aliases of documents unite any.\n")
      }
    }
  }
}
