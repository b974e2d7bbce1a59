import Foundation
import Testing

/// The tables of exit codes in the documentation are what commands do.
@Suite struct ExitCodeTests {
  /// An example of a table, and the code that it ends with.
  struct Example: CustomTestStringConvertible {
    let command: String
    let code: Int32
    var testDescription: String { "\(code): \(command)" }
  }

  private static let page: String = {
    let path = "Sources/VentureAnalysis/VentureAnalysis.docc/Programs.md"
    return (try? String(contentsOf: Command.package.appendingPathComponent(path), encoding: .utf8))
      ?? ""
  }()

  /// The cells of the rows of a page's tables that have three.
  private static func rows(_ page: String) -> [[String]] {
    page.split(separator: "\n").filter { $0.hasPrefix("| ") && !$0.hasPrefix("| ---") }.map { row in
      row.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast()
        .map { $0.trimmingCharacters(in: .whitespaces) }
    }.filter { $0.count == 3 && $0[2] != "for example" }
  }

  /// The words in backquotes in a cell.
  private static func words(_ cell: String) -> [String] {
    cell.matches(of: /`([^`]+)`/).map { String($0.1) }
  }

  /// Each row is about a code, or about commands that end with 1.
  static let examples: [Example] = rows(page).flatMap { row in
    words(row[2]).map { Example(command: $0, code: Int32(row[0]) ?? 1) }
  }

  @Test(arguments: examples)
  func `an example ends with its code`(_ example: Example) throws {
    let words = example.command.trimmingPrefix("venturegraph ")
    let result = try Command.shell("\"$venturegraph\" \(words)")
    #expect(result.status == example.code, "\(result.errors)")
    // What is no answer says why, and says it elsewhere.
    if example.code > 1 { #expect(result.output.isEmpty && !result.errors.isEmpty) }
  }

  @Test func `the table has every command`() {
    let named = Self.rows(Self.page).filter { Int32($0[0]) == nil }.flatMap { Self.words($0[0]) }
    #expect(named.count == Set(named).count)
    #expect(named.sorted() == HelpTests.commands.sorted())
  }

  @Test func `the README and the help tell the codes of the table`() throws {
    let codes = Self.rows(Self.page).compactMap { Int32($0[0]) }
    #expect(codes == [0, 1, 64, 65, 66, 70, 74])
    let readme = try String(
      contentsOf: Command.package.appendingPathComponent("README.md"), encoding: .utf8)
    #expect(readme.matches(of: /(?m)^\| (\d+) \|/).compactMap { Int32($0.1) } == codes)
    let help = try Command.run("--help").output
    let told = try #require(help.split(separator: "EXIT CODES\n").dropFirst().first)
    for code in codes { #expect(told.contains(" \(code)  ")) }
  }
}
