import Foundation
import Testing

@Suite struct TerminalTests {
  private static let escape = "\u{1B}["
  private static let script = "/usr/bin/script"
  private static var hasScript: Bool { FileManager.default.isExecutableFile(atPath: script) }

  @Test(
    arguments: [
      ["list"], ["show", "HongShan"], ["path", "Xue Zizhao", "Yun Yeyi"], ["path", "CATL", "Kimi"],
    ])
  func `nothing is coloured in a file`(_ words: [String]) throws {
    let result = try Command.run(program: Command.binary, words)
    #expect(!result.output.isEmpty)
    #expect(!result.output.contains(Self.escape))
  }

  @Test(.enabled("`script` of util-linux is not there", { hasScript }))
  func `headings are emphasised on a terminal, unless that is not wanted`() throws {
    let command = "\"$venturegraph\" list sources"
    func onTerminal(_ setting: String) throws -> String {
      try Command.run(
        program: URL(fileURLWithPath: Self.script), ["-qec", "\(setting) \(command)", "/dev/null"],
        environment: ["venturegraph": Command.binary.path]
      ).output
    }
    #expect(try onTerminal("NO_COLOR= TERM=xterm").contains(Self.escape))
    #expect(try !onTerminal("NO_COLOR=1 TERM=xterm").contains(Self.escape))
    #expect(try !onTerminal("NO_COLOR= TERM=dumb").contains(Self.escape))
  }

  @Test func `a reader that closes the pipe is no error`() throws {
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    let result = try Command.run(
      program: Command.binary, ["list"], standardOutput: pipe.fileHandleForWriting)
    #expect(result.status == 0)
    #expect(result.errors.isEmpty)
  }

  @Test func `the head of a pipe gets its line`() throws {
    let bash = "/bin/bash"
    let hasBash = FileManager.default.isExecutableFile(atPath: bash)
    let result = try Command.shell(
      (hasBash ? "set -o pipefail; " : "") + "\"$venturegraph\" list | head -1",
      hasBash ? bash : "/bin/sh")
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("id "))
    #expect(result.output.count { $0 == "\n" } == 1)
    #expect(result.errors.isEmpty)
  }

  @Test(
    .enabled("there is no /dev/full", { FileManager.default.fileExists(atPath: "/dev/full") }),
    arguments: [["list"], ["schema"], ["completions", "bash"], ["check"]])
  func `a full disk ends with 74`(_ words: [String]) throws {
    let full = try FileHandle(forWritingTo: URL(fileURLWithPath: "/dev/full"))
    let result = try Command.run(program: Command.binary, words, standardOutput: full)
    #expect(result.status == 74)
    #expect(result.errors == "error: standard output: No space left on device\n")
  }
}
