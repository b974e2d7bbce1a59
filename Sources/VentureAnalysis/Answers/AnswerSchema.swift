/// The JSON Schema (draft 2020-12) of what a command answers with `--format json`.
///
/// Each answer has its own beside the function that writes its JSON; ``all`` lists them.
public struct AnswerSchema: Sendable {
  /// The command that answers so.
  public let command: String
  /// What it answers.
  public let summary: String
  /// What the answer looks like.
  public let shape: JSONShape

  /// Creates a schema.
  public init(_ command: String, _ summary: String, _ shape: JSONShape) {
    self.command = command
    self.summary = summary
    self.shape = shape
  }

  /// The schema as a JSON document of its own: what it refers to stands under `$defs`.
  ///
  /// - Complexity: O(*n*) in the shapes, those with a name as often as they are used
  public var json: JSONValue {
    var writer = SchemaWriter()
    guard case .object(let members) = writer.schema(of: shape) else { return .null }
    let definitions = writer.definitions.sorted { $0.key < $1.key }
    let head: [JSONValue.Member] = [
      .init(key: "$schema", value: "https://json-schema.org/draft/2020-12/schema"),
      .init(key: "title", value: .string("venturegraph \(command) --format json")),
      .init(key: "description", value: .string(summary)),
    ]
    let tail = JSONValue.object(definitions.map { .init(key: $0.key, value: $0.value) })
    return .object(
      head + members + (definitions.isEmpty ? [] : [.init(key: "$defs", value: tail)]))
  }
}

extension AnswerSchema {
  /// The schemas of the answers of this module, in the order of the commands.
  public static let all: [AnswerSchema] = [
    DuplicateNames.schema, NetworkInfo.schema, SearchMatch.schema, Card.schema, Catalogue.schema,
    ConnectionAnswer.schema, Introductions.schema, Joining.schema, Partners.schema,
    RelationAnswer.schema, RoundsAnswer.schema, Stakes.schema, InvestorAmounts.schema,
    History.schema, GraphDifference.schema, Retraction.schema, Audit.schema,
  ]
}

/// Writes shapes as JSON Schema; those with a name become definitions.
private struct SchemaWriter {
  var definitions: [String: JSONValue] = [:]

  mutating func schema(of shape: JSONShape) -> JSONValue {
    switch shape {
    case .text: return .object(["type": "string"])
    case .pattern(let pattern, let examples):
      return .object([
        "type": "string", "pattern": .string(pattern),
        "examples": .array(examples.map { .string($0) }),
      ])
    case .words(let words): return .object(["enum": .array(words.map { .string($0) })])
    case .integer: return .object(["type": "integer"])
    case .number: return .object(["type": "number"])
    case .truth: return .object(["type": "boolean"])
    case .flag: return .object(["const": true])
    case .null: return .object(["type": "null"])
    case .list(let items, let count):
      return .object([
        "type": "array", "items": schema(of: items),
        "minItems": count.map { .integer($0) }, "maxItems": count.map { .integer($0) },
      ])
    case .object(let keys): return schema(of: keys)
    case .map(let values):
      return .object(["type": "object", "additionalProperties": schema(of: values)])
    case .either(let shapes):
      return .object(["anyOf": .array(shapes.map { schema(of: $0) })])
    case .named(let name, let shape):
      let definition = schema(of: shape)
      precondition(
        definitions[name] == nil || definitions[name] == definition, "\(name) has two meanings")
      definitions[name] = definition
      return .object(["$ref": .string("#/$defs/\(name)")])
    }
  }

  private mutating func schema(of keys: [JSONShape.Key]) -> JSONValue {
    let properties = keys.map { key -> JSONValue.Member in
      guard case .object(let members) = schema(of: key.shape) else {
        return .init(key: key.name, value: .null)
      }
      let summary = JSONValue.Member(key: "description", value: .string(key.summary))
      return .init(key: key.name, value: .object([summary] + members))
    }
    let required = keys.filter { !$0.isOptional }.map { JSONValue.string($0.name) }
    return .object([
      "type": "object", "properties": .object(properties),
      "required": required.isEmpty ? nil : .array(required), "additionalProperties": false,
    ])
  }
}
