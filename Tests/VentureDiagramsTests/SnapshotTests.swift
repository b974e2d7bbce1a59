import Foundation
import Testing
import VentureDiagrams
import VentureModel

/// Run with `RECORD_SNAPSHOTS=1` to write the snapshots anew, then look at the difference.
@Suite struct SnapshotTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Snapshots")

  @Test(arguments: Network.languages)
  func `the example's network is written in DOT as before`(_ language: LanguageTag) throws {
    let picture = try Network.picture(
      InvestorNetwork(of: "example-corp"), of: try Network.document("example"),
      DiagramStyle(languages: [language], fonts: ["DejaVu Sans"]))
    let dot = picture.drawing.dot(for: picture.engine)
    let file = Self.folder.appendingPathComponent("example.\(language).dot")
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
      try Data(dot.utf8).write(to: file)
    }
    let snapshot = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    let lines = dot.split(separator: "\n")
    let difference = lines.difference(from: snapshot.split(separator: "\n"))
    #expect(difference.isEmpty, "\(difference.map { "\($0)" }.joined(separator: "\n"))")
    #expect(dot == snapshot)
  }
}
