import Foundation
import VentureFiles
import VentureModel

/// Documents of the repository, and folders of tests' own.
enum Fixture {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func document(_ name: String) throws -> (name: String, bytes: Data) {
    let file = root.appendingPathComponent("Graphs/\(name).yaml")
    return ("Graphs/\(name).yaml", try Data(contentsOf: file))
  }

  /// Calls `body` with the path of a snapshot that is not there yet, in a folder of its own.
  static func withSnapshot<Result>(_ body: (String) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("venturegraph-store-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder.appendingPathComponent("network.sqlite").path)
  }

  /// What a table of deals says, as if it was read from `deals.csv`.
  static func harvests(_ text: String) throws -> [Harvest] {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("venturegraph-table-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("deals.csv")
    try Data(text.utf8).write(to: file)
    var harvests = try TableImport.harvest([file.path], today: Day(number: 20_000))
    for index in harvests.indices { harvests[index].report.files = ["deals.csv"] }
    return harvests
  }
}
