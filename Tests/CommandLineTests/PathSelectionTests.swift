import Testing

@Suite struct PathSelectionTests {
  @Test func `--avoid keeps away from a name`() throws {
    let direct = try PathAnswer("Yan Junjie", "Li Liang")
    #expect(direct.paths.contains { $0.nodes.contains("minimax") })
    let around = try PathAnswer("Yan Junjie", "Li Liang", "--avoid", "MiniMax")
    #expect(around.paths.allSatisfy { !$0.nodes.contains("minimax") })
    #expect(around.length.map { $0 > (direct.length ?? .max) } ?? true)
  }

  @Test func `--only counts no other kinds`() throws {
    let founders = try PathAnswer("Yan Junjie", "Yun Yeyi", "--only", "founded")
    let kinds = Set(founders.paths.flatMap(\.steps).flatMap(\.facts).map(\.kind))
    #expect(kinds == ["founded"])
    let nothing = try PathAnswer("Tencent", "HongShan", "--only", "founded")
    #expect(nothing.length == nil)
    #expect(try PathAnswer("Tencent", "HongShan", "--only", "invested,raised").length == 2)
  }

  @Test func `--also adds kinds, with commas or said again`() throws {
    #expect(try PathAnswer("Wang Chuanfu", "Yan Junjie").length == nil)
    #expect(try PathAnswer("Wang Chuanfu", "Yan Junjie", "--also", "met").length == 1)
    #expect(try PathAnswer("Wang Chuanfu", "Yan Junjie", "--also", "right,met").length == 1)
    #expect(
      try PathAnswer("Wang Chuanfu", "Yan Junjie", "--also", "right", "--also", "met").length == 1)
  }

  @Test func `--max-ties ends the search and tells what it takes`() throws {
    let short = try Command.run("path", "Tencent", "HongShan", "--max-ties", "1")
    #expect(short.status == 1)
    #expect(short.output.contains("The shortest has 2 ties: --max-ties 2.\n"))
    #expect(try PathAnswer("Tencent", "HongShan", "--max-ties", "2").length == 2)
  }

  @Test func `--limit cuts the list and says so`() throws {
    let all = try PathAnswer("Alibaba", "HongShan")
    #expect(all.paths.count > 1)
    #expect(all.isCut == nil)
    let first = try PathAnswer("Alibaba", "HongShan", "--limit", "1")
    #expect(first.paths.map(\.nodes) == [all.paths[0].nodes])
    #expect(first.isCut == true)
    let one = try Command.run("path", "Alibaba", "HongShan", "--limit", "1")
    #expect(one.status == 0)
    #expect(one.output.contains("There are more of this length; --limit shows more."))
  }

  @Test func `--as-of takes away what came later`() throws {
    let before = try Command.run("path", "Tencent", "HongShan", "--as-of", "2021")
    #expect(before.status == 1)
    #expect(before.output.contains("Ask again with a later --as-of."))
    #expect(try PathAnswer("Tencent", "HongShan", "--as-of", "2024-06").length == 2)
  }

  @Test func `--certainty drops what is only implied`() throws {
    #expect(try PathAnswer("Xue Zizhao", "Yun Yeyi").length == 2)
    let strict = try PathAnswer("Xue Zizhao", "Yun Yeyi", "--certainty", "stated")
    #expect(strict.length == nil || strict.paths[0].steps.allSatisfy { $0.certainty == "stated" })
    #expect(strict.length != 2)
  }
}
