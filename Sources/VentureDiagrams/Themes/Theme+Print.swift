import Graphviz

extension Theme {
  /// For one ink on white paper.
  ///
  /// Kinds are told apart by shape alone, certainty and state by line style, as in every theme.
  /// Groups that were computed take white and three greys, then the same with cut corners, which
  /// mean nothing else. Hatching is not to be had: what Graphviz draws in SVG, PNG and PDF alike are
  /// stripes in boxes and wedges in ellipses, below which no text can be read.
  public static let print = Theme(
    name: "print", paper: .white, ink: .black, faintInk: Color(rgb: 0x333333), strongInk: .white,
    line: Color(rgb: 0x333333), grid: Color(rgb: 0xBFBFBF), shade: Color(rgb: 0xF2F2F2),
    company: Paint(stroke: .black, fill: Color(rgb: 0xE0E0E0)),
    fund: Paint(stroke: .black, fill: .white),
    corporate: Paint(stroke: .black, fill: .white),
    person: Paint(stroke: .black, fill: .white),
    round: Paint(stroke: Color(rgb: 0x333333), fill: .white),
    warning: .black,
    communities: greys.map { Paint(stroke: .black, fill: $0) }
      + greys.map { Paint(stroke: .black, fill: $0, style: [.diagonals]) })

  /// White and three greys in equal steps of lightness, as dark as both inks can be read on.
  private static let greys = [
    Color.white, Color(rgb: 0xA6A6A6), Color(rgb: 0xE0E0E0), Color(rgb: 0xC4C4C4),
  ]
}
