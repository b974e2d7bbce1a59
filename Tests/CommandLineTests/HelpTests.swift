import Testing

@Suite struct HelpTests {
  static let commands = [
    "render", "describe", "reproduce", "kinds", "path", "introductions", "connect", "show", "list",
    "search", "info", "partners",
    "relations", "rounds", "stakes", "investments", "history", "report", "difference", "retract",
    "audit",
    "import", "export", "duplicates", "check", "schema", "completions",
  ]

  @Test(arguments: commands)
  func `every command shows examples of itself`(_ command: String) throws {
    let result = try Command.run(command, "--help")
    #expect(result.status == 0)
    #expect(result.errors.isEmpty)
    let examples = try #require(result.output.split(separator: "EXAMPLES\n").last)
    #expect(examples.hasPrefix("  venturegraph \(command)"))
    // `help kinds` lists the kinds of diagram.
    if command != "kinds" {
      #expect(try Command.run("help", command).output == result.output)
    }
  }

  @Test(arguments: commands)
  func `examples stand on one line each`(_ command: String) throws {
    let lines = try Command.run(command, "--help").output.split(
      separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex(of: "EXAMPLES"))
    let examples = lines[(start + 1)...].prefix { !$0.isEmpty }
    #expect(!examples.isEmpty)
    #expect(examples.allSatisfy { $0.hasPrefix("  ") }, "\(examples)")
  }

  @Test func `help without a command lists all commands, examples and exit codes`() throws {
    let result = try Command.run("--help")
    #expect(result.status == 0)
    for command in Self.commands { #expect(result.output.contains("\n  \(command) ")) }
    #expect(result.output.contains("venturegraph path \"Xue Zizhao\" \"Yun Yeyi\""))
    for code in ["64", "65", "66", "70", "74"] { #expect(result.output.contains(" \(code) ")) }
  }

  @Test func `no arguments show the help`() throws {
    let result = try Command.run()
    #expect(result.status == 0)
    #expect(result.output == (try Command.run("--help")).output)
  }

  @Test func `the hidden mode is not in the help`() throws {
    #expect(try !Command.run("--help").output.contains("__"))
  }

  @Test func `the version is a number`() throws {
    let result = try Command.run("--version")
    #expect(result.status == 0)
    #expect(result.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
  }
}
