/// A way to run Graphviz: in this process or in a helper that may crash.
///
/// Renderers may be shared between tasks. Calls block their thread and are served one by one, as
/// Graphviz is not safe to use from two threads.
public protocol Renderer: Sendable {
  /// Lays out DOT source once and draws it in every format.
  ///
  /// This is the low-level way in: the source is trusted, it may name files that Graphviz opens,
  /// and nothing guards it against known crashes. Prefer `render(_:engine:as:options:)`.
  ///
  /// - Throws: `GraphvizError`; messages of Graphviz that are errors count as failures even when
  ///   it claims success.
  func render(
    dotSource: String, engine: Engine, as formats: Set<Format>, options: RenderOptions
  ) throws(GraphvizError) -> Rendering

  /// Loads what the first picture needs, so that it takes no longer than the others.
  ///
  /// Worth calling from another thread while the drawing is being prepared; it never fails, as
  /// the first picture reports what is wrong.
  func prepare()
}

extension Renderer {
  /// Lays out a drawing once and draws it in every format.
  ///
  /// - Throws: `GraphvizError`.
  /// - Complexity: depends on the engine, see `Engine`.
  public func render(
    _ drawing: Drawing, engine: Engine = .dot, as formats: Set<Format>,
    options: RenderOptions = RenderOptions()
  ) throws(GraphvizError) -> Rendering {
    try drawing.validate()
    return try render(
      dotSource: drawing.dot(for: engine), engine: engine, as: formats, options: options)
  }

  /// Lays out a drawing and tells where its nodes are.
  ///
  /// - Throws: `GraphvizError`.
  public func layout(
    of drawing: Drawing, engine: Engine = .dot
  ) throws(GraphvizError) -> Layout {
    let rendering = try render(drawing, engine: engine, as: [.json])
    guard let json = rendering[.json], let layout = Layout(json: json, of: drawing) else {
      throw .drawingFailed(
        format: .json, messages: ["positions could not be read"], dot: drawing.dot(for: engine))
    }
    return layout
  }

  /// Lays out a drawing and looks for what a reader would stumble over: boxes and texts that
  /// overlap, lines over texts, texts that are cut off, small type.
  ///
  /// - Throws: `GraphvizError`.
  /// - Complexity: that of the layout, and of `GeometryReport.init(strokes:of:)`.
  public func check(
    of drawing: Drawing, engine: Engine = .dot
  ) throws(GraphvizError) -> GeometryReport {
    let rendering = try render(drawing, engine: engine, as: [.strokes])
    guard let strokes = rendering[.strokes],
      let report = GeometryReport(strokes: strokes, of: drawing)
    else {
      throw .drawingFailed(
        format: .strokes, messages: ["the strokes could not be read"],
        dot: drawing.dot(for: engine))
    }
    return report
  }
}
