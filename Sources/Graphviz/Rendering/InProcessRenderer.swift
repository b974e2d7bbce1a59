import Synchronization

/// Runs Graphviz in this process: the fastest way, and as safe as Graphviz is.
///
/// Some drawings make releases of Graphviz crash or run for hours, which takes the process along;
/// programs that draw what others give them should use `IsolatedRenderer`.
public struct InProcessRenderer: Renderer {
  /// The one place where the library is used; cgraph is not safe even for concurrent reads.
  private static let session = Mutex<LibrarySession?>(nil)

  /// Makes a renderer; all of them share one library.
  public init() {}

  /// Lays out trusted DOT source once and draws it in every format.
  public func render(
    dotSource: String, engine: Engine, as formats: Set<Format>,
    options: RenderOptions = RenderOptions()
  ) throws(GraphvizError) -> Rendering {
    try Self.render(
      RenderJob(dot: dotSource, engine: engine.rawValue, formats: formats, options: options))
  }

  /// The release of Graphviz in use, such as `2.43.0`; `nil` when it does not work here.
  public static var libraryVersion: String? {
    session.withLock { session in
      if session == nil { session = try? LibrarySession.open() }
      return session?.version
    }
  }

  /// Loads plugins and fonts.
  public func prepare() {
    // Text in both loaders' paths: measuring loads the fonts.
    let source = "graph warm_up { node [shape=box, fontname=\"DejaVu Sans\", label=\"Aa\"]; a }"
    _ = try? render(dotSource: source, engine: .dot, as: [.svg])
  }

  /// Runs `body` while nothing else uses the library.
  static func exclusively<Result: Sendable>(_ body: () -> Result) -> Result {
    session.withLock { _ in body() }
  }

  static func render(_ job: RenderJob) throws(GraphvizError) -> Rendering {
    try session.withLock { session throws(GraphvizError) -> Rendering in
      if session == nil { session = try LibrarySession.open() }
      guard let rendering = try session?.render(job) else {
        throw .libraryUnavailable(reason: "its context is gone")
      }
      return rendering
    }
  }
}
