import Foundation
import Testing

/// Every command answers on a snapshot as it does on the documents that it was made from.
@Suite struct SnapshotCommandTests {
  @Test func `a snapshot answers as its document`() throws {
    try TemporaryFolder.use { folder in
      let document = Command.package.appendingPathComponent("Graphs/minimax.yaml").path
      let made = try Command.run("import", document, "--into", "minimax.sqlite", in: folder.url)
      #expect(made.status == 0, "\(made.errors)")
      for question in [
        "path \"Xue Zizhao\" \"Yun Yeyi\"", "path 闫俊杰 Tencent --view raw --format json",
        "path \"Wang Chuanfu\" \"Yan Junjie\" --also met", "path ByteDance MiniMax",
        "path \"Li Ping\" Alibaba --as-of 2024-06", "show HongShan", "show yanjunjie",
        "show \"MiniMax A+\"", "show \"MiniMax round 4\"", "list investors",
        "list rounds --format csv",
        "info", "partners HongShan", "relations co-investment",
        "relations co-investment --format csv",
        "relations co-investment --by round --format json", "search 资本", "search hong",
        "show Nobdy",
      ] {
        let asked = try Command.shell(
          "\"$venturegraph\" \(question) minimax.sqlite", in: folder.url)
        let wanted = try Command.shell(
          "\"$venturegraph\" \(question) '\(document)'", in: folder.url)
        #expect(asked.status == wanted.status, "\(question): \(asked.errors)")
        #expect(asked.output == wanted.output, "\(question)")
      }
    }
  }

  @Test func `the picture of a snapshot is that of its document`() throws {
    try TemporaryFolder.use { folder in
      let document = Command.package.appendingPathComponent("Graphs/minimax.yaml").path
      _ = try Command.run("import", document, "--into", "minimax.sqlite", in: folder.url)
      _ = try Command.run("render", "minimax.sqlite", "-o", "a.dot", in: folder.url)
      _ = try Command.run("render", document, "-o", "b.dot", in: folder.url)
      #expect(try folder.text("a.dot") == folder.text("b.dot"))
    }
  }

  @Test func `documents and snapshots are put together`() throws {
    try TemporaryFolder.use { folder in
      try folder.write("investor,company,date\nAda Capital,Rocket,2020\n", to: "deals.csv")
      _ = try Command.run("import", "deals.csv", "--into", "fund.sqlite", in: folder.url)
      try folder.write(
        """
        venturegraph: 1
        entities:
          rocket: { organization: company, names: Rocket }
          grace: { person: , names: Grace Hopper }
        facts:
          - grace founded rocket
        """, to: "story.yaml")
      let answer = try Command.run(
        "path", "Ada Capital", "Grace Hopper", "fund.sqlite", "story.yaml", in: folder.url)
      #expect(answer.status == 0, "\(answer.errors)")
      #expect(answer.output.contains("2 ties"))
      let check = try Command.run("check", "fund.sqlite", in: folder.url)
      #expect(check.output.contains("no errors"))
    }
  }

  @Test(arguments: ["graphml", "gexf", "node-link", "cytoscape", "csv", "neo4j", "ftm", "yaml"])
  func `a snapshot is exported`(_ format: String) throws {
    try TemporaryFolder.use { folder in
      try folder.write("investor,company,date\nAda Capital,Rocket,2020\n", to: "deals.csv")
      _ = try Command.run("import", "deals.csv", "--into", "fund.sqlite", in: folder.url)
      let result = try Command.run(
        "export", "--to", format, "-o", "out", "fund.sqlite", in: folder.url)
      #expect(result.status == 0, "\(result.errors)")
      let files = try FileManager.default.contentsOfDirectory(atPath: folder.url.path).filter {
        $0.hasPrefix("out")
      }
      #expect(!files.isEmpty)
      #expect(try files.contains { try folder.text($0).contains("Ada Capital") })
    }
  }

  @Test(arguments: [("csv", "out-nodes.csv"), ("neo4j", "out-relationships.csv")])
  func `names of several files carry no suffix in their middle`(
    _ format: String, _ file: String
  ) throws {
    try TemporaryFolder.use { folder in
      let document = Command.package.appendingPathComponent("Graphs/example.yaml").path
      let result = try Command.run(
        "export", "--to", format, "-o", "out.csv", document, in: folder.url)
      #expect(result.status == 0, "\(result.errors)")
      #expect(result.output.contains("\(file)  "), "\(result.output)")
    }
  }

  @Test func `possible duplicates are listed and written as aliases`() throws {
    try TemporaryFolder.use { folder in
      try folder.write(
        "investor,company,date\nAda Capital,Rocket Inc,2020\nAda Capital,\"Rocket, Inc.\",2021\n",
        to: "deals.csv")
      _ = try Command.run("import", "deals.csv", "--into", "fund.sqlite", in: folder.url)
      let found = try Command.run("duplicates", "fund.sqlite", in: folder.url)
      #expect(found.output.contains("Rocket, Inc."))
      _ = try Command.run("duplicates", "fund.sqlite", "--aliases", "aliases.yaml", in: folder.url)
      let merged = try Command.run(
        "import", "deals.csv", "aliases.yaml", "--into", "clean.sqlite", in: folder.url)
      #expect(merged.output.contains("clean.sqlite: 2 organizations"), "\(merged.output)")
    }
  }
}
