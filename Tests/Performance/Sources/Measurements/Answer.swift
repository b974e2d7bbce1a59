/// An answer that can be compared with a peer's, written as JSON.
package indirect enum Answer: CustomStringConvertible {
  case number(Int)
  case list([Answer])
  case object([String: Answer])

  /// A part of an object.
  package subscript(key: String) -> Answer? {
    get {
      if case .object(let parts) = self { parts[key] } else { nil }
    }
    set {
      guard case .object(var parts) = self else { return }
      parts[key] = newValue
      self = .object(parts)
    }
  }

  package var description: String {
    switch self {
    case .number(let number): String(number)
    case .list(let parts): "[" + parts.map(\.description).joined(separator: ", ") + "]"
    case .object(let parts):
      "{"
        + parts.sorted { $0.key < $1.key }.map { "\"\($0.key)\": \($0.value)" }
        .joined(separator: ", ") + "}"
    }
  }
}
