import ArgumentParser
import Graphviz
import VentureDiagrams
import VentureModel

/// How a diagram is written and coloured.
struct StyleOptions: ParsableArguments {
  @Option(help: "The language of names and labels: en, zh-Hans or ja; best first if several.")
  var language: [String] = []

  @OptionGroup var look: ThemeOption

  @Option(help: ArgumentHelp("A font family to use before others.", valueName: "family"))
  var font: [String] = []

  @Option(help: ArgumentHelp("The widest that the picture may be.", valueName: "points"))
  var width: Double?

  @Option(
    help: ArgumentHelp(
      "Where a click leads, {id} for the entity: https://example.org/{id}", valueName: "address"))
  var links: String?

  @Option(
    help: ArgumentHelp(
      "The engine that places what has no axes: dot, neato, fdp, sfdp, twopi, circo.",
      valueName: "engine"))
  var engine: String?

  private static let engines: [Engine] = [.dot, .neato, .fdp, .sfdp, .twopi, .circo]

  func validate() throws { _ = try plainStyle() }

  func style() throws -> DiagramStyle {
    var style = try plainStyle()
    style.appearance = try look.appearance()
    return style
  }

  /// All that can be told without reading a theme document.
  private func plainStyle() throws -> DiagramStyle {
    let languages = try language.flatMap { $0.split(separator: ",") }.map { try Self.language($0) }
    var style = DiagramStyle(languages: languages.isEmpty ? [.english] : languages)
    if !font.isEmpty { style.fonts = font }
    if let width {
      guard (100...10_000).contains(width) else {
        throw ValidationError("--width takes a number of points from 100 to 10000")
      }
      style.width = width
    }
    if let links {
      guard links.contains("{id}"), Link(links.replacing("{id}", with: "x")) != nil else {
        throw ValidationError(
          "--links takes an address with {id} in it, such as https://example.org/{id}")
      }
      style.links = links
    }
    if let engine {
      let names = Self.engines.map(\.rawValue)
      guard let known = Self.engines.first(where: { $0.rawValue == engine }) else {
        let near = nearest(to: engine, among: names)
        throw ValidationError(
          "there is no engine `\(engine)`" + (near.isEmpty ? "" : "; did you mean `\(near[0])`?")
            + "\nThere are \(names.joined(separator: ", "))")
      }
      style.engine = known
    }
    return style
  }

  private static func language(_ text: Substring) throws -> LanguageTag {
    do throws(ParseError) {
      return try LanguageTag(String(text))
    } catch {
      throw ValidationError("--language: \(error.message); expected \(error.expected)")
    }
  }
}
