import Graphviz
import VentureModel

/// The look of a diagram: colours, fonts, sizes.
///
/// Colours have roles, and each role is one of three things: a ground that something stands on, a
/// stroke, or text. Texts have a contrast of at least 4.5 : 1 on each ground that they can stand on,
/// strokes one of 3 : 1; ``contrastFaults`` tells where that does not hold. Shape, line style and
/// text carry each distinction too; colour alone never does.
public struct Theme: Hashable, Sendable {
  /// The two colours of a kind of node.
  public struct Paint: Hashable, Sendable {
    /// The outline; also the area of what is emphasized, such as the cell of a lead.
    public var stroke: Color
    /// The area.
    public var fill: Color
    /// Styles of the node that tell it from others where colours do not; empty in coloured themes.
    public var style: [NodeStyle]

    /// Takes two colours, and what tells the node from others without them.
    public init(stroke: Color, fill: Color, style: [NodeStyle] = []) {
      self.stroke = stroke
      self.fill = fill
      self.style = style
    }
  }

  /// What the theme is called.
  public var name: String
  /// The background.
  public var paper: Color
  /// Text.
  public var ink: Color
  /// Text that says less.
  public var faintInk: Color
  /// Text on an area that is filled with the colour of a stroke, such as the cell of a lead.
  public var strongInk: Color
  /// Lines without a meaning of their own.
  public var line: Color
  /// Faint rules, and the outlines of empty cells: nothing that has to be seen.
  public var grid: Color
  /// The area of empty cells and of every other lane.
  public var shade: Color
  /// Companies that are financed.
  public var company: Paint
  /// Investment firms and other institutions.
  public var fund: Paint
  /// Companies that invest.
  public var corporate: Paint
  /// People.
  public var person: Paint
  /// Rounds.
  public var round: Paint
  /// Deals that did not happen.
  public var warning: Color
  /// Groups that were computed, the largest first. In this order, so that the first few are told
  /// apart by most readers: see ``community(_:)``.
  public var communities: [Paint]
  /// The size of plain text, in points.
  public var fontSize: Double
  /// The size of text that says less, in points.
  ///
  /// Sizes within labels are whole points, as Graphviz leaves fractions out.
  public var smallFontSize: Double
  /// Font families that are wanted before those that every theme takes, by language; see
  /// ``fontFamilies(for:)-swift.method``.
  public var fonts: ThemeFonts

  /// Takes all that a theme has.
  public init(
    name: String, paper: Color, ink: Color, faintInk: Color, strongInk: Color, line: Color,
    grid: Color, shade: Color, company: Paint, fund: Paint, corporate: Paint, person: Paint,
    round: Paint, warning: Color, communities: [Paint], fontSize: Double = 11,
    smallFontSize: Double = 9, fonts: ThemeFonts = ThemeFonts()
  ) {
    self.name = name
    self.paper = paper
    self.ink = ink
    self.faintInk = faintInk
    self.strongInk = strongInk
    self.line = line
    self.grid = grid
    self.shade = shade
    self.company = company
    self.fund = fund
    self.corporate = corporate
    self.person = person
    self.round = round
    self.warning = warning
    self.communities = communities
    self.fontSize = fontSize
    self.smallFontSize = smallFontSize
    self.fonts = fonts
  }
}

extension Theme {
  /// The themes that there are.
  public static let all: [Theme] = [.light, .dark, .print]

  /// The names of the themes that there are.
  public static var names: [String] { all.map(\.name) }

  /// The theme of a name, such as `dark`; nil if there is none.
  public static func named(_ name: String) -> Theme? { all.first { $0.name == name } }

  /// The look of a computed group, by its rank in size from 0. Groups beyond those that a theme can
  /// tell apart look alike, in faint ink on shade.
  public func community(_ rank: Int) -> Paint {
    communities.indices.contains(rank) ? communities[rank] : Paint(stroke: faintInk, fill: shade)
  }
}
