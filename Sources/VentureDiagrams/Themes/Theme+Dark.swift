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
      Paint(stroke: Color(rgb: 0xE8D5F2), fill: Color(rgb: 0x2D2333)),
      Paint(stroke: Color(rgb: 0x33C29B), fill: Color(rgb: 0x0A3024)),
      Paint(stroke: Color(rgb: 0xFFD9C2), fill: Color(rgb: 0x3A2519)),
      Paint(stroke: Color(rgb: 0xCC79A7), fill: Color(rgb: 0x35182B)),
      Paint(stroke: Color(rgb: 0x8C9EFF), fill: Color(rgb: 0x1B2147)),
      Paint(stroke: Color(rgb: 0xF0E442), fill: Color(rgb: 0x302D0A)),
    ])
}
