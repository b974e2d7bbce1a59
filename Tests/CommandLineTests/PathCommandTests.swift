import Testing

@Suite struct PathCommandTests {
  @Test func `explains the shortest connection with its sources`() throws {
    let result = try Command.run("path", "Xue Zizhao", "Yun Yeyi", "Graphs/minimax.yaml")
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("Xue Zizhao and Yun Yeyi: 2 ties\n"))
    #expect(result.output.contains("\nXue Zizhao → MiniMax → Yun Yeyi\n"))
    #expect(
      result.output.contains("  • Xue Zizhao has been at MiniMax since 2023.  [latepost P22]"))
    #expect(result.output.contains("Yun Yeyi founded MiniMax around early 2022 (implied)."))
    #expect(result.errors.isEmpty)
  }

  @Test func `names in Chinese and pinyin mean the same`() throws {
    let answer = try Command.run("path", "Yan Junjie", "Tencent").output
    #expect(answer.contains("Yan Junjie → MiniMax → Tencent"))
    #expect(try Command.run("path", "闫俊杰", "腾讯").output == answer)
    #expect(try Command.run("path", "閆俊傑", "騰訊").output == answer)
    #expect(try Command.run("path", "yanjunjie", "tengxun").output == answer)
  }

  @Test func `no connection ends with 1 and names the option that would make one`() throws {
    let refusal = try Command.run("path", "ByteDance", "MiniMax")
    #expect(refusal.status == 1)
    #expect(refusal.errors.isEmpty)
    #expect(refusal.output.hasPrefix("No connection between ByteDance and MiniMax.\n"))
    #expect(refusal.output.contains("ByteDance withdrew an offer to invest in MiniMax"))
    #expect(refusal.output.hasSuffix("Ask again with --status completed,withdrawn.\n"))

    let answer = try Command.run(
      "path", "ByteDance", "MiniMax", "--status", "completed,withdrawn")
    #expect(answer.status == 0)
    #expect(answer.output.contains("\nByteDance → MiniMax\n"))
  }

  @Test func `a weaker tie is named and can be asked for`() throws {
    let refusal = try Command.run("path", "Wang Chuanfu", "Yan Junjie")
    #expect(refusal.status == 1)
    #expect(refusal.output.contains("Ask again with --also met."))
    let answer = try Command.run("path", "Wang Chuanfu", "Yan Junjie", "--also", "met")
    #expect(answer.status == 0)
    #expect(answer.output.contains("were both at “Study trip to the Middle East”"))
  }

  @Test func `what nothing links is told without an option`() throws {
    try TemporaryFolder.use { folder in
      try folder.write(NameTests.twins, to: "twins.yaml")
      let result = try Command.run("path", "wei-bank", "acme", "twins.yaml", in: folder.url)
      #expect(result.status == 1)
      #expect(result.output.contains("Nothing in the graph links them, whatever counts.\n"))
      #expect(!result.output.contains("--"))
    }
  }

  @Test func `somebody is one with herself`() throws {
    let result = try Command.run("path", "MiniMax", "稀宇科技")
    #expect(result.status == 0)
    #expect(result.output == "MiniMax is one and the same.\n")
  }
}
