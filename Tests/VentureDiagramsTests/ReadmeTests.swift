import Foundation
// snippet:begin
import Graphviz
import Testing
import VentureAnalysis
import VentureDiagrams
import VentureFiles
import VentureModel

func investigate() throws {
  let loading = try GraphDocuments.load(["Graphs/minimax.yaml"])
  guard let graph = loading.graph else { return loading.diagnostics.forEach { print($0) } }
  let answer = graph.connections(ConnectionSearch(from: "xue-zizhao", to: "yun-yeyi"))
  print(answer.text(in: graph))

  let network = InvestorNetwork(of: "minimax", languages: [.japanese])
  let files = try network.picture(of: graph)?.render(as: [.svg], with: InProcessRenderer()).files
  try FileWriter.write([("minimax.svg", files?[.svg] ?? Data())])
}
// snippet:end

@Suite struct ReadmeTests {
  private static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static func text(of path: String) throws -> String {
    try String(contentsOf: package.appendingPathComponent(path), encoding: .utf8)
  }

  @Test func `the README's Swift is the function above`() throws {
    let source = try String(contentsOfFile: #filePath, encoding: .utf8)
    let parts = source.split(separator: "// snippet:", omittingEmptySubsequences: false)
    let snippet = try #require(parts.first { $0.hasPrefix("begin\n") }?.dropFirst(6))
    #expect(try Self.text(of: "README.md").contains("```swift\n\(snippet)```"))
  }

  @Test func `the README's example is the document in Graphs`() throws {
    let example = try Self.text(of: "Graphs/example.yaml")
    #expect(try Self.text(of: "README.md").contains("```yaml\n\(example)```"))
  }
}
