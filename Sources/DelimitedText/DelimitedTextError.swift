/// Why a table cannot be read, and where.
public struct DelimitedTextError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Whether the file itself is not to be had, or its content is at fault.
  public enum Kind: Hashable, Sendable {
    /// There is no such file, or reading it is not allowed.
    case unreadable
    /// The content is no table of text.
    case malformed
  }

  /// What is at fault.
  public let kind: Kind
  /// The file, as the user named it.
  public let name: String
  /// The line, from 1; nil where the file as a whole is meant.
  public let line: Int?
  /// The column, from 1, in Unicode scalars.
  public let column: Int?
  /// What is wrong, in a sentence without a final stop.
  public let message: String
  /// What was expected in its place.
  public let expected: String?
  /// What to do about it.
  public let advice: String?

  init(
    _ name: String, line: Int? = nil, column: Int? = nil, _ message: String,
    expected: String? = nil, advice: String? = nil, kind: Kind = .malformed
  ) {
    self.kind = kind
    self.name = name
    self.line = line
    self.column = column
    self.message = message
    self.expected = expected
    self.advice = advice
  }

  /// `FILE:LINE:COLUMN: error: message`, or `error: FILE: message` for the file as a whole; then what
  /// was expected and what to do.
  public var description: String {
    var text = "error: \(name): \(message)"
    if let line {
      let place = [line, column].compactMap { $0.map { ":\($0)" } }.joined()
      text = "\(name)\(place): error: \(message)"
    }
    if let expected { text += "\n  expected: \(expected)" }
    if let advice { text += "\n  help: \(advice)" }
    return text
  }
}
