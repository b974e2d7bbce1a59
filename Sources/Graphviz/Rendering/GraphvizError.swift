/// Why there is no picture.
public enum GraphvizError: Error, Hashable, Sendable, Codable {
  /// The drawing contradicts itself: a double id, an edge to nowhere.
  case invalidDrawing(reason: String)
  /// Graphviz cannot read the DOT source.
  case invalidSource(messages: [String], dot: String)
  /// The layout failed, or a label could not be read.
  case layoutFailed(engine: String, messages: [String], dot: String)
  /// The layout succeeded but a format could not be written.
  case drawingFailed(format: Format, messages: [String], dot: String)
  /// The bitmap would exceed what can be drawn; sides in pixels. `largestDPI` is a whole number
  /// that fits, or zero when no resolution does.
  case bitmapTooLarge(width: Int, height: Int, dpi: Double, largestDPI: Double)
  /// The library itself does not work here.
  case libraryUnavailable(reason: String)
  /// The helper died of a signal, or ended with an exit code as a negative number.
  case crashed(signal: Int32, engine: Engine, lastWords: [String], dot: String)
  /// The helper was ended because it took too long.
  case timedOut(limit: Duration, engine: Engine, dot: String)
  /// The helper died because it needed more memory than allowed, in bytes.
  case outOfMemory(limit: Int, engine: Engine, dot: String)
  /// The helper cannot be started, or what it says makes no sense.
  case helperUnusable(path: String, reason: String)
}

extension GraphvizError {
  /// The source that caused the failure, for a bug report; not there when the source is not to
  /// blame.
  public var dot: String? {
    switch self {
    case .invalidSource(_, let dot), .layoutFailed(_, _, let dot), .drawingFailed(_, _, let dot),
      .crashed(_, _, _, let dot), .timedOut(_, _, let dot), .outOfMemory(_, _, let dot):
      dot
    case .invalidDrawing, .bitmapTooLarge, .libraryUnavailable, .helperUnusable: nil
    }
  }

  /// What Graphviz or its process said.
  public var messages: [String] {
    switch self {
    case .invalidSource(let messages, _), .layoutFailed(_, let messages, _),
      .drawingFailed(_, let messages, _), .crashed(_, _, let messages, _):
      messages
    case .invalidDrawing, .bitmapTooLarge, .libraryUnavailable, .timedOut, .outOfMemory,
      .helperUnusable:
      []
    }
  }
}
