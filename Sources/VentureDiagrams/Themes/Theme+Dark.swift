import Graphviz

extension Theme {
  /// For dark screens: the colours of Okabe and Ito as they are, on deep shades of their own.
  public static let dark = Theme(
    name: "dark", paper: Color(rgb: 0x0D1117), ink: Color(rgb: 0xE6EDF3),
    faintInk: Color(rgb: 0x9198A1), strongInk: Color(rgb: 0x0D1117), line: Color(rgb: 0x8B949E),
    grid: Color(rgb: 0x30363D), shade: Color(rgb: 0x1C2128),
    company: Paint(stroke: Color(rgb: 0x56B4E9), fill: Color(rgb: 0x0B2A3F)),
    fund: Paint(stroke: Color(rgb: 0xE69F00), fill: Color(rgb: 0x33240A)),
    corporate: Paint(stroke: Color(rgb: 0xCC79A7), fill: Color(rgb: 0x35182B)),
    person: Paint(stroke: Color(rgb: 0x33C29B), fill: Color(rgb: 0x0A3024)),
    round: Paint(stroke: Color(rgb: 0x9198A1), fill: Color(rgb: 0x161B22)),
    warning: Color(rgb: 0xFF7B72),
    communities: [
      Paint(stroke: Color(rgb: 0x56B4E9), fill: Color(rgb: 0x0B2A3F)),
      Paint(stroke: Color(rgb: 0xE69F00), fill: Color(rgb: 0x33240A)),
      Paint(stroke: Color(rgb: 0xA57384), fill: Color(rgb: 0x3D1E2A)),
      Paint(stroke: Color(rgb: 0xFBD3B1), fill: Color(rgb: 0x382E26)),
      Paint(stroke: Color(rgb: 0xE6E2FF), fill: Color(rgb: 0x2D2D39)),
      Paint(stroke: Color(rgb: 0xD85D50), fill: Color(rgb: 0x42190F)),
      Paint(stroke: Color(rgb: 0x647BE0), fill: Color(rgb: 0x181F4A)),
      Paint(stroke: Color(rgb: 0xA3D76D), fill: Color(rgb: 0x202B14)),
    ])
}
