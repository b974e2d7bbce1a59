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
    try Self.compare(picture, with: "example.\(language)")
  }

  @Test(arguments: Network.languages)
  func `what changed in the example is written in DOT as before`(_ language: LanguageTag) throws {
    let picture = try Network.picture(
      Difference(
        of: "example-corp", from: try PartialDate("2021-12"), to: try PartialDate("2024-05")),
      of: try Network.document("example"),
      DiagramStyle(languages: [language], fonts: ["DejaVu Sans"]))
    try Self.compare(picture, with: "example-difference.\(language)")
  }

  private static func compare(_ picture: Picture, with name: String) throws {
    let dot = picture.drawing.dot(for: picture.engine)
    let file = folder.appendingPathComponent("\(name).dot")
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
