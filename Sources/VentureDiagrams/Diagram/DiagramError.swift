/// Why a diagram is not drawn.
public enum DiagramError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The network says nothing of the kind.
  case nothingToDraw(String, advice: String)
  /// More than can be read on a picture.
  case tooMuch(String, advice: String)
  /// The kind needs an option that is not given.
  case missing(DiagramOption, of: String)
  /// The kind does not take an option.
  case inapplicable(DiagramOption, to: String, takes: [DiagramOption])
  /// An option's value is not what it takes.
  case wrongValue(DiagramOption, String, expected: String)
  /// There is no such kind; the nearest, and all.
  case unknownKind(String, nearest: String?, all: [String])

  /// The error in words, with advice on a line of its own.
  public var description: String {
    switch self {
    case .nothingToDraw(let reason, let advice), .tooMuch(let reason, let advice):
      "\(reason)\n  help: \(advice)"
    case .missing(let option, let kind):
      "the kind \(kind) needs --\(option.rawValue)\n  help: `venturegraph help kind \(kind)` tells"
    case .inapplicable(let option, let kind, let takes):
      "the kind \(kind) does not take --\(option.rawValue)\n  help: it takes "
        + (takes.isEmpty
          ? "no options of its own" : takes.map { "--\($0.rawValue)" }.joined(separator: ", "))
    case .wrongValue(let option, let value, let expected):
      "--\(option.rawValue) is `\(value)`\n  expected: \(expected)"
    case .unknownKind(let kind, let nearest, let all):
      "there is no kind of diagram `\(kind)`"
        + (nearest.map { "; did you mean `\($0)`?" } ?? "")
        + "\n  help: there are \(all.joined(separator: ", "))"
    }
  }
}
