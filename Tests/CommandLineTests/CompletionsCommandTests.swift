import Foundation
import Testing

@Suite struct CompletionsCommandTests {
  @Test(arguments: [
    ("bash", "complete "), ("zsh", "#compdef venturegraph"), ("fish", "complete -c"),
  ])
  func `every shell gets a script that knows the commands`(_ shell: String, _ sign: String) throws {
    let result = try Command.run("completions", shell)
    #expect(result.status == 0)
    #expect(result.errors.isEmpty)
    #expect(result.output.contains(sign))
    for command in HelpTests.commands { #expect(result.output.contains(command)) }
    #expect(!result.output.contains("__render-helper"))
  }

  @Test func `bash can read its script`() throws {
    try #require(FileManager.default.isExecutableFile(atPath: "/bin/bash"))
    let result = try Command.shell(
      "source <(\"$venturegraph\" completions bash) && complete -p venturegraph", "/bin/bash")
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains("venturegraph"))
  }
}

@Suite struct SchemaCommandTests {
  /// The beginning of a JSON Schema.
  private struct Schema: Decodable {
    enum CodingKeys: String, CodingKey {
      case dialect = "$schema"
      case properties
    }
    struct Property: Decodable {}

    let dialect: String
    let properties: [String: Property]
  }

  @Test func `the schema names its dialect and all sections`() throws {
    let result = try Command.run("schema")
    #expect(result.status == 0)
    #expect(result.output.hasSuffix("}\n"))
    let schema = try JSONDecoder().decode(Schema.self, from: Data(result.output.utf8))
    #expect(schema.dialect.hasPrefix("https://json-schema.org/draft/"))
    let sections: Set = [
      "venturegraph", "sources", "entities", "rounds", "facts", "constraints", "remarks",
    ]
    #expect(sections.isSubset(of: Set(schema.properties.keys)))
  }
}
