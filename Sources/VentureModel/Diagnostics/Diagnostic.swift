/// Something to tell the author of a document: what is wrong, where, and what to do.
public struct Diagnostic: Error, Hashable, Sendable {
  /// How bad it is.
  public enum Severity: String, Comparable, Sendable {
    /// The graph cannot be built.
    case error
    /// The graph can be built, but somebody should look.
    case warning

    /// Whether one stands before the other in order.
    public static func < (lhs: Severity, rhs: Severity) -> Bool {
      lhs == .error && rhs == .warning
    }
  }

  /// How bad it is.
  public var severity: Severity
  /// Where it is; nil for what no document states.
  public var location: SourceLocation?
  /// What is wrong, in one sentence without a final stop.
  public var message: String
  /// What was expected in its place.
  public var expected: String?
  /// What to do about it.
  public var advice: String?
  /// The line of the document, for a caret below it.
  public var sourceLine: String?

  /// Creates a diagnostic.
  public init(
    _ severity: Severity, at location: SourceLocation?, _ message: String,
    expected: String? = nil, advice: String? = nil, sourceLine: String? = nil
  ) {
    self.severity = severity
    self.location = location
    self.message = message
    self.expected = expected
    self.advice = advice
    self.sourceLine = sourceLine
  }
}

/// A place in a file.
public struct SourceLocation: Hashable, Comparable, Sendable {
  /// The file, as the user named it.
  public var file: String
  /// The line, from 1.
  public var line: Int
  /// The column, from 1, in Unicode scalars.
  public var column: Int
  /// How many columns are meant, at least 1.
  public var length: Int

  /// Creates a source location.
  public init(file: String, line: Int, column: Int, length: Int = 1) {
    self.file = file
    self.line = line
    self.column = column
    self.length = length
  }

  /// Whether one stands before the other in order.
  public static func < (lhs: SourceLocation, rhs: SourceLocation) -> Bool {
    (lhs.file, lhs.line, lhs.column) < (rhs.file, rhs.line, rhs.column)
  }
}

extension Diagnostic: CustomStringConvertible {
  /// The diagnostic as compilers print it: `FILE:LINE:COLUMN: error: message`, then the line
  /// with a caret, what was expected and what to do.
  public var description: String {
    var lines: [String] = []
    let head = "\(severity.rawValue): \(message)"
    if let location {
      lines.append("\(location.file):\(location.line):\(location.column): \(head)")
    } else {
      lines.append(head)
    }
    if let sourceLine, let location, !sourceLine.allSatisfy(\.isWhitespace) {
      lines.append(contentsOf: Self.excerpt(of: sourceLine, at: location))
    }
    if let expected { lines.append("  expected: \(expected)") }
    if let advice { lines.append("  help: \(advice)") }
    return lines.map(\.withoutControls).joined(separator: "\n")
  }

  /// The line and a caret below it, cut to a window so that a line of any length stays readable.
  private static func excerpt(of line: String, at location: SourceLocation) -> [String] {
    let window = 100
    let scalars = Array(line.withoutControls.unicodeScalars)
    let caret = min(location.column - 1, scalars.count)
    let start = caret > window - 20 ? caret - 40 : 0
    let end = min(scalars.count, start + window)
    let shown = String(String.UnicodeScalarView(scalars[start..<end]))
    let lead = String(String.UnicodeScalarView(scalars[start..<caret]))
    let length = max(1, min(location.length, max(1, end - caret)))
    let marked = String(String.UnicodeScalarView(scalars[caret..<min(end, caret + length)]))
    let underline = String(repeating: "~", count: max(0, marked.displayWidth - 1))
    let padding = String(repeating: " ", count: lead.displayWidth)
    return [
      "    \(start > 0 ? "…" : "")\(shown)\(end < scalars.count ? "…" : "")",
      "    \(start > 0 ? " " : "")\(padding)^\(underline)",
    ]
  }
}

extension String {
  /// The text with a space for each tab and a replacement character for every other control
  /// character, so that a document cannot steer the terminal that its errors are shown on.
  fileprivate var withoutControls: String {
    let shown = unicodeScalars.map { scalar -> Unicode.Scalar in
      guard scalar.properties.generalCategory == .control else { return scalar }
      return scalar == "\t" ? " " : "\u{FFFD}"
    }
    return String(String.UnicodeScalarView(shown))
  }
}
