import Foundation
import Testing

/// `report` as a user asks for it.
@Suite struct ReportCommandTests {
  static let graph = "Graphs/minimax.yaml"

  @Test(arguments: ["MiniMax", "Hillhouse", "yanjunjie"])
  func `a company, an investor and a person have a report`(_ name: String) throws {
    let result = try Command.run("report", name, Self.graph)
    #expect(result.status == 0)
    #expect(result.errors.isEmpty)
    #expect(result.output.hasPrefix("# "))
    #expect(result.output.contains("\n[^1]: Cheng Manqi, “MiniMax's financing story"))
  }

  @Test(arguments: [
    ("bibtex", "@article{latepost,"), ("csl", "\"type\": \"article-newspaper\""),
  ])
  func `the sources come by themselves when asked for`(_ format: String, _ part: String) throws {
    let result = try Command.run("report", "Alibaba", "--bibliography", format, Self.graph)
    #expect(result.status == 0)
    #expect(result.output.contains(part))
    #expect(result.output.contains("Notes of the editor"))
    #expect(!result.output.contains("##"))
  }

  @Test func `whoever asks is told whom to ask`() throws {
    let result = try Command.run("report", "Tencent", "--from", "Xue Zizhao", Self.graph)
    #expect(result.output.contains("## From Xue Zizhao\n\n- Ask Yan Junjie, who founded MiniMax"))
  }

  @Test func `a report is of a day, and says so`() throws {
    let result = try Command.run(
      "report", "MiniMax", "--as-of", "2023-08", "--known-by", "2026-02", Self.graph)
    #expect(result.status == 0)
    #expect(
      result.output.contains(
        "\n*As it was by the end of August 2023, as sources told it that had been published by "
          + "February 2026.*\n"))
    #expect(result.output.contains("HongShan"))
    #expect(!result.output.contains("Matrix Partners"))
    #expect(result.errors.contains("note: as of 2023-08"))
    #expect(result.errors.contains("note: as known by 2026-02"))
  }

  @Test func `a name without anything else exits with 1`() throws {
    try TemporaryFolder.use { folder in
      try folder.write(
        "venturegraph: 1\nentities: { jane: { person: , names: Jane Doe } }\n", to: "g.yaml")
      let result = try Command.run("report", "Jane Doe", "g.yaml", in: folder.url)
      #expect(result.status == 1)
      #expect(result.output == "# Jane Doe\n")
    }
  }

  @Test func `an unknown name is refused with the nearest one`() throws {
    let result = try Command.run("report", "Minimx", Self.graph)
    #expect(result.status == 65)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("did you mean “MiniMax”"))
  }

  @Test(
    arguments: [
      (["report"], 64), (["report", "MiniMax", "Alibaba"], 64),
      (["report", "MiniMax", "--as-of", "soon"], 64),
      (["report", "MiniMax", "--bibliography", "ris"], 64), (["report", "MiniMax A+"], 65),
      (["report", "MiniMax", "--from", "Nobody at all"], 65),
    ] as [([String], Int32)])
  func `what cannot be answered is refused`(_ question: [String], _ status: Int32) throws {
    let result = try Command.run(
      program: Command.binary, question + [Self.graph], in: Command.package)
    #expect(result.status == status)
    #expect(result.output.isEmpty)
    #expect(!result.errors.isEmpty)
  }

  @Test func `a snapshot answers as its document`() throws {
    try TemporaryFolder.use { folder in
      let document = Command.package.appendingPathComponent(Self.graph).path
      _ = try Command.run("import", document, "--into", "minimax.sqlite", in: folder.url)
      for question in [
        ["MiniMax"], ["Alibaba"], ["HongShan"], ["Yan Junjie"], ["Chen Yu"], ["SenseTime"],
        ["CATL"], ["Tencent", "--from", "Xue Zizhao"], ["Moonshot AI", "--bibliography", "csl"],
      ] {
        let asked = try Command.run(
          program: Command.binary, ["report"] + question + ["minimax.sqlite"], in: folder.url)
        let wanted = try Command.run(
          program: Command.binary, ["report"] + question + [document], in: folder.url)
        #expect(asked.status == 0, "\(question): \(asked.errors)")
        #expect(asked.output == wanted.output, "\(question)")
      }
    }
  }
}
