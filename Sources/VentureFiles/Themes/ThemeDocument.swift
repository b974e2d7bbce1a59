import Foundation
import VentureModel

/// A document of the look of diagrams: what a house does otherwise than a built-in theme.
///
/// ```yaml
/// venturegraph-theme: 1
/// base: light
/// colors:
///   paper: "#FFF8F0"
///   fund: { stroke: "#9A4400", fill: "#FBE6D6" }
/// fonts:
///   en: Source Serif 4
///   all: [Noto Serif CJK SC, Noto Serif]
/// sizes: { text: 12 }
/// ```
public struct ThemeDocument: Sendable {
  /// The theme that has what is left out.
  public enum Base: String, Hashable, Sendable, CaseIterable {
    /// For white paper and screens.
    case light
    /// For dark screens.
    case dark
    /// For one ink on white paper.
    case print
  }

  /// A colour and its place.
  public struct ColorEntry: Hashable, Sendable {
    /// What the colour is for.
    public let role: ThemeRole
    /// The colour as `#rrggbb`, in lower case.
    public let color: String
    /// Where it stands.
    public let location: SourceLocation
    /// The line that it stands in.
    public let sourceLine: String?
  }

  /// What the theme is called, if the document says so.
  public internal(set) var name: String?
  /// The theme that has what is left out.
  public internal(set) var base = Base.light
  /// Colours, each role at most once.
  public internal(set) var colors: [ColorEntry] = []
  /// How many colours of groups there are in place of the base's; nil if the base's are kept.
  public internal(set) var communityCount: Int?
  /// Font families by language, best first.
  public internal(set) var fonts: [LanguageTag: [String]] = [:]
  /// Font families for all languages, best first.
  public internal(set) var fontsForAll: [String] = []
  /// The size of plain text, in points.
  public internal(set) var textSize: Int?
  /// The size of text that says less, in points.
  public internal(set) var smallSize: Int?

  /// What came out of a document.
  public struct Reading: Sendable {
    /// The look; nil if the document has an error.
    public let document: ThemeDocument?
    /// All errors, each with its line.
    public let diagnostics: [Diagnostic]
  }

  /// Reads a theme document, which is YAML.
  ///
  /// Whether its colours can be seen on each other is not checked here, as that depends on the base.
  ///
  /// - Parameters:
  ///   - bytes: The document.
  ///   - file: The name that messages give it.
  /// - Returns: The look, or all that is wrong with the document.
  /// - Complexity: O(*n*) in the size of the document.
  public static func read(_ bytes: Data, file: String) -> Reading {
    do {
      let (text, root) = try DocumentText.read(
        bytes, file: file,
        expecting: "`venturegraph-theme: \(Grammar.version)` and `colors`, `fonts` or `sizes`")
      var reader = ThemeReader(text)
      let document = reader.read(root)
      let diagnostics = text.located(reader.diagnostics)
      return Reading(
        document: diagnostics.isEmpty ? document : nil, diagnostics: diagnostics)
    } catch {
      return Reading(document: nil, diagnostics: [UnquotedColor.explained(error, in: bytes)])
    }
  }
}
