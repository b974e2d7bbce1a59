import Foundation
import Testing

/// `export --relation`: the pairs of a relation in place of the facts.
@Suite struct ExportCommandTests {
  private var graph: String { Command.package.appendingPathComponent("Graphs/minimax.yaml").path }

  @Test func `the pairs of a relation are written with what they rest on`() throws {
    try TemporaryFolder.use { folder in
      let result = try Command.run(
        "export", "--relation", "co-founders", "--to", "csv", "-o", "pairs.csv", graph,
        in: folder.url)
      #expect(result.status == 0, "\(result.errors)")
      #expect(result.errors == "note: A list is the text of a JSON array.\n")
      let edges = try String(
        contentsOf: folder.url.appendingPathComponent("pairs-edges.csv"), encoding: .utf8)
      #expect(edges.split(separator: "\r\n").count == 5)
      #expect(edges.contains("pair:1,"))
    }
  }

  @Test func `pairs of which one cannot tell are left out unless they are asked for`() throws {
    try TemporaryFolder.use { folder in
      func export(_ more: String...) throws -> (errors: String, pairs: Int) {
        let result = try Command.run(
          program: Command.binary,
          ["export", "--relation", "syndicate", "--to", "node-link", "-o", "a.json", graph] + more,
          in: folder.url)
        #expect(result.status == 0, "\(result.errors)")
        let text = try Data(contentsOf: folder.url.appendingPathComponent("a.json"))
        let object = try JSONSerialization.jsonObject(with: text) as? [String: Any]
        return (result.errors, (object?["edges"] as? [Any])?.count ?? 0)
      }
      let certain = try export()
      let all = try export("--minimum", "0")
      #expect(
        certain.errors
          == "note: Left out: \(all.pairs - certain.pairs) pairs with too little for certain.\n")
      #expect(all.pairs > certain.pairs && certain.pairs > 0)
      #expect(all.errors.isEmpty)
    }
  }

  @Test func `a relation without a pair is an honest no`() throws {
    try TemporaryFolder.use { folder in
      let result = try Command.run(
        "export", "--relation", "alumni", "--of", "Cai Haoyu", "--to", "graphml", "-o", "a", graph,
        in: folder.url)
      #expect(result.status == 1)
    }
  }

  @Test(arguments: [
    ("--relation co-investmnt --to gexf", "'co-investmnt' is invalid"),
    ("--relation alumni --to ftm", "--to ftm holds statements, and no pairs of a relation"),
    ("--relation alumni --to yaml", "--to yaml holds statements"),
    ("--relation acquaintance --to gexf", "takes a company: --of NAME"),
    ("--relation alumni --by round --to gexf", "go with --relation co-investment"),
    ("--relation alumni --tag drones --to gexf", "--tag goes with --relation rivals"),
    ("--of MiniMax --to gexf", "go with --relation"),
    ("--relation alumni --minimum -1 --to gexf", "--minimum"),
    ("--relation alumni --certainty statd --to gexf", "did you mean `stated`?"),
  ])
  func `what has no meaning is refused`(_ arguments: String, _ message: String) throws {
    let words = arguments.split(separator: " ").map(String.init)
    let result = try Command.run(
      program: Command.binary, ["export"] + words + ["-o", "a"], in: Command.package)
    #expect(result.status == 64)
    #expect(result.errors.contains(message), "\(result.errors)")
  }
}
