import Foundation

/// The document converter that many write reports with, where it is installed.
enum Pandoc {
  static let isThere = path != nil

  private static let path: String? = (ProcessInfo.processInfo.environment["PATH"] ?? "")
    .split(separator: ":").map { "\($0)/pandoc" }
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  /// What pandoc makes of a text.
  static func convert(_ text: String, _ arguments: String...) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "venturegraph-pandoc-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let input = folder.appendingPathComponent("input")
    let output = folder.appendingPathComponent("output")
    try text.write(to: input, atomically: true, encoding: .utf8)
    let process = Process()
    process.executableURL = path.map { URL(fileURLWithPath: $0) }
    process.arguments = arguments + [input.path, "-o", output.path]
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure(status: process.terminationStatus) }
    return try String(contentsOf: output, encoding: .utf8)
  }

  struct Failure: Error {
    let status: Int32
  }
}
