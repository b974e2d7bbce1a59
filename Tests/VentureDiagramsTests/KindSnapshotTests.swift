import Foundation
import Testing
import VentureDiagrams

/// Run with `RECORD_SNAPSHOTS=1` to write the snapshots anew, then look at the difference.
@Suite struct KindSnapshotTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Snapshots")

  /// Requests that the example's graph has an answer to.
  private static let values: [String: [DiagramOption: String]] = [
    "path": [.from: "John Roe", .to: "Example Corp"], "people": [.focus: "Example Corp"],
    "ecosystem": [.focus: "Investor A"],
  ]

  @Test(arguments: ["ecosystem", "path", "people"])
  func `the example's diagrams are written in DOT as before`(_ kind: String) throws {
    let graph = try Network.document("example")
    let request = try DiagramRequest(
      try DiagramKind.named(kind), values: Self.values[kind] ?? [:])
    let picture = try Network.picture(
      try request.diagram(in: graph), of: graph, DiagramStyle(fonts: ["DejaVu Sans"]))
    let dot = picture.drawing.dot(for: picture.engine)
    let file = Self.folder.appendingPathComponent("example-\(kind).en.dot")
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
      try Data(dot.utf8).write(to: file)
    }
    #expect(dot == String(decoding: try Data(contentsOf: file), as: UTF8.self))
  }
}
