import Graphviz
import VentureModel

/// The look of a diagram: colours, fonts, sizes.
///
/// The colours are those of Okabe and Ito, darkened for paper so that every stroke has a contrast of
/// at least 4.5 : 1 on the background and every text one of 12 : 1 on its fill. Shape and text carry
/// each distinction too; colour alone never does.
public struct Theme: Hashable, Sendable {
  /// The two colours of a kind of node.
  public struct Paint: Hashable, Sendable {
    /// The outline.
    public var stroke: Color
    /// The area.
    public var fill: Color
  }

  /// The background.
  public var paper: Color
  /// Text.
  public var ink: Color
  /// Text that says less.
  public var faintInk: Color
  /// Lines without a meaning of their own.
  public var line: Color
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
  /// The size of plain text, in points.
  public var fontSize: Double

  /// For white paper and screens.
  public static let light = Theme(
    paper: .white, ink: Color(rgb: 0x1B1F24), faintInk: Color(rgb: 0x57606A),
    line: Color(rgb: 0x6E7781),
    company: Paint(stroke: Color(rgb: 0x0072B2), fill: Color(rgb: 0xE3F0F9)),
    fund: Paint(stroke: Color(rgb: 0xB35000), fill: Color(rgb: 0xFCEBDD)),
    corporate: Paint(stroke: Color(rgb: 0x8A3A73), fill: Color(rgb: 0xF7E6F1)),
    person: Paint(stroke: Color(rgb: 0x00735A), fill: Color(rgb: 0xDFF3EC)),
    round: Paint(stroke: Color(rgb: 0x57606A), fill: Color(rgb: 0xF6F8FA)),
    warning: Color(rgb: 0xA4262C), fontSize: 11)
}

extension Theme {
  /// The size of text that says less, in points.
  ///
  /// Sizes within labels are whole points, as Graphviz leaves fractions out.
  public var smallFontSize: Double { (fontSize - 2).rounded() }

  /// Font families in the order in which they are wanted: the first that is installed is used, so that
  /// boxes fit the text that they hold. Only Chinese takes fonts for Chinese, in which apostrophes
  /// and middle dots are as wide as characters.
  public static func fontFamilies(for language: LanguageTag) -> [String] {
    let chinese = ["Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "PingFang SC"]
    let japanese = ["Noto Sans CJK JP", "Noto Sans JP", "Source Han Sans JP", "Hiragino Sans"]
    let first = language.language == "zh" ? chinese + japanese : japanese + chinese
    return first + ["WenQuanYi Micro Hei", "Noto Sans", "DejaVu Sans", "Helvetica"]
  }
}
