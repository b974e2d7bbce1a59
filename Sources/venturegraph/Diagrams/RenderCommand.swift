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

      Without --focus, the company with the most rounds is drawn. `venturegraph help kinds` shows \
      what can be drawn.

      EXAMPLES
        venturegraph render -o minimax.svg -o minimax.png
        venturegraph render Graphs/minimax.yaml --focus Moonshot -o moonshot.pdf
        venturegraph render --language zh-Hans --withdrawn hide -o minimax.svg
        venturegraph render --kind timeline --theme auto -o timeline.svg
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

  @Option(
    help: ArgumentHelp(
      "The kind of diagram; `venturegraph help kinds` lists them.", valueName: "kind"),
    completion: .list(DiagramKind.all.map(\.name)))
  var kind = DiagramKind.network.name

  @OptionGroup var diagram: DiagramOptions
  @OptionGroup var style: StyleOptions

  @Option(help: "Pixels per inch of PNG.")
  var dpi: Double = 192

  @Flag(help: "Checks the picture: overlaps, lines over texts, texts cut off, the smallest type.")
  var verify = false

  @Flag(help: "Prints a text for those who cannot see the picture; needs no output.")
  var altText = false

  @Option(help: ArgumentHelp("How long the drawing may take.", valueName: "seconds"))
  var timeLimit: Double = 30

  func validate() throws {
    try graphs.refuseNames(in: words, "to draw one company, use --focus")
    _ = try diagram.request(kind)
    if output.isEmpty, !altText, !verify {
      throw ValidationError("render needs an output, such as -o network.svg")
    }
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
    var picture = try picture(with: renderer)
    picture.metadata = metadata(of: picture)
    if let missing = picture.missingLetters, needsGraphviz {
      let letters = missing.letters.prefix(12).map { String(Character($0)) }.joined()
      Console.complain(
        "warning: no installed font can draw \(letters)"
          + (missing.package.map { "\n  help: on Debian and Ubuntu, install \($0)" } ?? ""))
    }
    if altText { try Console.print(picture.alternativeText + "\n") }
    if verify {
      do {
        try Console.print("\(try renderer.check(of: picture.drawing, engine: picture.engine))\n")
      } catch let error as GraphvizError {
        throw Failure(error)
      }
    }
    if !output.isEmpty { try write(picture, with: renderer) }
  }

  /// What the picture tells of its making; `reproduce` reads it.
  private func metadata(of picture: Picture) -> PictureMetadata {
    let words = ["venturegraph"] + CommandLine.arguments.dropFirst()
    let call = words.map(\.shellWord).joined(separator: " ")
    return PictureMetadata([
      "software": "venturegraph \(VentureGraphCommand.version)", "content": picture.contentHash,
      "call": call,
    ])
  }

  private func picture(with renderer: IsolatedRenderer) throws -> Picture {
    let network = try moment.restrict(try graphs.open(graphs.split(words).graphs))
    let sheet = try diagram.diagram(kind, in: network).sheet(of: network, style: try style.style())
    for remark in sheet.remarks { Console.complain("note: \(remark)") }
    do {
      return try sheet.picture(with: renderer)
    } catch {
      throw Failure(error)
    }
  }

  private func write(_ picture: Picture, with renderer: IsolatedRenderer) throws {
    let formats = Set(try output.map { try Self.format(of: $0) })
    do {
      var files: [Format: Data] = [.dot: Data(picture.drawing.dot(for: picture.engine).utf8)]
      let drawn = formats.subtracting([.dot])
      if !drawn.isEmpty {
        let (outputs, warnings) = try picture.render(
          as: drawn, with: renderer, options: RenderOptions(dpi: dpi, lowestDPI: 72))
        for warning in warnings { Console.complain("warning: \(warning)") }
        files.merge(outputs) { $1 }
      }
      try FileWriter.write(
        output.compactMap { path in
          files[try Self.format(of: path)].map { (path: path, bytes: $0) }
        })
    } catch let error as GraphvizError {
      throw Failure(error)
    } catch let error as FileError {
      throw Failure(.output, "error: \(error)")
    }
  }

  private static func format(of path: String) throws -> Format {
    let suffix = URL(fileURLWithPath: path).pathExtension.lowercased()
    guard let format = Format(rawValue: suffix), ![.json, .strokes].contains(format) else {
      throw ValidationError(
        "`\(path)` tells no format; outputs end in .svg, .png, .pdf or .dot")
    }
    return format
  }
}
