import Foundation
import Testing

/// What surrounds a picture on the command line: kinds, looks, checks, and how it was made.
@Suite struct PictureCommandTests {
  private static let graph = Command.package.appendingPathComponent("Graphs/minimax.yaml").path

  private static func run(_ words: String..., in folder: TemporaryFolder) throws -> Command.Result {
    try Command.run(program: Command.binary, words + [graph], in: folder.url)
  }

  @Test(arguments: ["a.svg", "a.png"])
  func `the call that a picture keeps makes the same picture again`(_ name: String) throws {
    try TemporaryFolder.use { folder in
      let words = ["render", Self.graph, "--focus", "Moonshot AI", "-o", name]
      #expect(try Command.run(program: Command.binary, words, in: folder.url).status == 0)
      let first = try folder.data(name)
      let told = try Command.run(program: Command.binary, ["reproduce", name], in: folder.url)
      #expect(told.status == 0)
      #expect(told.output == "venturegraph render \(Self.graph) --focus 'Moonshot AI' -o \(name)\n")
      #expect(try Command.run(program: Command.binary, words, in: folder.url).status == 0)
      #expect(try folder.data(name) == first)
    }
  }

  @Test func `a file that is no picture, or tells nothing, has no call`() throws {
    try TemporaryFolder.use { folder in
      try folder.write("text", to: "a.svg")
      let result = try Command.run(program: Command.binary, ["reproduce", "a.svg"], in: folder.url)
      #expect(result.status == 65)
      #expect(result.output.isEmpty)
      #expect(result.errors.hasPrefix("error: a.svg: "))
    }
  }

  @Test func `describe tells a picture as a table`() throws {
    try TemporaryFolder.use { folder in
      let text = try Self.run("describe", "rounds", in: folder)
      #expect(text.status == 0)
      #expect(text.output.hasPrefix("Who was in which round of MiniMax\n"))
      let csv = try Self.run("describe", "network", "--format", "csv", in: folder)
      #expect(csv.output.hasPrefix("investor,round,date,role,status,certainty\r\n"))
      #expect(csv.output.contains("Tencent,Round 3,c. early 2023,,completed,stated\r\n"))
    }
  }

  @Test func `help lists the kinds and tells of one`() throws {
    let list = try Command.run("help", "kinds").output
    for kind in ["network", "timeline", "ego", "difference"] {
      #expect(list.contains("\n\(kind) "))
    }
    #expect(try Command.run("help", "kind", "ego").output.hasPrefix("ego: "))
    let wrong = try Command.run("help", "kind", "egg")
    #expect(wrong.status == 64)
    #expect(wrong.errors.contains("did you mean `ego`?"))
  }

  @Test func `a picture can be told and checked without being written`() throws {
    try TemporaryFolder.use { folder in
      let told = try Self.run("render", "--alt-text", in: folder)
      #expect(told.output.hasPrefix("Investor network of MiniMax: 7 rounds"))
      let checked = try Self.run("render", "--kind", "timeline", "--verify", in: folder)
      #expect(checked.output == "no faults; smallest type 9 pt\n")
      #expect(try folder.names.isEmpty)
    }
  }

  @Test func `a theme colours the picture, by name or from a document`() throws {
    try TemporaryFolder.use { folder in
      try folder.write(
        "venturegraph-theme: 1\nbase: dark\ncolors:\n  paper: \"#000001\"\n", to: "house.yaml")
      for (theme, paper) in [("light", "#ffffff"), ("dark", "#0d1117"), ("house.yaml", "#000001")] {
        #expect(try Self.run("render", "--theme", theme, "-o", "a.svg", in: folder).status == 0)
        #expect(try folder.text("a.svg").contains("fill=\"\(paper)\""), "\(theme)")
      }
      #expect(try Self.run("render", "--theme", "auto", "-o", "a.svg", in: folder).status == 0)
      #expect(try folder.text("a.svg").contains("prefers-color-scheme: dark"))
    }
  }
}
