import Testing

@Suite struct NameTests {
  static let twins = """
    venturegraph: 1
    sources:
      s: { title: T, date: 2024 }
    entities:
      acme: { organization: company, names: Acme, cite: p1 }
      globex: { organization: company, names: Acme, cite: p1 }
      wei-games: { person: , names: { en: Liu Wei, zh-Hans: 刘伟 }, cite: p1 }
      wei-bank: { person: , names: Liu Wei, cite: p1 }
      fund: { organization: firm, names: fund.yaml, cite: p1 }
    rounds:
      a-1: { company: acme, ordinal: 1, date: 2023, cite: p1, investors: { fund: { cite: p1 } } }
    """

  @Test(
    arguments: [
      ["show", "Minimaxx"], ["path", "Minimaxx", "Tencent"], ["path", "Tencent", "Minimaxx"],
      ["path", "Tencent", "HongShan", "--avoid", "Minimaxx"],
      ["render", "-o", "/nowhere/a.svg", "--focus", "Minimaxx"],
    ])
  func `an unknown name ends with 65 and the nearest names`(_ words: [String]) throws {
    let result = try Command.run(program: Command.binary, words)
    #expect(result.status == 65)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("error: there is no “Minimaxx” in the graph\n"))
    #expect(result.errors.contains("help: did you mean “MiniMax”"))
  }

  @Test func `a name like no other is answered with where to look`() throws {
    let result = try Command.run("show", "qqqqqqqqqqqqqq")
    #expect(result.status == 65)
    #expect(result.errors.contains("help: `venturegraph list` shows what there is"))
  }

  @Test(
    arguments: [
      ["show", "Liu Wei"], ["show", "liuwei"], ["path", "Liu Wei", "fund"],
      ["path", "fund", "LIU  WEI"], ["path", "acme", "fund", "--avoid", "Liu Wei"],
    ])
  func `a name of several ends with 65 and all of their ids`(_ words: [String]) throws {
    try TemporaryFolder.use { folder in
      try folder.write(Self.twins, to: "twins.yaml")
      let result = try Command.run(
        program: Command.binary, words + ["twins.yaml"], in: folder.url)
      #expect(result.status == 65)
      #expect(result.output.isEmpty)
      #expect(result.errors.contains("stands for several; which one?\n"))
      #expect(result.errors.contains("\n  wei-bank  Liu Wei\n"))
      #expect(result.errors.contains("\n  wei-games  Liu Wei, 刘伟\n"))
      #expect(result.errors.hasSuffix("  help: use the id\n"))
    }
  }

  @Test(arguments: ["wei-games", "刘伟", "wei-bank"])
  func `an id or another name tells them apart`(_ name: String) throws {
    try TemporaryFolder.use { folder in
      try folder.write(Self.twins, to: "twins.yaml")
      let result = try Command.run("show", name, "twins.yaml", in: folder.url)
      #expect(result.status == 0)
      #expect(result.output.hasPrefix("Liu Wei"))
    }
  }

  @Test(
    arguments: [
      "闫俊杰", "閆俊傑", "閻俊傑", "yanjunjie", "Yan Junjie", "YAN JUNJIE", "Yán Jùnjié", "yan-junjie",
    ])
  func `a person is found in any script`(_ name: String) throws {
    let result = try Command.run("show", name)
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("Yan Junjie"))
  }

  @Test func `graphs come last, whatever the case of their suffix`() throws {
    try TemporaryFolder.use { folder in
      try folder.write(Self.twins, to: "twins.YML")
      #expect(try Command.run("show", "acme", "twins.YML", in: folder.url).status == 0)
      let wrong = try Command.run("show", "twins.YML", "acme", in: folder.url)
      #expect(wrong.status == 64)
      #expect(wrong.errors.contains("show takes one name; got 2"))
    }
  }

  @Test func `several graphs are one`() throws {
    let result = try Command.run(
      "list", "investors", "Graphs/example.yaml", "Graphs/minimax.yaml")
    #expect(result.output.contains("investor-a"))
    #expect(result.output.contains("hongshan"))
    let alone = try Command.run("list", "investors", "Graphs/example.yaml")
    #expect(alone.output.contains("investor-a"))
    #expect(!alone.output.contains("hongshan"))
  }

  @Test func `--graph takes a file with any suffix`() throws {
    try TemporaryFolder.use { folder in
      try folder.write(Self.twins, to: "twins.txt")
      #expect(try Command.run("show", "acme", "--graph", "twins.txt", in: folder.url).status == 0)
      #expect(try Command.run("check", "--graph", "twins.txt", in: folder.url).status == 0)
    }
  }

  @Test func `a name that ends like a file stays a name with --graph`() throws {
    try TemporaryFolder.use { folder in
      try folder.write(Self.twins, to: "twins.yaml")
      let result = try Command.run(
        "path", "acme", "fund.yaml", "--graph", "twins.yaml", in: folder.url)
      #expect(result.status == 0)
      #expect(result.output.contains("Acme → fund.yaml"))
    }
  }
}
