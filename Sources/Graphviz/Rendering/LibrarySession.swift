internal import CGraphviz
import Foundation

/// The only place that calls libgvc and cgraph.
///
/// Owns the one context that a process may have. Not safe for concurrent use: keep it in a lock.
struct LibrarySession: ~Copyable {
  private let context: OpaquePointer

  private init(owning context: OpaquePointer) {
    self.context = context
  }

  /// Loads the plugins; 6 to 10 ms.
  static func open() throws(GraphvizError) -> LibrarySession {
    guard let context = gvContext() else {
      throw .libraryUnavailable(reason: "its context could not be created")
    }
    cgv_set_message_handler { text in
      if let text {
        let bytes = UnsafeRawBufferPointer(start: text, count: strlen(text))
        MessageLog.append(Array(bytes))
      }
      return 0
    }
    return LibrarySession(owning: context)
  }

  /// The release of the library, such as `2.43.0`.
  var version: String {
    gvcVersion(context).map { String(cString: $0) } ?? ""
  }

  deinit {
    gvFreeContext(context)
  }

  /// Lays out and draws.
  ///
  /// Success codes of the library mean little, so the messages and the outputs decide.
  func render(_ job: RenderJob) throws(GraphvizError) -> Rendering {
    _ = cgv_take_error_flag()
    _ = MessageLog.take()
    let graph = try ParsedGraph.read(job.dot)
    guard gvLayout(context, graph.pointer, job.engine) == 0 else {
      throw layoutFailure(of: job, MessageLog.take())
    }
    defer { gvFreeLayout(context, graph.pointer) }
    var messages = MessageLog.take()
    // A label that cannot be read is replaced by the node's id, silently but for the message.
    guard !Self.reportedError(messages) else { throw layoutFailure(of: job, messages) }

    let box = graph.boundingBox
    let dpi = job.formats.contains(.png) ? try graph.bitmapSize.dpi(for: job.options) : nil
    var outputs: [Format: Data] = [:]
    // A fixed order: writing positions changes the graph's attributes.
    for format in Format.allCases where job.formats.contains(format) {
      let data = try draw(graph, format, job, dpi: format == .png ? dpi ?? 0 : 0)
      let drawn = MessageLog.take()
      guard !Self.reportedError(drawn) else {
        throw .drawingFailed(format: format, messages: drawn.errors, dot: job.dot)
      }
      messages.warnings += drawn.warnings
      outputs[format] = data
    }
    return Rendering(
      outputs: outputs, warnings: Self.withoutRepeats(messages.warnings), boundingBox: box,
      dpi: dpi)
  }

  private func draw(
    _ graph: borrowing ParsedGraph, _ format: Format, _ job: RenderJob, dpi: Double
  ) throws(GraphvizError) -> Data {
    graph.setDPI(dpi)
    var bytes: UnsafeMutablePointer<CChar>?
    var length = 0
    let status = cgv_render(context, graph.pointer, format.libraryName, &bytes, &length)
    defer { if let bytes { gvFreeRenderData(bytes) } }
    guard status == 0, let bytes, length > 0 else {
      let messages = MessageLog.take()
      throw .drawingFailed(
        format: format, messages: messages.errors + messages.warnings, dot: job.dot)
    }
    let data = Data(bytes: bytes, count: length)
    switch format {
    case .png: return PNGDensity.insert(dpi: dpi, into: data)
    case .pdf: return PDFDate.fix(in: data)
    case .svg, .json, .dot, .strokes: return data
    }
  }

  private func layoutFailure(of job: RenderJob, _ messages: Messages) -> GraphvizError {
    .layoutFailed(
      engine: job.engine, messages: messages.errors + messages.warnings, dot: job.dot)
  }

  private static func reportedError(_ messages: Messages) -> Bool {
    let flag = cgv_take_error_flag() != 0
    return flag || !messages.errors.isEmpty
  }

  private static func withoutRepeats(_ messages: [String]) -> [String] {
    var seen: Set<String> = []
    return messages.filter { seen.insert($0).inserted }
  }
}
