import Foundation
import Testing

/// `rounds`, `stakes` and `investments` as a user asks them.
@Suite struct MoneyCommandTests {
  static let graph = "Graphs/minimax.yaml"
  static let questions = [
    ["rounds", "MiniMax"], ["stakes", "MiniMax"], ["investments", "Alibaba"],
  ]

  @Test(arguments: questions)
  func `each answers as text, JSON and CSV`(_ question: [String]) throws {
    func ask(_ format: String) throws -> Command.Result {
      try Command.run(question[0], question[1], "--format", format, Self.graph)
    }
    let text = try ask("text")
    #expect(text.status == 0)
    #expect(text.errors.isEmpty)
    #expect(text.output.contains(question[1]))
    let json = try JSONSerialization.jsonObject(with: Data(try ask("json").output.utf8))
    #expect(json is [String: Any])
    let lines = try ask("csv").output.split(separator: "\r\n")
    #expect(lines.count > 4)
    #expect(lines[0].contains(","))
  }

  @Test func `totals are bounds`() throws {
    let result = try Command.run("rounds", "MiniMax", Self.graph)
    #expect(
      result.output.contains(
        "so 505 million for rounds 2, 6 and 7, or 455 to 555 million if 1.5 billion is rounded"))
  }

  @Test func `reasons and other assumptions are asked for`() throws {
    let plain = try Command.run("stakes", "MiniMax", Self.graph)
    let why = try Command.run("stakes", "MiniMax", "--why", Self.graph)
    #expect(!plain.output.contains("later rounds left"))
    #expect(why.output.contains("later rounds left more than 82.12 % of it"))
    let wide = try Command.run("stakes", "MiniMax", "--allow-down-rounds", Self.graph)
    #expect(plain.output.contains("12.88..15.69 %*"))
    #expect(!wide.output.contains("12.88..15.69 %*"))
  }

  @Test(arguments: [
    ["rounds", "DeepSeek"], ["stakes", "DeepSeek"], ["investments", "DeepSeek"],
    ["investments", "Tencent", "--as-of", "2010"],
  ])
  func `where nothing is known the status is 1`(_ question: [String]) throws {
    let result = try Command.run(
      program: Command.binary, question + [Self.graph], in: Command.package)
    #expect(result.status == 1)
    #expect(result.output.hasPrefix("No "))
  }

  @Test(
    arguments: [
      (["rounds"], 64), (["stakes", "a", "b"], 64), (["rounds", "MiniMax", "--as-of", "soon"], 64),
      (["rounds", "MiniMax", "--currency", "EUR"], 64), (["rounds", "Li Liang"], 65),
      (["investments", "Nobody at all"], 65), (["stakes", "MiniMax", "--rates", "none.yaml"], 66),
    ] as [([String], Int32)])
  func `what cannot be answered is refused`(_ question: [String], _ status: Int32) throws {
    let result = try Command.run(
      program: Command.binary, question + [Self.graph], in: Command.package)
    #expect(result.status == status)
    #expect(result.output.isEmpty)
    #expect(!result.errors.isEmpty)
  }

  @Test func `amounts are converted at rates that are named, and only so`() throws {
    try TemporaryFolder.use { folder in
      try folder.write(
        """
        venturegraph: 1
        entities:
          co: { organization: company }
          i: { organization: firm }
        rounds:
          a: { company: co, ordinal: 1, date: 2024-05, raised: 80M HKD, post-money: 800M HKD }
          b: { company: co, ordinal: 2, date: 2025, raised: 20M USD, pre-money: 150M USD,
               investors: { i: { amount: 8M EUR } } }
        """, to: "g.yaml")
      try folder.write(
        """
        venturegraph-rates: 1
        source: Bank
        rates:
          - { one: USD, is: 8 HKD, date: 2024-01 }
          - { one: EUR, is: 1.25 USD, date: 2024-12-31 }
        """, to: "rates.yaml")
      let apart = try Command.run("rounds", "co", "g.yaml", in: folder.url)
      #expect(!apart.output.contains("×"))
      let together = try Command.run(
        "rounds", "co", "g.yaml", "--rates", "rates.yaml", in: folder.url)
      #expect(together.output.contains("×1.5*"))
      #expect(together.output.contains("Converted at 1 USD = 8 HKD on 2024-01 (Bank)"))
      #expect(together.output.contains("put in 10 million US dollars, 50 % of the round"))
      let yuan = try Command.run(
        "investments", "i", "g.yaml", "--rates", "rates.yaml", "--currency", "CNY", in: folder.url)
      #expect(yuan.output.contains("8M EUR"))
      try folder.write("venturegraph-rates: 1\nrates: [{ one: USD }]\n", to: "bad.yaml")
      let bad = try Command.run("rounds", "co", "g.yaml", "--rates", "bad.yaml", in: folder.url)
      #expect(bad.status == 65)
      #expect(bad.errors.contains("bad.yaml:2:"))
    }
  }

  @Test(arguments: questions + [["stakes", "MiniMax", "--why"]])
  func `a snapshot answers as its document`(_ question: [String]) throws {
    try TemporaryFolder.use { folder in
      let document = Command.package.appendingPathComponent(Self.graph).path
      _ = try Command.run("import", document, "--into", "minimax.sqlite", in: folder.url)
      let asked = try Command.run(
        program: Command.binary, question + ["--format", "json", "minimax.sqlite"], in: folder.url)
      let wanted = try Command.run(
        program: Command.binary, question + ["--format", "json", document], in: folder.url)
      #expect(asked.status == 0)
      #expect(asked.output == wanted.output)
    }
  }

  @Test(arguments: ["rounds", "stakes", "investments"])
  func `each command shows examples of itself`(_ command: String) throws {
    let result = try Command.run(command, "--help")
    #expect(result.output.contains("EXAMPLES\n  venturegraph \(command)"))
  }
}
