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

  /// What libgvc calls it.
  var libraryName: String {
    self == .json ? "json0" : rawValue
  }
}
