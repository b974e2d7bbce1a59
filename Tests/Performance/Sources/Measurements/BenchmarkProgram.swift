#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// A program that measures one job in its own process and prints one line of JSON.
package struct BenchmarkProgram {
  private let name: String

  package init(_ name: String) {
    self.name = name
  }

  /// Does the work with the arguments; if it fails, says why and leaves with 1.
  package func run(_ work: ([String]) throws -> Void) {
    do {
      try work(Array(CommandLine.arguments.dropFirst()))
    } catch {
      let message = "\(name): \(error)\n"
      _ = write(STDERR_FILENO, message, message.utf8.count)
      exit(1)
    }
  }
}

/// What a benchmark cannot do, in a sentence.
package struct BenchmarkError: Error, CustomStringConvertible {
  package let description: String

  package init(_ description: String) {
    self.description = description
  }
}
