import ArgumentParser
import Foundation
import Graphviz
import VentureDiagrams
import VentureModel

/// `render [GRAPH…] -o FILE…`
struct RenderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render",
    abstract: "Draws a graph as SVG, PNG, PDF or DOT.",
    discussion: """
      The format is told by the suffix of each output. Files are written whole or not at all.

      EXAMPLES
        venturegraph render -o minimax.svg -o minimax.png
        venturegraph render Graphs/minimax.yaml --focus Moonshot -o moonshot.pdf
        venturegraph render --language zh-Hans -o minimax.svg
      """)

  @Argument(help: ArgumentHelp("Graphs.", valueName: "graph"), completion: .file(extensions: GraphArguments.suffixes))
  var words: [String] = []

  @OptionGroup var graphs: GraphArguments

  @Option(name: [.short, .long], help: "A file to write: .svg, .png, .pdf or .dot.", completion: .file())
  var output: [String] = []

  @Option(help: "The company whose network is drawn.")
  var focus: String?

  @Option(help: "The language of names and labels, best first: en, zh-Hans or ja.")
  var language: [String] = []

  @Option(help: "Pixels per inch of PNG.")
  var dpi: Double = 192

  @Option(help: "Seconds that a drawing may take.")
  var timeLimit: Double = 60

  func run() throws {
    let renderer = IsolatedRenderer(
      helper: IsolatedRenderer.currentExecutable ?? "", arguments: [Main.renderHelperArgument])
    let (names, files) = graphs.split(words)
    _ = names
    let graph = try graphs.load(files)
    let id = try focus.map { try graph.entity(named: $0).id } ?? graph.financedCompanies[0].company
    let languages = try language.map { try LanguageTag($0) }
    let picture = InvestorNetwork(of: id, languages: languages + [.english]).picture(of: graph)!
    let formats = Set(output.compactMap { Format(rawValue: ($0 as NSString).pathExtension) })
    let (made, warnings) = try picture.render(as: formats, with: renderer, options: RenderOptions(dpi: dpi))
    Console.complain(warnings.joined(separator: "\n"))
    for path in output {
      try made[Format(rawValue: (path as NSString).pathExtension)!]!.write(to: URL(fileURLWithPath: path))
    }
  }
}
