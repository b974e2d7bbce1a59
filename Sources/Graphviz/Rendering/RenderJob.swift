/// One layout to make and the outputs to draw of it.
struct RenderJob: Hashable, Sendable {
  var dot: String
  /// A name for libgvc, which may be one it does not know.
  var engine: String
  var formats: Set<Format>
  var options: RenderOptions
}
