import VentureAnalysis

extension GraphDocuments {
  /// The JSON Schema (draft 2020-12) of graph documents, written from the tables that the reader
  /// uses, so that editors complete exactly the keys that it accepts.
  public static var schema: String {
    var writer = SchemaWriter()
    let root = writer.schema(of: Grammar.document)
    guard case .object(let members) = root else { return root.description }
    let head: [JSONValue.Member] = [
      .init(key: "$schema", value: "https://json-schema.org/draft/2020-12/schema"),
      .init(key: "title", value: "VentureGraph document"),
    ]
    let definitions = writer.definitions.sorted { $0.key < $1.key }.map {
      JSONValue.Member(key: $0.key, value: $0.value)
    }
    return JSONValue.object(
      head + members + [.init(key: "$defs", value: .object(definitions))]
    ).description
  }
}

/// Writes schemas of records and shapes; records and common values become definitions.
private struct SchemaWriter {
  var definitions: [String: JSONValue] = [:]

  mutating func schema(of record: Record) -> JSONValue {
    let properties = record.fields.map { field in
      JSONValue.Member(
        key: field.key, value: described(schema(of: field.shape), as: field.summary))
    }
    let choices = record.fields.map(\.key).filter(record.choice.contains)
    return .object([
      "description": record.summary.isEmpty ? nil : .string(record.summary),
      "type": record.mayBeEmpty ? ["object", "null"] : "object",
      "properties": .object(properties),
      "required": record.required.isEmpty
        ? nil : .array(record.keys.filter(record.required.contains).map { .string($0) }),
      "oneOf": choices.isEmpty
        ? nil : .array(choices.map { .object(["required": .array([.string($0)])]) }),
      "additionalProperties": false,
    ])
  }

  /// A reference to a record's definition, which is written at the first use.
  private mutating func reference(to record: Record) -> JSONValue {
    let name = record.name.split(separator: " ").dropFirst().joined(separator: "-")
    if definitions[name] == nil {
      definitions[name] = .object([])
      definitions[name] = schema(of: record)
    }
    return .object(["$ref": .string("#/$defs/\(name)")])
  }

  private func described(_ schema: JSONValue, as summary: String) -> JSONValue {
    guard case .object(let members) = schema else { return schema }
    return .object([JSONValue.Member(key: "description", value: .string(summary))] + members)
  }

  private mutating func schema(of shape: Shape) -> JSONValue {
    switch shape {
    case .text:
      return .object(["type": ["string", "number", "boolean"]])
    case .texts:
      return .anyOf([schema(of: .text), list(of: schema(of: .text))])
    case .date:
      // A plain year is a number in YAML.
      return .object(["type": ["string", "integer"], "examples": ["2023-07", "2022~", "2023/.."]])
    case .value(let pattern, let example):
      return .object([
        "type": ["string", "integer"], "pattern": .string(pattern),
        "examples": .array([.string(example)]),
      ])
    case .ordinal:
      return .object(["type": "integer", "minimum": 1])
    case .id:
      return .object(["type": "string", "pattern": "^[^\\s,]+$"])
    case .ids:
      return .anyOf([.object(["type": "string"]), list(of: schema(of: .id))])
    case .word(let words):
      return .object(["enum": .array(words.flatMap(Self.spellings))])
    case .words(let words):
      let one = schema(of: .word(words))
      return .anyOf([.object(["type": "null"]), one, list(of: one)])
    case .optionalWord(let words):
      return .anyOf([.object(["type": "null"]), schema(of: .word(words))])
    case .nothing:
      return .object(["type": "null"])
    case .stated(let inner):
      let plain = schema(of: inner)
      let statement = reference(to: named(Grammar.statement(of: inner), for: inner))
      return .anyOf([plain, statement, list(of: .anyOf([plain, statement]))])
    case .record(let record):
      return reference(to: record())
    case .list(let inner):
      return .object(["type": ["array", "null"], "items": schema(of: inner)])
    case .map(let inner):
      return .object(["type": ["object", "null"], "additionalProperties": schema(of: inner)])
    case .either(let shapes):
      var schemas: [JSONValue] = []
      for shape in shapes {
        let schema = schema(of: shape)
        if !schemas.contains(schema) { schemas.append(schema) }
      }
      return schemas.count == 1 ? schemas[0] : .anyOf(schemas)
    }
  }

  private func list(of items: JSONValue) -> JSONValue {
    .object(["type": "array", "items": items])
  }

  /// The record of a stated value, named after what is stated.
  private func named(_ record: Record, for shape: Shape) -> Record {
    let kind: String =
      switch shape {
      case .date: "date"
      case .value(_, let example): example.hasSuffix("%") ? "share" : "amount"
      default: "value"
      }
    return Record("a stated \(kind)", record.summary, required: record.required, record.fields)
  }

  /// A word, and the number that YAML makes of it if it looks like one.
  private static func spellings(_ word: String) -> [JSONValue] {
    Int(word).map { [.string(word), .integer($0)] } ?? [.string(word)]
  }
}

extension JSONValue {
  fileprivate static func anyOf(_ schemas: [JSONValue]) -> JSONValue {
    .object(["anyOf": .array(schemas)])
  }
}
