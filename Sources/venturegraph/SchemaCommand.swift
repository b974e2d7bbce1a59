import ArgumentParser
import VentureFiles

/// `schema`
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "The JSON Schema of graph documents, for completion in editors.",
    discussion: """
      EXAMPLES
        venturegraph schema > venturegraph.schema.json

      Then tell the editor, in the first line of a document:
        # yaml-language-server: $schema=venturegraph.schema.json
      """)

  func run() throws {
    try Console.print(GraphDocuments.schema)
  }
}
