import Foundation
import Testing

@testable import VentureStore

/// The queries of the page run in the `sqlite3` program and find something.
@Suite struct QueryTests {
  static let queries: [String] = {
    let page = Fixture.root.appendingPathComponent(
      "Sources/VentureStore/VentureStore.docc/Queries.md")
    let text = (try? String(contentsOf: page, encoding: .utf8)) ?? ""
    return text.split(separator: "```sql\n").dropFirst().compactMap {
      $0.split(separator: "```").first.map(String.init)
    }
  }()

  @Test func thereAreTen() {
    #expect(Self.queries.count == 10)
  }

  @Test(.enabled(if: Sqlite.isThere, "there is no sqlite3 here"), arguments: queries)
  func theQueryFindsSomething(query: String) throws {
    try Fixture.withSnapshot { path in
      let document = try Fixture.document("minimax")
      _ = try SnapshotImport.run(into: path, documents: [document], harvests: [])
      let (status, output) = try Sqlite.run(query, on: path)
      #expect(status == 0)
      #expect(!output.isEmpty, "\(query)")
    }
  }

  @Test(.enabled(if: Sqlite.isThere, "there is no sqlite3 here"))
  func theColumnsOfTheViewsAreThoseOfThePage() throws {
    let page = try String(
      contentsOf: Fixture.root.appendingPathComponent(
        "Sources/VentureStore/VentureStore.docc/Queries.md"), encoding: .utf8)
    let rows = page.split(separator: "\n").filter { $0.hasPrefix("| `") }
    try Fixture.withSnapshot { path in
      let document = try Fixture.document("example")
      _ = try SnapshotImport.run(into: path, documents: [document], harvests: [])
      for row in rows {
        let cells = row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
        let view = cells[0].trimmingCharacters(in: ["`"])
        let (_, columns) = try Sqlite.run(
          "SELECT group_concat(name, ', ') FROM pragma_table_info('\(view)')", on: path)
        #expect(columns.trimmingCharacters(in: .newlines) == cells[1])
      }
      #expect(rows.count == 11)
    }
  }
}

/// The program that people run queries in.
enum Sqlite {
  static let isThere = FileManager.default.isExecutableFile(atPath: "/usr/bin/sqlite3")

  static func run(_ query: String, on path: String) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/sqlite3")
    process.arguments = [path, query]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, text)
  }
}
