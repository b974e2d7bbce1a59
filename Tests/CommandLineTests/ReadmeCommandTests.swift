import Foundation
import Testing

/// The README shows what the command prints; here it has to print just that.
@Suite struct ReadmeCommandTests {
  /// A command of the README and what follows it.
  struct Example: CustomTestStringConvertible {
    let command: String
    let output: String
    var testDescription: String { command }
  }

  static let examples: [Example] = {
    let file = Command.package.appendingPathComponent("README.md")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "```console\n$ ").dropFirst().map { block in
      let lines = block.split(separator: "```", omittingEmptySubsequences: false)[0]
        .split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      return Example(command: String(lines[0]), output: String(lines[1]))
    }
  }()

  /// The table that the README shows.
  static let deals: String = {
    let file = Command.package.appendingPathComponent("README.md")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "```csv\n").dropFirst().first.map {
      String($0.split(separator: "```", omittingEmptySubsequences: false)[0])
    } ?? ""
  }()

  @Test func `the README has examples`() {
    #expect(Self.examples.count >= 3)
  }

  @Test(arguments: examples)
  func `the README tells what the command prints`(_ example: Example) throws {
    try TemporaryFolder.use { folder in
      let graphs = Command.package.appendingPathComponent("Graphs")
      try FileManager.default.createSymbolicLink(
        at: folder.file("Graphs"), withDestinationURL: graphs)
      // The two slips that the README's broken file has.
      let whole = try String(
        contentsOf: graphs.appendingPathComponent("example.yaml"), encoding: .utf8)
      try folder.write(
        whole.replacing("date: 2021,", with: "date: in 2021,")
          .replacing("title: partner", with: "titel: partner"), to: "mine.yaml")
      try folder.write(Self.deals, to: "deals.csv")
      if !example.command.hasPrefix("venturegraph import") {
        _ = try Command.run("import", "deals.csv", "--into", "fund.sqlite", in: folder.url)
      }
      let result = try Command.shell(
        example.command.replacing("venturegraph ", with: "\"$venturegraph\" ", maxReplacements: 1)
          + " 2>&1", in: folder.url)
      #expect(result.output == example.output)
    }
  }
}
