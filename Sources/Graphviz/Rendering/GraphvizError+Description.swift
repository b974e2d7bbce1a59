extension GraphvizError: CustomStringConvertible {
  /// A sentence that says what happened, and what to do about it.
  public var description: String {
    switch self {
    case .invalidDrawing(let reason):
      "The drawing is not valid: \(reason)."
    case .invalidSource(let messages, _):
      "Graphviz cannot read this drawing\(Self.tail(messages))"
    case .layoutFailed(let engine, let messages, _):
      "Graphviz could not lay out this drawing with “\(engine)”\(Self.tail(messages))"
        + Self.routingAdvice(messages)
    case .drawingFailed(let format, let messages, _):
      "Graphviz could not write this drawing as \(format.rawValue)\(Self.tail(messages))"
    case .bitmapTooLarge(let width, let height, let dpi, let largest):
      Self.tooLarge(width: width, height: height, dpi: dpi, largest: largest)
    case .libraryUnavailable(let reason):
      "Graphviz does not work here: \(reason)."
    case .crashed(let signal, let engine, _, _):
      "Graphviz crashed (\(Self.ending(signal))) on this drawing. "
        + Self.advice(insteadOf: engine)
    case .timedOut(let limit, let engine, _):
      "Graphviz took longer than \(Self.seconds(limit)) s on this drawing with “\(engine)”. "
        + Self.advice(insteadOf: engine)
    case .outOfMemory(let limit, let engine, _):
      "Graphviz needed more than \(limit / 1_048_576) MB of memory on this drawing. "
        + Self.advice(insteadOf: engine)
    case .helperUnusable(let path, let reason):
      "The program that draws in the background (\(path)) cannot be used: \(reason)."
    }
  }

  private static func tail(_ messages: [String]) -> String {
    guard !messages.isEmpty else { return "." }
    let text = messages.joined(separator: "; ")
    return ": " + text + (text.hasSuffix(".") ? "" : ".")
  }

  /// An edge that finds no way between the nodes does so only as a curve.
  private static func routingAdvice(_ messages: [String]) -> String {
    let isRouting = messages.contains { $0.contains("routesplines") || $0.contains("lost ") }
    return isRouting ? " Try straight lines for the edges, or another engine." : ""
  }

  private static func ending(_ signal: Int32) -> String {
    signal < 0 ? "exit code \(-signal)" : "signal \(signal)"
  }

  private static func advice(insteadOf engine: Engine) -> String {
    let other: Engine = engine == .sfdp ? .neato : .sfdp
    return "Try another engine, such as “\(other.rawValue)”, or a filter that leaves fewer nodes."
  }

  private static func seconds(_ limit: Duration) -> String {
    let parts = limit.components
    let value = Double(parts.seconds) + Double(parts.attoseconds) * 1e-18
    return DecimalNumber(value, in: 0...DecimalNumber.limit)?.text ?? "0"
  }

  private static func tooLarge(width: Int, height: Int, dpi: Double, largest: Double) -> String {
    let asked = DecimalNumber(dpi)?.text ?? ""
    let start =
      "The bitmap would have \(width) × \(height) pixels at \(asked) dpi, which is too large. "
    guard let fitting = DecimalNumber(largest)?.text, largest >= 1 else {
      return start + "Use SVG or PDF, or a filter that leaves fewer nodes."
    }
    return start + "At most \(fitting) dpi fit; SVG and PDF have no such limit."
  }
}
