import TestSupport
import Yams

extension PlainValue {
  /// Reads YAML with the types of its core schema (YAML 1.2.2, § 10.3), as editors do.
  init(yaml: String) throws {
    guard let node = try Yams.compose(yaml: yaml, .basic) else {
      self = .null
      return
    }
    self = try PlainValue(node)
  }

  private init(_ node: Node) throws {
    switch node {
    case .scalar(let scalar) where scalar.style == .plain || scalar.style == .any:
      self = Self.plain(scalar.string)
    case .scalar(let scalar): self = .string(scalar.string)
    case .sequence(let sequence): self = .array(try sequence.map { try PlainValue($0) })
    case .mapping(let mapping):
      var object: [String: PlainValue] = [:]
      for (key, value) in mapping { object[key.string ?? ""] = try PlainValue(value) }
      self = .object(object)
    case .alias: self = .null
    }
  }

  private static func plain(_ text: String) -> PlainValue {
    if ["", "~", "null", "Null", "NULL"].contains(text) { return .null }
    if ["true", "True", "TRUE"].contains(text) { return .bool(true) }
    if ["false", "False", "FALSE"].contains(text) { return .bool(false) }
    if text.wholeMatch(of: /[-+]?[0-9]+/) != nil, let integer = Int(text) {
      return .integer(integer)
    }
    if text.wholeMatch(of: /[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?/) != nil,
      let number = Double(text)
    {
      return .number(number)
    }
    return .string(text)
  }
}
