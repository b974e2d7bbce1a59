import Foundation
import Testing

/// A program that reads exported files, in Python.
///
/// Python is the one that VENTUREGRAPH_PYTHON names, else that of `.build/python`, which
/// `Tests/Readers/setup` makes.
struct Reader {
  /// The name of its script, without `.py`.
  let script: String

  /// Whether a Python package is there for a test.
  static func has(_ package: String) -> Bool { packages.contains(package) }

  /// Why a test that needs a package is skipped.
  static func lacks(_ package: String) -> Comment {
    "the Python package \(package) is not there: run Tests/Readers/setup"
  }

  /// Runs the script in Python and decodes the JSON that it prints.
  func read<Answer: Decodable>(_ arguments: [String], as answer: Answer.Type) throws -> Answer {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let script = folder.appendingPathComponent("Readers/\(script).py").path
    return try JSONDecoder().decode(answer, from: try Self.run([script] + arguments))
  }

  /// The script ended with an error.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static let python: String? = {
    let own = root.appendingPathComponent(".build/python/bin/python3").path
    let chosen = ProcessInfo.processInfo.environment["VENTUREGRAPH_PYTHON"] ?? own
    return FileManager.default.isExecutableFile(atPath: chosen) ? chosen : nil
  }()

  private static let packages: Set<String> = {
    let names = ["networkx", "igraph", "gexfpy", "kuzu", "followthemoney", "csv"]
    let look = """
      import importlib.util, json
      print(json.dumps([n for n in \(names) if importlib.util.find_spec(n)]))
      """
    guard let printed = try? run(["-c", look]) else { return [] }
    return Set((try? JSONDecoder().decode([String].self, from: printed)) ?? [])
  }()

  private static func run(_ arguments: [String]) throws -> Data {
    guard let python else { throw Failure(description: "there is no Python") }
    let folder = try TemporaryFiles()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: python)
    process.arguments = arguments
    // Files and not pipes: a pipe that nobody empties stops the one who writes.
    let output = try folder.create("output")
    let errors = try folder.create("errors")
    process.standardOutput = output.handle
    process.standardError = errors.handle
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(description: try String(contentsOf: errors.url, encoding: .utf8))
    }
    return try Data(contentsOf: output.url)
  }
}

/// A folder that goes when it is no longer needed.
final class TemporaryFiles {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "venturegraph-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Makes an empty file to write to.
  func create(_ name: String) throws -> (url: URL, handle: FileHandle) {
    let url = folder.appendingPathComponent(name)
    try Data().write(to: url)
    return (url, try FileHandle(forWritingTo: url))
  }

  /// The path of a file in the folder.
  func path(_ name: String) -> String { folder.appendingPathComponent(name).path }
}
