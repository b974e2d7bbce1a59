import Foundation

/// A value of YAML or JSON, without what only editors see.
public indirect enum PlainValue: Equatable, Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  case array([PlainValue])
  case object([String: PlainValue])

  /// The value of a key; nil if there is none, or this is no object.
  public subscript(key: String) -> PlainValue? {
    if case .object(let object) = self { object[key] } else { nil }
  }

  /// The texts of a key, wherever it stands.
  public func strings(of key: String) -> [String] {
    switch self {
    case .array(let items): items.flatMap { $0.strings(of: key) }
    case .object(let object):
      object.flatMap { ($0 == key ? [$1.text].compactMap(\.self) : []) + $1.strings(of: key) }
    default: []
    }
  }

  /// The keys of an object, in order.
  public var keys: [String] {
    if case .object(let object) = self { object.keys.sorted() } else { [] }
  }

  /// The items of a list.
  public var items: [PlainValue] {
    if case .array(let items) = self { items } else { [] }
  }

  /// The text, if it is one.
  public var text: String? {
    if case .string(let text) = self { text } else { nil }
  }
}

extension PlainValue: Codable {
  /// Reads JSON.
  ///
  /// - Throws: What is wrong with the JSON.
  public init(json: String) throws {
    self = try JSONDecoder().decode(Self.self, from: Data(json.utf8))
  }

  /// Takes what a decoder has.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let object = try? container.decode([String: PlainValue].self) {
      self = .object(object)
    } else if let items = try? container.decode([PlainValue].self) {
      self = .array(items)
    } else if let text = try? container.decode(String.self) {
      self = .string(text)
    } else if let answer = try? container.decode(Bool.self) {
      self = .bool(answer)
    } else if let integer = try? container.decode(Int.self) {
      self = .integer(integer)
    } else {
      self = .number(try container.decode(Double.self))
    }
  }

  /// Gives an encoder the value.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .bool(let answer): try container.encode(answer)
    case .integer(let integer): try container.encode(integer)
    case .number(let number): try container.encode(number)
    case .string(let text): try container.encode(text)
    case .array(let items): try container.encode(items)
    case .object(let object): try container.encode(object)
    }
  }
}
