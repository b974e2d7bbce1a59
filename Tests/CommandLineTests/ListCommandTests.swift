import Foundation
import Testing

@Suite struct ListCommandTests {
  @Test(
    arguments: [
      ("people", "yan-junjie"), ("person", "yan-junjie"), ("organizations", "hongshan"),
      ("schools", "johns-hopkins"), ("rounds", "minimax-4"), ("products", "talkie"),
      ("events", "luo-interview"), ("founders", "yun-yeyi"), ("investors", "hongshan"),
      ("companies", "minimax"), ("alumni", "yan-junjie"), ("sources", "latepost"),
    ])
  func `each kind lists its own`(_ kind: String, _ id: String) throws {
    let result = try Command.run("list", kind, "--format", "csv", "Graphs/minimax.yaml")
    #expect(result.status == 0)
    let ids = result.output.split(whereSeparator: \.isNewline).dropFirst().compactMap {
      $0.split(separator: ",").first
    }
    #expect(ids.contains(Substring(id)), "\(ids)")
    #expect(ids.contains("minimax") == ["organizations", "companies"].contains(kind))
  }

  @Test func `everything is listed without a kind`() throws {
    let result = try Command.run("list", "--format", "csv", "Graphs/minimax.yaml")
    for id in ["yan-junjie", "minimax", "minimax-4", "johns-hopkins", "talkie"] {
      #expect(result.output.contains("\n\(id),"))
    }
  }

  @Test func `JSON is a list of objects with the columns of the CSV`() throws {
    let json = try Command.run("list", "investors", "--format", "json", "Graphs/minimax.yaml")
    let rows = try JSONDecoder().decode([[String: String]].self, from: Data(json.output.utf8))
    let csv = try Command.run("list", "investors", "--format", "csv", "Graphs/minimax.yaml")
    let lines = csv.output.split(whereSeparator: \.isNewline)
    #expect(rows.count == lines.count - 1)
    #expect(Set(rows[0].keys) == Set(lines[0].split(separator: ",").map(String.init)))
    #expect(rows.contains { $0["id"] == "hongshan" && $0["name"] == "HongShan" })
  }

  @Test func `CSV quotes what holds a comma`() throws {
    let result = try Command.run("list", "investors", "--format", "csv", "Graphs/minimax.yaml")
    #expect(result.output.contains("\nli-ping,Li Ping,person,\"founder, investor\","))
  }

  @Test func `columns line up below wide characters`() throws {
    try TemporaryFolder.use { folder in
      let document = """
        venturegraph: 1
        entities:
          aa: { person: , names: { zh-Hans: 稀宇科技 } }
          bb: { person: , names: abc }
        """
      try folder.write(document, to: "wide.yaml")
      let result = try Command.run("list", "wide.yaml", in: folder.url)
      let lines = result.output.split(separator: "\n")
      // Four wide characters take eight cells.
      #expect(lines[0].hasPrefix("id  name      kind"))
      #expect(lines[1].hasPrefix("aa  稀宇科技  person"))
      #expect(lines[2].hasPrefix("bb  abc       person"))
    }
  }
}
