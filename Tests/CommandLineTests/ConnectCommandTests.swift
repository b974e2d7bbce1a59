import Testing

@Suite struct ConnectCommandTests {
  @Test func `a small tree joins several names`() throws {
    let result = try Command.run("connect", "Tencent", "HongShan", "Li Ping")
    #expect(result.status == 0 && result.errors.isEmpty)
    #expect(
      result.output.hasPrefix(
        "HongShan, Li Ping and Tencent: joined by 4 ties, by way of Bairui Capital and MiniMax\n"))
    #expect(result.output.contains("\nTencent\n  MiniMax\n    • Tencent invested"))
  }

  @Test func `as JSON and CSV`() throws {
    let json = try Command.run("connect", "Tencent", "HongShan", "Li Ping", "--format", "json")
    #expect(json.output.contains("\"ties\": 4,\n  \"leastTies\": 3,"))
    let csv = try Command.run("connect", "Tencent", "HongShan", "Li Ping", "--format", "csv")
    #expect(csv.output.hasPrefix("from,to,reason,certainty,sources\r\ntencent,minimax,Tencent inv"))
  }

  @Test func `what stays apart is an honest no`() throws {
    let result = try Command.run("connect", "MiniMax", "Tencent", "Wang Chuanfu")
    #expect(result.status == 1 && result.errors.isEmpty)
    #expect(result.output.contains("  • MiniMax and Tencent\n  • Wang Chuanfu\n"))
    #expect(result.output.hasSuffix("Ask again with --also met.\n"))
    #expect(try Command.run("connect", "MiniMax").status == 64)
  }
}
