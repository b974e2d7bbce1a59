import Foundation

/// The validator of another author, where it is installed.
public enum Python {
  /// Whether there is a validator, and a reader of YAML.
  public static let hasSchemaTools = python != nil

  /// The first Python that has both: that of `.build/python`, which `Tests/Readers/setup` makes, or
  /// the system's.
  private static let python: [String]? = [[own], ["/usr/bin/env", "python3"]].first {
    (try? run($0 + ["-c", "import jsonschema, yaml; print('yes')"])) == "yes\n"
  }

  private static let own = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent(".build/python/bin/python3").path

  /// Runs a script with arguments, and returns what it prints.
  ///
  /// - Throws: What the system tells where there is no Python.
  public static func run(_ script: String, _ arguments: String...) throws -> String {
    try run((python ?? []) + ["-c", script] + arguments)
  }

  private static func run(_ words: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: words.first ?? "")
    process.arguments = Array(words.dropFirst())
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: output, as: UTF8.self)
  }
}
