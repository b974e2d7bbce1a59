import Foundation
import TestSupport
import Testing

/// What commands print with `--format json` is what `schema` says that they print.
@Suite struct AnswerSchemaTests {
  private let samples: [AnswerSample]

  init() throws {
    samples = try AnswerSample.all.get()
  }

  /// The commands that have a schema, and the schemas.
  private static let schemas = Result {
    let commands = Set(AnswerSample.lines.compactMap { $0.split(separator: " ").first })
    return try Dictionary(
      uniqueKeysWithValues: commands.map { command in
        let printed = try Command.run("schema", String(command))
        return (String(command), try JSONSchema(root: try PlainValue(json: printed.output)))
      })
  }

  private func schema(of command: String) throws -> JSONSchema {
    try #require(try Self.schemas.get()[command], "\(command)")
  }

  @Test func `every command that prints JSON has a schema and samples`() throws {
    let help = try PlainValue(json: try Command.run("--experimental-dump-help").output)
    let commands = Self.commandsWithJSON(under: try #require(help["command"]))
    #expect(commands.count > 20)
    for command in commands {
      #expect(samples.contains { ($0.words + " ").hasPrefix(command + " ") }, "\(command)")
    }
    let usage = try Command.run("schema", "frob").errors
    let listed = try #require(usage.firstMatch(of: /Those that do are: (.*)/)).1
    #expect(
      Set(listed.split(separator: ", ").map(String.init)) == Set(samples.map(\.command)))
  }

  /// The commands with an option `--format` that takes `json`, as they are typed.
  private static func commandsWithJSON(under command: PlainValue) -> [String] {
    let isFormat = { (argument: PlainValue) in
      argument["preferredName"]?["name"]?.text == "format"
        && argument["allValues"]?.items.contains(.string("json")) == true
    }
    let own = command["arguments"]?.items.contains(where: isFormat) == true ? [""] : []
    let below = (command["subcommands"]?.items ?? []).flatMap { inner in
      commandsWithJSON(under: inner).map { rest in
        [inner["commandName"]?.text ?? "", rest].filter { !$0.isEmpty }.joined(separator: " ")
      }
    }
    return own + below
  }

  @Test(arguments: AnswerSample.lines)
  func `what a command prints is what its schema says`(_ words: String) throws {
    let sample = try #require(samples.first { $0.words == words })
    #expect(sample.status == 0 || sample.status == 1)
    let answer = try PlainValue(json: sample.output)
    #expect(try schema(of: sample.command).problems(answer) == [])
  }

  /// Answers share definitions, so that a key need not come in each.
  @Test func `schemas have no key that no answer has`() throws {
    let schemas = try Self.schemas.get()
    let described = schemas.values.reduce(into: Set()) { $0.formUnion($1.root.propertyNames) }
    let printed = try samples.map { try PlainValue(json: $0.output).allKeys }
      .reduce(into: Set()) { $0.formUnion($1) }
    // Whatever kinds of entity and of tie the samples have, there are others.
    let kinds = ["entities", "ties"].flatMap {
      schemas["info"]?.root["properties"]?[$0]?["properties"]?.keys ?? []
    }
    // A step and a ground join entities that have names; a fact can be written that does not.
    let unnamed = ["unnamed"]
    #expect(described.subtracting(printed).subtracting(kinds + unnamed).sorted() == [])
  }

  @Test func `every object of a schema is closed`() throws {
    for (command, schema) in try Self.schemas.get() {
      for object in schema.root.objectSchemas {
        let others = object["additionalProperties"]
        let isCounted = command == "import" && others?["type"] == .string("integer")
        #expect(others == .bool(false) || isCounted, "\(command)")
      }
    }
  }

  @Test(arguments: Set(AnswerSample.lines.compactMap { $0.split(separator: " ").first }).sorted())
  func `an answer that is changed anywhere is invalid`(_ command: Substring) throws {
    let sample = try #require(samples.first { $0.command == command })
    let schema = try schema(of: sample.command)
    let changes = try PlainValue(json: sample.output).changes
    #expect(!changes.isEmpty)
    for change in changes.spread(over: 60) {
      // What was found in tables is told by words of the data.
      if change.path.contains("/found/") { continue }
      #expect(try schema.problems(change.value) != [], "\(change.path)")
    }
  }

  @Test(.enabled(if: Python.hasSchemaTools, "python3 with jsonschema and yaml is not installed"))
  func `an independent validator agrees`() throws {
    try TemporaryFolder.use { folder in
      for (command, schema) in try Self.schemas.get() {
        try folder.write(try JSONEncoder().encode(schema.root), to: "\(command)/schema.json")
      }
      var changed = 0
      for (index, sample) in samples.enumerated() {
        try folder.write(sample.output, to: "\(sample.command)/good-\(index).json")
        let changes = try PlainValue(json: sample.output).changes.filter {
          !$0.path.contains("/found/")
        }
        for (place, change) in changes.spread(over: 3).enumerated() {
          try folder.write(
            try JSONEncoder().encode(change.value),
            to: "\(sample.command)/bad-\(index)-\(place).json")
          changed += 1
        }
      }
      let verdict = try Python.run(Self.validator, folder.url.path)
      #expect(verdict == "good \(samples.count), bad \(changed)\n")
    }
  }

  /// Prints how many good answers are valid and how many bad ones are not; names the others.
  private static let validator = """
    import glob, json, os, sys
    from jsonschema import Draft202012Validator
    os.chdir(sys.argv[1])
    counts = {"good": 0, "bad": 0}
    for command in sorted(os.listdir(".")):
        schema = json.load(open(command + "/schema.json", encoding="utf-8"))
        Draft202012Validator.check_schema(schema)
        validator = Draft202012Validator(schema)
        for name in sorted(glob.glob(command + "/*-*.json")):
            kind = os.path.basename(name).split("-")[0]
            error = next(validator.iter_errors(json.load(open(name, encoding="utf-8"))), None)
            if (error is not None) == (kind == "bad"): counts[kind] += 1
            else: print(name, error and error.message[:200])
    print("good %d, bad %d" % (counts["good"], counts["bad"]))
    """
}
