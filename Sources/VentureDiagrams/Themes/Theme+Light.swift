import Graphviz

extension Theme {
  /// For white paper and screens.
  ///
  /// The colours of kinds are those of Okabe and Ito, darkened so that every stroke has a contrast of
  /// at least 4.5 : 1 on the background.
  public static let light = Theme(
    name: "light", paper: .white, ink: Color(rgb: 0x1B1F24), faintInk: Color(rgb: 0x57606A),
    strongInk: .white, line: Color(rgb: 0x6E7781), grid: Color(rgb: 0xD0D7DE),
    shade: Color(rgb: 0xF0F2F5),
    company: Paint(stroke: Color(rgb: 0x0072B2), fill: Color(rgb: 0xE3F0F9)),
    fund: Paint(stroke: Color(rgb: 0xB35000), fill: Color(rgb: 0xFCEBDD)),
    corporate: Paint(stroke: Color(rgb: 0x8A3A73), fill: Color(rgb: 0xF7E6F1)),
    person: Paint(stroke: Color(rgb: 0x00735A), fill: Color(rgb: 0xDFF3EC)),
    round: Paint(stroke: Color(rgb: 0x57606A), fill: Color(rgb: 0xF6F8FA)),
    warning: Color(rgb: 0xA4262C),
    communities: [
      Paint(stroke: Color(rgb: 0x0072B2), fill: Color(rgb: 0xE3F0F9)),
      Paint(stroke: Color(rgb: 0xB35000), fill: Color(rgb: 0xFCEBDD)),
      Paint(stroke: Color(rgb: 0x571142), fill: Color(rgb: 0xF9E8F2)),
      Paint(stroke: Color(rgb: 0x8A7060), fill: Color(rgb: 0xEFE7DF)),
      Paint(stroke: Color(rgb: 0x002980), fill: Color(rgb: 0xE0E4FA)),
      Paint(stroke: Color(rgb: 0x6A0200), fill: Color(rgb: 0xFDE4DF)),
      Paint(stroke: Color(rgb: 0x65627D), fill: Color(rgb: 0xEAE9EF)),
      Paint(stroke: Color(rgb: 0x25542D), fill: Color(rgb: 0xE3F0E3)),
    ])
}
