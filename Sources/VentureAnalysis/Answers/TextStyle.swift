import VentureModel

/// How text is emphasised: not at all, or with the escape codes of a terminal.
public enum TextStyle: Sendable {
  case plain
  case terminal

  /// Text that carries the answer.
  public func strong(_ text: String) -> String { wrapped(text, "1") }

  /// Text that one may skip: headings, citations.
  public func faint(_ text: String) -> String { wrapped(text, "2") }

  /// Text that needs attention.
  public func warning(_ text: String) -> String { wrapped(text, "33") }

  /// The line that tells how many rows a limit has left out.
  func leftOut(_ count: Int) -> String {
    let number = count == 1 ? "is 1" : "are \(EnglishNumber.grouped(count))"
    return warning("There \(number) more; --limit shows more.") + "\n"
  }

  private func wrapped(_ text: String, _ code: String) -> String {
    switch self {
    case .plain: text
    case .terminal: text.isEmpty ? "" : "\u{1B}[\(code)m\(text)\u{1B}[0m"
    }
  }
}
