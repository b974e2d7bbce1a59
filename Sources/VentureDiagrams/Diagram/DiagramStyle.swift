import Graphviz
import VentureModel

/// How a diagram is written and coloured, whatever it shows.
public struct DiagramStyle: Hashable, Sendable {
  /// The languages of the reader, best first.
  public var languages: [LanguageTag]
  /// Colours and sizes.
  public var appearance: Appearance
  /// Font families to use before those of the theme, of which the first that is installed is used.
  public var fonts: [String]?
  /// The widest that the picture may be, in points; a wider one wraps what it can, then shrinks.
  public var width: Double?
  /// Where a click on an entity leads: an address in which `{id}` stands for it; nil for no links.
  public var links: String?
  /// The engine that places the parts of diagrams without axes or columns; by default the kind's own
  /// choice for their number.
  public var engine: Engine?

  /// Creates a style.
  public init(
    languages: [LanguageTag] = [.english], appearance: Appearance = .fixed(.light),
    fonts: [String]? = nil,
    width: Double? = nil, links: String? = nil, engine: Engine? = nil
  ) {
    self.languages = languages
    self.appearance = appearance
    self.fonts = fonts
    self.width = width
    self.links = links
    self.engine = engine
  }
}
