import Foundation

/// The built command, run as a user runs it.
struct Command {
  /// What came of a run.
  struct Result {
    var status: Int32
    var output: String
    var errors: String
  }

  /// The folder of the package.
  static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The binary, which is built beside the tests.
  static var binary: URL {
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
    return package.appendingPathComponent(".build/debug/venturegraph")
  }

  /// Runs the command with arguments.
  static func run(
    _ arguments: String..., in folder: URL = package, environment: [String: String] = [:]
  ) throws -> Result {
    let process = Process()
    process.executableURL = binary
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let output = Pipe()
    let errors = Pipe()
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    // Both pipes are read while the command runs, so that neither can fill up and block it.
    let errorText = Task.detached { errors.fileHandleForReading.readDataToEndOfFile() }
    let outputData = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let errorData = try errorText.waitForValue()
    return Result(
      status: process.terminationStatus, output: String(decoding: outputData, as: UTF8.self),
      errors: String(decoding: errorData, as: UTF8.self))
  }
}

extension Task where Success == Data, Failure == Never {
  /// The value, waited for on this thread.
  fileprivate func waitForValue() throws -> Data {
    let box = Box()
    let semaphore = DispatchSemaphore(value: 0)
    Task<Void, Never> {
      box.data = await value
      semaphore.signal()
    }
    semaphore.wait()
    return box.data
  }
}

private final class Box: @unchecked Sendable {
  var data = Data()
}
