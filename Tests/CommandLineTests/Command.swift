import Foundation

/// The built command, run as a user runs it.
struct Command {
  /// What came of a run.
  struct Result {
    var status: Int32
    var output: String
    var errors: String
    /// How long it took.
    var duration: Duration
  }

  /// The folder of the package.
  static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The binary, which is built beside the tests: in one of the folders around the test program.
  static let binary: URL = {
    var folder = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      let candidate = folder.appendingPathComponent("venturegraph")
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: candidate.path, isDirectory: &isFolder),
        !isFolder.boolValue
      {
        return candidate
      }
    }
    preconditionFailure("the command was not built beside \(CommandLine.arguments[0])")
  }()

  /// Runs the command with arguments, without anything on its standard input.
  static func run(
    _ arguments: String..., in folder: URL = package, environment: [String: String] = [:]
  ) throws -> Result {
    try run(program: binary, arguments, in: folder, environment: environment)
  }

  /// Runs lines of a shell in which `$venturegraph` is the command.
  static func shell(
    _ script: String, _ shell: String = "/bin/sh", in folder: URL = package
  ) throws -> Result {
    try run(
      program: URL(fileURLWithPath: shell), ["-c", script], in: folder,
      environment: ["venturegraph": binary.path])
  }

  /// Runs a program. Its output goes into files, which cannot fill up as pipes do.
  static func run(
    program: URL, _ arguments: [String], in folder: URL = package,
    environment: [String: String] = [:], standardOutput: FileHandle? = nil
  ) throws -> Result {
    try TemporaryFolder.use { results in
      let output = try results.write("", to: "output")
      let errors = try results.write("", to: "errors")
      let process = Process()
      process.executableURL = program
      process.arguments = arguments
      process.currentDirectoryURL = folder
      process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = try standardOutput ?? FileHandle(forWritingTo: output)
      process.standardError = try FileHandle(forWritingTo: errors)
      let start = ContinuousClock.now
      try process.run()
      process.waitUntilExit()
      return Result(
        status: process.terminationStatus, output: try results.text("output"),
        errors: try results.text("errors"), duration: ContinuousClock.now - start)
    }
  }
}
