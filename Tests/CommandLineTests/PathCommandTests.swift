import Testing

@Suite struct PathCommandTests {
  @Test func `explains the shortest connection with its sources`() throws {
    let result = try Command.run("path", "Xue Zizhao", "Yun Yeyi", "Graphs/minimax.yaml")
    #expect(result.status == 0)
    #expect(result.output.contains("Xue Zizhao → MiniMax → Yun Yeyi"))
    #expect(result.output.contains("latepost P22"))
    #expect(result.errors.isEmpty)
  }
}
