import Graphviz
import VentureAnalysis
import VentureModel

/// The investor network of a company: investors on the left, its rounds in order of time, the
/// company and its founders on the right. Money flows to the right.
///
/// A lead is bold and starred; a follow-on has a hollow arrow; what is implied is dashed, what is
/// disputed dotted with a question mark; an offer that was withdrawn ends before it reaches the
/// company. Where only the round of an investor is uncertain, its box says so and no line is
/// invented. The footer tells the date, the sources and what could not be drawn.
public struct InvestorNetwork: Hashable, Sendable {
  /// The company whose investors are drawn.
  public var company: EntityID
  /// The languages of the reader, best first.
  public var languages: [LanguageTag]
  /// Whether offers that were withdrawn are drawn, crossed out.
  public var showsWithdrawn: Bool
  /// The look.
  public var theme: Theme

  /// Creates an investor network.
  public init(
    of company: EntityID, languages: [LanguageTag] = [.english], showsWithdrawn: Bool = true,
    theme: Theme = .light
  ) {
    self.company = company
    self.languages = languages
    self.showsWithdrawn = showsWithdrawn
    self.theme = theme
  }

  /// Draws the network of a graph.
  ///
  /// - Parameters:
  ///   - graph: The graph that the company belongs to.
  ///   - fonts: The font families to use; by default the first of the theme's that is installed, then
  ///     the others.
  /// - Returns: The picture; nil if the company is not in the graph or has neither rounds nor
  ///   shareholders.
  /// - Complexity: O(*m* log *m*) in the facts of the company's rounds.
  public func picture(of graph: VentureGraph, fonts: [String]? = nil) -> Picture? {
    guard let content = NetworkContent(self, graph: graph) else { return nil }
    let wording = Wording.forReaders(of: languages)
    let families = fonts ?? Self.installedFonts(for: wording.language)
    let artist = NetworkArtist(
      content, wording: wording, theme: theme, font: families.first ?? "sans-serif")
    return Picture(
      drawing: artist.drawing, engine: .fixed, title: artist.title,
      alternativeText: artist.alternativeText, fonts: families)
  }

  /// The font families of a language, the first that is installed in front.
  public static func installedFonts(for language: LanguageTag) -> [String] {
    let families = Theme.fontFamilies(for: language)
    guard let installed = Fonts.firstInstalled(of: families) else { return families }
    return [installed] + families.filter { $0 != installed }
  }
}
