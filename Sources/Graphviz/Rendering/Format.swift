/// A kind of output.
public enum Format: String, Hashable, Sendable, CaseIterable, Codable {
  /// A vector picture for the web, as Graphviz writes it; see `SVGFinish`.
  case svg
  /// A bitmap that knows its resolution.
  case png
  /// A vector picture for print, with its fonts.
  case pdf
  /// The drawing with all positions, read by `Layout`.
  case json
  /// DOT with all positions.
  case dot
  /// Everything that is drawn, stroke by stroke, read by `GeometryReport`. The last of all, as
  /// writing it leaves the strokes in the graph.
  case strokes = "xdot_json"

  /// What libgvc calls it.
  var libraryName: String {
    switch self {
    case .json: "json0"
    case .strokes: "json"
    case .svg, .png, .pdf, .dot: rawValue
    }
  }
}
