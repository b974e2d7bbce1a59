import ArgumentParser
import Foundation
import VentureDiagrams
import VentureFiles
import VentureModel

/// The look of a picture.
struct ThemeOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The look: light, dark, print (one ink), auto (SVG follows the reader), or a theme document.",
      valueName: "name|file"),
    completion: .file(extensions: GraphArguments.documentSuffixes))
  var theme = "light"

  /// Whether the word is a document's path and no name.
  private var isFile: Bool {
    GraphArguments.documentSuffixes.contains(URL(fileURLWithPath: theme).pathExtension.lowercased())
  }

  func validate() throws {
    guard Appearance.named(theme) == nil, !isFile else { return }
    let near = nearest(to: theme, among: Appearance.names, limit: 1)
    throw ValidationError(
      "there is no theme `\(theme)`; there are \(Appearance.names.joined(separator: ", ")), "
        + "or a YAML file" + (near.first.map { ". Did you mean `\($0)`?" } ?? ""))
  }

  /// The look that is asked for.
  ///
  /// - Throws: A failure if the document cannot be read.
  func appearance() throws -> Appearance {
    if let appearance = Appearance.named(theme) { return appearance }
    do {
      let reading = Theme.read(try FileReader.bytes(of: theme), file: theme)
      Console.complain(reading.diagnostics.map(\.description).joined(separator: "\n"))
      guard let theme = reading.theme else {
        throw Failure(.data, reading.diagnostics.errorCount)
      }
      return .fixed(theme)
    } catch let error as FileError {
      throw Failure(.noInput, "error: \(error)")
    }
  }
}
