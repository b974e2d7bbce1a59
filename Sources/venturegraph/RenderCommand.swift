import ArgumentParser
import Foundation
import Graphviz
import VentureAnalysis
import VentureDiagrams
import VentureFiles
import VentureModel

/// `render [GRAPH…] -o FILE…`
struct RenderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render",
    abstract: "Draws a graph as SVG, PNG, PDF or DOT.",
    discussion: """
      The format is told by the suffix of each output; several outputs share one layout. Files are \
      written whole or not at all. The drawing is made in a process of its own, so that a crash of \
      Graphviz cannot take the command with it.

      Without --focus, the company with the most rounds is drawn.

      EXAMPLES
        venturegraph render -o minimax.svg -o minimax.png
        venturegraph render Graphs/minimax.yaml --focus Moonshot -o moonshot.pdf
        venturegraph render --language zh-Hans --withdrawn hide -o minimax.svg
      """)

  @Argument(
    help: ArgumentHelp("Graphs.", valueName: "graph"),
    completion: .file(extensions: GraphArguments.suffixes))
  var words: [String] = []

  @OptionGroup var graphs: GraphArguments
  @OptionGroup var moment: MomentOptions

  @Option(
    name: [.short, .long], help: "A file to write: .svg, .png, .pdf or .dot; several are fine.",
    completion: .file(extensions: ["svg", "png", "pdf", "dot"]))
  var output: [String] = []

  @Option(help: "The kind of diagram: network.")
  var kind: DiagramKind = .network

  @Option(help: ArgumentHelp("The company whose network is drawn.", valueName: "name"))
  var focus: String?

  @Option(help: "The language of names and labels: en, zh-Hans or ja; best first if several.")
  var language: [String] = []

  @Option(help: "Offers that were withdrawn: cross them out or hide them.")
  var withdrawn: WithdrawnOffers = .cross

  @Option(help: "Pixels per inch of PNG.")
  var dpi: Double = 192

  @Option(help: ArgumentHelp("How long the drawing may take.", valueName: "seconds"))
  var timeLimit: Double = 30

  enum DiagramKind: String, ExpressibleByArgument, CaseIterable {
    case network
  }

  enum WithdrawnOffers: String, ExpressibleByArgument, CaseIterable {
    case cross
    case hide
  }

  func validate() throws {
    if let name = graphs.split(words).names.first {
      throw ValidationError("`\(name)` is no graph; to draw one company, use --focus")
    }
    _ = try languages()
    if output.isEmpty { throw ValidationError("render needs an output, such as -o network.svg") }
    for path in output { _ = try Self.format(of: path) }
    if !(10...2400).contains(dpi) { throw ValidationError("--dpi takes a number from 10 to 2400") }
    if !(0.1...3600).contains(timeLimit) {
      throw ValidationError("--time-limit takes a number of seconds from 0.1 to 3600")
    }
  }

  func run() throws {
    guard let helper = IsolatedRenderer.currentExecutable ?? CommandLine.arguments.first else {
      throw Failure(.internalError, "error: the program cannot tell where it is")
    }
    let renderer = IsolatedRenderer(
      helper: helper, arguments: [Main.renderHelperArgument], timeLimit: .seconds(timeLimit))
    let needsGraphviz = output.contains { !$0.lowercased().hasSuffix(".dot") }
    if needsGraphviz { renderer.prepare() }
    let picture = try picture()
    if let missing = picture.missingLetters, needsGraphviz {
      let letters = missing.letters.prefix(12).map { String(Character($0)) }.joined()
      Console.complain(
        "warning: no installed font can draw \(letters)"
          + (missing.package.map { "\n  help: on Debian and Ubuntu, install \($0)" } ?? ""))
    }
    try write(picture, with: renderer)
  }

  private func picture() throws -> Picture {
    let languages = try languages()
    let opened = try moment.restrict(try graphs.open(graphs.split(words).graphs))
    let company = try company(in: opened)
    let graph = try opened.surroundings(of: company)
    let network = InvestorNetwork(
      of: company, languages: languages.isEmpty ? [.english] : languages,
      showsWithdrawn: withdrawn == .cross)
    guard let picture = network.picture(of: graph) else {
      throw Failure(
        .data,
        "error: nobody is known to have invested in `\(company)`\n  help: `venturegraph list companies` shows who raised money"
      )
    }
    return picture
  }

  private func languages() throws -> [LanguageTag] {
    try language.flatMap { $0.split(separator: ",") }.map { try Self.language($0) }
  }

  private static func language(_ text: Substring) throws -> LanguageTag {
    do throws(ParseError) {
      return try LanguageTag(String(text))
    } catch {
      throw ValidationError("--language: \(error.message); expected \(error.expected)")
    }
  }

  private func company(in network: any Network) throws -> EntityID {
    if let focus { return try network.entity(named: focus, among: [.organization]).id }
    let companies = try network.financedCompanies(limit: 20)
    guard let first = companies.first else {
      throw Failure(
        .data, "error: the graph has no rounds to draw\n  help: add some under `rounds`")
    }
    let equals = companies.dropFirst().prefix { $0.rounds == first.rounds }.map(\.company.slug)
    if !equals.isEmpty {
      Console.complain(
        "drawing \(first.company); others have as many rounds: --focus \(equals.joined(separator: ", "))"
      )
    }
    return first.company
  }

  private func write(_ picture: Picture, with renderer: IsolatedRenderer) throws {
    let formats = Set(try output.map { try Self.format(of: $0) })
    do {
      var files: [Format: Data] = [.dot: Data(picture.drawing.dot(for: picture.engine).utf8)]
      let drawn = formats.subtracting([.dot])
      if !drawn.isEmpty {
        let (outputs, warnings) = try picture.render(
          as: drawn, with: renderer, options: RenderOptions(dpi: dpi))
        for warning in warnings { Console.complain("warning: \(warning)") }
        files.merge(outputs) { $1 }
      }
      try FileWriter.write(
        output.compactMap { path in
          files[try Self.format(of: path)].map { (path: path, bytes: $0) }
        })
    } catch let error as GraphvizError {
      if case .bitmapTooLarge = error { throw Failure(.usage, "error: \(error)") }
      throw Failure(.internalError, "error: \(error)")
    } catch let error as FileError {
      throw Failure(.output, "error: \(error)")
    }
  }

  private static func format(of path: String) throws -> Format {
    let suffix = URL(fileURLWithPath: path).pathExtension.lowercased()
    guard let format = Format(rawValue: suffix), format != .json else {
      throw ValidationError(
        "`\(path)` tells no format; outputs end in .svg, .png, .pdf or .dot")
    }
    return format
  }
}
