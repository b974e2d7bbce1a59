import Synchronization

/// What Graphviz says while it works, gathered instead of printed.
///
/// The library has one handler per process and gives it no context, so the log is global; the
/// lock around the library makes sure that it serves one drawing at a time.
enum MessageLog {
  /// Enough for every useful message; a hostile drawing can cause millions.
  private static let byteLimit = 65_536

  private static let text = Mutex<[UInt8]>([])
  private static let echo = Mutex<(@Sendable ([UInt8]) -> Void)?>(nil)

  /// Adds a piece of a message.
  static func append(_ bytes: [UInt8]) {
    text.withLock { text in
      if text.count < byteLimit { text += bytes }
    }
    echo.withLock { $0 }?(bytes)
  }

  /// Also hands every piece to `handler`, so that a crash does not take the words with it.
  static func setEcho(_ handler: (@Sendable ([UInt8]) -> Void)?) {
    echo.withLock { $0 = handler }
  }

  /// The messages since the last call.
  static func take() -> Messages {
    let bytes = text.withLock { text in
      defer { text.removeAll(keepingCapacity: true) }
      return text
    }
    return Messages(log: String(decoding: bytes, as: UTF8.self))
  }
}

/// The messages of one drawing by severity.
struct Messages: Hashable, Sendable {
  var errors: [String] = []
  var warnings: [String] = []

  init(log: String) {
    var isError = false
    for line in log.split(whereSeparator: \.isNewline) {
      let text = line.drop { $0 == " " }
      guard !text.isEmpty else { continue }
      if let rest = Self.removing("Error:", from: text) {
        errors.append(rest)
        isError = true
      } else if let rest = Self.removing("Warning:", from: text) {
        warnings.append(rest)
        isError = false
      } else if isError, let last = errors.indices.last {
        errors[last] += " " + text
      } else if let last = warnings.indices.last {
        warnings[last] += " " + text
      } else {
        warnings.append(String(text))
      }
    }
  }

  private static func removing(_ prefix: String, from line: Substring) -> String? {
    guard line.hasPrefix(prefix) else { return nil }
    return String(line.dropFirst(prefix.count).drop { $0 == " " })
  }
}
