import Graphviz
import VentureModel

/// How a diagram is written and coloured, whatever it shows.
public struct DiagramStyle: Hashable, Sendable {
  /// The languages of the reader, best first.
  public var languages: [LanguageTag]
  /// Colours and sizes.
  public var theme: Theme
  /// Font families to use; by default the first of the language's that is installed, then the others.
  public var fonts: [String]?
  /// The widest that the picture may be, in points; a wider one wraps what it can, then shrinks.
  public var width: Double?
  /// The engine that places the parts of diagrams without axes or columns; by default the kind's own
  /// choice for their number.
  public var engine: Engine?

  /// Creates a style.
  public init(
    languages: [LanguageTag] = [.english], theme: Theme = .light, fonts: [String]? = nil,
    width: Double? = nil, engine: Engine? = nil
  ) {
    self.languages = languages
    self.theme = theme
    self.fonts = fonts
    self.width = width
    self.engine = engine
  }
}
