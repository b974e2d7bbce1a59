import Foundation
import Testing
import VentureFiles

/// What the README and the pages show is what the reader gets.
@Suite struct DocumentationTests {
  private static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static func text(of path: String) throws -> String {
    try String(contentsOf: package.appendingPathComponent(path), encoding: .utf8)
  }

  /// The code blocks of a page in one language.
  private static func blocks(_ language: String, in page: String) throws -> [Substring] {
    try text(of: page).split(separator: "```\(language)\n").dropFirst().compactMap { part in
      part.split(separator: "```", omittingEmptySubsequences: false).first
    }
  }

  private static func example() throws -> String {
    try text(of: "Tests/VentureDiagramsTests/ReadmeExample.swift")
  }

  @Test func `the README's Swift is compiled here`() throws {
    #expect(try Self.blocks("swift", in: "README.md").map(String.init) == [Self.example()])
  }

  @Test(arguments: [
    "Sources/VentureFiles/VentureFiles.docc/VentureFiles.md",
    "Sources/VentureDiagrams/VentureDiagrams.docc/VentureDiagrams.md",
  ])
  func `the Swift of the pages is part of what is compiled here`(_ page: String) throws {
    func lines(_ text: some StringProtocol) -> [String] {
      text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    }
    let pages = try Self.text(of: "Tests/VentureDiagramsTests/PageExamples.swift")
    let compiled = Set(lines(try Self.example()) + lines(pages))
    let shown = try Self.blocks("swift", in: page).flatMap(lines)
    #expect(!shown.isEmpty)
    #expect(shown.filter { !compiled.contains($0) } == [])
  }

  @Test func `the README's example is the document in Graphs`() throws {
    let example = try Self.text(of: "Graphs/example.yaml")
    #expect(try Self.blocks("yaml", in: "README.md").map(String.init) == [example])
  }

  @Test func `the whole document of the format's page can be read`() throws {
    let page = "Sources/VentureFiles/VentureFiles.docc/GraphDocuments.md"
    let whole = try Self.blocks("yaml", in: page).filter { $0.hasPrefix("venturegraph: 1") }
    #expect(whole.count == 1)
    for document in whole {
      let loading = GraphDocuments.load([(name: page, bytes: Data(document.utf8))])
      #expect(loading.graph != nil)
      #expect(loading.diagnostics == [])
    }
  }
}
