import Foundation
import VentureAnalysis

/// The terminal: results on standard output, everything else on standard error.
enum Console {
  /// Lets a closed pipe be an error of `write`, so that it can be told from others.
  static func prepare() {
    signal(SIGPIPE, SIG_IGN)
  }

  /// Whether and how results are emphasised: only on a terminal, and not against `NO_COLOR`.
  static var style: TextStyle { style(of: STDOUT_FILENO) }

  private static func style(of descriptor: Int32) -> TextStyle {
    let environment = ProcessInfo.processInfo.environment
    let refusesColor = !(environment["NO_COLOR"] ?? "").isEmpty || environment["TERM"] == "dumb"
    return isatty(descriptor) != 0 && !refusesColor ? .terminal : .plain
  }

  /// Writes a result. A reader that has seen enough and closes the pipe is no error.
  static func print(_ text: String) throws {
    if let problem = write(text, to: STDOUT_FILENO), problem != EPIPE {
      throw Failure(.output, "error: standard output: \(String(cString: strerror(problem)))")
    }
  }

  /// Writes a table as the user wants it.
  static func print(_ table: Table, as format: OutputFormat) throws {
    try print(as: format, text: table.text(style), json: table.json, table: table)
  }

  /// Writes an answer as the user wants it; it is not put into the other forms.
  static func print(
    as format: OutputFormat, text: @autoclosure () -> String,
    json: @autoclosure () -> JSONValue, table: @autoclosure () -> Table
  ) throws {
    switch format {
    case .text: try print(text())
    case .json: try print(json().description)
    case .csv: try print(table().csv)
    }
  }

  /// Tells of a problem, or of anything else that is not the result.
  static func complain(_ text: String, endsLine: Bool = true) {
    guard !text.isEmpty else { return }
    _ = write(text.hasSuffix("\n") || !endsLine ? text : text + "\n", to: STDERR_FILENO)
  }

  /// Writes all bytes; the error number if that fails.
  private static func write(_ text: String, to descriptor: Int32) -> Int32? {
    var text = text
    return text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      while !rest.isEmpty {
        let count = Foundation.write(descriptor, rest.baseAddress, rest.count)
        if count < 0 {
          if errno == EINTR { continue }
          return errno
        }
        rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
      }
      return nil
    }
  }
}
