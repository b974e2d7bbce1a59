import Foundation
import Testing

@Suite struct ImportCommandTests {
  private static let deals = """
    investor,company,date,amount,currency
    Ada Capital,Rocket,2020-05-01,5000000,USD
    Bolt Ventures,Rocket,2020-05-01,,
    ,Rocket,2020-05-01,,
    Ada Capital,Moon GmbH,2021-03-03,1000000,EUR

    """

  @Test func `a table becomes a snapshot, with a report on what is wrong`() throws {
    try TemporaryFolder.use { folder in
      try folder.write(Self.deals, to: "deals.csv")
      let result = try Command.run("import", "deals.csv", "--into", "fund.sqlite", in: folder.url)
      #expect(result.status == 0, "\(result.errors)")
      #expect(result.output.contains("4 rows: 3 investments, 2 investors, 2 companies"))
      #expect(result.output.contains("1 rejected, a name is missing"))
      #expect(result.output.contains("row 4: "))
      #expect(result.output.contains("fund.sqlite: "))
      let again = try Command.run("import", "deals.csv", "--into", "fund.sqlite", in: folder.url)
      #expect(again.output.contains("nothing has changed"))
    }
  }

  @Test func `a table comes through a pipe whole`() throws {
    try TemporaryFolder.use { folder in
      try folder.write(Self.deals, to: "deals.csv")
      let result = try Command.shell(
        "cat deals.csv | \"$venturegraph\" import /dev/stdin --into fund.sqlite", in: folder.url)
      #expect(result.status == 0, "\(result.errors)")
      #expect(result.output.contains("4 rows: 3 investments, 2 investors, 2 companies"))
    }
  }

  @Test(arguments: [["a.csv"], ["a.csv", "b.csv"]])
  func `the report as JSON is one list with an entry for each table`(_ files: [String]) throws {
    try TemporaryFolder.use { folder in
      for file in files { try folder.write(Self.deals, to: file) }
      let result = try Command.shell(
        "\"$venturegraph\" import \(files.joined(separator: " ")) --into x.sqlite --format json",
        in: folder.url)
      #expect(result.status == 0, "\(result.errors)")
      struct Report: Decodable {
        var files: [String]
        var rows: Int
      }
      let reports = try JSONDecoder().decode([Report].self, from: Data(result.output.utf8))
      #expect(reports.map(\.files) == files.map { [$0] })
      #expect(reports.map(\.rows) == files.map { _ in 4 })
    }
  }

  @Test func `the tables of an export can be imported`() throws {
    try TemporaryFolder.use { folder in
      let graph = Command.package.appendingPathComponent("Graphs/example.yaml").path
      let export = try Command.run("export", "--to", "csv", "-o", "a", graph, in: folder.url)
      #expect(export.status == 0, "\(export.errors)")
      let result = try Command.run(
        "import", "a-edges.csv", "a-nodes.csv", "a-sources.csv", "--into", "x.sqlite",
        in: folder.url)
      #expect(result.status == 0, "\(result.errors)")
      let rounds = try Command.run("list", "rounds", "x.sqlite", in: folder.url)
      let expected = try Command.run("list", "rounds", graph, in: folder.url)
      #expect(rounds.output == expected.output)
    }
  }

  @Test func `strict imports nothing where a row would be lost`() throws {
    try TemporaryFolder.use { folder in
      try folder.write(Self.deals, to: "deals.csv")
      let result = try Command.run(
        "import", "deals.csv", "--into", "fund.sqlite", "--strict", in: folder.url)
      #expect(result.status == 65)
      #expect(!FileManager.default.fileExists(atPath: folder.file("fund.sqlite").path))
    }
  }

  @Test func `an unknown header is told with a way on`() throws {
    try TemporaryFolder.use { folder in
      try folder.write("Geldgeber;Firma;Datum\nAda;Rocket;01.05.2020\n", to: "deals.csv")
      let result = try Command.run("import", "deals.csv", "--into", "fund.sqlite", in: folder.url)
      #expect(result.status == 65)
      #expect(result.errors.hasPrefix("deals.csv:1:1: error: no known layout has this header"))
      #expect(result.errors.contains("--propose-mapping deals.csv"))
    }
  }

  @Test func `a proposed mapping can be used as it is`() throws {
    try TemporaryFolder.use { folder in
      try folder.write(
        "Investor Name;Portfolio Company;Announced Date;Amount Raised\nAda;Rocket;31.05.2020;$5M\n",
        to: "export.csv")
      let proposal = try Command.run("import", "--propose-mapping", "export.csv", in: folder.url)
      #expect(proposal.status == 0)
      #expect(proposal.output.contains("# "))
      try folder.write(proposal.output, to: "mapping.yaml")
      let result = try Command.run(
        "import", "export.csv", "--mapping", "mapping.yaml", "--into", "fund.sqlite",
        in: folder.url)
      #expect(result.status == 0, "\(result.errors)")
      let rounds = try Command.run(
        "list", "rounds", "--format", "csv", "fund.sqlite", in: folder.url)
      #expect(rounds.output.contains("2020-05-31,5M USD"))
    }
  }

  @Test(arguments: [
    ("import", "import takes the files"), ("import deals.csv", "--into names the snapshot"),
    ("import deals.csv --into a.sqlite --format csv", "the report has no CSV"),
    ("import --propose-mapping a.csv --into b.sqlite", "takes one table and nothing else"),
    ("relations friendship", "unknown command \"relations friendship\""),
    ("search", "search takes a text"),
    ("partners A B", "takes one name"), ("export --to frob -o x", "frob"),
  ])
  func `wrong usage is told`(_ arguments: String, _ message: String) throws {
    let result = try Command.shell("\"$venturegraph\" \(arguments)")
    #expect(result.status == 64)
    #expect(result.errors.contains(message), "\(result.errors)")
  }

  @Test(arguments: ["path A B", "show A", "list", "info", "search a", "check", "partners A"])
  func `what is no snapshot is told`(_ command: String) throws {
    try TemporaryFolder.use { folder in
      try folder.write("not a database, but long enough to be read as one", to: "x.sqlite")
      let result = try Command.shell("\"$venturegraph\" \(command) x.sqlite", in: folder.url)
      #expect(result.status == 65)
      #expect(result.errors.contains("x.sqlite: this is no snapshot"), "\(result.errors)")
      let missing = try Command.shell("\"$venturegraph\" \(command) y.sqlite", in: folder.url)
      #expect(missing.status == 66)
    }
  }
}
