import Foundation
import Testing

@Suite struct AuditCommandTests {
  private let story = "Graphs/minimax.yaml"

  @Test func `an audit tells the worst first and exits with 0`() throws {
    let result = try Command.run("audit", story)
    #expect(result.status == 0 && result.errors.isEmpty)
    #expect(result.output.contains(" findings: 2 fail, "))
    #expect(result.output.contains("\nfails  market-value\n  At 294.00 HKD a share of MiniMax, "))
    #expect(result.output.contains("left for them: 505.00M USD"))
    let fails = try #require(result.output.firstRange(of: "\nfails  "))
    let passes = try #require(result.output.firstRange(of: "\npasses  "))
    #expect(fails.lowerBound < passes.lowerBound)
  }

  @Test func `only the wanted outcomes and rules are shown`() throws {
    let fails = try Command.run("audit", "--only", "fail", "--format", "csv", story)
    let rows = fails.output.split(whereSeparator: \.isNewline)
    #expect(rows.count == 3 && rows.dropFirst().allSatisfy { $0.hasPrefix("fail,high,") })
    let both = try Command.run(
      "audit", "--only", "fail,cannot-tell", "--rule", "ranking", "--format", "csv", story)
    #expect(both.output.split(whereSeparator: \.isNewline).count == 2)
    #expect(both.output.contains("\ncannot-tell,high,ranking,"))
  }

  @Test func `JSON is an object with counts, rules and findings`() throws {
    let result = try Command.run("audit", "--format", "json", "--only", "bound", story)
    let answer = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    #expect(Set(answer.keys) == ["counts", "rules", "findings"])
    let findings = try #require(answer["findings"] as? [[String: Any]])
    #expect(findings.count > 10)
    #expect(findings.allSatisfy { $0["outcome"] as? String == "bound" })
  }

  @Test func `strict exits with 1 just when a rule that is asked fails`() throws {
    #expect(try Command.run("audit", "--strict", story).status == 1)
    #expect(try Command.run("audit", "--strict", "--rule", "post-money", story).status == 0)
    let quiet = try Command.run("audit", "--strict", "--only", "pass", story)
    #expect(quiet.status == 1, "what is not shown fails all the same")
  }

  @Test func `a rule is explained without a graph`() throws {
    try TemporaryFolder.use { folder in
      let result = try Command.run("audit", "--explain", "ranking", in: folder.url)
      #expect(result.status == 0)
      #expect(result.output.hasPrefix("ranking (high): “put in the most”, “the third”"))
    }
  }

  @Test(arguments: [
    (["--rule", "rankng"], "did you mean `ranking`?"),
    (["--explain", "nothing"], "there is no rule `nothing`"),
    (["--only", "failed"], "It takes: fail, cannot-tell, bound, derived, pass"),
    (["--limit", "0"], "--limit takes a number from 1"),
    (["MiniMax"], "`MiniMax` is no graph"),
  ])
  func `what cannot be understood is wrong usage`(words: [String], message: String) throws {
    let result = try Command.run(program: Command.binary, ["audit"] + words)
    #expect(result.status == 64)
    #expect(result.errors.contains(message), "\(result.errors)")
  }

  @Test func `a limit shows the worst and tells of the rest`() throws {
    let result = try Command.run("audit", "--limit", "2", story)
    #expect(result.output.contains("\nfails  investment-date\n"))
    #expect(!result.output.contains("\ncannot tell  "))
    #expect(result.output.contains(" more; --limit shows more."))
  }

  @Test func `a snapshot is audited as its document`() throws {
    try TemporaryFolder.use { folder in
      let document = Command.package.appendingPathComponent(story).path
      let made = try Command.run("import", document, "--into", "minimax.sqlite", in: folder.url)
      #expect(made.status == 0, "\(made.errors)")
      for format in ["text", "json", "csv"] {
        let asked = try Command.run(
          "audit", "--format", format, "minimax.sqlite", in: folder.url)
        #expect(asked.output == (try Command.run("audit", "--format", format, story)).output)
      }
    }
  }
}
