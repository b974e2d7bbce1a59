import Testing

/// The connections beyond the shortest.
@Suite struct PathRankingTests {
  @Test func `--shortest lists more than the fewest ties`() throws {
    let answer = try PathAnswer("Xue Zizhao", "HongShan", "--shortest", "3")
    #expect(answer.paths.map(\.steps.count) == [2, 3, 4])
    #expect(answer.length == 2)
    let short = try PathAnswer("Xue Zizhao", "HongShan", "--shortest", "3", "--max-ties", "3")
    #expect(short.paths.map(\.steps.count) == [2, 3])
  }

  @Test func `--all lists what --limit cuts`() throws {
    let some = try PathAnswer("Alibaba", "HongShan", "--limit", "1")
    let all = try PathAnswer("Alibaba", "HongShan", "--all")
    #expect(some.isCut == true && all.isCut == nil)
    #expect(all.paths.count > some.paths.count)
  }

  @Test func `--strongest with --why tells every cost`() throws {
    let result = try Command.run("path", "Chen Yu", "Yun Yeyi", "--strongest", "--why")
    #expect(result.status == 0)
    #expect(
      result.output.hasPrefix("Chen Yu and Yun Yeyi: 2 ties, the strongest way\n\nChen Yu → Johns"))
    #expect(result.output.contains("Johns Hopkins University → Yun Yeyi (cost 44)\n"))
    #expect(
      result.output.contains(
        "    19    Chen Yu – Johns Hopkins University   studied 16, no date 3\n"))
    #expect(result.output.contains("cannot tell if there at the same time 4\n"))
    #expect(result.output.contains("    44    in all\n"))
    #expect(
      try Command.run("path", "Chen Yu", "Yun Yeyi", "--strongest", "--limit", "3").output
        .contains("3 of 3  Chen Yu → Yunqi Partners → MiniMax → Yan Junjie → SenseTime"))
  }

  @Test func `--via, --avoid-hubs and --through choose the way`() throws {
    let via = try PathAnswer("Xue Zizhao", "HongShan", "--via", "Li Liang")
    #expect(
      via.paths.first?.nodes == [
        "xue-zizhao", "hillhouse", "li-liang", "hillhouse", "minimax", "hongshan",
      ])
    #expect(try PathAnswer("Chen Yu", "HongShan").length == 3)
    #expect(try PathAnswer("Chen Yu", "HongShan", "--avoid-hubs", "10").length == 6)
    let hubs = try Command.run("path", "Xue Zizhao", "Tencent", "--avoid-hubs", "10")
    #expect(hubs.status == 1)
    #expect(hubs.output.contains("They are linked by what was not to be passed:\n"))
    #expect(hubs.output.hasSuffix("Ask again with --avoid-hubs 19.\n"))
    #expect(try PathAnswer("Xue Zizhao", "Tencent", "--avoid-hubs", "19").length == 2)
    let people = try Command.run("path", "Xue Zizhao", "Tencent", "--through", "person")
    #expect(people.status == 1)
    #expect(people.output.hasSuffix("Ask again with --through person,organization.\n"))
    #expect(try PathAnswer("Chen Yu", "Yun Yeyi", "--through", "school").length == 2)
    #expect(try PathAnswer("Yan Junjie", "Yun Yeyi", "--kinds", "founded").length == 2)
  }

  @Test func `--to-anyone-at ends at people, or says that none is known`() throws {
    let anyone = try PathAnswer("Xue Zizhao", "--to-anyone-at", "Alibaba")
    #expect(anyone.paths.map(\.nodes.last) == ["wu-yongming"])
    let nobody = try Command.run("path", "Xue Zizhao", "--to-anyone-at", "Tencent")
    #expect(nobody.status == 1)
    #expect(
      nobody.output.hasPrefix(
        "The graph names nobody at Tencent.\nTencent itself is reached on the way Xue Zizhao → MiniMax → Tencent:"
      ))
  }

  @Test(arguments: [
    ["--shortest", "2", "--strongest"], ["--all", "--limit", "3"], ["--shortest", "0"],
    ["--avoid-hubs", "0"], ["--through", "people"],
    ["--strongest", "--via", "Li Liang", "--max-ties", "3"],
  ])
  func `what does not go together is wrong usage`(_ options: [String]) throws {
    let result = try Command.run(
      program: Command.binary, ["path", "Xue Zizhao", "HongShan"] + options)
    #expect(result.status == 64)
    #expect(result.output.isEmpty)
  }

  @Test func `a path says what it breaks with`() throws {
    let result = try Command.run("path", "Xue Zizhao", "Yun Yeyi")
    #expect(result.output.contains("  ! It breaks if latepost is withdrawn.\n"))
    #expect(
      result.output.contains("  ! It rests on what is not stated: MiniMax – Yun Yeyi (implied).\n"))
  }
}
