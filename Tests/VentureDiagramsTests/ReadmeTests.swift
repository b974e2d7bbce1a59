import Foundation
import Testing

@Suite struct ReadmeTests {
  private static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static func text(of path: String) throws -> String {
    try String(contentsOf: package.appendingPathComponent(path), encoding: .utf8)
  }

  @Test func `the README's Swift is compiled here`() throws {
    let example = try Self.text(of: "Tests/VentureDiagramsTests/ReadmeExample.swift")
    #expect(try Self.text(of: "README.md").contains("```swift\n\(example)```"))
  }

  @Test func `the README's example is the document in Graphs`() throws {
    let example = try Self.text(of: "Graphs/example.yaml")
    #expect(try Self.text(of: "README.md").contains("```yaml\n\(example)```"))
  }
}
