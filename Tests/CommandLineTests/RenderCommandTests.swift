import Foundation
import Testing

@Suite struct RenderCommandTests {
  private static let graph = Command.package.appendingPathComponent("Graphs/minimax.yaml").path

  private static func render(
    _ words: String..., in folder: TemporaryFolder
  ) throws -> Command.Result {
    try Command.run(program: Command.binary, ["render", graph] + words, in: folder.url)
  }

  @Test func `all formats come from one run, the same every time`() throws {
    try TemporaryFolder.use { folder in
      let outputs = ["-o", "a.svg", "--output", "a.png", "-o", "A.PDF", "-o", "a.dot"]
      let words = ["render", Self.graph] + outputs
      let result = try Command.run(program: Command.binary, words, in: folder.url)
      #expect(result.status == 0)
      #expect(result.output.isEmpty)
      #expect(try folder.names == ["A.PDF", "a.dot", "a.png", "a.svg"])
      #expect(try folder.data("a.svg").starts(with: Data("<svg ".utf8)))
      #expect(try folder.data("A.PDF").starts(with: Data("%PDF-".utf8)))
      #expect(try folder.data("a.dot").starts(with: Data("digraph ".utf8)))
      let png = try folder.data("a.png")
      #expect(png.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
      // 192 dpi are 7559 pixels per metre.
      let density = Data("pHYs".utf8) + [0, 0, 0x1D, 0x87, 0, 0, 0x1D, 0x87, 1]
      #expect(png.range(of: density) != nil)

      let first = try folder.names.map { try folder.data($0) }
      #expect(try Command.run(program: Command.binary, words, in: folder.url).status == 0)
      #expect(try folder.names.map { try folder.data($0) } == first)
    }
  }

  @Test func `more dots per inch make a larger picture`() throws {
    try TemporaryFolder.use { folder in
      func width(_ dpi: String) throws -> Int {
        try #require(try Self.render("-o", "a.png", "--dpi", dpi, in: folder).status == 0)
        return try folder.data("a.png")[16..<20].reduce(0) { $0 << 8 | Int($1) }
      }
      let small = try width("72")
      #expect(abs(try width("144") - 2 * small) <= 2)
    }
  }

  @Test(
    arguments: [
      ("en", "Who funded MiniMax"), ("zh-Hans", "谁投资了 MiniMax"), ("zh", "谁投资了 MiniMax"),
      ("ja", "MiniMax に出資したのは誰か"), ("fr", "Who funded MiniMax"),
      ("fr,ja", "MiniMax に出資したのは誰か"),
    ])
  func `labels are in the language that is asked for`(_ language: String, _ title: String) throws {
    try TemporaryFolder.use { folder in
      try #require(try Self.render("-o", "a.svg", "--language", language, in: folder).status == 0)
      let svg = try folder.text("a.svg")
      #expect(svg.contains("-title\">\(title)</title>"))
      #expect(svg.contains("role=\"img\""))
    }
  }

  @Test func `a withdrawn offer is crossed out or hidden`() throws {
    try TemporaryFolder.use { folder in
      try #require(try Self.render("-o", "a.svg", in: folder).status == 0)
      #expect(try folder.text("a.svg").contains(">ByteDance<"))
      try #require(try Self.render("-o", "a.svg", "--withdrawn", "hide", in: folder).status == 0)
      #expect(try !folder.text("a.svg").contains("ByteDance"))
    }
  }

  @Test(arguments: ["Zhipu AI", "zhipu", "智谱", "Z.ai"])
  func `--focus draws another company`(_ name: String) throws {
    try TemporaryFolder.use { folder in
      let result = try Self.render("-o", "a.svg", "--focus", name, in: folder)
      #expect(result.status == 0)
      #expect(result.errors.isEmpty)
      #expect(try folder.text("a.svg").contains("-title\">Who funded Zhipu AI</title>"))
    }
  }

  @Test func `without --focus, the company with the most rounds is drawn`() throws {
    try TemporaryFolder.use { folder in
      let output = folder.path("a.dot")
      let result = try Command.run("render", "-o", output, in: Command.package)
      #expect(result.status == 0)
      #expect(result.errors.isEmpty)
      #expect(try folder.text("a.dot").contains("Who funded MiniMax"))
    }
  }

  @Test func `a choice among companies with as many rounds is told`() throws {
    try TemporaryFolder.use { folder in
      let round = "{ company: globex, ordinal: 1, date: 2023, investors: { fund: {} } }"
      try folder.write(NameTests.twins + "\n  g-1: \(round)\n", to: "twins.yaml")
      let result = try Command.run("render", "twins.yaml", "-o", "a.dot", in: folder.url)
      #expect(result.status == 0)
      #expect(
        result.errors == "drawing acme; others have as many rounds: --focus globex\n",
        "\(result.errors)")
    }
  }

  @Test(
    arguments: [
      ("CATL", "error: nobody is known to have invested in `catl`\n"),
      ("Yan Junjie", "error: “Yan Junjie” is a person\n  expected: organization\n"),
    ])
  func `what cannot be drawn is told, with 65`(_ name: String, _ message: String) throws {
    try TemporaryFolder.use { folder in
      let result = try Self.render("-o", "a.svg", "--focus", name, in: folder)
      #expect(result.status == 65)
      #expect(result.errors.hasPrefix(message), "\(result.errors)")
      #expect(try folder.names.isEmpty)
    }
  }

  @Test func `an ambiguous --focus ends with 65 and the ids`() throws {
    try TemporaryFolder.use { folder in
      try folder.write(NameTests.twins, to: "twins.yaml")
      let result = try Command.run(
        "render", "twins.yaml", "-o", "a.svg", "--focus", "Acme", in: folder.url)
      #expect(result.status == 65)
      #expect(result.errors.contains("\n  acme  Acme\n  globex  Acme\n"))
    }
  }

  @Test func `a graph without rounds ends with 65`() throws {
    try TemporaryFolder.use { folder in
      try folder.write("venturegraph: 1\nentities: { jane: { person: } }", to: "a.yaml")
      let result = try Command.run("render", "a.yaml", "-o", "a.svg", in: folder.url)
      #expect(result.status == 65)
      #expect(result.errors.contains("the graph has no rounds to draw"))
    }
  }
}
