import Testing

@Suite struct IntroductionsCommandTests {
  @Test func `whom to ask, and what to say`() throws {
    let result = try Command.run("introductions", "Xue Zizhao", "Tencent")
    #expect(result.status == 0 && result.errors.isEmpty)
    #expect(
      result.output.hasPrefix(
        """
        From Xue Zizhao to Tencent: 3 people to ask

        1  Ask Yan Junjie, who founded MiniMax around early 2022, which Tencent backed around early \
        2023. (cost 68)
        Xue Zizhao → MiniMax → Yan Junjie → MiniMax → Tencent

        """))
    let one = try Command.run("introductions", "Xue Zizhao", "Tencent", "--limit", "1", "--why")
    #expect(one.output.contains("Tencent: 3 people to ask, the strongest way\n"))
    #expect(one.output.contains("    68    in all\n"))
  }

  @Test func `as JSON and CSV`() throws {
    let json = try Command.run("introductions", "Xue Zizhao", "Tencent", "--format", "json")
    #expect(json.output.contains("\"sentence\": \"Ask Yan Junjie, who founded MiniMax"))
    let csv = try Command.run("introductions", "Xue Zizhao", "Tencent", "--format", "csv")
    #expect(csv.output.hasPrefix("person,name,cost,sentence,way,certainty,sources\r\nyan-junjie,"))
    #expect(csv.output.split(separator: "\r\n").count == 4)
  }

  @Test func `nobody to ask is an honest no`() throws {
    let result = try Command.run("introductions", "Kai-Fu Lee", "Yan Junjie")
    #expect(result.status == 1 && result.errors.isEmpty)
    #expect(
      result.output.hasPrefix("The graph has nobody to introduce Kai-Fu Lee to Yan Junjie.\n"))
    #expect(try Command.run("introductions", "Kai-Fu Lee").status == 64)
    #expect(try Command.run("introductions", "Kai-Fu Lee", "Nobody at all").status == 65)
  }
}
