import ArgumentParser
import VentureAnalysis
import VentureFiles
import VentureModel

/// `schema [COMMAND]`
struct SchemaCommand: ParsableCommand {
  /// The answers that have a schema, in the order of the commands.
  static let answers = [DirtReport.schema] + AnswerSchema.all

  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "The JSON Schema of graph documents, or of a command's JSON.",
    discussion: """
      Without a command, the schema is that of graph documents, for completion in editors. With \
      one, it is that of what the command prints with --format json. Both are of draft 2020-12.

      EXAMPLES
        venturegraph schema > venturegraph.schema.json
        venturegraph schema path
        venturegraph schema rounds > rounds.schema.json

      COMMANDS
        \(answers.map(\.command).joined(separator: ", "))

      An editor is told of the documents' schema in their first line:
        # yaml-language-server: $schema=venturegraph.schema.json
      """)

  @Argument(help: "The command whose JSON is described.")
  var command: String?

  func validate() throws { _ = try answer() }

  func run() throws {
    try Console.print(try answer()?.json.description ?? GraphDocuments.schema)
  }

  /// The answer of the command that is named.
  private func answer() throws -> AnswerSchema? {
    guard let command else { return nil }
    if let answer = Self.answers.first(where: { $0.command == command }) { return answer }
    let known = Self.answers.map(\.command)
    let near = nearest(to: command, among: known)
    throw ValidationError(
      "no command `\(command)` prints JSON" + (near.isEmpty ? "" : "; did you mean `\(near[0])`?")
        + "\nThose that do are: \(known.joined(separator: ", "))")
  }
}
