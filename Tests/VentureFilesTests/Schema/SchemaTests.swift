import Foundation
import TestSupport
import Testing
import VentureModel

@testable import VentureFiles

@Suite struct SchemaTests {
  private let schema: JSONSchema

  /// Parsed once: a test runs once for each record.
  private static let parsed = Result {
    try JSONSchema(root: try PlainValue(yaml: GraphDocuments.schema))
  }

  init() throws {
    schema = try Self.parsed.get()
  }

  private func problems(_ yaml: String) throws -> [String] {
    try schema.problems(PlainValue(yaml: yaml))
  }

  @Test func `the schema is JSON of draft 2020-12, and the same every time`() throws {
    let object = try JSONSerialization.jsonObject(with: Data(GraphDocuments.schema.utf8))
    #expect(
      (object as? [String: Any])?["$schema"] as? String
        == "https://json-schema.org/draft/2020-12/schema")
    #expect(GraphDocuments.schema == GraphDocuments.schema)
  }

  @Test func `the graphs of the package are valid`() throws {
    let folder = packageRoot.appendingPathComponent("Graphs")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
      $0.hasSuffix(".yaml")
    }
    #expect(files.count >= 2)
    for file in files {
      let text = String(decoding: try graphFile(file), as: UTF8.self)
      #expect(try problems(text) == [], "\(file)")
    }
  }

  @Test(arguments: RecordSample.all)
  func `what the reader accepts is valid`(sample: RecordSample) throws {
    for field in sample.record.fields {
      for value in sample.values(of: field) {
        let text = sample.text(with: [(field.key, value)])
        #expect(try problems(text) == [], "\(field.key): \(value)")
      }
    }
  }

  @Test(arguments: RecordSample.all)
  func `an unknown key makes any record invalid`(sample: RecordSample) throws {
    #expect(try problems(sample.text()) == [] || !sample.record.choice.isEmpty)
    #expect(try problems(sample.text(with: [("zebra", "1")])) != [])
  }

  @Test(arguments: RecordSample.all)
  func `a required key that is left out makes a record invalid`(sample: RecordSample) throws {
    for key in sample.record.required {
      let others = sample.base.filter { $0.key != key }.map { "\($0.key): \($0.value)" }
      #expect(
        try problems(sample.document("{ \(others.joined(separator: ", ")) }")) != [], "\(key)")
    }
  }

  @Test(arguments: [
    "{ venturegraph: 2 }", "{ venturegraph: 1, title: [] }", "{ venturegraph: 1, facts: {} }",
    "{ venturegraph: 1, entities: { x: { person: , school: } } }",
    "{ venturegraph: 1, entities: { x: {} } }",
    "{ venturegraph: 1, entities: { x: { organization: compny } } }",
    "{ venturegraph: 1, rounds: { r: { company: c, ordinal: 0 } } }",
    "{ venturegraph: 1, rounds: { r: { company: c, kind: placeholder } } }",
    "{ venturegraph: 1, rounds: { r: { company: c, raised: 50M } } }",
    "{ venturegraph: 1, rounds: { r: { company: a b } } }",
    "{ venturegraph: 1, facts: [{ a met b: { certainty: sure } }] }",
    "{ venturegraph: 1, constraints: [~] }", "{ venturegraph: 1, remarks: [~] }", "~",
  ])
  func `what the reader refuses by its shape is invalid`(document: String) throws {
    #expect(try problems(document) != [])
  }

  @Test func `the definitions have the keys of the grammar, and no others`() throws {
    var records: [String: Record] = [:]
    for record in [Grammar.entity, Grammar.fact] + RecordSample.all.map(\.record) {
      let name = record.name.split(separator: " ").dropFirst().joined(separator: "-")
      records[name] = record
    }
    for name in ["stated-date", "stated-amount", "stated-share"] {
      records[name] = Grammar.statement(of: .date)
    }
    let definitions = try #require(schema.root["$defs"])
    for name in definitions.keys {
      let record = try #require(records[name], "\(name) is no record of the grammar")
      #expect(definitions[name]?["properties"]?.keys == record.keys.sorted(), "\(name)")
      #expect(definitions[name]?["additionalProperties"] == .bool(false), "\(name)")
    }
    #expect(schema.root["properties"]?.keys == Grammar.document.keys.sorted())
    // The reader knows one record for each kind of entity and of fact; editors see their unions.
    let unions = Set(Grammar.entities.values.map(\.name) + Grammar.facts.values.map(\.name))
    let named = Set(definitions.keys)
    for (name, record) in records
    where !unions.contains(record.name) && record.name != "a stated value" {
      #expect(
        named.contains(name) || record.name == Grammar.document.name, "\(name) is not in the schema"
      )
    }
    #expect(Set(Grammar.entity.keys) == Set(Grammar.entities.values.flatMap(\.keys)))
    #expect(Set(Grammar.fact.keys) == Set(Grammar.facts.values.flatMap(\.keys)))
  }

  @Test(.enabled(if: Python.hasSchemaTools, "python3 with jsonschema and yaml is not installed"))
  func `an independent validator agrees`() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "venturegraph-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(GraphDocuments.schema.utf8).write(to: folder.appendingPathComponent("schema.json"))
    let samples = RecordSample.all.filter(\.record.choice.isEmpty)
    for (index, sample) in samples.enumerated() {
      try Data(sample.text().utf8).write(to: folder.appendingPathComponent("good-\(index).yaml"))
      try Data(sample.text(with: [("zebra", "1")]).utf8)
        .write(to: folder.appendingPathComponent("bad-\(index).yaml"))
    }
    for file in ["minimax.yaml", "example.yaml"] {
      try graphFile(file).write(to: folder.appendingPathComponent("good-\(file)"))
    }
    let verdict = try Python.run(Self.validator, folder.path)
    #expect(verdict == "good \(samples.count + 2), bad \(samples.count)\n")
  }

  /// Prints how many good documents are valid and how many bad ones are not; names the others.
  private static let validator = """
    import glob, json, os, sys, yaml
    from jsonschema import Draft202012Validator
    class Loader(yaml.SafeLoader): pass
    # YAML 1.2 has no time stamps, and only true and false are Booleans.
    Loader.yaml_implicit_resolvers = {
        first: [(tag, pattern) for tag, pattern in rules
                if not tag.endswith(("timestamp", "bool", "int", "float"))]
        for first, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()}
    import re
    Loader.add_implicit_resolver("tag:yaml.org,2002:int", re.compile("^[-+]?[0-9]+$"), list("-+0123456789"))
    os.chdir(sys.argv[1])
    schema = json.load(open("schema.json"))
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    counts = {"good": 0, "bad": 0}
    for name in sorted(glob.glob("*.yaml")):
        kind = name.split("-")[0]
        errors = list(validator.iter_errors(yaml.load(open(name, encoding="utf-8"), Loader)))
        if bool(errors) == (kind == "bad"): counts[kind] += 1
        else: print(name, [error.message[:200] for error in errors])
    print("good %d, bad %d" % (counts["good"], counts["bad"]))
    """
}
